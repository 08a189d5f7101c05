"""Makes answers of the portal of 2026, in the shape of the recorded nights. Nothing in them is real but
the provinces' names, codes and ids. The same arguments give the same bytes; standard library only.

    portal.py FOLDER tonight PROVINCES UNITS
        FOLDER/<year|quarter|month>/<scope>/<endpoint>.json, for portal_server.py
    portal.py FOLDER nights NIGHTS UNITS
        recorded nights of one province, year 2026, in each of which about 3 % of the cells change
"""

import csv
import datetime
import json
import random
import sys
from pathlib import Path

from dossiers import DEPARTMENTS, SYLLABLES

PROVINCES = (Path(__file__).resolve().parents[2] / "connectors/src/main/resources/vn/dvcrank"
             / "connectors/portal/evaluation/provinces.csv")
# Code, name, most points, where R is full, and how many hundredths without a denominator; most of 0
# is tracked and never scored. As qd766.yaml has them.
INDICATORS = {
    "CKMB": [
        ("PUBLISH_ON_TIME", "Tỷ lệ TTHC công bố đúng hạn", 6, 1),
        ("PUBLIC_UPDATE_ON_TIME", "Tỷ lệ TTHC cập nhật, công khai đúng hạn", 4, 1),
        ("PUBLIC_CONTENT_FULL", "Tỷ lệ TTHC công khai đầy đủ nội dung", 2, 1),
        ("DOSSIER_SYNC", "Tỷ lệ hồ sơ đồng bộ lên Cổng DVCQG", 6, 1),
    ],
    "TDGQ": [("PROGRESS_ON_TIME", "", 20, 1)],
    "CLGQ": [("ONLINE_FORMALITY_PROVIDED", "", 2, 0.8), ("ONLINE_FORMALITY_USED", "", 4, 1),
             ("ONLINE_DOSSIER", "", 6, 0.5)],
    "TTTT": [("ONLINE_PAYMENT_DOSSIER", "", 6, 1), ("ONLINE_PAYMENT_FORMALITY", "", 2, 0.8),
             ("ONLINE_PAYMENT_THIRD_TERM", "", 2, 0.8)],
    "MDHL": [
        ("PETITION_CLASSIFICATION_TTHC", "Tỷ lệ PAKN về quy định, thủ tục hành chính", 0, 1),
        ("DOSSIER_RECEIVING_SATISFACTION", "Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC", 6, 0.9),
        ("PETITION_PROCESSING_ON_TIME", "Tỷ lệ PAKN xử lý đúng hạn", 6, 1),
        ("PETITION_HANDLING_SATISFACTION", "Tỷ lệ hài lòng trong xử lý PAKN", 6, 1),
        ("PETITION_CLASSIFICATION_STAFF",
         "Tỷ lệ PAKN về hành vi cán bộ, công chức, viên chức", 0, 1),
    ],
    "MDSH": [
        ("ORIGINAL_RESULT_AVAILABLE", "Tỷ lệ hồ sơ thủ tục hành chính có cấp kết quả giải quyết"
         " thủ tục hành chính điện tử", 6, 1),
        ("SO_HOA_GIAY_TO_GIAI_QUYET",
         "Tỷ lệ hồ sơ thủ tục hành chính thực hiện số hóa hồ sơ", 4, 1),
        ("REUSED_DIGITIZED_DATA",
         "Tỷ lệ hồ sơ khai thác, sử dụng lại thông tin, dữ liệu số hóa", 2, 0.8),
        ("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "Tỷ lệ hồ sơ TTHC được số hóa có kết nối, chia sẻ"
         " dữ liệu phục vụ tái sử dụng", 4, 1),
        ("CITIZEN_DATA_CONNECTED_DOSSIER",
         "Tỷ lệ hồ sơ TTHC có sử dụng thông tin, dữ liệu dân cư", 2, 1),
        ("CITIZEN_DATA_CONNECTED_FORMALITY", "Tỷ lệ TTHC triển khai kết nối, chia sẻ dữ liệu dân cư"
         " phục vụ GQ TTHC", 2, 1),
        ("ELECTRONIC_CERTIFIED_COPY", "Tỷ lệ cung cấp dịch vụ chứng thực bản sao điện tử từ bản"
         " chính", 2, 1),
    ],
}
MOST = {"CKMB": 18, "TDGQ": 20, "CLGQ": 12, "TTTT": 10, "MDHL": 18, "MDSH": 22}
ENDPOINTS = {"CKMB": "transparency", "TDGQ": "dvc-progress-tree", "CLGQ": "provide-online-tree",
             "TTTT": "formality-online-payment-tree", "MDHL": "handling-satisfaction",
             "MDSH": "dossier-digitized"}


def plain(hundredths):
    """Two places, without zeroes at the end."""
    return hundredths // 100 if hundredths % 100 == 0 else hundredths / 100


