"""Where things are, and inputs that are made once."""

import hashlib
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
HOME = BENCHMARKS.parent
WORK = BENCHMARKS / ".work"
DVCRANK = HOME / "dvcrank"
DUCKDB = WORK / "duckdb" / "node_modules" / "@duckdb" / "node-api"


@dataclass(frozen=True)
class Size:
    """How much of everything."""

    name: str
    rows: int
    units: int
    provinces: int
    years: int
    nights: tuple


FULL = Size("full", 500_000, 112, 34, 4, (30, 365))
QUICK = Size("quick", 5_000, 60, 3, 1, (2, 4))


def generated(name, script, *arguments):
    """A folder that a generator fills; made anew when generator or arguments are others."""
    folder = WORK / "inputs" / name
    source = BENCHMARKS / "generate" / script
    mark = hashlib.sha256(source.read_bytes() + json.dumps(arguments).encode()).hexdigest()
    return made(folder, mark, lambda: subprocess.run(
        [sys.executable, source, folder, *map(str, arguments)], check=True))


def made(folder, mark, make):
    """A folder that is made once, and again when what it was made of is another."""
    stamp = folder.with_name(folder.name + ".made")
    if not folder.is_dir() or not stamp.is_file() or stamp.read_text() != mark:
        stamp.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        make()
        stamp.write_text(mark)
    return folder


def emptied(folder):
    """An entry's preparation: its folder is gone."""
    return lambda: shutil.rmtree(folder, ignore_errors=True)


def copied(source, folder):
    """An entry's preparation: its folder is a copy."""
    def prepare():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder, symlinks=True)
    return prepare


def without(program=None, package=None, folder=None):
    """Why a peer cannot be run here, or None."""
    if program and not shutil.which(program):
        return f"{program} is not installed"
    if package and subprocess.run([sys.executable, "-c", f"import {package}"],
                                  capture_output=True, check=False).returncode:
        return f"Python's {package} is not installed"
    if folder and not folder.is_dir():
        return f"{folder.name} is not installed"
    return None
