# Reads what test-one.sh left: failures in full, skips with their reasons, totals on the last line.
set -u
results=$1
shift
passed=0 failed=0 skipped=0 not_allowed=0

attribute() { # the sum of one attribute over the assemblies of a report
  grep -o '<assembly [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' | paste -sd+ - | sed 's/^$/0/' | { read -r sum; echo $((sum)); }
}

for file; do
  name=$(basename "$file" .csproj)
  report="$results/$name.xml" log="$results/$name.log"
  code=$(cat "$results/$name.code" 2>/dev/null || echo 1)
  bad=0
  if [ -s "$report" ]; then
    passed=$((passed + $(attribute "$report" passed)))
    skipped=$((skipped + $(attribute "$report" skipped)))
    bad=$(($(attribute "$report" failed) + $(attribute "$report" errors)))
  fi
  # A crash, a time-out and an empty project are failures too, though no test says so.
  if [ "$code" != 0 ] && [ "$bad" = 0 ]; then bad=1; fi
  failed=$((failed + bad))
  if [ "$bad" != 0 ]; then
    printf '\n== %s\n' "$name"
    if [ -s "$log" ]; then cat "$log"; else echo "It could not be started: was it built, and is it in Comitia.slnx?"; fi
    [ "$code" != 8 ] || echo "No test ran in $name."
  fi
done

reasons=$(cat "$results"/*.xml 2>/dev/null | tr -d '\n' | sed 's/<reason>/\n<reason>/g; s/<\/reason>/\n/g' | grep '^<reason>' \
  | sed 's/^<reason>//; s/<!\[CDATA\[//; s/\]\]>//')
if [ "$skipped" != 0 ]; then
  printf '\n== Skipped, with reasons\n%s\n' "$(printf '%s\n' "$reasons" | sort | uniq -c)"
  if [ "${CI:-}" = true ]; then # counted from the total, so that a reason this cannot read is not allowed either
    not_allowed=$((skipped - $(printf '%s\n' "$reasons" | grep -cF 'shared/data')))
    [ "$not_allowed" = 0 ] || echo "In CI only tests that need ../shared/data may be skipped: the others above count as a failure of this run."
  fi
fi

line="$passed passed, $failed failed"
[ "$skipped" = 0 ] || line="$line, $skipped skipped"
printf '\n'
[ $((passed + failed)) != 0 ] || echo "No test ran."
echo "$line"
[ "$failed" = 0 ] && [ "$passed" != 0 ] && [ "$not_allowed" = 0 ]
