"""What the results were measured on, in words."""

import os
import platform
import shutil
import subprocess
import sys


def first_line(*command):
    """What a program says of its version; empty when it is not there."""
    if not shutil.which(command[0]):
        return ""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr).strip().split("\n")[0] if done.returncode == 0 else ""


def of_file(path, key):
    try:
        with open(path, encoding="utf-8") as file:
            return next((line.split(sep, 1)[1].strip().strip('"') for line in file
                         for sep in (":", "=") if line.startswith(key) and sep in line), "")
    except OSError:
        return ""


def python_package(name):
    done = subprocess.run([sys.executable, "-c", f"import {name}; print({name}.__version__)"],
                          capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def describe(duckdb):
    """Facts by name, in the order in which they are shown."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    facts = {
        "processor": of_file("/proc/cpuinfo", "model name"),
        "cores": str(os.cpu_count()),
        "memory": f"{memory:.0f} GiB",
        "system": f"{of_file('/etc/os-release', 'PRETTY_NAME')}, kernel {platform.release()}",
        "java": first_line(java(), "-version"),
        "python": platform.python_version(),
        "pandas": python_package("pandas"),
        "openpyxl": python_package("openpyxl"),
        "requests": python_package("requests"),
        "sqlite3 shell": first_line("sqlite3", "--version").split(" ")[0],
        "duckdb": duckdb,
        "load before": f"{os.getloadavg()[0]:.1f}",
    }
    return {name: value or "not there" for name, value in facts.items()}


def java():
    home = os.environ.get("JAVA_HOME")
    return os.path.join(home, "bin", "java") if home else "java"
