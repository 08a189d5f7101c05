"""W4: a national night, asked of a portal on this machine."""

import datetime
import subprocess
import sys

import figures
import place
from contest import Contest, Entry

GROUPS = ["ckmb", "tdgq", "clgq", "tttt", "mdhl", "mdsh"]
COLUMNS = ["rank", "unit_name", "unit_kind", *GROUPS, "total", "converted", "class",
           "points_to_next_class"]
PROVINCES = (place.HOME / "connectors/src/main/resources/vn/dvcrank/connectors/portal/evaluation"
             / "provinces.csv")


class Portal:
    """A portal that answers without delay, in a process of its own."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [sys.executable, place.BENCHMARKS / "bench" / "portal_server.py", folder],
            stdout=subprocess.PIPE, text=True)
        port = int(self.process.stdout.readline())
        self.home = f"http://127.0.0.1:{port}"
        self.base = f"{self.home}/api/v1/reporting/evaluation/"

    def close(self):
        self.process.terminate()
        self.process.wait()


def answers(size):
    # About 70 MB in all at full size; the real portal's provinces have some 112 units.
    units = size.units + 24 if size is place.FULL else size.units
    return place.generated(f"portal-{size.name}", "portal.py", "tonight", size.provinces, units)


def codes(count):
    lines = PROVINCES.read_text(encoding="utf-8").splitlines()[1:count + 1]
    return [line.split(",", 1)[0] for line in lines]


def configuration(portal, size, name):
    """No waits: they are for the real portal; no pages: the other programs make none."""
    path = place.WORK / f"{name}.yaml"
    path.write_text(f"""source:
  base: {portal.base}
  landing: {portal.home}/danh-gia-chat-luong-phuc-vu
  delay: PT0S
  jitter: PT0S
  tries: 1
capture:
  scopes: [{", ".join(["national", *codes(size.provinces)])}]
  periods: [year, quarter, month]
  collect-closed-days: 0
gate:
  provinces: {size.provinces}
site:
  enabled: false
""", encoding="utf-8")
    return path


def night(portal, size, data, name):
    """Our own command for one pass."""
    return [place.DVCRANK, "nightly", "--once", "--data", data, "--config",
            configuration(portal, size, name)]


def today():
    """Year, quarter and last month as dvcrank plans them, by Vietnam's calendar."""
    vietnam = datetime.timezone(datetime.timedelta(hours=7))
    day = datetime.datetime.now(vietnam).date()
    month = day.replace(day=1) - datetime.timedelta(days=1)
    return [str(day.year), str((day.month + 2) // 3), f"{month:%Y-%m}"]


def w4(size):
    portal = Portal(answers(size))
    data, theirs = place.WORK / "out" / "w4", place.WORK / "out" / "w4-requests"
    questions = 3 * (7 * size.provinces + 1)

    def agree(names):
        if "Python requests + sqlite3" not in names:
            return ""
        files, count = figures.same_files(data / "rankings" / "qd766", theirs / "rankings",
                                          "Python requests + sqlite3", COLUMNS)
        return f"{count:,} figures of {files} ranking files are the same"

    return Contest("W4", f"national night, {questions} answers", [
        Entry("dvcrank", night(portal, size, data, "w4"), place.emptied(data)),
        Entry("Python requests + sqlite3",
              [sys.executable, place.BENCHMARKS / "peers" / "w4_requests.py", portal.base, theirs,
               *today(), PROVINCES, str(size.provinces)],
              goal=0.6, missing=place.without(package="requests")),
    ], agree, close=portal.close)
