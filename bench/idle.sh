#!/usr/bin/env bash
# What a served Skein costs while nobody asks anything: memory, and the time to its first answer.
# Goals: 170 MB resident, 85 MB of it anonymous, 2 s to the first answer.
#   bench/idle.sh [ROUNDS] [PORT]
set -euo pipefail
rounds=${1:-3}
port=${2:-5391}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
# SKEIN names a program that is published already.
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained false -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}
"$skein" demo --database "$work/skein.db" 2>/dev/null
printf '%-8s %16s %14s %16s\n' round 'first answer s' 'resident MB' 'anonymous MB'
for round in $(seq "$rounds"); do
  start=$(date +%s.%N)
  "$skein" serve --database "$work/skein.db" --urls "http://127.0.0.1:$port" >/dev/null 2>&1 &
  server=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.02; done
  end=$(date +%s.%N)
  for _ in $(seq 20); do curl -sf -o /dev/null "http://127.0.0.1:$port/"; done
  sleep 10
  resident=$(awk '/^Rss:/ {print $2 / 1024}' "/proc/$server/smaps_rollup")
  anonymous=$(awk '/^Anonymous:/ {print $2 / 1024}' "/proc/$server/smaps_rollup")
  printf '%-8s %16.2f %14.0f %16.0f\n' "$round" "$(echo "$end - $start" | bc)" "$resident" "$anonymous"
  kill "$server"; wait "$server" 2>/dev/null || true; server=
done
