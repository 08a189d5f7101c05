"""W7: how long a command takes to begin, on a filled database."""

import subprocess

import place
import portal
from contest import Contest, Entry, Fact

# Read by the java launcher; all class-data sharing is off, the JDK's own archive included.
UNSHARED = {"JDK_JAVA_OPTIONS": "-Xshare:off"}


def filled(size):
    """A data directory after a national night."""
    data = place.WORK / "inputs" / f"night-{size.name}"
    answers = portal.answers(size)

    def fill():
        served = portal.Portal(answers)
        try:
            subprocess.run(portal.night(served, size, data, "filled"), check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        finally:
            served.close()

    mark = answers.with_name(answers.name + ".made").read_text()
    return place.made(data, f"{mark} {' '.join(portal.today())}", fill)


def w7(size):
    data, year = filled(size), portal.today()[0]
    commands = {
        "--help": (["--help"], 0.35),
        "explain": (["explain", "--unit", f"{portal.codes(1)[0]}.03", "--period", year, "--data",
                     data], 0.9),
        "status": (["status", "--data", data], 0.9),
    }
    entries = []
    for name, (arguments, _) in commands.items():
        entries.append(Entry(name, [place.DVCRANK, *arguments]))
        entries.append(Entry(f"{name}, nothing shared", [place.DVCRANK, *arguments],
                             environment=UNSHARED))
    entries.append(Entry("the launcher without the program", [place.DVCRANK, "--help"],
                         environment={"JAVA_HOME": str(hollow_java())}))

    def facts():
        found = []
        for at, (name, (_, most)) in enumerate(commands.items()):
            ours, unshared = entries[2 * at].median(), entries[2 * at + 1].median()
            found.append(Fact(f"{name}", ours, "s", most))
            found.append(Fact(f"{name} against nothing shared", ours / unshared, "times", 0.6))
        return found

    return Contest("W7", "start", entries, facts=facts, is_race=False)


def hollow_java():
    """A java that says its version and does nothing else: what is left is the launcher's own."""
    home = place.WORK / "hollow"
    script = home / "bin" / "java"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text('#!/bin/sh\ncase $1 in -XshowSettings*) exec java "$@" ;; esac\n',
                      encoding="utf-8")
    script.chmod(0o755)
    return home
