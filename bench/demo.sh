#!/usr/bin/env bash
# Seconds that `skein demo --size programme` takes, and what it writes. Goal: under 20 s on SQLite, never over 90 s.
#   bench/demo.sh [ROUNDS] [DATABASE]      the database is SQLite in a temporary folder unless one is named (it must be empty)
set -euo pipefail
rounds=${1:-3}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# SKEIN names a program that is published already.
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained false -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}
printf '%-8s %10s %12s\n' round seconds megabytes
for round in $(seq "$rounds"); do
  database=${2:-$work/$round.db}
  start=$(date +%s.%N)
  "$skein" demo --size programme --seed 1 --database "$database" 2>/dev/null
  end=$(date +%s.%N)
  size=$([ -f "$database" ] && du -m "$database" | cut -f1 || echo -)
  printf '%-8s %10.1f %12s\n' "$round" "$(echo "$end - $start" | bc)" "$size"
  [ -z "${2:-}" ] || break
done
