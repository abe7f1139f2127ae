# shellcheck shell=sh disable=SC2154 # what comes from bin/lib
# How soon a page is shown again after its file was saved, among many [--pages N] [--rounds N]
#
# Exits 1 when a goal is missed. Time runs from the moment in which the file is closed; it is taken when the event arrives
# that the browser is told with, and again when it has the page. The browser is Benchmarks/serve.py, which only waits.

pages=10000
rounds=30
read_numbers "pages rounds" "$@"

need python3
build_product tally
build_product corpus

# bench_in PLACE PARENT: makes the documents in a new folder of PARENT, and saves some of them while they are served.
bench_in() {
    new_folder "$2"
    "$products/corpus" --pages "$pages" --procedures "$folder/Content"
    mkdir "$folder/Templates"
    cp Templates/theme.css "$folder/Templates"
    printf 'title: The handbook\nrules:\n  doc/unbound-procedure: off\n' >"$folder/tally.yml"
    printf '\n%d documents %s, %d saves of each kind, in milliseconds:\n' "$pages" "$1" "$rounds"
    python3 Benchmarks/serve.py "$products/tally" "$folder" "$rounds" >"$folder/measured" || give_up \
        "The preview did not answer; what it said stands above."
    printf '  %-32s %10s %10s %10s\n' '' "told" "worst" "shown"
    while IFS='	' read -r kind told worst shown; do
        printf '  %-32s %10s %10s %10s\n' "$kind" "$told" "$worst" "$shown"
        case $kind in
        words* | steps*) goal "$kind: from the file's close to the page" "$shown" ms 20 ;;
        esac
    done <"$folder/measured"
}

bench_in "on disk" "$built"
if [ -d /dev/shm ] && [ -w /dev/shm ]; then bench_in "in memory (tmpfs)" /dev/shm; fi

printf '\n'
if [ "$missed" -gt 0 ]; then
    say "$missed goals missed"
    exit 1
fi
say "all goals met"
