"""Peer of W5: every ranking of some periods by pandas, from dvcrank's own database, as CSV.

It reads the state as of the newest capture of each series. It writes neither JSON nor workbooks nor
manifests, and says neither what changed since the capture before nor what it found.

    w5_pandas.py dvcrank.db FOLDER FIRST-YEAR LAST-YEAR
"""

import shutil
import sqlite3
import sys
from pathlib import Path

import pandas

GROUPS = ["CKMB", "TDGQ", "CLGQ", "TTTT", "MDHL", "MDSH"]
CLASSES = [(50, "Yếu"), (70, "Trung bình"), (80, "Khá"), (90, "Tốt"), (101, "Xuất sắc")]


def classed(total):
    at = next(at for at, each in enumerate(CLASSES) if total < each[0])
    return CLASSES[at][1], f"{CLASSES[at][0] - total:.2f}" if at < 4 else "-"


def main(database, folder, first, last):
    shutil.rmtree(folder, ignore_errors=True)
    connection = sqlite3.connect(database)
    span = (first, f"{last}~")
    chosen = "s.basis = 'portal' AND s.lane = 'good' AND s.period BETWEEN ? AND ?"
    cells = pandas.read_sql_query(
        "SELECT s.id AS series, c.unit_id AS unit, e.code AS element, c.since, c.value, c.scale"
        " FROM series s JOIN cell_change c ON c.series_id = s.id"
        " JOIN element e ON e.id = c.element_id AND e.field = 'points'"
        f" WHERE {chosen}", connection, params=span)
    cells = cells.sort_values("since").drop_duplicates(
        ["series", "unit", "element"], keep="last")
    cells["points"] = cells["value"] / 10.0 ** cells["scale"]
    table = cells.pivot(index=["series", "unit"], columns="element", values="points").reset_index()
    names = pandas.read_sql_query(
        "SELECT s.id AS series, s.period, s.scope, c.unit_id AS unit, u.code AS unit_code,"
        " n.text AS unit_name, u.kind AS unit_kind, c.since FROM series s"
        " JOIN unit_change c ON c.series_id = s.id JOIN unit u ON u.id = c.unit_id"
        f" JOIN name n ON n.id = c.name_id WHERE {chosen}", connection, params=span)
    names = names.sort_values("since").drop_duplicates(["series", "unit"], keep="last")
    table = table.merge(names, on=["series", "unit"])
    table = table[table["unit_kind"].isin(["department", "commune"])]
    table["rank"] = table.groupby(["series", "unit_kind"])["TOTAL"].rank(
        method="min", ascending=False).astype(int)
    table["converted"] = table["TOTAL"].round(2)
    table["applicable_max"] = 100
    table[["class", "points_to_next_class"]] = [classed(total) for total in table["TOTAL"]]
    table = table.sort_values(["series", "unit_kind", "rank", "TDGQ", "MDSH", "unit_name"],
                              ascending=[True, True, True, False, False, True])
    columns = ["rank", "unit_code", "unit_name", "unit_kind", *GROUPS, "TOTAL", "applicable_max",
               "converted", "class", "points_to_next_class"]
    for (period, scope, kind), ranking in table.groupby(["period", "scope", "unit_kind"]):
        path = Path(folder) / period / scope
        path.mkdir(parents=True, exist_ok=True)
        ranking[columns].rename(columns=str.lower).to_csv(path / f"{kind}s.csv", index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
