# Sourced by ./do test: what tests need besides .NET, found or installed. Sets COMITIA_MISSING to the names still missing.

is_debian_root() { [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; }

# name | what tells that it is here | Debian packages
tools() {
  cat <<'TEXT'
chromium|have_chromium|chromium
postgresql|ls /usr/lib/postgresql/*/bin/initdb|postgresql
poppler-utils|command -v pdftotext|poppler-utils
libxml2-utils|command -v xmllint|libxml2-utils
libreoffice|have_libreoffice|libreoffice-writer-nogui libreoffice-calc-nogui
fonts|have_fonts|fontconfig fonts-noto-core fonts-liberation
TEXT
}

have_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
have_libreoffice() {
  command -v soffice && ls /usr/lib/libreoffice/program/libswlo.so /usr/lib/libreoffice/program/libsclo.so
}
have_fonts() { command -v fc-list && fc-list | grep -qi 'Noto Sans'; }

find_missing() {
  COMITIA_MISSING=""
  missing_packages=""
  local name test packages
  while IFS='|' read -r name test packages; do
    if ! eval "$test" >/dev/null 2>&1; then
      COMITIA_MISSING="$COMITIA_MISSING $name"
      missing_packages="$missing_packages $packages"
    fi
  done <<TEXT
$(tools)
TEXT
  COMITIA_MISSING=${COMITIA_MISSING# }
  export COMITIA_MISSING
}

set_up_tools() {
  find_missing
  [ -n "$COMITIA_MISSING" ] || return 0
  if is_debian_root; then
    say "Tests need what is not here yet: $COMITIA_MISSING. Installing with apt-get:$missing_packages"
    mkdir -p "$root/artifacts"
    if ! { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing_packages; } \
      >"$root/artifacts/apt.log" 2>&1 </dev/null; then
      tail -n 15 "$root/artifacts/apt.log" >&2
      say "apt-get could not install everything; the whole of its words: artifacts/apt.log"
    fi
    find_missing
  fi
  [ -z "$COMITIA_MISSING" ] \
    || say "Missing here: $COMITIA_MISSING. Tests that need them show as skipped. On Debian: apt-get install$missing_packages"
}
