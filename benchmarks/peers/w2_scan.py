"""Limit of W2: unzips a workbook and scans its XML for rows and cells, and does nothing with them.

    w2_scan.py LIST.xlsx
"""

import sys
import zipfile
from xml.parsers import expat

counts = {}


def begin(name, attributes):
    counts[name] = counts.get(name, 0) + 1


with zipfile.ZipFile(sys.argv[1]) as book:
    for part in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
        parser = expat.ParserCreate()
        parser.StartElementHandler = begin
        with book.open(part) as xml:
            parser.ParseFile(xml)
print(counts["row"], counts["c"])
