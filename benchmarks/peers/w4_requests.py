"""Peer of W4: a national night by a straight script: asks with requests, keeps every answer in a gzip
file, reads it with json, stores every figure into SQLite, ranks, and writes CSV.

One question at a time, as dvcrank asks. It keeps no request, no digest and no history, checks neither
shapes nor sums, and writes neither JSON nor workbooks.

    w4_requests.py BASE FOLDER YEAR QUARTER MONTH-AS-YYYY-MM PROVINCES.csv PROVINCES

where PROVINCES is how many of the file's provinces are asked.
"""

import calendar
import csv
import datetime
import gzip
import json
import shutil
import sqlite3
import sys
from pathlib import Path

import requests

GROUPS = [("CKMB", "transparency", "overview", "evaluation"),
          ("TDGQ", "dvc-progress-tree", "parent", "children"),
          ("CLGQ", "provide-online-tree", "parent", "children"),
          ("TTTT", "formality-online-payment-tree", "parent", "children"),
          ("MDHL", "handling-satisfaction", "overview", "evaluation"),
          ("MDSH", "dossier-digitized", "overview", "evaluation")]
COUNTS = [("TDGQ", "PROGRESS_ON_TIME", ["totalOnTime"], "totalReceived"),
          ("CLGQ", "ONLINE_FORMALITY_PROVIDED", ["partialCount", "fullCount"], "authorityCount"),
          ("CLGQ", "ONLINE_FORMALITY_USED", ["onlineDossierCount"], "onlineServiceTotal"),
          ("CLGQ", "ONLINE_DOSSIER", ["channelOnlineSum"], "channelTotalSum"),
          ("TTTT", "ONLINE_PAYMENT_DOSSIER", ["totalDossierOnlinePaymentSuccess"],
           "totalDossierFinancialObligation"),
          ("TTTT", "ONLINE_PAYMENT_FORMALITY", ["totalDossierOnlineFormalityPaymentSuccess"],
           "totalFeeFormality"),
          ("TTTT", "ONLINE_PAYMENT_THIRD_TERM", ["totalFeeDossierFormality"], "totalFeeFormality")]
CLASSES = [(9000, "Xuất sắc"), (8000, "Tốt"), (7000, "Khá"), (5000, "Trung bình"), (0, "Yếu")]


class Night:
    """One pass over everything."""

    def __init__(self, base, folder):
        self.base, self.folder = base, folder
        self.session = requests.Session()
        self.archive = gzip.open(folder / "answers.jsonl.gz", "ab")
        self.database = sqlite3.connect(folder / "night.db")
        self.database.execute(
            "CREATE TABLE cell (period TEXT, scope TEXT, unit TEXT, element TEXT, field TEXT,"
            " value REAL, PRIMARY KEY (period, scope, unit, element, field)) WITHOUT ROWID")
        self.database.execute("CREATE TABLE unit (period TEXT, scope TEXT, code TEXT, name TEXT,"
                              " kind TEXT, PRIMARY KEY (period, scope, code)) WITHOUT ROWID")

    def ask(self, endpoint, body):
        answer = self.session.post(self.base + endpoint, json=body, timeout=45)
        answer.raise_for_status()
        line = {"asked": [endpoint, body], "at": datetime.datetime.now().isoformat()}
        self.archive.write(json.dumps(line).encode() + b"\n" + answer.content + b"\n")
        said = json.loads(answer.content)
        if said["code"] != "OK":
            raise ValueError(f"{endpoint}: {said['code']}")
        return said["data"]

    def store(self, period, scope, units, cells):
        with self.database:
            self.database.executemany("INSERT INTO unit VALUES (?, ?, ?, ?, ?)",
                                      [(period, scope, *unit) for unit in units])
            self.database.executemany("INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?)",
                                      [(period, scope, *cell) for cell in cells])

    def national(self, period, time):
        data = self.ask("service-results", {**time, "departmentType": "ADMINISTRATIVE_UNIT"})
        cells = []
        for row in data["evaluation"]:
            code = row["departmentCode"]
            cells.append((code, "TOTAL", "points", row["totalScore"]))
            cells += [(code, group, "points", points)
                      for group, points in row["groupScores"].items()]
        self.store(period, "national", [(row["departmentCode"], row["departmentName"], "province")
                                        for row in data["evaluation"]], cells)

    def province(self, period, time, dates, code, root):
        data = self.ask("service-results", {**time, "rootDepartmentId": root})
        own = data["overview"]
        units = {root: (code, own["departmentName"], "province")}
        cells = [(code, "TOTAL", "points", own["totalScore"])]
        for row in data["evaluation"]:
            kind = "commune" if row["childGroup"] == "COMMUNE" else "department"
            units[row["departmentId"]] = row["departmentCode"], row["departmentName"], kind
            cells.append((row["departmentCode"], "TOTAL", "points", row["totalScore"]))
        for group, endpoint, parent, children in GROUPS:
            asked = {**(dates if group == "MDHL" else time), "rootDepartmentId": root,
                     "currentPage": 1, "pageSize": 200}
            data = self.ask(endpoint, asked)
            for row in [data[parent], *data[children]]:
                cells += figures(units[row["departmentId"]][0], group, row)
        if sum(unit[2] == "commune" for unit in units.values()) < 30:
            raise ValueError(f"{code} {period}: too few communes")
        self.store(period, code, units.values(), cells)

    def publish(self):
        scopes = self.database.execute("SELECT DISTINCT period, scope FROM unit").fetchall()
        for period, scope in scopes:
            units = self.database.execute(
                "SELECT code, name, kind FROM unit WHERE period = ? AND scope = ?",
                (period, scope)).fetchall()
            cells = {}
            for unit, element, value in self.database.execute(
                    "SELECT unit, element, value FROM cell WHERE period = ? AND scope = ?"
                    " AND field = 'points'", (period, scope)):
                cells.setdefault(unit, {})[element] = value
            for kind in ["province"] if scope == "national" else ["department", "commune"]:
                members = [(unit, cells[unit[0]]) for unit in units if unit[2] == kind]
                folder = self.folder / "rankings" / period / scope
                folder.mkdir(parents=True, exist_ok=True)
                write(folder / f"{kind}s.csv", members)