class Unit:
    """A unit with what is counted of it; points follow."""

    def __init__(self, code, name, ident, level, chance):
        self.code, self.name, self.ident, self.level = code, name, ident, level
        self.counts = {}
        for group in INDICATORS.values():
            for indicator in group:
                denominator = chance.randint(200, 90_000)
                self.counts[indicator[0]] = (
                    int(denominator * min(1, 0.2 + chance.random())), denominator)

    def later(self, chance, share):
        """Some of what is counted has grown."""
        for code, (numerator, denominator) in self.counts.items():
            if chance.random() < share:
                step = 1 + denominator // 150
                self.counts[code] = ((numerator + step) % denominator, denominator)

    def score(self, indicator):
        code, _, most, full = indicator
        numerator, denominator = self.counts[code]
        full = round(full * 100)
        return min(most * 100, (2 * most * 100 * 100 * numerator + full * denominator)
                   // (2 * full * denominator))

    def points(self, group):
        return sum(self.score(indicator) for indicator in INDICATORS[group] if indicator[2])

    def total(self):
        return sum(self.points(group) for group in INDICATORS)

    def of(self, code):
        return self.counts[code]

    def identity(self):
        return {"departmentId": self.ident, "departmentName": self.name,
                "departmentCode": self.code}


def metrics(unit, group):
    rows = []
    for indicator in INDICATORS[group]:
        code, name, most, _ = indicator
        numerator, denominator = unit.of(code)
        row = {"code": code, "name": name, "numerator": numerator, "denominator": denominator,
               "ratio": plain(10_000 * numerator // denominator),
               "score": plain(unit.score(indicator)) if most else None, "maxScore": most}
        if code == "DOSSIER_SYNC":
            row["dataQualityStatus"] = "TEMP_NATIONAL_REPORT_DENOMINATOR"
            row["dataQualityMessage"] = ("Mẫu số BCQG/GRIS đang dùng số tạm, cần thay bằng dữ liệu"
                                         " crawl hệ thống cũ.")
        rows.append(row)
    return rows


def scored(unit, group):
    return {"totalScore": plain(unit.points(group)), "totalMaxScore": MOST[group],
            "ratio": plain(unit.points(group) * 100 // MOST[group])}


def listed(own, units, group):
    """CKMB, MDHL and MDSH: a list of rows with metrics."""
    def row(number, unit):
        cells = {"stt": number, **unit.identity()}
        if group != "MDSH":
            del cells["departmentCode"]
        kind = "PROVINCE" if unit is own else (
            "PROVINCIAL_DEPARTMENT" if unit.level == "PROVINCE" else "COMMUNE")
        cells.update(departmentType=kind, departmentLevel=unit.level,
                     agencyLevel="level_1" if unit is own else "level_2", **scored(unit, group),
                     scoreDelta=None, metrics=metrics(unit, group))
        return cells

    data = {"overview": row(1, own)}
    if group != "MDSH":
        data["monthlyChart"] = []
    data["evaluation"] = [row(number, unit) for number, unit in enumerate(units, 1)]
    data["pagination"] = {"total": len(units), "currentPage": 1, "pageSize": 200, "totalPages": 1}
    return data


def progress(unit, is_own):
    on_time, received = unit.of("PROGRESS_ON_TIME")
    points = plain(unit.points("TDGQ"))
    cells = {"totalReceived": received, "totalOnTime": on_time}
    if is_own:
        return {**cells, "totalCompleted": on_time, "avgProcessingDays": 5.63, "ratio": 94,
                "totalScore": points, "totalMaxScore": 20}
    return {**cells, "totalOverdue": received - on_time, "avgProcessingDays": 5.63, "ratio": 94,
            "score": points, "maxScore": 20, "scoreDelta": None}


def online(unit, is_own):
    cells = scored(unit, "CLGQ")
    if not is_own:
        return {**cells, "scoreDelta": None}
    provided, used, by_net = (unit.of(code[0]) for code in INDICATORS["CLGQ"])
    return {**cells, "authorityCount": provided[1], "partialCount": 1, "fullCount": provided[0] - 1,
            "onlineDossierCount": used[0], "onlineServiceTotal": used[1],
            "channelOnlineSum": by_net[0], "channelDirectSum": by_net[1] - by_net[0],
            "channelPostalSum": 0, "channelTotalSum": by_net[1], "onlineOnTimeSum": by_net[0],
            "onlineOverdueSum": 0}


def payment(unit, is_own):
    dossiers, formalities, third = (unit.of(code[0]) for code in INDICATORS["TTTT"])
    return {**scored(unit, "TTTT"), "totalDossierOnlinePaymentSuccess": dossiers[0],
            "totalDossierFinancialObligation": dossiers[1],
            "totalDossierOnlineFormalityPaymentSuccess": formalities[0],
            "totalFeeDossierFormalityDistinct": formalities[1],
            "totalFeeDossierFormality": third[0], "totalFeeFormality": formalities[1],
            **({} if is_own else {"scoreDelta": None})}


def tree(own, units, cells):
    return {"parent": {**own.identity(), **cells(own, True)},
            "children": [{**unit.identity(), "level": unit.level, **cells(unit, False)}
                         for unit in units]}


def overview(name, code, total):
    return {"departmentName": name, "departmentCode": code, "totalScore": plain(total),
            "totalMaxScore": 100, "ratio": plain(total)}


def results(head, rows):
    return {"overview": head, "growthPercent": None, "radar": [],
            "donuts": {"onlineDossier": [], "onlineProvision": None}, "evaluation": rows,
            "monthlyChart": [], "dossierChart": []}


def province_answers(own, units):
    """The seven answers of a province by endpoint."""
    rows = [{**unit.identity(), "totalScore": plain(unit.total()), "ratio": plain(unit.total()),
             "scoreDelta": None,
             "childGroup": "AGENCY" if unit.level == "PROVINCE" else "COMMUNE"}
            for unit in sorted(units, key=lambda unit: (-unit.total(), unit.code))]
    answers = {"service-results": results(overview(own.name, own.code, own.total()), rows)}
    for group in ("CKMB", "MDHL", "MDSH"):
        answers[ENDPOINTS[group]] = listed(own, units, group)
    for group, cells in (("TDGQ", progress), ("CLGQ", online), ("TTTT", payment)):
        answers[ENDPOINTS[group]] = tree(own, units, cells)
    return answers


def national_answer(provinces):
    rows = [{**own.identity(), "totalScore": plain(own.total()), "ratio": plain(own.total()),
             "scoreDelta": None,
             "groupScores": {group: plain(own.points(group)) for group in INDICATORS}}
            for own in sorted(provinces, key=lambda own: (-own.total(), own.code))]
    return results(overview("Cả nước", None, 5656), rows)


def made_province(row, number, chance):
    """A province and its units: 14 departments, and communes for the rest."""
    code, name, ident = row["code"], row["name_2026"], row["department_id_2026"]
    own = Unit(code, name, ident, "PROVINCE", chance)
    names = [(f"{at:02d}", each, "PROVINCE") for at, each in enumerate(DEPARTMENTS, 1)]
    pairs = [f"UBND xã {a} {b}" for a in SYLLABLES for b in SYLLABLES if a != b]
    names += [(f"{at}", each, "COMMUNE") for at, each in enumerate(pairs[:number - 14], 101)]
    units = [Unit(f"{code}.{at}", each, f"018fffff-{code[1:]:>04}-7000-8000-{int(at):012d}", level,
                  chance) for at, each, level in names]
    # Of a province's units the first three are the province's own figures, repeated.
    for indicator in INDICATORS["CKMB"][:3]:
        for unit in units:
            unit.counts[indicator[0]] = own.counts[indicator[0]]
    for unit in [own, *units]:
        unit.counts["ONLINE_PAYMENT_THIRD_TERM"] = (
            unit.counts["ONLINE_PAYMENT_FORMALITY"][0], unit.counts["ONLINE_PAYMENT_FORMALITY"][1])
    return own, units


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    body = {"code": "OK", "data": data, "message": "OK"}
    path.write_text(json.dumps(body, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def provinces(count):
    with open(PROVINCES, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))[:count]


def tonight(folder, count, units):
    for number, kind in enumerate(("year", "quarter", "month")):
        chance = random.Random(2026 + number)
        made = [made_province(row, units, chance) for row in provinces(count)]
        write(folder / kind / "national" / "service-results.json",
              national_answer([own for own, _ in made]))
        for own, members in made:
            for endpoint, data in province_answers(own, members).items():
                write(folder / kind / own.code / f"{endpoint}.json", data)


def asked(endpoint, ident):
    body = {"timeType": "year", "year": 2026, "rootDepartmentId": ident}
    if endpoint == "handling-satisfaction":
        body = {"fromDate": "2026-01-01", "toDate": "2026-12-31", "rootDepartmentId": ident}
    if endpoint != "service-results":
        body.update(currentPage=1, pageSize=200)
    return {"method": "POST", "path": f"/api/v1/reporting/evaluation/{endpoint}", "body": body,
            "status": 201, "provenance": "made"}


def nights(folder, count, units):
    chance = random.Random(365)
    own, members = made_province(provinces(8)[-1], units, chance)
    for number in range(count):
        day = datetime.date(2026, 1, 5) + datetime.timedelta(days=number)
        night = folder / day.isoformat()
        for unit in [own, *members] if number else []:
            unit.later(chance, 0.025)
        for endpoint, data in province_answers(own, members).items():
            path = night / own.code / "2026" / f"{endpoint}.answer.json"
            write(path, data)
            path.with_name(f"{endpoint}.request.json").write_text(
                json.dumps(asked(endpoint, own.ident)), encoding="utf-8")
        (night / "night.yaml").write_text(
            f'at: "{day}T02:00:00+07:00"\ncaptures:\n  - {{scope: {own.code}, period: "2026"}}\n'
            "provenance: >\n  All of it is made.\n", encoding="utf-8")


if __name__ == "__main__":
    target, what, first, second = sys.argv[1:]
    {"tonight": tonight, "nights": nights}[what](Path(target), int(first), int(second))
