# shellcheck shell=sh disable=SC2154 # what comes from bin/lib
# Checking and rendering documents, beside C programs that only parse and render them [--pages N] [--rounds N]
#
# Exits 1 when a goal is missed. The floor programs are Benchmarks/floor.c; the documents come from Benchmarks/Corpus.

pages=10000
rounds=5
read_numbers "pages rounds" "$@"

build_product tally
build_product corpus
build_floor
build_measure

# show LABEL: reads the next line of measurements, remembers it, and prints it.
show() {
    read -r wall processor memory
    awk -v label="$1" -v wall="$wall" -v processor="$processor" -v memory="$memory" -v bytes="$bytes" 'BEGIN {
        printf "  %-13s %8.3f s %8.3f s %9.1f MB %8.0f MB/s\n", label, wall, processor, memory / 1024, bytes / wall / 1e6
    }'
}

# The seconds of each of the four, and the most memory that tally held in either of its two.
report() {
    printf '  %-13s %10s %10s %12s %13s\n' '' wall processor memory speed
    show "floor parse" && floor_parse=$wall
    show "tally check" && check=$wall check_memory=$memory
    show "floor render" && floor_render=$wall
    show "tally render" && render=$wall render_memory=$memory
    goal "tally check : floor parse" "$(ratio "$check" "$floor_parse")" "" 1.5
    goal "tally render : floor render" "$(ratio "$render" "$floor_render")" "" 1.3
    goal "peak memory of tally check" "$(ratio "$check_memory" 1024)" MB 100
    goal "peak memory of tally render" "$(ratio "$render_memory" 1024)" MB 100
}

# bench_in PLACE PARENT: makes the documents in a new folder of PARENT, and runs all four programs on them.
bench_in() {
    new_folder "$2"
    "$products/corpus" --pages "$pages" "$folder/Content"
    bytes=$(find "$folder/Content" -name '*.md' -exec cat {} + | wc -c)
    printf '\n%d documents (%s MB) %s, the fastest of %d runs:\n' "$pages" "$(ratio "$bytes" 1000000)" "$1" "$rounds"
    # From within the folder, so that no tally.yml of ours takes part.
    (
        cd "$folder" || exit
        "$built/measure" -n "$rounds" \
            "$built/floor" parse Content -- "$products/tally" check --off doc/unbound-procedure Content -- \
            "$built/floor" render Content -- "$products/tally" render Content
    ) >"$folder/measurements"
    report <"$folder/measurements"
}

bench_in "on disk" "$built"
if [ -d /dev/shm ] && [ -w /dev/shm ]; then
    bench_in "in memory (tmpfs)" /dev/shm
fi

printf '\n'
if [ "$missed" -gt 0 ]; then
    say "$missed goals missed"
    exit 1
fi
say "all goals met"
