# Sourced by ./do test when it runs as root: tests run as the system user comitia-test on a copy of the tree,
# because PostgreSQL refuses root, and because a test must not be able to harm the machine.

prepare_unprivileged() {
  local user=comitia-test place
  id -u "$user" >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin "$user"
  place=$(mktemp -d /tmp/comitia-XXXXXX) # short: a PostgreSQL socket path may have 107 characters
  say "As root: running as the user $user, on a copy of the tree in a folder of its own."
  mkdir -p "$place/home" "$place/tmp" "$place/results" "$place/tree/artifacts/bin"
  tar -C "$root" --exclude=./artifacts --exclude=./.git --exclude=node_modules --exclude=./data -cf - . | tar -C "$place/tree" -xf -
  # What was built is linked where the file system allows it: reading is all that tests need of it.
  local bin
  for bin in "$root"/artifacts/bin/*/release; do
    mkdir -p "$place/tree/artifacts/bin/$(basename "$(dirname "$bin")")"
    cp -al "$bin" "$place/tree/artifacts/bin/$(basename "$(dirname "$bin")")/" 2>/dev/null \
      || cp -a "$bin" "$place/tree/artifacts/bin/$(basename "$(dirname "$bin")")/"
  done
  # Static files are found through a list of absolute folders: they must name the copy.
  find "$place/tree/artifacts/bin" -name '*.staticwebassets.runtime.json' -exec sed -i "s#$root/#$place/tree/#g" {} +
  if [ -d "$root/../shared/data" ]; then
    mkdir -p "$place/shared"
    ln -s "$(cd "$root/../shared/data" && pwd -P)" "$place/shared/data"
  fi
  chmod -R a+rX "$place/tree"
  find "$place/tree" -type d -exec chown "$user:" {} +
  find "$place/tree" -path "$place/tree/artifacts" -prune -o -type f -exec chown "$user:" {} +
  chown "$user:" "$place" "$place/home" "$place/tmp" "$place/results"
  chmod 755 "$place"
  cp -a "$root/eng/do/test-one.sh" "$place/test-one.sh"
  trap 'rm -rf "'"$place"'"' EXIT
  export COMITIA_TREE="$place/tree" COMITIA_RESULTS="$place/results"
  local dotnet_root
  dotnet_root=$(dirname "$(readlink -f "$(command -v dotnet)")")
  run_as="runuser -u $user -- env -i HOME=$place/home TMPDIR=$place/tmp PATH=$PATH LANG=C.UTF-8 DOTNET_ROOT=$dotnet_root
    DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=${CI:-} COMITIA_TREE=$COMITIA_TREE COMITIA_RESULTS=$COMITIA_RESULTS"
  if ! $run_as test -r "$dotnet_root/dotnet"; then
    refuse "The user $user cannot read $dotnet_root: install .NET where every user can run it, or run ./do test without root."
  fi
  if [ -n "$COMITIA_MISSING" ]; then run_as="$run_as COMITIA_MISSING=$(echo "$COMITIA_MISSING" | tr ' ' ,)"; fi
  run_as="$run_as COMITIA_TEST_TIMEOUT=${COMITIA_TEST_TIMEOUT:-900}"
}
