#!/usr/bin/env bash
# Forms groups with skein and with two general solvers, HiGHS (python3-scipy) and CBC (coinor-cbc), on the same instances in one run.
#   bench/groups.sh [-t TENFOLD] INSTANCE...       instances from files
#   bench/groups.sh [-t TENFOLD] --make SEED...    instances made for the run, five sizes, with and without a limit on each focus
# The peers get ten times the goal of the size, or TENFOLD seconds; but for the smallest they are excused from past pairs: see groups_peers.py.
# A value with ? was not proven. SKEIN names a program that is published already; PYTHON one with scipy.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PYTHON:-/usr/bin/python3}
tenfold=
if [ "${1:-}" = -t ]; then tenfold=$2; shift 2; fi
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}

if [ "${1:-}" = --make ]; then
  shift
  for seed in "$@"; do
    for people in 12 54 150 600 3000; do
      "$python" "$here/bench/groups_instances.py" "$people" "$seed" >"$work/g$people-$seed.json"
      "$python" "$here/bench/groups_instances.py" "$people" "$seed" capped >"$work/g${people}c-$seed.json"
    done
  done
  set -- "$work"/g*.json
fi

vector() { "$python" -c 'import json, sys
a = json.load(open(sys.argv[1]))
print(" ".join(str(v) + ("" if a["bounds"]["proven_O" + str(i)] else "?") for i, v in enumerate(a["objective"].values(), 1)))' "$1"; }

echo "| instance | skein: aims 1 to 5 | s | processor s | MB | HiGHS | s | CBC | s |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
for instance in "$@"; do
  name=$(basename "$instance" .json)
  goal=$("$python" -c 'import json, sys
n = len(json.load(open(sys.argv[1]))["people"]); print(0.5 if n < 100 else 1 if n < 300 else 3 if n < 1500 else 20)' "$instance")
  limit=${tenfold:-$(awk "BEGIN { print 10 * $goal }")}
  /usr/bin/time -o "$work/cost" -f "%e | %U | %M" "$skein" groups form "$instance" --out "$work/answer.json" 2>/dev/null
  "$skein" groups check "$instance" "$work/answer.json" >/dev/null 2>&1 || { echo "$name: the answer breaks a rule." >&2; exit 1; }
  row="| $name | $(vector "$work/answer.json") | $(awk -F' \\| ' '{ printf "%.2f | %.2f | %d", $1, $2, $3 / 1024 }' "$work/cost") |"
  for peer in highs cbc; do
    from=$(date +%s.%N)
    reached=$("$python" "$here/bench/groups_peers.py" "$peer" "$instance" "$limit" 2>/dev/null || echo "nothing")
    row="$row $reached | $(awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $from }") |"
  done
  echo "$row"
done
