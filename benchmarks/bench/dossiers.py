"""W1, W2 and W3: a province's dossier list, 20 columns wide."""

import sys

import figures
import place
import process
from contest import Contest, Entry, Fact

EXPORTED = ["2027-01-02T06:00:00+07:00", "2027-01-03T06:00:00+07:00"]
PEERS = place.BENCHMARKS / "peers"


def lists(size, rows=None):
    rows = rows or size.rows
    with_workbook = ["xlsx"] if rows == size.rows else []
    return place.generated(f"dossiers-{rows}", "dossiers.py", rows, *with_workbook)


def configuration():
    """All lengths of periods, so that a year makes 19."""
    path = place.WORK / "dossiers.yaml"
    path.write_text("capture:\n  periods: [year, half, quarter, month]\n", encoding="utf-8")
    return path


def intake(data, file, night=1):
    """Our own command that takes a list in, scores it and publishes."""
    return [place.DVCRANK, "import", file, "--captured-at", EXPORTED[night - 1], "--data", data,
            "--config", configuration()]


def out(name):
    return place.WORK / "out" / name


def python_peer(name, script, file, folder, package, goal):
    return Entry(name, [sys.executable, PEERS / script, file, folder], goal=goal,
                 missing=place.without(package=package) if package else None)


def agreement(data, folders, judge=figures.of_peer):
    def agree(names):
        ours = figures.of_dvcrank(data)
        counts = [figures.same(ours, judge(folder), name, figures.MEASURES)
                  for name, folder in folders.items() if name in names]
        return (f"{len(ours):,} standings of {len({key[0] for key in ours})} periods; every one of"
                f" {counts[0] if counts else 0:,} figures agrees with each of {len(counts)} peers")
    return agree


def w1(size):
    file = lists(size) / "night-1.csv"
    folders = {name: out(f"w1-{key}") for name, key in [
        ("sqlite3 shell", "shell"), ("Python csv + sqlite3", "stdlib"),
        ("pandas + SQLite", "pandas"), ("DuckDB, nothing stored", "duckdb")]}
    ours = Entry("dvcrank", intake(out("w1"), file), place.emptied(out("w1")))
    return Contest("W1", f"dossier list, {size.rows:,} rows, CSV", [
        ours,
        Entry("sqlite3 shell", [PEERS / "w1_sqlite_shell.sh", file, folders["sqlite3 shell"]],
              goal=1.0, missing=place.without(program="sqlite3")),
        python_peer("Python csv + sqlite3", "w1_stdlib.py", file,
                    folders["Python csv + sqlite3"], None, 0.75),
        python_peer("pandas + SQLite", "w1_pandas.py", file, folders["pandas + SQLite"],
                    "pandas", 0.5),
        Entry("DuckDB, nothing stored",
              ["node", PEERS / "w1_duckdb.mjs", place.DUCKDB, file,
               folders["DuckDB, nothing stored"]],
              goal=4, missing=place.without(program="node") or place.without(folder=place.DUCKDB)),
    ], agreement(out("w1"), folders))


def w2(size):
    file = lists(size) / "night-1.xlsx"
    folder = out("w2-openpyxl")
    return Contest("W2", "the same as XLSX", [
        Entry("dvcrank", intake(out("w2"), file), place.emptied(out("w2"))),
        python_peer("openpyxl + SQLite", "w2_openpyxl.py", file, folder, "openpyxl", 0.2),
        Entry("unzip and scan alone", [sys.executable, PEERS / "w2_scan.py", file], goal=5),
    ], agreement(out("w2"), {"openpyxl + SQLite": folder}))


def w3(size):
    folder = lists(size)
    first, second = out("w3-first"), out("w3-second")

    def growth():
        before, after = ((data / "dvcrank.db").stat().st_size for data in (first, second))
        return [Fact("database grows by", 100 * (after - before) / before, "%", 3)]

    def night():
        if not (first / "dvcrank.db").is_file():
            process.run(first_night.command)
        place.copied(first, second)()

    def agree(names):
        # What a peer makes of the second list, by itself.
        peer = out("w3-stdlib")
        process.run([sys.executable, PEERS / "w1_stdlib.py", folder / "night-2.csv", peer])
        return agreement(second, {"dvcrank": peer})(names)

    first_night = Entry("ourselves, W1", intake(first, folder / "night-1.csv"),
                        place.emptied(first), goal=0.6)
    second_night = Entry("dvcrank", intake(second, folder / "night-2.csv", 2), night)
    return Contest("W3", "the next night, 1 % of rows changed", [second_night, first_night],
                   agree, growth)


def growth(size):
    """Time a row of W1 as the list grows."""
    steps = [size.rows // 10, size.rows, size.rows * 4]
    entries = []
    for rows in reversed(steps):
        data = out(f"w1-{rows}")
        entries.append(Entry(f"dvcrank, {rows:,} rows",
                             intake(data, lists(size, rows) / "night-1.csv"), place.emptied(data)))

    def a_row():
        times = {rows: entry.median() / rows for rows, entry in zip(reversed(steps), entries)}
        return [Fact(f"time a row, {many:,} rows against {few:,}",
                     100 * (times[many] / times[few] - 1), "%", 15)
                for few, many in zip(steps, steps[1:])]

    return Contest("W1 growth", "the same, as the list grows", entries, facts=a_row, is_race=False)
