"""W8: memory. W1 to W4 with a heap of 512 MB, and the process that waits for the night."""

import datetime
import os
import re
import subprocess
import time
from pathlib import Path

import dossiers
import place
import portal
from contest import Contest, Entry, Fact

SMALL = {"JDK_JAVA_OPTIONS": "-Xmx512m"}
LONGEST_WAIT = 180


def w8(size):
    contests = [dossiers.w1(size), dossiers.w2(size), dossiers.w3(size), portal.w4(size)]
    entries = [Entry(f"{contest.key} with -Xmx512m", contest.entries[0].command,
                     contest.entries[0].prepare, SMALL) for contest in contests]

    def facts():
        found = [Fact(f"{entry.name}: most resident", entry.peak(), "MB", 700)
                 for entry in entries]
        served = portal.Portal(portal.answers(size))
        try:
            return found + [Fact("the process that waits: resident", idle(served, size), "MB", 150)]
        finally:
            served.close()

    def close():
        for contest in contests:
            contest.close()

    return Contest("W8", "memory", entries, facts=facts, close=close,
                   is_race=False, most_runs=2)


def idle(served, size):
    """Resident MB of the nightly process once it waits, after a night that there was nothing for."""
    data = place.WORK / "out" / "w8-idle"
    place.emptied(data)()
    configuration = portal.configuration(served, size, "w8-idle")
    hour = (datetime.datetime.now(datetime.timezone.utc).hour + 7 + 3) % 24
    configuration.write_text(configuration.read_text(encoding="utf-8")
                             + f'timer:\n  cron: "0 0 {hour} * * ?"\n', encoding="utf-8")
    child = subprocess.Popen([place.DVCRANK, "nightly", "--data", data, "--config", configuration],
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    try:
        quiet(child.pid)
        status = Path(f"/proc/{child.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024
    finally:
        child.terminate()
        child.wait()


def quiet(pid):
    """Waits until the process has used hardly any processor for three seconds."""
    ticks = os.sysconf("SC_CLK_TCK")
    before, since = -1.0, time.monotonic()
    for _ in range(LONGEST_WAIT):
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
        used = (int(fields[11]) + int(fields[12])) / ticks
        if used - before > 0.05:
            since = time.monotonic()
        elif used > 0.3 and time.monotonic() - since > 3:
            return
        before = used
        time.sleep(1)
    raise TimeoutError("the nightly process does not come to rest")
