#!/bin/sh
# Makes the inputs, runs the workloads with dvcrank and its peers in turn, holds their figures
# against each other and prints one table. See README.md; `run.sh --help` for options.
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
python=${PYTHON:-}
if [ -z "$python" ]; then
  # The system's own has the peers' packages on Debian, whatever else is in the path.
  if [ -x /usr/bin/python3 ]; then python=/usr/bin/python3; else python=python3; fi
fi
command -v "$python" >/dev/null || { echo "run.sh: python3 is needed, 3.9 or later" >&2; exit 1; }
PYTHONDONTWRITEBYTECODE=1 exec "$python" "$here/bench/main.py" "$@"
