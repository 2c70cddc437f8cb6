# Sourced by ./do check: rules about files that are not C#'s to judge. Each prints what breaks it and returns 1.

tree_files() { git -C "$root" ls-files -co --exclude-standard; }

formatting() { dotnet tool restore -v q && dotnet csharpier check .; }

projects_in_solution() {
  local project broken=0
  for project in $(tree_files | grep -E '^(src|tests)/.*\.csproj$'); do
    [ -f "$project" ] || continue
    grep -qF "\"$project\"" Comitia.slnx || { echo "$project is not in Comitia.slnx: nobody would build or test it." && broken=1; }
  done
  return $broken
}

file_lengths() {
  local long
  long=$(tree_files | grep -E '\.(cs|cshtml|css|js|mjs|sh)$|^do$|^eng/do/' | grep -vE '/Migrations/|/wwwroot/lib/|\.g\.cs$' \
    | while read -r file; do [ ! -f "$file" ] || awk -v file="$file" 'END { if (NR > 400) print NR " lines: " file }' "$file"; done)
  [ -z "$long" ] || { echo "$long" && return 1; }
}

no_machine_traces() {
  local here hosts traces
  here=$(dirname "$root")
  hosts='registry[.]npmjs|api[.]nuget[.]org|registry[.]yarnpkg|pkgs[.]dev[.]azure|"resolved": *"http'
  traces=$(git grep -nIE --untracked "$hosts" -- . ':!src/App/wwwroot/lib' || true)
  case "$here" in
    / | /src | /app | /tmp) ;; # too short to be told from a path inside the tree
    *) traces="$traces$(git grep -nIE --untracked "(^|[[:space:]\"'=(:])$here/" -- . || true)" ;;
  esac
  traces="$traces$(git grep -nIE --untracked "(^|[[:space:]\"'=(:])/(root|Users|home/[a-z]+)/" -- . || true)"
  [ -z "$traces" ] || { echo "$traces" | cut -c1-200 && return 1; }
}

vendored_files() {
  (cd src/App/wwwroot/lib && sha256sum --quiet -c SHA256SUMS) || {
    echo "src/App/wwwroot/lib differs from what ./do vendor wrote: run it again, do not edit there."
    return 1
  }
}
