"""The benchmarks' command line: see ../README.md."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import dossiers
import history
import machine
import memory
import place
import portal
import startup
import table
from contest import Disagreement, hold
from process import Failed

WORKLOADS = {
    "W1": dossiers.w1, "W2": dossiers.w2, "W3": dossiers.w3, "W4": portal.w4, "W5": history.w5,
    "W6": history.w6, "W7": startup.w7, "W8": memory.w8, "W1-growth": dossiers.growth,
    "W5-growth": history.growth,
}
MARKS = "<!-- results: begin -->\n", "<!-- results: end -->\n"


def arguments():
    parser = argparse.ArgumentParser(prog="benchmarks/run.sh", description=(
        "Makes the inputs, runs the workloads with dvcrank and its peers in turn, holds their"
        " figures against each other and prints one table."))
    parser.add_argument("--only", metavar="W1,W3", help="these workloads only: "
                        + ", ".join(WORKLOADS))
    parser.add_argument("--runs", type=int, default=5, metavar="N",
                        help="measured runs of each, 5 by default")
    parser.add_argument("--quick", action="store_true",
                        help="small inputs: shows that all works and agrees; its times say nothing")
    parser.add_argument("--write", metavar="FILE", type=Path,
                        help="put machine and table between the marks of a Markdown file too")
    return parser.parse_args()


def chosen(only):
    if not only:
        return WORKLOADS
    names = only.split(",")
    unknown = [name for name in names if name not in WORKLOADS]
    if unknown:
        sys.exit(f"run.sh: no workload {unknown[0]}; there are {', '.join(WORKLOADS)}")
    return {name: WORKLOADS[name] for name in names}


def duckdb():
    package = place.DUCKDB / "package.json"
    return json.loads(package.read_text())["version"] if package.is_file() else ""


def report(contests, facts):
    lines = [f"- {name}: {value}" for name, value in facts.items()]
    return "\n".join(lines) + "\n\n" + table.markdown(contests)


def put(file, text):
    """Replaces what stands between the marks."""
    before = file.read_text(encoding="utf-8")
    head, rest = before.split(MARKS[0])
    file.write_text(head + MARKS[0] + "\n" + text + "\n" + MARKS[1] + rest.split(MARKS[1])[1],
                    encoding="utf-8")


def say(text):
    print(text, file=sys.stderr, flush=True)


def main():
    options = arguments()
    size = place.QUICK if options.quick else place.FULL
    logs = place.WORK / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    facts = machine.describe(duckdb())
    # Builds, when that is needed, before anything is timed.
    subprocess.run([place.DVCRANK, "--version"], check=True, stdout=sys.stderr)
    contests = []
    for name, workload in chosen(options.only).items():
        say(f"{name}: making its inputs, unless they are there")
        contest = workload(size)
        try:
            hold(contest, options.runs, logs, say)
        finally:
            contest.close()
        if options.quick:
            contest.forget_goals()
        contests.append(contest)
        result = place.WORK / "results.json"
        result.write_text(json.dumps(table.document(contests, facts), indent=2, ensure_ascii=False))
        # After each, so that a run that is broken off leaves what it has.
        if options.write:
            put(options.write, report(contests, facts))
    print(report(contests, facts))


if __name__ == "__main__":
    try:
        main()
    except (Disagreement, Failed) as problem:
        sys.exit(f"run.sh: {problem}")
