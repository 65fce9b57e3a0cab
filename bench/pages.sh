#!/usr/bin/env bash
# Time of every main page on a whole programme beside a small demonstration, asked in turn. Goal: no page takes more than 1.5
# times as long on the programme. A co-leader asks, let in by `skein admin link`, once on each. Needs sqlite3 and curl.
#   bench/pages.sh [ROUNDS] [PORT]
set -euo pipefail
rounds=${1:-40}
port=${2:-5392}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
servers=()
trap 'for s in "${servers[@]}"; do kill "$s" 2>/dev/null || true; done; rm -rf "$work"' EXIT
# SKEIN names a program that is published already.
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained false -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}

declare -A at leads
for size in small programme; do
  "$skein" demo --size "$size" --database "$work/$size.db" 2>/dev/null
  at[$size]=http://127.0.0.1:$((port++))
  "$skein" serve --database "$work/$size.db" --urls "${at[$size]}" >/dev/null 2>&1 &
  servers+=($!)
  until curl -sf -o /dev/null "${at[$size]}/healthz"; do sleep 0.05; done
  IFS='|' read -r leader leads[$size] < <(sqlite3 "$work/$size.db" "select p.email, lower(r.network_id)
    from people p join role_assignments r on r.person_id = p.id
    where r.kind = 'co-leader' and r.until is null and p.email is not null order by r.id limit 1")
  link=$("$skein" admin link --person "$leader" --database "$work/$size.db" --public-address "${at[$size]}" |
    grep -o 'http[^ ]*' | head -1)
  curl -s -o "$work/door.html" -c "$work/$size.jar" -b "$work/$size.jar" -L "$link"
  token=$(grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' "$work/door.html" |
    head -1 | sed 's/.*value="//; s/"$//' || true)
  [ -z "$token" ] || curl -s -o /dev/null -c "$work/$size.jar" -b "$work/$size.jar" \
    --data-urlencode "__RequestVerificationToken=$token" "$link"
done

# The first of a network's groups or schools, by the page that lists them.
first() { # SIZE PLACE NETWORK
  curl -s -b "$work/$1.jar" "${at[$1]}/networks/$3/$2" | grep -o "/$2/[0-9a-f]\{8\}-[0-9a-f-]\{27\}" | head -1 | cut -d/ -f3
}

# Sends the form of a page whose address ends so, with what it holds hidden and the fields given; says where it leads.
send() { # SIZE PAGE ACTION FIELD=VALUE...
  local size=$1 page=$2 action=$3 form hidden name value field fields=(); shift 3
  form=$(curl -s -b "$work/$size.jar" -c "$work/$size.jar" "${at[$size]}$page" | tr '\n' ' ' |
    grep -o "<form[^>]*action=\"[^\"]*$action\".*" | sed 's#</form>.*##')
  while read -r hidden; do
    name=$(sed 's/.*name="\([^"]*\)".*/\1/' <<<"$hidden")
    value=$(sed 's/.*value="\([^"]*\)".*/\1/' <<<"$hidden")
    fields+=(--data-urlencode "$name=$value")
  done < <(grep -o '<input[^>]*type="hidden"[^>]*>' <<<"$form")
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  curl -s -o /dev/null -w '%{redirect_url}' -b "$work/$size.jar" -c "$work/$size.jar" "${fields[@]}" \
    "${at[$size]}$(grep -o 'action="[^"]*"' <<<"$form" | head -1 | cut -d'"' -f2)" | sed "s#${at[$size]}##"
}

# What may be chosen in a field of the page that people sign up on.
choices() { # FIELD
  grep -o "<select[^>]*name=\"$1\".*" "$work/join.html" | sed 's#</select>.*##' |
    grep -o 'value="[0-9a-f-]\{36\}"' | cut -d'"' -f2
}

# Three people of each of three schools sign up and are proposed as triads: the address of the board.
board() { # SIZE NETWORK
  local sign_ups="/networks/$2/sign-ups" one code foci schools school n
  one=$(send "$1" "$sign_ups" /sign-ups Title=Triads GroupKind=triad Way=Questionnaire Letter=)
  one=${one%/foci}
  send "$1" "$one/foci" /foci "More=Reading
Maths
Talk" >/dev/null
  send "$1" "$one/opening" /opening "Subject=Would you like to join" "Body=Choose what you care about." \
    "ClosesOn=$(date -d '+10 days' +%Y-%m-%d)" >/dev/null
  code=$(sqlite3 "$work/$1.db" "select code from sign_ups order by id desc limit 1")
  curl -s "${at[$1]}/join/$code" | tr '\n' ' ' > "$work/join.html"
  mapfile -t foci < <(choices First)
  mapfile -t schools < <(choices School)
  for school in 0 1 2; do
    for n in 0 1 2; do
      send "$1" "/join/$code" "/join/$code" "Name=Person $school $n" "School=${schools[$school]}" \
        "First=${foci[$n]}" "Second=${foci[(n + 1) % 3]}" >/dev/null
    done
  done
  send "$1" "$one" /closing >/dev/null
  send "$1" "$one/proposals" /proposals Least=3 Most=3 >/dev/null
  until curl -s -b "$work/$1.jar" "${at[$1]}$one/proposals/A" | grep -q data-seat; do sleep 0.2; done
  echo "$one/proposals/A"
}

# The network to look at: the one that the co-leader leads, so that every page of it opens.
pages() { # SIZE
  id=${leads[$1]}
  text=$(curl -s -b "$work/$1.jar" "${at[$1]}/networks/$id/agreements" |
    grep -o '/agreements/[0-9a-f]\{8\}-[0-9a-f-]\{27\}' | head -1 | cut -d/ -f3)
  group=$(first "$1" groups "$id"); school=$(first "$1" schools "$id"); triads=$(board "$1" "$id")
  printf '%s\n' "/" "/schools" "/networks" "/networks/$id" "/networks/$id/schools" "/networks/$id/people" \
    "/networks/$id/letters" "/networks/$id/agenda" "/networks/$id/history" "/networks/$id/purpose" \
    "/networks/$id/agreements" "/networks/$id/agreements/$text" \
    "/networks/$id/congruence" "/networks/$id/engagement" "/networks/$id/tasks" "/networks/$id/duties" "/networks/$id/voice" \
    "/networks/$id/sign-ups" "/networks/$id/schools/$school" "/networks/$id/groups" "/networks/$id/groups/$group" \
    "/networks/$id/groups/$group/needs" "/networks/$id/groups/not-yet" "/networks/$id/groups/tranches" "/networks/$id/strands" \
    "/networks/$id/pairs" "/me/groups" "/me/pairs" "${triads%/proposals/A}" "$triads"
}
mapfile -t small < <(pages small)
mapfile -t programme < <(pages programme)
names=("first page" schools networks network "its schools" "its people" "its letters" "its agenda" "its history"
  purpose agreements "an agreement" congruence engagement tasks duties surveys
  sign-ups "one school" groups "a group" "whom it needs" "in no group" tranches strands pairs "my groups" "my pairs"
  "a sign-up" "a board")

median() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }
printf '%-14s %6s %10s %14s %7s\n' page status 'small ms' 'programme ms' ratio
for n in "${!names[@]}"; do
  : > "$work/a"; : > "$work/b"
  for round in $(seq $((rounds + 5))); do
    a=$(curl -s -o /dev/null -b "$work/small.jar" -w '%{time_starttransfer}' "${at[small]}${small[$n]}")
    b=$(curl -s -o /dev/null -b "$work/programme.jar" -w '%{time_starttransfer} %{http_code}' "${at[programme]}${programme[$n]}")
    [ "$round" -le 5 ] || { echo "$a" >> "$work/a"; echo "${b% *}" >> "$work/b"; }
  done
  x=$(median < "$work/a"); y=$(median < "$work/b")
  awk -v p="${names[$n]}" -v s="${b#* }" -v x="$x" -v y="$y" \
    'BEGIN {printf "%-14s %6s %10.1f %14.1f %7.2f\n", p, s, x * 1000, y * 1000, y / x}'
done
