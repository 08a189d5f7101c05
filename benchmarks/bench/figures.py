"""Figures of rankings, from our JSON and from the peers' CSV, in one form to be compared.

A ranking's figures are {(period, peer group, unit name): {figure: number or None}}.
"""

import csv
import json
from decimal import Decimal
from pathlib import Path

from contest import Disagreement

MEASURES = [
    "received", "online", "direct", "carried_over", "resolved_early", "resolved_on_time",
    "resolved_late", "open_in_time", "open_late", "without_due_date", "late_by_the_clock",
    "paused_in_time", "paused_late", "withdrawn", "fee_due", "paid_online", "digitisation_stated",
    "digitised", "result_stated", "result_electronic", "reuse_stated", "reused",
]
COMPUTED = ["total", "applicable_max", "converted"]
# We publish two places, rounded half up from exact decimals; a peer's are binary fractions.
TOLERANCE = 0.005 + 1e-9


def number(cell):
    """A number, or None for what is not known."""
    return None if cell in ("", None) or isinstance(cell, dict) else float(cell)


def of_dvcrank(data, index_set="qd766", below="local"):
    """From every ranking's JSON below a data directory."""
    figures = {}
    for path in sorted((Path(data) / "rankings" / index_set).glob("*/*/")):
        for name in sorted((path / below).glob("*.json")):
            if name.name in ("manifest.json", "datapackage.json"):
                continue
            ranking = json.loads(name.read_text(encoding="utf-8"))
            for standing in ranking["standings"]:
                row = {key: number(standing["measures"][key]) for key in MEASURES}
                row.update({key: number(standing[key]) for key in COMPUTED})
                row["rank"] = number(standing["rank"])
                key = ranking["period"]["code"], ranking["peer_group"], standing["unit"]["name"]
                figures[key] = row
    return figures


def of_peer(folder):
    """From every file <period>.<peer group>.csv of a peer."""
    figures = {}
    for path in sorted(Path(folder).glob("*.*.csv")):
        period, group, _ = path.name.split(".")
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                figures[period, group, row["unit"]] = {
                    key: number(row[key]) for key in MEASURES + COMPUTED + ["rank"]}
    return figures


def same(ours, theirs, name, exact):
    """How many figures agree; raises when one does not. `exact` ones must be equal."""
    if ours.keys() != theirs.keys():
        other = sorted(ours.keys() ^ theirs.keys())[0]
        raise Disagreement(f"{name}: only one of both has {other}")
    if not ours:
        raise Disagreement(f"{name}: there are no figures at all")
    count = 0
    for key, row in ours.items():
        for figure, value in row.items():
            other = theirs[key][figure]
            exactly = figure in exact or figure == "rank"
            agrees = equal(value, other, 0 if exactly else TOLERANCE)
            if not agrees:
                raise Disagreement(f"{name}: {figure} of {key} is {other}, ours is {value}")
            count += 1
    return count


def equal(one, other, tolerance):
    if one is None or other is None:
        return one is other
    return abs(Decimal(repr(one)) - Decimal(repr(other))) <= Decimal(repr(tolerance))


def same_files(ours, theirs, name, columns):
    """Compares ranking files <period>/<scope>/<peer group>.csv below two folders, unit by unit."""
    files = sorted(path.relative_to(ours) for path in Path(ours).glob("*/*/*.csv"))
    others = sorted(path.relative_to(theirs) for path in Path(theirs).glob("*/*/*.csv"))
    if files != others or not files:
        raise Disagreement(f"{name}: other files, such as {sorted(set(files) ^ set(others))[:1]}")
    count = 0
    for path in files:
        own, other = table(Path(ours) / path), table(Path(theirs) / path)
        if own.keys() != other.keys():
            raise Disagreement(f"{name}: {path}: only one of both has "
                               f"{sorted(own.keys() ^ other.keys())[0]}")
        for unit, row in own.items():
            for column in columns:
                if not alike(row[column], other[unit][column]):
                    raise Disagreement(f"{name}: {path}: {column} of {unit} is "
                                       f"{other[unit][column]!r}, ours is {row[column]!r}")
                count += 1
    return len(files), count


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {row["unit_code"]: row for row in csv.DictReader(file)}


def alike(one, other):
    """Equal texts, or equal numbers however they are written."""
    if one == other:
        return True
    try:
        return float(one) == float(other)
    except ValueError:
        return False
