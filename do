#!/usr/bin/env bash
# One command per wish. Each lives in eng/do/NAME and says what it does.
set -eu
root=$(cd "$(dirname "$0")" && pwd -P)
export COMITIA_ROOT="$root"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
  cat <<'TEXT'
./do COMMAND

  start [--urls URL] [--data DIR]   run Comitia on this machine (http://127.0.0.1:5080, data in ./data)
  demo  [--urls URL] [--data DIR]   run it with an invented parliament, a session in progress and sign-ins to try
  comitia ARGS...                   the program's command line: what is built, rebuilt only when a source changed
  test [PROJECT...]                 build, set up what tests need, run the tests; last line: N passed, N failed
  check                             build without warnings, formatting, locks, licences, lengths, contrast
  bench                             measure, as ratios within one run; writes bench/latest.md
  fixture VERSION                   keep a database as this release leaves it, for the tests of later ones
  migration NAME                    add a database migration, for SQLite and for PostgreSQL
  map                               write docs/map.md anew from the program
  pictures                          take the pictures of the README anew (docs/pictures)
  vendor                            copy the front-end files of others into src/App/wwwroot/lib (needs Node)
TEXT
}

command=${1:-help}
[ $# -eq 0 ] || shift
case "$command" in
  help | -h | --help) usage ;;
  start | demo | comitia | test | check | bench | fixture | migration | map | pictures | vendor) exec bash "$root/eng/do/$command" "$@" ;;
  *)
    echo "./do knows no \"$command\". What it knows:" >&2
    usage >&2
    exit 2
    ;;
esac
