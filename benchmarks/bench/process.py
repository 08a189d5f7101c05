"""One run of a program, as the operating system accounts for it."""

import os
import subprocess
import time
from dataclasses import dataclass


class Failed(Exception):
    """A program that had to end with 0 and did not."""


@dataclass(frozen=True)
class Sample:
    """What one run took: seconds on the clock, seconds of processor, most memory in MB."""

    wall: float
    cpu: float
    peak_mb: float


def run(command, environment=None, folder=None, log=None):
    """Runs a program to its end. Its largest process's memory counts, as `time -v` counts it."""
    with open(log or os.devnull, "wb") as out:
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out,
                                 stderr=subprocess.STDOUT, cwd=folder,
                                 env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        said = open(log, errors="replace").read()[-2000:] if log else ""
        raise Failed(f"{' '.join(map(str, command))}: exit code {child.returncode}\n{said}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
