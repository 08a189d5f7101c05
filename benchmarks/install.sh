#!/bin/sh
# Installs the peers on Debian, as root: a few packages, and DuckDB's prebuilt library for Node.
# What is left out is reported as not run.
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
  python3 python3-pandas python3-openpyxl python3-requests sqlite3
# A Node of another origin brings its own npm, and Debian's would not go with it.
command -v npm >/dev/null || apt-get install -y --no-install-recommends nodejs npm
npm install --no-audit --no-fund --prefix "$here/.work/duckdb" "@duckdb/node-api@1.5.6-r.1"
