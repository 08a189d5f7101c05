"""Peer of W2: a dossier list from a workbook by openpyxl, read-only, into SQLite; then as W1's.

    w2_openpyxl.py LIST.xlsx FOLDER
"""

import sqlite3
import sys

import openpyxl

from ranking_files import create, fresh, rank

source, folder = sys.argv[1:]
fresh(folder)
database = sqlite3.connect(f"{folder}/list.db")
sheet = openpyxl.load_workbook(source, read_only=True).worksheets[0]
rows = sheet.iter_rows(values_only=True)
insert = create(database, next(rows))
database.executemany(
    insert,
    ([("" if cell is None else str(cell)) for cell in row] + [""] * (20 - len(row)) for row in rows))
database.commit()
rank(database, folder)
