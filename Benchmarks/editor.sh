# shellcheck shell=sh disable=SC2154 # what comes from bin/lib
# How soon an editor is told what is wrong with what was typed, among many documents [--pages N] [--rounds N]
#
# Exits 1 when a goal is missed. Time runs from when the editor has said what was typed, or has asked something, until it has
# the answer. The editor is Benchmarks/editor.py, which only waits.

pages=10000
rounds=30
read_numbers "pages rounds" "$@"

need python3
build_product tally
build_product corpus

new_folder "$built"
"$products/corpus" --pages "$pages" --procedures "$folder/Content"
printf 'title: The handbook\nrules:\n  doc/unbound-procedure: off\n' >"$folder/tally.yml"
python3 Benchmarks/editor.py "$products/tally" "$folder" "$rounds" >"$folder/measured" || give_up \
    "The program did not answer; what it said stands above."
printf '\n%d documents, each thing done %d times, in milliseconds:\n' "$pages" "$rounds"
printf '  %-32s %10s %10s\n' '' "median" "worst"
while IFS='	' read -r kind median worst; do
    case $kind in
    begin) printf '\n  %s s until the first answer, %s MB at most\n' "$median" "$worst" ;;
    *)
        printf '  %-32s %10s %10s\n' "$kind" "$median" "$worst"
        goal "$kind" "$median" ms 20
        ;;
    esac
done <"$folder/measured"

printf '\n'
if [ "$missed" -gt 0 ]; then
    say "$missed goals missed"
    exit 1
fi
say "all goals met"
