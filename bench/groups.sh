#!/usr/bin/env bash
# Forms groups with skein and gives the same model to another solver with ten times the time.
#   bench/groups.sh SEED...                    new instances of all twelve families, and of t12 to t600
#   bench/groups.sh --large SEED...            600 and 3,000 people
#   bench/groups.sh --files INSTANCE...        instances from files
# PEER is cbc (coinor-cbc, the default), highs (python3-scipy) or none. The peer is excused from past pairs: see groups_peers.py.
# A value with ? was not proven. It ends with 1 where skein is worse than the peer and has not proven that this must be.
# SKEIN names a program that is published already; PYTHON one with scipy.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PYTHON:-/usr/bin/python3}
peer=${PEER:-cbc}
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}

make() { "$python" "$here/bench/groups_instances.py" "$@" >"$work/in/$(tr ' ' - <<<"$*").json"; }
mkdir "$work/in"
case ${1:-} in
  --files) shift; for file in "$@"; do ln -s "$(realpath "$file")" "$work/in/"; done ;;
  --large)
    shift
    for seed in "$@"; do
      for family in plenty scarce timetable tight; do make "$family" "$seed" 600; done
      make t600 "$seed"; make t600c "$seed"; make scarce "$seed" 3000; make t3000c "$seed"
    done ;;
  *)
    families=$("$python" "$here/bench/groups_instances.py" --list)
    for seed in "${@:-1}"; do
      for family in $families t12 t54 t54c t150 t150c t600c; do make "$family" "$seed"; done
      for family in scarce oneslot tables; do make "$family" "$seed" 120; done
    done ;;
esac

echo "| instance | skein: aims 1 to 5 | s | processor s | MB | $peer | s |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
code=0
for instance in "$work"/in/*.json; do
  /usr/bin/time -o "$work/cost" -f "%e %U %M" "$skein" groups form "$instance" --out "$work/answer.json" 2>/dev/null
  "$skein" groups check "$instance" "$work/answer.json" >/dev/null 2>&1 \
    || { echo "$instance: the answer breaks a rule." >&2; exit 1; }
  read -r seconds processor kilobytes <"$work/cost"
  reached="" took=""
  if [ "$peer" != none ]; then
    from=$(date +%s.%N)
    tenfold=$(awk "BEGIN { print 10 * ($seconds > 0.2 ? $seconds : 0.2) }")
    reached=$("$python" "$here/bench/groups_peers.py" "$peer" "$instance" "$tenfold" || echo nothing)
    took=$(awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $from }")
  fi
  "$python" "$here/bench/groups_row.py" "$instance" "$work/answer.json" "$seconds" "$processor" "$kilobytes" \
    "$reached" "$took" || code=1
done
exit $code
