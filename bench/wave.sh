#!/usr/bin/env bash
# What an answer to a wave costs when nearly everybody has answered, and what closing the wave costs: with each answer all rows
# of the wave are written again, so that no order is left in them, and closing counts and deletes them all.
#   bench/wave.sh [TOKENS...]        by default 150, 1500 and 15000
# PostgreSQL is measured where PG names a server (Host=…;Port=…;Username=…;Database=…) on which databases may be made.
# Needs python3, sqlite3 and, for PostgreSQL, psql. SKEIN names a program that is published already.
set -euo pipefail
[ $# -gt 0 ] || set -- 150 1500 15000
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained false -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}
echo "| database | tokens | an answer, median | an answer, longest | closing |"
echo "| --- | --- | --- | --- | --- |"
for tokens in "$@"; do
  "$skein" demo --database "$work/$tokens.db" 2>/dev/null
  python3 "$here/bench/wave.py" "$skein" "$work/$tokens.db" "$tokens" 5393
  if [ -n "${PG:-}" ]; then
    name="skein_wave_$$_$tokens"
    server=$(echo "$PG" | sed 's/Database=[^;]*/Database='"$name"'/')
    host=$(echo "$PG" | sed -n 's/.*Host=\([^;]*\).*/\1/p')
    port=$(echo "$PG" | sed -n 's/.*Port=\([^;]*\).*/\1/p')
    user=$(echo "$PG" | sed -n 's/.*Username=\([^;]*\).*/\1/p')
    psql -qX -h "$host" -p "${port:-5432}" -U "$user" -d postgres -c "create database $name"
    "$skein" demo --database "$server" 2>/dev/null
    python3 "$here/bench/wave.py" "$skein" "$server" "$tokens" 5394
    psql -qX -h "$host" -p "${port:-5432}" -U "$user" -d postgres -c "drop database $name with (force)"
  fi
done
