"""Makes kept answers of the portal as it was until early 2026: every period of some years, for many
provinces. Nothing in them is real but the provinces' names and codes. The same arguments give the
same bytes; standard library only.

    legacy.py FOLDER YEARS PROVINCES UNITS

writes FOLDER/<period>/<province>.json for the 19 periods of each year up to 2025.
"""

import json
import random
import sys
from pathlib import Path

from dossiers import DEPARTMENTS, SYLLABLES
from portal import MOST, plain, provinces


def periods(year):
    return ([f"{year}", *(f"{year}-H{n}" for n in (1, 2)), *(f"{year}-Q{n}" for n in (1, 2, 3, 4)),
             *(f"{year}-{n:02d}" for n in range(1, 13))])


def row(ident, name, code, kind, level, chance):
    points = {group: chance.randint(30 * most, 100 * most) for group, most in MOST.items()}
    cells = {"ID": ident, "TEN": name, "TEN_COQUAN": name, "MA_COQUAN": code, "LOAI_COQUAN": kind,
             "CAPDONVIID": level, "ID_COQUAN": ident}
    cells.update({group: str(plain(points[group]))
                  for group in ("TDGQ", "MDHL", "MDSH", "TTTT", "CLGQ", "CKMB")})
    cells["TONG_SCORE"] = str(plain(sum(points.values())))
    return cells


def answer(province, units, chance):
    code, name = province["code"], province["name_2025"]
    pairs = [f"UBND xã {a} {b}" for a in SYLLABLES for b in SYLLABLES if a != b]
    rows = [row("900000", name, code, "1", "1", chance)]
    for at, each in enumerate(DEPARTMENTS, 1):
        rows.append(row(f"9000{at:02d}", f"{each} - {name[5:]}", f"{code}.{at:02d}", "2", "1",
                        chance))
    for at, each in enumerate(pairs[:units - 14], 101):
        rows.append(row(f"900{at}", f"{each} - {name[5:]}", f"{code}.{at}", "3", "2", chance))
    return [{**cells, "ROW_STT": str(at)} for at, cells in enumerate(rows, 1)]


def main(folder, years, count, units):
    chance = random.Random(2022)
    for year in range(2026 - years, 2026):
        for period in periods(year):
            for province in provinces(count):
                path = folder / period / f"{province['code']}.json"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(json.dumps(answer(province, units, chance), ensure_ascii=False),
                                encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
