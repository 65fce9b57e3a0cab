#!/usr/bin/env bash
# A PostgreSQL server to throw away: for tests and benchmarks, never for data that matters (it does not wait for the disk).
#   scripts/postgres.sh start FOLDER PORT    prints a connection string
#   scripts/postgres.sh stop FOLDER
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb || true)")
[ -x "$bin/initdb" ] || { echo "PostgreSQL's initdb was not found. Install the postgresql package." >&2; exit 1; }
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
folder=$2
case $1 in
  start)
    port=$3
    mkdir -p "$folder"
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    chmod 700 "$folder"
    cd /
    as "$bin/initdb" -D "$folder/data" -U skein -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions >/dev/null
    as "$bin/pg_ctl" -D "$folder/data" -w -s -l "$folder/log" -o "-c listen_addresses=127.0.0.1 -p $port -k $folder \
      -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=64MB -c max_connections=300" start
    echo "Host=127.0.0.1;Port=$port;Username=skein;Database=postgres"
    ;;
  stop)
    cd /
    as "$bin/pg_ctl" -D "$folder/data" -m immediate -s stop || true
    rm -rf "$folder"
    ;;
  *) echo "Say start or stop." >&2; exit 2 ;;
esac
