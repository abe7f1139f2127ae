# shellcheck shell=sh disable=SC2154 # what comes from bin/lib
# Exploring the model, all variables together, beside Spin on the same model [--worlds N] [--rounds N]
#
# Exits 1 when a goal is missed. Both work on one processor, in turn, and the fastest run counts. Spin has no limit on
# worlds of its own: where there are more than N, it is stopped as soon as it says that it has stored N.

worlds=5000000
rounds=3
read_numbers "worlds rounds" "$@"

need spin
build_product tally
"$products/tally" model >/dev/null 2>&1 || give_up "This tally has no model to explore."

new_folder "$built"
"$products/tally" model export --format promela --output "$folder/model.pml"
(
    cd "$folder" || exit
    spin -o2 -a model.pml >spin.log 2>&1 || { cat spin.log >&2 && exit 2; }
    # Without reductions, Spin visits the same worlds; FREQ is how often it says how many it has stored.
    "$compiler" -O2 -w -DSAFETY -DNOREDUCE -DFREQ="$worlds" -o pan pan.c
) || give_up "Spin could not make a verifier from the model."

# explore: prints how many worlds our explorer visits, and in how many seconds and bytes each.
explore() {
    "$products/tally" model explore --jobs 1 --limit "$worlds" >"$folder/census" 2>"$folder/speed" || [ $? -eq 1 ]
    visited=$(sed 's/ .*//; s/,//g' "$folder/census")
    awk -v visited="$visited" '{ bytes = ""; for (i = 2; i <= NF; i++) if ($i ~ /^bytes/) bytes = $(i - 1)
        print visited, $1, bytes }' "$folder/speed"
}

# spin_explores: the same of Spin. Its hash table has a place for every world, as ours has.
spin_explores() {
    bits=$(awk -v n="$worlds" 'BEGIN { for (bits = 10; 2 ^ bits < n; bits++); print bits }')
    : >"$folder/pan.log"
    "$folder/pan" -n -noclaim -E -m"$worlds" -w"$bits" >"$folder/pan.log" 2>&1 &
    verifier=$!
    until grep -q -e 'States=' -e 'pan: rate' -e 'elapsed time' "$folder/pan.log"; do
        kill -0 "$verifier" 2>/dev/null || break
        sleep 0.05
    done
    kill "$verifier" 2>/dev/null || true
    wait "$verifier" 2>/dev/null || true
    # The first line of numbers if it was stopped, the summary if it came to its end.
    awk '
        /States=/ && !stored { for (i = 1; i < NF; i++) {
            if ($i == "States=") states = $(i + 1)
            if ($i == "Memory=") memory = $(i + 1)
            if ($i == "t=") time = $(i + 1)
        } }
        / states, stored/ { states = $1 }
        /hash table|DFS stack/ { other += $1 }
        /total actual memory usage/ { memory = $1 }
        /pan: elapsed time/ { time = $4 }
        END { if (states != "") printf "%d %s %.1f\n", states, time, memory * 1048576 / states }
    ' "$folder/pan.log"
}

fastest() { sort -k2,2n "$1" | head -n 1; }

round=0
while [ "$round" -lt "$rounds" ]; do
    explore >>"$folder/ours"
    spin_explores >>"$folder/spins"
    round=$((round + 1))
done
[ -s "$folder/spins" ] || give_up "Spin did not say what it found:" "$(tail -n 5 "$folder/pan.log")"

# show LABEL FILE: prints the fastest run, and sets $count, $seconds, $rate (worlds per second) and $bytes.
show() {
    read -r count seconds bytes <<END
$(fastest "$2")
END
    rate=$(awk -v n="$count" -v s="$seconds" 'BEGIN { printf "%.0f", n / (s > 0 ? s : 0.001) }')
    printf '  %-14s %10d worlds %9.3f s %10d worlds/s %8.1f bytes/world\n' \
        "$1" "$count" "$seconds" "$rate" "$bytes"
}

printf '\nAll variables of the model together, the fastest of %d runs:\n' "$rounds"
sed 's/^/  /' "$folder/census"
show "tally explore" "$folder/ours"
ours=$rate our_count=$count our_seconds=$seconds
show "spin (pan)" "$folder/spins"
spins=$rate spin_count=$count spin_seconds=$seconds
printf '\n'
# Below that, clocks and the start of programs say more than the exploring does.
if awk -v a="$our_seconds" -v b="$spin_seconds" 'BEGIN { exit !(a >= 0.05 && b >= 0.05) }'; then
    goal "time for a million worlds" "$(ratio 1000000 "$ours")" s 1
    goal "time beside Spin's" "$(ratio "$spins" "$ours")" "" 1
else
    say "  The model has too few worlds to measure speed on."
fi
# Where everything was explored, both must have found the same; Spin also stores the state before choosing a beginning.
if grep -q ' exhaustively' "$folder/census" && ! grep -q 'not exhaustively' "$folder/census"; then
    difference=$((spin_count - our_count))
    goal "difference in the number of worlds" "${difference#-}" "" 1
fi

printf '\n'
if [ "$missed" -gt 0 ]; then
    say "$missed goals missed"
    exit 1
fi
say "all goals met"
