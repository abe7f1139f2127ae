# shellcheck shell=sh disable=SC2154,SC2034 # what comes from prepare.sh, and what is meant for the scripts
# What the benchmarks have in common. bin/bench reads it, and then the benchmark's script.

# read_numbers "NAME…" ARGUMENT…: sets each $name to the number that --name is given; what is not given stays as it is.
read_numbers() {
    wanted=$1
    shift
    while [ $# -gt 0 ]; do
        option=
        for name in $wanted; do
            [ "$1" != "--$name" ] || option=$name
        done
        [ -n "$option" ] || give_up "usage: bin/bench $(basename -- "$script" .sh)$(printf " [--%s N]" $wanted)"
        case ${2:-} in
        '' | 0 | *[!0-9]*) give_up "$1 wants a number, such as $1 100." ;;
        esac
        eval "$option=\$2"
        shift 2
    done
}

built=.build/bench
mkdir -p "$built"
built=$root/$built

compiler=${CC:-}
for candidate in cc clang; do
    if [ -z "$compiler" ] && command -v "$candidate" >/dev/null 2>&1; then compiler=$candidate; fi
done
[ -n "$compiler" ] || give_up "There is no C compiler in PATH; this needs cc or clang, or the one that CC names."

# compile PROGRAM SOURCE… [OPTION…]: builds a C program beside the benchmarks.
compile() {
    program=$1
    shift
    "$compiler" -O2 -o "$built/$program" "$@"
}

build_floor() {
    # shellcheck disable=SC2046 # several words are meant
    compile floor Benchmarks/floor.c Sources/CmarkArena/CmarkArena.c -I Sources/CmarkArena/include \
        $(pkg-config --cflags --libs libcmark) -lpthread
}

build_measure() { compile measure Benchmarks/measure.c; }

# build_product NAME: builds one of the package's programs in release mode; $products/NAME is the program.
build_product() {
    swift build -c release --product "$1"
    products=$(swift build -c release --show-bin-path)
}

# Folders that are made here are removed at the end, however it comes.
folders=
remove_folders() {
    printf '%s' "$folders" | while IFS= read -r made; do rm -rf -- "$made"; done
    remove_temporary_files
}
trap remove_folders EXIT

# new_folder PARENT: sets $folder to a new folder.
new_folder() {
    folder=$(mktemp -d "$1/tally-bench.XXXXXX")
    folders=$folders$folder'
'
}

# Removes the folder that was made last, where what comes next needs the room.
remove_folder() { rm -rf -- "${folder:?}"; }

# The goals that were missed so far.
missed=0

# goal WHAT VALUE UNIT LIMIT: says whether a value stays within its limit.
goal() {
    if awk -v value="$2" -v limit="$4" 'BEGIN { exit !(value <= limit) }'; then
        verdict=met
    else
        verdict=MISSED
        missed=$((missed + 1))
    fi
    printf '  %-44s %8s %-5s (goal: at most %s): %s\n' "$1" "$2" "$3" "$4" "$verdict"
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