def figures(code, group, row):
    """Points of the group, and what it shows of its indicators."""
    yield code, group, "points", row.get("score", row.get("totalScore"))
    for metric in row.get("metrics", []):
        yield code, metric["code"], "points", metric["score"]
        yield code, metric["code"], "numerator", metric["numerator"]
        yield code, metric["code"], "denominator", metric["denominator"]
    for of, indicator, above, below in COUNTS:
        if of == group and below in row:
            yield code, indicator, "numerator", sum(row[field] for field in above)
            yield code, indicator, "denominator", row[below]


def write(path, members):
    """One ranking: equal totals, equal ranks."""
    elements = sorted({element for _, cells in members for element in cells} - {"TOTAL"})
    order = sorted(members, key=lambda one: (
        -one[1]["TOTAL"], -one[1].get("TDGQ", 0), -one[1].get("MDSH", 0), one[0][1]))
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["rank", "unit_code", "unit_name", "unit_kind", *map(str.lower, elements),
                      "total", "applicable_max", "converted", "class", "points_to_next_class",
                      "coverage"])
        rank, before = 0, None
        for place, ((code, name, kind), cells) in enumerate(order, 1):
            total = cells["TOTAL"]
            rank, before = (rank, total) if total == before else (place, total)
            at = next(at for at, each in enumerate(CLASSES) if round(total * 100) >= each[0])
            short = f"{CLASSES[at - 1][0] / 100 - total:.2f}" if at else "-"
            known = all(group[0] in cells for group in GROUPS)
            out.writerow([rank, code, name, kind, *(cells.get(one, "") for one in elements), total,
                          100, total, CLASSES[at][1], short, 1 if known else ""])


def main(base, folder, year, quarter, month, provinces, count):
    folder = Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    year, quarter, (of, number) = int(year), int(quarter), map(int, month.split("-"))
    last = calendar.monthrange(year, 3 * quarter)[1]
    periods = [
        (f"{year}", {"timeType": "year", "year": year}, f"{year}-01-01", f"{year}-12-31"),
        (f"{year}-Q{quarter}", {"timeType": "quarter", "year": year, "quarter": quarter},
         f"{year}-{3 * quarter - 2:02d}-01", f"{year}-{3 * quarter:02d}-{last}"),
        (month, {"timeType": "month", "year": of, "month": number}, f"{month}-01",
         f"{month}-{calendar.monthrange(of, number)[1]}"),
    ]
    with open(provinces, encoding="utf-8", newline="") as file:
        roots = [(row["code"], row["department_id_2026"]) for row in csv.DictReader(file)]
    night = Night(base, folder)
    for period, time, first, last in periods:
        night.national(period, time)
        for code, root in roots[:int(count)]:
            night.province(period, time, {"fromDate": first, "toDate": last}, code, root)
    night.archive.close()
    night.publish()


if __name__ == "__main__":
    main(*sys.argv[1:])
