#!/bin/sh
# Compares bringing in a register with the databases' own bulk loaders, into a table with the same search index.
#   bench/import.sh FILE [RUNS]
# FILE has the columns urn, name, open_date, close_date, town, postcode. The runs are interleaved, each into a new database.
# PostgreSQL is measured where PGURL names a server (postgres://user@host:port/database) on which databases may be made.
set -eu
file=$(realpath "$1")
runs=${2:-5}
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# SKEIN names a program that is built already.
if [ -z "${SKEIN:-}" ]; then
    dotnet build "$here/../src/Skein.Host" -c Release -v quiet -nologo >&2
fi
skein=${SKEIN:-"dotnet $here/../artifacts/bin/Skein.Host/release/skein.dll"}

seconds() {
    from=$(date +%s.%N)
    "$@" >/dev/null 2>"$work/said" || { cat "$work/said" >&2; exit 1; }
    to=$(date +%s.%N)
    echo "$to $from" | awk '{ printf "%.2f\n", $1 - $2 }'
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

say() {
    ours=$(median "$work/$1.skein")
    theirs=$(median "$work/$1.peer")
    echo "$ours $theirs" | awk -v what="$2" -v runs="$runs" \
        '{ printf "| %s | %.2f s | %.2f s | %.1f | %d |\n", what, $1, $2, $1 / $2, runs }'
}

sqlite_peer() {
    sqlite3 "$1" "create table schools (
            urn text primary key, name text, open_date text, close_date text, town text, postcode text);
        create virtual table search using fts5(words, content='', tokenize='trigram');
        create trigger found after insert on schools begin
            insert into search (rowid, words) values (
                new.rowid,
                ' ' || lower(new.name) || ' ' || new.urn || ' ' || lower(new.postcode) || ' ' || lower(new.town) || ' ');
        end;"
    sqlite3 "$1" "pragma journal_mode = wal; pragma synchronous = full;" ".mode csv" ".import --skip 1 $file schools"
}

postgres_peer() {
    psql -q "$1" -c "create extension if not exists pg_trgm" \
        -c "create table register (urn text primary key, name text, open_date text, close_date text, town text, postcode text,
            words text generated always as (
                lower(name) || ' ' || urn || ' ' || lower(coalesce(postcode, '')) || ' ' || lower(coalesce(town, ''))) stored)" \
        -c "create index on register using gin (words gin_trgm_ops)" \
        -c "\\copy register (urn, name, open_date, close_date, town, postcode) from '$file' csv header"
}

for run in $(seq "$runs"); do
    $skein schools show --limit 1 --database "$work/$run.db" >/dev/null
    seconds $skein schools import "$file" --database "$work/$run.db" >>"$work/sqlite.skein"
    seconds sqlite_peer "$work/$run.peer.db" >>"$work/sqlite.peer"
    if [ -n "${PGURL:-}" ]; then
        name="skein_bench_$$_$run"
        psql -q "$PGURL" -c "create database $name" -c "create database ${name}_peer"
        ours="${PGURL%/*}/$name"
        $skein schools show --limit 1 --database "$ours" >/dev/null
        seconds $skein schools import "$file" --database "$ours" >>"$work/postgres.skein"
        seconds postgres_peer "${ours}_peer" >>"$work/postgres.peer"
        psql -q "$PGURL" -c "drop database $name" -c "drop database ${name}_peer"
    fi
done

echo "| import of $(wc -l <"$file") lines | skein (median) | peer (median) | ratio | runs |"
echo "| --- | --- | --- | --- | --- |"
say sqlite "SQLite, beside sqlite3 .import"
if [ -n "${PGURL:-}" ]; then
    say postgres "PostgreSQL, beside psql \\copy"
fi
