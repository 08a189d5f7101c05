#!/bin/sh
# Peer of W1: a dossier list into SQLite by the sqlite3 shell, measures, ranking files.
# It stores every cell as text. It does not check rows, keep history, drop persons' columns or say
# what it found; it writes CSV only.
#
#   w1_sqlite_shell.sh LIST.csv FOLDER
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
rm -rf "$2"
mkdir -p "$2"
{
  printf '.mode csv\n.import "%s" list\n.read "%s"\n.headers on\n' "$1" "$here/dossiers.sql"
  for period in 2026 2026-H1 2026-H2 2026-Q1 2026-Q2 2026-Q3 2026-Q4 2026-01 2026-02 2026-03 2026-04 \
    2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12; do
    for group in departments communes; do
      printf '.once "%s/%s.%s.csv"\n' "$2" "$period" "$group"
      printf "SELECT * FROM ranking WHERE period = '%s' AND peer_group = '%s' ORDER BY rank IS NULL, rank, unit;\n" \
        "$period" "$group"
    done
  done
} >"$2/commands"
exec sqlite3 -batch "$2/list.db" <"$2/commands"
