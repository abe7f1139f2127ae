# shellcheck shell=sh disable=SC2154 # what comes from bin/lib
# Checking procedures on the real model, and documents that bind one each [--documents N] [--rounds N]
#
# Exits 1 when a goal is missed. Benchmarks/Procedures has the program that checks and writes the drafts of all workflows.

documents=10000
rounds=20
read_numbers "documents rounds" "$@"

build_product tally
build_product procedures
build_product corpus
build_measure

new_folder "$built"
"$products/procedures" "$rounds" >"$folder/times"
figure() { sed -n "s/^$1 //p" "$folder/times"; }
printf '\nThe drafts of %s workflows, %s times each: %s procedures per second\n' \
    "$(figure procedures)" "$rounds" "$(figure per-second)"
sed -n 's/^slowest \([0-9]*\) \(.*\)/  \1 µs  \2/p' "$folder/times"
printf '  %s µs on average where each comes in its turn, and not %s times in a row\n' "$(figure in-turn)" "$rounds"
goal "average time of a procedure" "$(figure average)" µs 100
goal "worst time of a procedure" "$(figure worst)" µs 1000

# compare LABEL: checks the documents in bound and unbound, which are the same but for what binds them; sets $compared.
compare() {
    # Findings make no difference here, only the time to look for them; measure wants programs that succeed.
    (
        cd "$folder" || exit
        "$built/measure" -n 3 \
            "$products/tally" check --off all --quiet unbound -- "$products/tally" check --off all --quiet bound
    ) >"$folder/measurements"
    {
        read -r alone _
        read -r bound _
    } <"$folder/measurements"
    printf '\n%s, the fastest of 3 runs:\n' "$1"
    printf '  %-44s %8s s\n' "document rules alone" "$alone" "with procedures" "$bound"
    compared=$(ratio "$bound" "$alone")
}

"$products/corpus" --pages "$documents" --procedures --all "$folder/bound"
"$products/corpus" --pages "$documents" --procedures --all --unbound "$folder/unbound"
compare "$documents documents of a handbook, with and without a bound procedure each"
goal "with procedures : document rules alone" "$compared" "" 2

# The drafts have hardly a word beside their steps, so that there is nothing for document rules to do.
rm -rf -- "$folder/bound" "$folder/unbound"
"$products/procedures" --write "$documents" "$folder/bound"
"$products/procedures" --write "$documents" "$folder/unbound" --unbound
compare "$documents bare drafts, with and without what binds them"
printf '  %-44s %8s\n' "with procedures : document rules alone" "$compared"

printf '\n'
if [ "$missed" -gt 0 ]; then
    say "$missed goals missed"
    exit 1
fi
say "all goals met"
