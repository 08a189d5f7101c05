"""Makes dossier lists as provinces' own systems export them: 20 columns, CSV and XLSX.

The same arguments give the same bytes. Nobody in them is real. Standard library only.

    dossiers.py FOLDER ROWS [xlsx]

writes FOLDER/night-1.csv, FOLDER/night-2.csv (the same list a day later, 1 % of its rows another)
and, when asked for, FOLDER/night-1.xlsx with the cells of night-1.csv.
"""

import datetime
import random
import sys
import zipfile
from pathlib import Path

HEADERS = [
    "Mã hồ sơ", "Mã TTHC", "Tên thủ tục hành chính", "Đơn vị tiếp nhận", "Trạng thái hồ sơ",
    "Ngày nộp hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý",
    "Hình thức tiếp nhận", "Phí/lệ phí", "Thanh toán trực tuyến", "Số hóa thành phần hồ sơ",
    "Kết quả điện tử", "Tái sử dụng dữ liệu", "Chủ hồ sơ", "Người nộp", "Địa chỉ",
    "Số điện thoại", "CCCD",
]
STATUSES = [
    "Mới đăng ký", "Được tiếp nhận", "Không được tiếp nhận", "Đang xử lý",
    "Yêu cầu bổ sung giấy tờ", "Yêu cầu thực hiện nghĩa vụ tài chính",
    "Công dân yêu cầu rút hồ sơ", "Dừng xử lý", "Đã xử lý xong", "Đã trả kết quả",
]
IN_PROGRESS, DONE, RETURNED = STATUSES[3], STATUSES[8], STATUSES[9]
FEE, DUE, FINISHED, STATUS = 10, 7, 8, 4
DEPARTMENTS = [
    "Sở Công Thương", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Sở Nội vụ",
    "Sở Nông nghiệp và Môi trường", "Sở Ngoại vụ", "Sở Tài chính", "Sở Tư pháp",
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Xây dựng", "Sở Y tế", "Sở Dân tộc và Tôn giáo",
    "Thanh tra tỉnh", "Ban Quản lý Khu kinh tế",
]
SYLLABLES = ["An", "Bình", "Chà", "Điện", "Hua", "Keo", "Luân", "Mường", "Nà", "Pa", "Quài",
             "Sín", "Thanh", "Tủa", "Xa"]
SURNAMES = ["Nguyễn", "Lò", "Quàng", "Cà", "Giàng", "Vàng", "Trần", "Lê", "Phạm", "Mùa"]
MIDDLES = ["Văn", "Thị", "A", "Đức", "Minh", "Ngọc", "Hữu", "Thu"]
GIVEN = ["Chính", "Hoa", "Dơ", "Nam", "Phương", "Tâm", "Sơn", "Hà", "Yến", "Tú", "Long", "Mai"]
FIRST_DAY = datetime.date(2026, 1, 1)
EXPORTED = datetime.date(2027, 1, 2)
SECONDS_OF_A_DAY = 9 * 60 * 60


def units():
    """14 departments and 98 communes, about as many as a province has, with their weights."""
    communes = [f"UBND xã {a} {b}" for a in SYLLABLES for b in SYLLABLES if a != b][:98]
    names = DEPARTMENTS + communes
    return [(f"H18.{at + 1:02d}", name, 1 + at * 7 % 11) for at, name in enumerate(names)]


def procedures():
    """1,200 procedures with code, name, days that they take and fee."""
    subjects = ["khai sinh", "kết hôn", "đất đai; cấp Giấy chứng nhận", "giấy phép xây dựng",
                "bản sao từ sổ gốc", "giấy phép lái xe", "hộ kinh doanh", "bảo trợ xã hội"]
    return [(f"{1 + at % 3}.{at * 811 % 1_000_000:06d}",
             f"Thủ tục {['đăng ký', 'cấp', 'cấp lại', 'điều chỉnh'][at % 4]} "
             f"{subjects[at % 8]}, trường hợp số {at}",
             [1, 3, 5, 10, 15, 20][at % 6], [0, 0, 20_000, 75_000, 150_000, 400_000][at % 6])
            for at in range(1200)]


def said(chance, yes, either):
    """Có, Không, or nothing: of 100, so many say yes and so many say anything."""
    lot = chance.random() * 100
    return "Có" if lot < yes else "Không" if lot < either else ""


