#!/usr/bin/env bash
# Messages a second that a served Skein hands to a relay on this machine, and what a plain client reaches over one line.
#   bench/mail.sh [MESSAGES] [DATABASE]      SQLite in a temporary folder unless an empty PostgreSQL database is named
#   KILLS=3 bench/mail.sh [MESSAGES]         kills it that often on the way, and says what came twice, is unsure or is lost
set -euo pipefail
messages=${1:-10000}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
# SKEIN names a program that is published already.
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained false -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}
python=${PYTHON:-/usr/bin/python3}
database=${2:-$work/mail.db}

"$skein" networks list --database "$database" >/dev/null
"$python" "$here/bench/mail_queue.py" "$database" "$messages"
"$python" "$here/bench/mail_sink.py" "$work/port" >"$work/sink" &
while [ ! -s "$work/port" ]; do sleep 0.1; done

printf '%-28s %10s %10s %12s\n' "who sends" messages seconds "a second"
line() { awk -v who="$1" -v n="$2" -v s="$3" 'BEGIN { printf "%-28s %10d %10.1f %12.0f\n", who, n, s, n / s }'; }

export SKEIN_DATABASE=$database Skein__Smtp__Host=127.0.0.1 Skein__Smtp__From=skein@skein.example Skein__Smtp__StartTls=false
Skein__Smtp__Port=$(cat "$work/port")
export Skein__Smtp__Port
serve() { "$skein" serve --urls http://127.0.0.1:0 >/dev/null & }

if [ "${KILLS:-0}" -gt 0 ]; then
  for ((kill = 1; kill <= KILLS; kill++)); do
    serve
    while [ "$(wc -l <"$work/sink")" -lt $((messages * kill / (KILLS + 1))) ]; do sleep 0.05; done
    kill -9 $! && wait $! 2>/dev/null || true
  done
  serve
  # What was handed over when it was killed is known as unsure, and never sent again.
  until "$python" "$here/bench/mail_queue.py" --told "$database" "$work/sink" "$messages" | grep -q "; 0 wait;"; do sleep 1; done
  kill $! && wait $! 2>/dev/null || true
  "$python" "$here/bench/mail_queue.py" --told "$database" "$work/sink" "$messages"
  exit
fi

serve
while [ "$(wc -l <"$work/sink")" -lt "$messages" ]; do sleep 0.2; done
line "skein" "$messages" "$(awk 'NR == 1 { first = $1 } { last = $1 } END { print last - first }' "$work/sink")"
kill %2 && wait %2 2>/dev/null || true

before=$(wc -l <"$work/sink")
"$python" "$here/bench/mail_queue.py" --send "$(cat "$work/port")" "$messages"
line "smtplib, one line" "$messages" \
  "$(awk -v from="$before" 'NR == from + 1 { first = $1 } { last = $1 } END { print last - first }' "$work/sink")"
