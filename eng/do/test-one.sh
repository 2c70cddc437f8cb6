# Runs one test project's executable and leaves NAME.xml, NAME.log and NAME.code in COMITIA_RESULTS.
set -u
name=$(basename "$1" .csproj)
program="$COMITIA_TREE/artifacts/bin/$name/release/Comitia.$name.dll"
[ -f "$program" ] || program="$COMITIA_TREE/artifacts/bin/$name/release/$name.dll"
cd "$COMITIA_TREE" || exit 1
began=$(date +%s)
timeout --kill-after=20 "${COMITIA_TEST_TIMEOUT:-900}" "$2" "$program" --no-ansi --progress off --auto-reporters off \
  --results-directory "$COMITIA_RESULTS" --report-xunit-xml --report-xunit-xml-filename "$name.xml" \
  >"$COMITIA_RESULTS/$name.log" 2>&1 </dev/null
code=$?
echo "$code" >"$COMITIA_RESULTS/$name.code"
case $code in 0) word="passed" ;; 8) word="NO TESTS" ;; 124 | 137) word="NOT FINISHED IN TIME" ;; *) word="FAILED" ;; esac
printf '  %-28s %s (%s s)\n' "$name" "$word" "$(($(date +%s) - began))"
exit 0
