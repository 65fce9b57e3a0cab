#!/usr/bin/env bash
# Makes archives that run on a machine with nothing installed: artifacts/release/skein-VERSION-RID.tar.gz
#   scripts/publish.sh                 for every kind of machine whose runtime can be had
#   scripts/publish.sh linux-x64       for one
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
[ $# -gt 0 ] || set -- linux-x64 linux-arm64 osx-arm64 win-x64
version=$(dotnet msbuild src/Skein.Host -getProperty:Version)
release=artifacts/release
mkdir -p "$release"

options=(-p:SkeinRelease=true -p:SelfContained=true -p:PublishReadyToRun=true
  -p:DebugType=none -p:PublishDocumentationFiles=false)
made=() left_out=()
for rid in "$@"; do
  name=skein-$version-$rid
  echo "$name"
  if ! dotnet restore src/Skein.Host --runtime "$rid" "${options[@]}" --verbosity quiet; then
    left_out+=("$rid")
    continue
  fi

  rm -rf "${release:?}/$name"
  dotnet publish src/Skein.Host --no-restore --runtime "$rid" --configuration Release "${options[@]}" \
    --output "$release/$name" --verbosity quiet
  for needed in "$release/$name"/*highs*.* "$release/$name/HiGHS-licence.txt"; do
    [ -f "$needed" ] || { echo "$name lacks the solver or its licence." >&2; exit 1; }
  done
  cp LICENSE docs/guide/installing.md scripts/skein.service scripts/nginx.conf.example "$release/$name/"
  tar -C "$release" --owner=0 --group=0 --sort=name -czf "$release/$name.tar.gz" "$name"
  rm -rf "${release:?}/$name"
  made+=("$name.tar.gz")
done

[ ${#made[@]} = 0 ] || (cd "$release" && sha256sum "${made[@]}" | tee SHA256SUMS)
[ ${#left_out[@]} = 0 ] || echo "Left out, because their runtime could not be had: ${left_out[*]}" >&2
[ ${#made[@]} -gt 0 ]