def rows(count):
    """Each dossier of the first night, in order of days received."""
    chance = random.Random(766)
    of_units, weights = units(), [unit[2] for unit in units()]
    of_procedures = procedures()
    year = [FIRST_DAY + datetime.timedelta(days=day) for day in range(365)]
    printed = {}
    for ordinal in range(-10, 500):
        day = FIRST_DAY + datetime.timedelta(days=ordinal)
        printed[day] = day.strftime("%d/%m/%Y")
    clock = [f"{7 + (1800 + s) // 3600:02d}:{(1800 + s) // 60 % 60:02d}:{s % 60:02d}"
             for s in range(SECONDS_OF_A_DAY)]
    drawn_units = chance.choices(of_units, weights, k=count)

    def time(day):
        return f"{printed[day]} {clock[int(chance.random() * SECONDS_OF_A_DAY)]}"

    for number in range(count):
        received = year[number * 365 // count]
        code, unit, _ = drawn_units[number]
        procedure, name, days, fee = of_procedures[int(chance.random() ** 2 * 1200)]
        lot = chance.random() * 100
        due = received + datetime.timedelta(days=days) if chance.random() > 0.04 else None
        pace = chance.random()
        if due is None or pace < 0.58:
            finished = received + datetime.timedelta(days=int(chance.random() * days))
        elif pace < 0.8:
            finished = due
        else:
            finished = due + datetime.timedelta(days=1 + int(chance.random() * 25))
        if lot < 2:
            status, shown, finished = STATUSES[0 if lot < 1 else 2], "", None
        elif lot < 4:
            status, shown = STATUSES[6], time(received)
        elif lot < 14 and number > count * 0.85 or lot < 5:
            status, shown, finished = STATUSES[[1, 3, 4, 5, 7][int(lot * 5) % 5]], time(received), None
        elif finished >= EXPORTED:
            status, shown, finished = IN_PROGRESS, time(received), None
        else:
            status, shown = DONE if chance.random() < 0.4 else RETURNED, time(received)
        done = status in (DONE, RETURNED)
        person = (f"{SURNAMES[int(chance.random() * 10)]} {MIDDLES[int(chance.random() * 8)]} "
                  f"{GIVEN[int(chance.random() * 12)]}")
        phone = int(chance.random() * 90_000_000)
        yield [
            f"{code}-{received:%y%m%d}-{number + 1:07d}", procedure, name, unit, status,
            time(received), shown, time(due) if due and shown else "",
            time(finished) if finished else "",
            ["Trực tiếp", "Trực tuyến", "Trực tuyến", "Bưu chính công ích"][int(lot * 7) % 4],
            str(fee) if chance.random() > 0.04 else "",
            said(chance, 45, 95) if fee else "",
            said(chance, 70, 92), said(chance, 65, 95) if done else "", said(chance, 40, 90),
            person, person, f"Bản {phone % 40 + 1}, {unit[5:]}", f"09{phone:08d}",
            f"0110{phone:08d}",
        ]


def changed(number, row):
    """The row a day later: in one of a hundred the dossier has been settled, or is another's."""
    if number % 100 != 42:
        return row
    other = list(row)
    if not other[FINISHED] and other[6]:
        other[STATUS], other[FINISHED] = DONE, "02/01/2027 10:15:00"
    else:
        other[12] = "Không" if other[12] == "Có" else "Có"
    return other


def line(row):
    return ",".join(f'"{cell}"' if "," in cell or '"' in cell else cell for cell in row) + "\r\n"


class Workbook:
    """A workbook of one sheet with a table of shared strings, as office programs write it."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self.shared, self.row = {}, 0
        self.names = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at] for at in range(len(HEADERS))]
        self.sheet = self.zip.open(self.entry("xl/worksheets/sheet1.xml"), "w", force_zip64=True)
        self.waiting = [
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://'
            'schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>']

    @staticmethod
    def entry(name):
        info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        return info

    def add(self, row):
        self.row += 1
        cells = []
        for at, cell in enumerate(row):
            if not cell:
                continue
            place = f"{self.names[at]}{self.row}"
            if at == FEE and cell.isdigit():
                cells.append(f'<c r="{place}"><v>{cell}</v></c>')
            else:
                text = self.shared.setdefault(cell, len(self.shared))
                cells.append(f'<c r="{place}" t="s"><v>{text}</v></c>')
        self.waiting.append(f'<row r="{self.row}">{"".join(cells)}</row>')
        if len(self.waiting) > 1000:
            self.flush()

    def flush(self):
        self.sheet.write("".join(self.waiting).encode())
        self.waiting = []

    def close(self):
        self.waiting.append("</sheetData></worksheet>")
        self.flush()
        self.sheet.close()
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        package = "http://schemas.openxmlformats.org/package/2006"
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        with self.zip.open(self.entry("xl/sharedStrings.xml"), "w", force_zip64=True) as out:
            out.write(f'{head}<sst xmlns="{main}" uniqueCount="{len(self.shared)}">'.encode())
            for text in self.shared:
                safe = text.replace("&", "&amp;").replace("<", "&lt;")
                out.write(f"<si><t>{safe}</t></si>".encode())
            out.write(b"</sst>")
        parts = {
            "[Content_Types].xml":
                f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
                '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
                ' ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType='
                f'"{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
                f'ContentType="{kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" '
                f'ContentType="{kind}.sharedStrings+xml"/></Types>',
            "_rels/.rels":
                f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml":
                f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Sheet1" '
                'sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels":
                f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
                f'Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        }
        for name, text in parts.items():
            with self.zip.open(self.entry(name), "w") as out:
                out.write((head + text).encode())
        self.zip.close()


def main(folder, count, xlsx):
    folder.mkdir(parents=True, exist_ok=True)
    book = Workbook(folder / "night-1.xlsx") if xlsx else None
    with open(folder / "night-1.csv", "w", encoding="utf-8", newline="") as first, \
         open(folder / "night-2.csv", "w", encoding="utf-8", newline="") as second:
        for out in (first, second):
            out.write(line(HEADERS))
        if book:
            book.add(HEADERS)
        for number, row in enumerate(rows(count)):
            text = line(row)
            first.write(text)
            other = changed(number, row)
            second.write(text if other is row else line(other))
            if book:
                book.add(row)
    if book:
        book.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), "xlsx" in sys.argv[3:])
