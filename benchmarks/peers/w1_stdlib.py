"""Peer of W1: a dossier list into SQLite by Python's csv and sqlite3, measures, ranking files.

It stores every cell as text. It does not check rows, keep history, drop persons' columns or say
what it found; it writes CSV only.

    w1_stdlib.py LIST.csv FOLDER
"""

import csv
import sqlite3
import sys

from ranking_files import create, fresh, rank

source, folder = sys.argv[1:]
fresh(folder)
database = sqlite3.connect(f"{folder}/list.db")
with open(source, encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    database.executemany(create(database, next(rows)), rows)
database.commit()
rank(database, folder)
