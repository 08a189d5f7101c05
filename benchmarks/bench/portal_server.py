"""A portal on this machine that answers made answers at once, for whatever year it is asked.

    portal_server.py FOLDER

prints its port, and serves until it is ended. FOLDER is what generate/portal.py makes.
"""

import csv
import datetime
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "generate"))
from portal import PROVINCES  # noqa: E402

BASE = "/api/v1/reporting/evaluation/"


def loaded(folder):
    return {path.relative_to(folder).with_suffix("").parts: path.read_bytes()
            for path in Path(folder).glob("*/*/*.json")}


def codes():
    with open(PROVINCES, encoding="utf-8", newline="") as file:
        return {row["department_id_2026"]: row["code"] for row in csv.DictReader(file)}


def kind(asked):
    """Length of the period that a question asks for."""
    if "timeType" in asked:
        return asked["timeType"]
    days = (datetime.date.fromisoformat(asked["toDate"])
            - datetime.date.fromisoformat(asked["fromDate"])).days
    return "year" if days > 300 else "quarter" if days > 60 else "month"


class Portal(BaseHTTPRequestHandler):
    """One question after the other on one connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 20
    answers, provinces = {}, {}

    def do_GET(self):
        self.answer(200, "text/html; charset=utf-8", "<html>trang chủ</html>".encode())

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        root = asked.get("rootDepartmentId")
        scope = self.provinces.get(root, "") if root else "national"
        key = kind(asked), scope, self.path.removeprefix(BASE)
        if key in self.answers:
            self.answer(201, "application/json; charset=utf-8", self.answers[key])
        else:
            self.answer(404, "text/plain", b"no such answer")

    def answer(self, status, media, body):
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, *_):
        """Says nothing."""


def main(folder):
    Portal.answers, Portal.provinces = loaded(folder), codes()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Portal)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1])
