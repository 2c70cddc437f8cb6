# Sourced by the commands of ./do: the root, the one build configuration, and how they speak.
# Everything they say goes to standard error, so that `./do comitia … --json` leaves standard output to the program.
set -eu
root=${COMITIA_ROOT:?run this through ./do}
configuration=Release
program="$root/artifacts/bin/App/release/comitia.dll"

say() { printf '%s\n' "$*" >&2; }
step() { printf '\n== %s\n' "$*" >&2; }
refuse() {
  say "$*"
  exit 1
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 \
    || refuse "The .NET SDK 10 is not installed. Debian: see https://learn.microsoft.com/dotnet/core/install/linux-debian, then run this again."
}

# Builds the program when a source is newer than the last build. The stamp is taken before the build starts,
# so that an edit made while it runs is not missed.
build_program() {
  need_dotnet
  local stamp="$root/artifacts/comitia.stamp"
  if [ -f "$stamp" ] && [ -f "$program" ] && [ -z "$(changed_since "$stamp")" ]; then return 0; fi
  mkdir -p "$root/artifacts"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$root/artifacts/comitia.lock"
    flock 9
    if [ -f "$stamp" ] && [ -f "$program" ] && [ -z "$(changed_since "$stamp")" ]; then
      exec 9>&-
      return 0
    fi
  fi
  say "Building Comitia, because a source is newer than what is built (a minute the first time) ..."
  touch "$stamp.new"
  if ! (cd "$root" && dotnet build src/App -c "$configuration" -v q --nologo -clp:NoSummary >"$root/artifacts/build.log" 2>&1 9>&-); then
    cat "$root/artifacts/build.log" >&2
    refuse "The build failed; the reasons stand above. Nothing was started."
  fi
  mv "$stamp.new" "$stamp"
  exec 9>&- || true
}

changed_since() {
  find "$root/src" "$root"/Directory.*.props "$root/global.json" \
    -newer "$1" ! -name packages.lock.json -print -quit
}

# The built program in place of this shell, in the folder the caller stands in: file names stay theirs.
run_program() {
  exec dotnet "$program" "$@"
}

has_option() {
  local wanted=$1 argument
  shift
  for argument; do case "$argument" in "$wanted" | "$wanted="*) return 0 ;; esac done
  return 1
}
