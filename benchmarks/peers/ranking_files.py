"""What the Python peers of W1 and W2 have in common: measures by SQL, and ranking files as CSV."""

import csv
import shutil
from pathlib import Path

SQL = Path(__file__).with_name("dossiers.sql")


def fresh(folder):
    """An empty folder for what a peer makes."""
    shutil.rmtree(folder, ignore_errors=True)
    Path(folder).mkdir(parents=True)


def rank(database, folder):
    """Measures and ranks of the table `list`, and a file for each period and peer group."""
    database.executescript(SQL.read_text(encoding="utf-8"))
    kinds = database.execute("SELECT DISTINCT period, peer_group FROM ranking").fetchall()
    for period, group in kinds:
        rows = database.execute(
            "SELECT * FROM ranking WHERE period = ? AND peer_group = ?"
            " ORDER BY rank IS NULL, rank, unit", (period, group))
        with open(Path(folder) / f"{period}.{group}.csv", "w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(column[0] for column in rows.description)
            writer.writerows(rows)
    database.commit()


def create(database, headers):
    columns = ", ".join(f'"{header}" TEXT' for header in headers)
    database.execute(f"CREATE TABLE list ({columns})")
    return f"INSERT INTO list VALUES ({', '.join('?' * len(headers))})"
