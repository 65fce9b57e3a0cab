#!/usr/bin/env bash
# Builds Skein and runs every test. All it needs is the .NET 10 SDK and Node.js 20 or later.
#   scripts/test.sh                  what is there is used: PostgreSQL for both databases, Chromium for the journeys
#   scripts/test.sh --all-pages      checks every page in the browser, not only one of each kind
#   scripts/test.sh --no-journeys    leaves the browser out
# It ends with the name of each test that failed and the line "N passed, N failed", and the exit code is 0 only when something ran
# and nothing failed.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
journeys=yes
for option in "$@"; do
  case $option in
    --all-pages) export SKEIN_ALL_PAGES=1 ;;
    --no-journeys) journeys=no ;;
    *) echo "$option is not known. Say --all-pages or --no-journeys, or nothing." >&2; exit 2 ;;
  esac
done

# Tests make hundreds of small databases and wait for every commit, which memory does sooner than a disk, where there is
# enough of it.
memory=
if [ -z "${TMPDIR:-}" ] && [ "$(df -k --output=avail /dev/shm 2>/dev/null | tail -1)0" -gt 40000000 ]; then
  memory=$(mktemp -d /dev/shm/skein.XXXXXX)
  chmod 711 "$memory"
  export TMPDIR=$memory
fi
results=$(mktemp -d "${TMPDIR:-/tmp}/skein-results.XXXXXX")
postgres=
clean() {
  [ -z "$postgres" ] || scripts/postgres.sh stop "$postgres"
  rm -rf "$results" ${memory:+"$memory"}
}
trap clean EXIT
trap 'exit 130' INT TERM

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

# Under root, the server runs as another user, who may not reach a private TMPDIR: then /tmp serves.
start_postgres() {
  local parent folder
  for parent in "${TMPDIR:-/tmp}" /tmp /tmp; do
    folder=$(mktemp -d "$parent/skein-postgres.XXXXXX")
    if SKEIN_TEST_POSTGRES=$(scripts/postgres.sh start "$folder" "$(free_port)" 2>"$results/postgres.log"); then
      postgres=$folder
      export SKEIN_TEST_POSTGRES
      return
    fi
    scripts/postgres.sh stop "$folder" 2>/dev/null || rm -rf "$folder"
  done
  cat "$results/postgres.log" >&2
  echo "PostgreSQL is installed and would not start." >&2
  exit 1
}

find_chromium() {
  local found
  for found in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$found" ] && command -v "$found"; then return; fi
  done
  return 1
}

dotnet restore Skein.slnx --locked-mode --verbosity quiet
dotnet build Skein.slnx --no-restore --verbosity quiet

# Tests that start the program start it as a release ships it, with the model of the database compiled in. Its sources were
# analysed above.
dotnet build src/Skein.Host --no-restore --configuration Release -p:CompiledModel=true -p:RunAnalyzers=false --verbosity quiet
export SKEIN_TEST_PROGRAM=$PWD/artifacts/bin/Skein.Host/release/skein.dll

if [ -n "${SKEIN_TEST_POSTGRES:-}" ]; then
  echo "PostgreSQL: the server that SKEIN_TEST_POSTGRES names."
elif command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
  start_postgres
  echo "PostgreSQL: a server of our own, thrown away afterwards."
else
  echo "PostgreSQL was not found: its tests are skipped. Install the postgresql package to run them."
fi

passed=0 failed=0 skipped=0
count() { grep -m1 -o '<assembly [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | tr -dc '0-9'; }
run() {
  local name=$1 xml="$results/$1.xml" code=0 broken
  echo "$name"
  dotnet "artifacts/bin/$name/debug/$name.dll" -noLogo -noColor -xml "$xml" || code=$?
  if [ ! -s "$xml" ]; then
    echo "$name stopped with code $code before it could say what passed."
    failed=$((failed + 1))
    return
  fi
  broken=$(($(count "$xml" failed) + $(count "$xml" errors)))
  [ "$code" = 0 ] || [ "$broken" -gt 0 ] || broken=1
  [ $broken = 0 ] || grep -o '<test [^>]*result="Fail"' "$xml" | grep -o ' name="[^"]*"' |
    sed "s/^ name=/Failed in $name: /" >>"$results/failed" || true
  passed=$((passed + $(count "$xml" passed)))
  failed=$((failed + broken))
  skipped=$((skipped + $(count "$xml" skipped)))
}

for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  if [ "$name" != Skein.Journeys ]; then
    run "$name"
  elif [ $journeys = no ]; then
    echo "The journeys were left out, as asked."
  elif CHROMIUM=$(find_chromium); then
    export CHROMIUM
    run "$name"
  else
    echo "The journeys were left out: Chromium was not found. Install it, or name it in CHROMIUM."
  fi
done

[ ! -f "$results/failed" ] || cat "$results/failed"
[ $skipped = 0 ] && more= || more=", $skipped skipped"
echo "$passed passed, $failed failed$more"
[ $failed = 0 ] && [ $passed -gt 0 ]
