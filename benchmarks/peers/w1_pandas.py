"""Peer of W1: a dossier list by pandas into SQLite, measures, ranking files.

It stores every cell as text. It does not check rows, keep history, drop persons' columns or say
what it found; it writes CSV only.

    w1_pandas.py LIST.csv FOLDER
"""

import sqlite3
import sys

import pandas

from ranking_files import fresh, rank

source, folder = sys.argv[1:]
fresh(folder)
database = sqlite3.connect(f"{folder}/list.db")
pandas.read_csv(source, dtype=str, keep_default_na=False).to_sql("list", database, index=False)
rank(database, folder)
