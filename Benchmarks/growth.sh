# shellcheck shell=sh disable=SC2154 # what comes from bin/lib
# How the time for hostile texts grows with their size [TEXT…]
#
# Exits 1 when it grows faster than the size. Benchmarks/Growth has the texts; without names all of them are measured.

build_product growth
"$products/growth" "$@"
