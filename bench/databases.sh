#!/usr/bin/env bash
# Requests a second of main pages on PostgreSQL beside SQLite, each with the same demonstration, a co-leader signed in. The two
# are asked in turn; what is told is the median of the paired ratios, with the least and the greatest. Goal: 0.9 on every page.
#   PG='Host=…;Username=…' bench/databases.sh [ROUNDS] [SECONDS] [SIZE]
# Needs wrk, curl, sqlite3 and psql. PG names a server and no database; PGMORE adds settings, PAGES chooses pages (home|network).
set -euo pipefail
rounds=${1:-5}
seconds=${2:-5}
size=${3:-programme}
port=${PORT:-5394}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
servers=()
# SKEIN names a program that is published already.
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained false -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}
declare -A database at jar
# KEEP names a folder whose demonstration is used again.
kept=${KEEP:-$work}
name=skein_bench_$size
server=$(tr ';' '\n' <<<"$PG" | awk -F= '{k = tolower($1); printf "%s=%s ", k == "username" ? "user" : k, $2}')
psql=(psql -qtA "${server}dbname=postgres")
finish() {
  for s in "${servers[@]}"; do kill "$s" 2>/dev/null || true; done
  wait 2>/dev/null || true
  [ -n "${KEEP:-}" ] || "${psql[@]}" -c "drop database if exists $name with (force)"
  rm -rf "$work"
}
trap finish EXIT
database[sqlite]=$kept/$size.db
database[postgres]="$PG;Database=$name${PGMORE:+;$PGMORE}"
if [ ! -f "${database[sqlite]}" ]; then
  "$skein" demo --size "$size" --database "${database[sqlite]}" 2>/dev/null
  "${psql[@]}" -c "drop database if exists $name with (force)" -c "create database $name"
  "$skein" copy --from "${database[sqlite]}" --to "${database[postgres]}" >/dev/null 2>&1
  "${psql[@]/dbname=postgres/dbname=$name}" -c 'vacuum analyze'
fi

for kind in sqlite postgres; do
  at[$kind]=http://127.0.0.1:$((port++))
  "$skein" serve --database "${database[$kind]}" --urls "${at[$kind]}" >/dev/null 2>&1 &
  servers+=($!)
  until curl -sf -o /dev/null "${at[$kind]}/healthz"; do sleep 0.05; done
  IFS='|' read -r leader network < <(sqlite3 "${database[sqlite]}" "select p.email, lower(r.network_id)
    from people p join role_assignments r on r.person_id = p.id
    where r.kind = 'co-leader' and r.until is null and p.email is not null order by r.id limit 1")
  link=$("$skein" admin link --person "$leader" --database "${database[$kind]}" --public-address "${at[$kind]}" |
    grep -o 'http[^ ]*' | head -1)
  curl -s -o "$work/door.html" -c "$work/jar" -b "$work/jar" -L "$link"
  token=$(grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' "$work/door.html" |
    head -1 | sed 's/.*value="//; s/"$//' || true)
  [ -z "$token" ] || curl -s -o /dev/null -c "$work/jar" -b "$work/jar" \
    --data-urlencode "__RequestVerificationToken=$token" "$link"
  jar[$kind]=$(awk '!/^#( |$)/ && NF >= 7 {printf "%s%s=%s", sep, $6, $7; sep = "; "}' "$work/jar")
  rm -f "$work/jar"
done

rate() { # KIND PAGE SECONDS
  wrk -t1 -c8 -d"$3s" -H "Cookie: ${jar[$1]}" "${at[$1]}$2" | awk '/Requests\/sec/ {print $2} /Non-2xx/ {print "wrong"}' | head -1
}
group=$(curl -s -H "Cookie: ${jar[sqlite]}" "${at[sqlite]}/networks/$network/groups" |
  grep -o '/groups/[0-9a-f]\{8\}-[0-9a-f-]\{27\}' | head -1 || true)
pages=("home=/" "network=/networks/$network" "groups=/networks/$network/groups" "group=/networks/$network$group"
  "people=/networks/$network/people" "schools=/networks/$network/schools")
[ -z "${PAGES:-}" ] || mapfile -t pages < <(printf '%s\n' "${pages[@]}" | grep -E "^($PAGES)=")
printf '%-8s %10s %10s %7s %16s\n' page sqlite postgres ratio range
for page in "${pages[@]}"; do
  for kind in sqlite postgres; do rate $kind "${page#*=}" 4 >/dev/null; done
  for _ in $(seq "$rounds"); do
    echo "$(rate sqlite "${page#*=}" "$seconds") $(rate postgres "${page#*=}" "$seconds")"
  done | awk -v p="${page%%=*}" '
    function middle(v, n) {
      for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (v[j] < v[i]) {t = v[i]; v[i] = v[j]; v[j] = t}
      return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2 }
    {a[NR] = $1 + 0; b[NR] = $2 + 0; r[NR] = $2 / $1}
    END {m = middle(r, NR)
      printf "%-8s %10.0f %10.0f %7.2f   [%.2f to %.2f]\n", p, middle(a, NR), middle(b, NR), m, r[1], r[NR]}'
done
