#!/usr/bin/env bash
# Times the measures of graphs beside igraph's C core (Debian: libigraph-dev, gcc), in turns, and compares what they found.
#   bench/graphs.sh [ROUNDS [GRAPH...]]    5 rounds over the four large graphs of ../shared/graphs, if nothing is said
#   EXACT=1 bench/graphs.sh                all-pairs measures from every vertex of ca-astroph too: minutes a round
#   ONLY=leiden,louvain bench/graphs.sh     these measures alone
#   bench/graphs.sh --load                 how fast a file becomes a graph
#   bench/graphs.sh --others               ca-astroph beside igraph, networkx (python3-networkx) and graphology (npm), once each
# igraph has one thread and skein all cores, after a warm-up. All-pairs measures are exact on congress-bills, and from 256 evenly
# spread vertices on the others. It ends with 1 where the two found different numbers. SKEIN names a program published already.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
folder=${GRAPHS:-$here/../shared/graphs}
[ -n "${SKEIN:-}" ] || dotnet publish "$here/src/Skein.Host" -c Release -r linux-x64 --self-contained -p:SkeinRelease=true \
  -p:PublishReadyToRun=true -o "$work/skein" -v q >/dev/null
skein=${SKEIN:-$work/skein/skein}

# shellcheck disable=SC2046
build_peer() { gcc -O2 "$here/bench/graphs_igraph.c" -o "$work/peer" $(pkg-config --cflags --libs igraph) -lm; }

if [ "${1:-}" = --load ]; then
  for file in "$folder"/threads-math-sx.tsv "$folder"/congress-bills.tsv; do
    seconds=$($skein graph measure "$file" --weighted --measures density --format json --timings | grep -o '"load":[0-9.E-]*')
    awk -v name="$(basename "$file")" -v bytes="$(stat -Lc %s "$file")" -v seconds="${seconds#*:}" \
      'BEGIN { printf "%s: %.1f MB in %.3f s, %.0f MB a second\n", name, bytes / 1e6, seconds, bytes / 1e6 / seconds }'
  done
  exit
fi

if [ "${1:-}" = --others ]; then
  file=$folder/ca-astroph.tsv n=17903 measures="components coreness articulation pagerank clustering louvain"
  (cd "$work" && npm install --silent graphology graphology-components graphology-cores graphology-metrics graphology-layout \
    graphology-communities-louvain graphology-layout-forceatlas2 >/dev/null)
  build_peer
  OMP_NUM_THREADS=1 "$work/peer" "$file" $n 0 1 $measures layout >"$work/igraph"
  "${PYTHON:-/usr/bin/python3}" "$here/bench/graphs_networkx.py" "$file" $n $measures >"$work/networkx"
  (cd "$work" && node "$here/bench/graphs_graphology.mjs" "$file" $n $measures layout) >"$work/graphology"
  $skein graph measure "$file" --nodes $n --measures "${measures// /,}" --format json --timings --repeat 5 |
    grep -o '"timings":{[^}]*}' | tr '{},' '\n\n\n' | sed -n 's/^"\([a-z]*\)":\([0-9.E-]*\)$/\1\t\2/p' >"$work/skein.times"
  start=$(date +%s.%N)
  $skein graph layout "$file" --nodes $n --iterations 100 --out "$work/places.tsv"
  printf 'layout\t%s\n' "$(awk "BEGIN { print $(date +%s.%N) - $start }")" >>"$work/skein.times"
  echo "| measure | igraph s | networkx s | graphology s | skein s |"
  echo "| --- | --- | --- | --- | --- |"
  for measure in $measures layout; do
    time_in() { awk -F'\t' -v name="$measure" '$1 == name { printf "%.4f", $2; found = 1 } END { if (!found) printf "-" }' "$1"; }
    echo "| $measure | $(time_in "$work/igraph") | $(time_in "$work/networkx") | $(time_in "$work/graphology") |" \
      "$(time_in "$work/skein.times") |"
  done
  exit
fi

build_peer
rounds=${1:-5}
[ $# -eq 0 ] || shift
"${PYTHON:-/usr/bin/python3}" "$here/bench/graphs.py" "$skein" "$work/peer" "$folder" "$rounds" "$@"
