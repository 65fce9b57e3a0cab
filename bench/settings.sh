#!/usr/bin/env bash
# What each runtime setting of Skein.Host costs and saves, one left out at a time: seconds to the first answer, requests a
# second of a signed-in home in turns with the program as it is, and resident memory after as many requests. Needs wrk, curl
# and sqlite3.
#   SKEIN=path/to/folder/skein bench/settings.sh [ROUNDS] [SECONDS]      DATABASE names a demonstration that is used again
set -euo pipefail
rounds=${1:-5}
seconds=${2:-4}
port=${PORT:-5440}
work=$(mktemp -d)
servers=()
trap 'for s in "${servers[@]}"; do kill "$s" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"' EXIT
database=${DATABASE:-$work/skein.db}
[ -f "$database" ] || "$SKEIN" demo --database "$database" 2>/dev/null

# Each variant leaves one setting to the runtime.
variant() { # NAME
  local file="$work/$1/skein.runtimeconfig.json"
  mkdir "$work/$1"
  cp -r "$(dirname "$SKEIN")/." "$work/$1"
  case $1 in
    profile) sed -i 's/"System.Runtime.TieredPGO": false/"System.Runtime.TieredPGO": true/' "$file" ;;
    calls) sed -i '/CallCountThreshold/d' "$file" ;;
    services) sed -i '/DisableDynamicEngine/d' "$file" ;;
    budget) sed -i '/Gen0MaxBudget/d' "$file" ;;
    server-gc) sed -i 's/"System.GC.Server": false/"System.GC.Server": true/' "$file" ;;
  esac
  # A comma before the closing brace is no JSON.
  tr '\n' '\r' < "$file" | sed 's/,\(\r *}\)/\1/g' | tr '\r' '\n' > "$file.new" && mv "$file.new" "$file"
}

declare -A at pid jar first
variants=(as-it-is profile calls services budget server-gc)
IFS='|' read -r leader < <(sqlite3 "$database" "select p.email from people p join role_assignments r on r.person_id = p.id
  where r.kind = 'co-leader' and r.until is null and p.email is not null order by r.id limit 1")
for v in "${variants[@]}"; do
  variant "$v"
  cp "$database" "$work/$v.db"
  at[$v]=http://127.0.0.1:$((port++))
  start=$(date +%s.%N)
  "$work/$v/skein" serve --database "$work/$v.db" --urls "${at[$v]}" >/dev/null 2>&1 &
  pid[$v]=$!; servers+=($!)
  until curl -sf -o /dev/null "${at[$v]}/"; do sleep 0.02; done
  first[$v]=$(echo "$(date +%s.%N) - $start" | bc)
  link=$("$work/as-it-is/skein" admin link --person "$leader" --database "$work/$v.db" --public-address "${at[$v]}" |
    grep -o 'http[^ ]*' | head -1)
  curl -s -o "$work/door.html" -c "$work/jar" -b "$work/jar" -L "$link"
  token=$(grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' "$work/door.html" |
    head -1 | sed 's/.*value="//; s/"$//' || true)
  [ -z "$token" ] || curl -s -o /dev/null -c "$work/jar" -b "$work/jar" \
    --data-urlencode "__RequestVerificationToken=$token" "$link"
  jar[$v]=$(awk '!/^#( |$)/ && NF >= 7 {printf "%s%s=%s", sep, $6, $7; sep = "; "}' "$work/jar")
  rm -f "$work/jar"
done

ask() { # VARIANT SECONDS
  wrk -t1 -c8 -d"$2s" -H "Cookie: ${jar[$1]}" "${at[$1]}/" | awk '/Requests\/sec/ {print $2}'
}
memory() { awk '/^Rss:/ {print $2 / 1024}' "/proc/${pid[$1]}/smaps_rollup"; }
for v in "${variants[@]}"; do
  echo "$v idle $(memory "$v")" >> "$work/memory"
  ask "$v" 6 >/dev/null
done
for _ in $(seq "$rounds"); do
  for v in "${variants[@]}"; do echo "$v $(ask "$v" "$seconds")" >> "$work/rates"; done
done
printf '%-10s %14s %10s %16s %9s %9s\n' 'without' 'first answer s' 'requests' 'ratio' 'idle MB' 'after MB'
for v in "${variants[@]}"; do
  awk -v v="$v" -v first="${first[$v]}" -v idle="$(awk -v v="$v" '$1 == v {print $3}' "$work/memory")" -v after="$(memory "$v")" '
    $1 == "as-it-is" {base[++n] = $2} $1 == v {own[++m] = $2}
    function middle(x, k) {
      for (i = 1; i <= k; i++) for (j = i + 1; j <= k; j++) if (x[j] < x[i]) {t = x[i]; x[i] = x[j]; x[j] = t}
      return k % 2 ? x[(k + 1) / 2] : (x[k / 2] + x[k / 2 + 1]) / 2 }
    END {for (q = 1; q <= m; q++) r[q] = own[q] / base[q]
      c = middle(r, m)
      printf "%-10s %14.2f %10.0f  %.2f [%.2f-%.2f] %9.0f %9.0f\n", v, first, middle(own, m), c, r[1], r[m], idle, after}' \
    "$work/rates"
done
