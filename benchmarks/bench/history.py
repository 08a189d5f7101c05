"""W5 and W6: what is made again from a filled database."""

import os
import shutil
import sqlite3
import subprocess
import sys

import figures
import place
import portal
from contest import Contest, Entry, Fact

LAST_YEAR = 2025
AS_OF = {"newest": None, "oldest": "2026-01-05"}


def filled(size):
    """A data directory with all periods of some years, imported as kept answers."""
    files = place.generated(f"legacy-{size.name}", "legacy.py", size.years, size.provinces,
                            size.units)
    data = place.WORK / "inputs" / f"years-{size.name}"

    def fill():
        for period in sorted(folder for folder in files.iterdir()):
            subprocess.run(
                [place.DVCRANK, "import", *sorted(period.glob("*.json")), "--kind", "portal.legacy",
                 "--period", period.name, "--captured-at", "2026-01-31", "--data", data],
                check=True, stdout=subprocess.DEVNULL)

    return place.made(data, files.with_name(files.name + ".made").read_text(), fill)


def rebuild(data, folder, first):
    return [place.DVCRANK, "rebuild", "--from", str(first), "--to", str(LAST_YEAR), "--data", data,
            "--out", folder]


def w5(size):
    data = filled(size)
    first = LAST_YEAR - size.years + 1
    ours, theirs = place.WORK / "out" / "w5", place.WORK / "out" / "w5-pandas"

    def agree(names):
        if "pandas, CSV only" not in names:
            return ""
        files, count = figures.same_files(ours / "qd766", theirs, "pandas", portal.COLUMNS)
        return f"{count:,} figures of {files} ranking files are the same"

    return Contest("W5", f"rebuild {size.years} years × 19 periods × {size.provinces} provinces", [
        Entry("dvcrank, all files", rebuild(data, ours, first), place.emptied(ours)),
        Entry("pandas, CSV only",
              [sys.executable, place.BENCHMARKS / "peers" / "w5_pandas.py", data / "dvcrank.db",
               theirs, str(first), str(LAST_YEAR)],
              goal=0.5, missing=place.without(package="pandas")),
    ], agree)


def growth(size):
    """Time a year of W5 as the years grow; the old method has no years before 2022."""
    data = filled(size)
    steps = sorted({1, max(1, size.years // 2), size.years})
    entries = [Entry(f"dvcrank, {years} years",
                     rebuild(data, place.WORK / "out" / f"w5-{years}", LAST_YEAR - years + 1),
                     place.emptied(place.WORK / "out" / f"w5-{years}"))
               for years in reversed(steps)]

    def a_year():
        times = {years: entry.median() / years for years, entry in zip(reversed(steps), entries)}
        return [Fact(f"time a year, {many} years against {few}",
                     100 * (times[many] / times[few] - 1), "%", 15)
                for few, many in zip(steps, steps[1:])]

    return Contest("W5 growth", "the same, as the years grow", entries, facts=a_year, is_race=False)


def replayed(size, nights):
    """A data directory with so many nights of one province, 3 % of its cells changed in each."""
    all_nights = place.generated(f"nights-{size.name}", "portal.py", "nights", max(size.nights),
                                 size.units)
    data = place.WORK / "inputs" / f"history-{size.name}-{nights}"

    def replay():
        some = place.WORK / "inputs" / "some-nights"
        shutil.rmtree(some, ignore_errors=True)
        # The newest, so that the newest night is the same however many are kept.
        chosen = sorted(path for path in all_nights.iterdir() if path.is_dir())[-nights:]
        for night in chosen:
            shutil.copytree(night, some / night.name, copy_function=os.link)
        subprocess.run([place.DVCRANK, "nightly", "--once", "--replay", some, "--data", data],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    mark = all_nights.with_name(all_nights.name + ".made").read_text()
    return place.made(data, f"{mark} {nights}", replay), sorted(
        path.name for path in all_nights.iterdir() if path.is_dir())[-nights:]


def w6(size):
    few, many = size.nights
    entries = []
    for which in (-1, 0):
        for nights in (many, few):
            data, days = replayed(size, nights)
            folder = place.WORK / "out" / f"w6-{nights}"
            entries.append(Entry(
                f"{nights} nights, as of the {'newest' if which else 'oldest'}",
                [place.DVCRANK, "rank", "--period", "2026", "--scope", "H18", "--as-of",
                 days[which], "--data", data, "--out", folder], place.emptied(folder)))

    def facts():
        found = [Fact(f"the {name}, {many} nights against {few}",
                      entries[at].median() / entries[at + 1].median(), "times", 1.2)
                 for at, name in ((0, "newest"), (2, "oldest"))]
        return found + bytes_a_cell(replayed(size, few)[0], replayed(size, many)[0])

    return Contest("W6", "rank --as-of with a history", entries, facts=facts, is_race=False)


def bytes_a_cell(few, many):
    """What the nights between have added to the database, by table and in all."""
    (whole, own, changes), (whole_few, own_few, changes_few) = weight(many), weight(few)
    added = changes - changes_few
    return [Fact("cells and their indexes, a changed cell", (own - own_few) / added, "bytes", 48),
            Fact("the whole database, a changed cell", (whole - whole_few) / added, "bytes")]


def weight(data):
    path = data / "dvcrank.db"
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        changes = database.execute("SELECT count(*) FROM cell_change").fetchone()[0]
    # Python's own library may lack dbstat; the shell has it.
    pages = subprocess.run(
        ["sqlite3", "-readonly", path,
         "SELECT sum(s.pgsize) FROM dbstat s JOIN sqlite_schema m ON m.name = s.name"
         " WHERE m.tbl_name = 'cell_change'"], capture_output=True, text=True, check=True).stdout
    return path.stat().st_size, int(pages), changes
