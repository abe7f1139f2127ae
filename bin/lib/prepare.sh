# shellcheck shell=sh
# What the commands in bin/ begin with: go to the root of the repository, and see that everything they need is there.
# It is read, not run; the command that reads it has set -eu.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd -- "$root" || exit

# The Swift compiler leaves its temporary folders behind, so it gets a folder of its own for them, which goes with the
# command; a command that has more to remove at its end sets a trap of its own and calls this too.
remove_temporary_files() { rm -rf -- "$TMPDIR"; }
TMPDIR=$(mktemp -d "${TMPDIR:-/tmp}/tally-bin.XXXXXX") || exit
export TMPDIR
trap remove_temporary_files EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

say() { printf '%s\n' "$*"; }

# Ends the command because something on this machine is missing or wrong; one line for each argument.
give_up() {
    printf '%s\n' "$@" >&2
    exit 2
}

# prepare [PACKAGE…]: a Swift toolchain that works, what every build needs, and these Debian packages.
prepare() {
    command -v swift >/dev/null 2>&1 || give_up \
        "There is no Swift toolchain in PATH; this needs Swift $(needed_swift) or newer." \
        "Get it from https://www.swift.org/install, and put its usr/bin folder into PATH."
    need binutils g++ pkg-config libbrotli-dev libcmark-dev libmicrohttpd-dev libyaml-dev zlib1g-dev "$@"

    # A toolchain that was only unpacked may still lack the libraries that it runs with.
    swift build --version >/dev/null 2>&1 || need libcurl4 libncurses6 libsqlite3-0 libxml2
    swift build --version >/dev/null || give_up "The Swift toolchain at $(command -v swift) doesn't start."

    found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p')
    is_at_least "$(needed_swift)" "$found" || give_up \
        "This needs Swift $(needed_swift) or newer; the one in PATH is ${found:-of an unknown version}." \
        "Get a newer one from https://www.swift.org/install."
}

needed_swift() { sed -n '1s/.*swift-tools-version: *\([0-9.]*\).*/\1/p' Package.swift; }

# is_at_least NEEDED FOUND: compares two versions, number by number.
is_at_least() {
    awk -v needed="$1" -v found="$2" 'BEGIN {
        split(needed, n, "."); split(found, f, ".")
        for (i = 1; i <= 3; i++) if (n[i] + 0 != f[i] + 0) exit !(f[i] + 0 > n[i] + 0)
    }'
}

# need PACKAGE…: installs those that are missing where that is allowed, and otherwise says how to.
need() {
    missing=
    for package in "$@"; do
        is_there "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0

    command -v apt-get >/dev/null 2>&1 || give_up \
        "These are missing, by the names of their Debian packages:$missing" \
        "Install them with the package manager of this system (brew install pkg-config brotli cmark libmicrohttpd libyaml, for example)."
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        give_up "Some packages are missing. This command installs them:" "  sudo apt-get install$missing"
    fi

    say "Installing$missing"
    again install_missing || give_up "apt-get could not install$missing; what it said stands above."
}

install_missing() {
    # Lists that can't be brought up to date may still be good enough.
    apt_get update || say "The lists of packages could not be updated."
    # shellcheck disable=SC2086 # one word for each package
    apt_get install --yes --no-install-recommends $missing
}

# again COMMAND…: runs a command that needs the network, and up to twice more after a while if it fails.
again() {
    for pause in 5 20; do
        if "$@"; then return 0; fi
        say "This did not work, and is tried again in $pause seconds: $1"
        sleep "$pause"
    done
    "$@"
}

apt_get() {
    # shellcheck disable=SC2086 # "sudo -n" is two words, or none
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@"
}

# is_there PACKAGE: whether what the package is needed for is there, however it came.
is_there() {
    case $1 in
    binutils) command -v ld ;;
    g++) has_headers_and_start_files ;;
    libbrotli-dev) pkg-config --exists libbrotlienc ;;
    libcmark-dev) pkg-config --exists libcmark ;;
    libmicrohttpd-dev) pkg-config --exists libmicrohttpd ;;
    libyaml-dev) pkg-config --exists yaml-0.1 ;;
    zlib1g-dev) pkg-config --exists zlib ;;
    graphviz) command -v dot ;;
    default-jre-headless) command -v java ;;
    python3-venv) python3 -c 'import ensurepip, venv' ;;
    lib* | python3-*) dpkg-query --show --showformat='${db:Status-Status}' "$1" | grep -q '^installed$' ;;
    *) command -v "$1" ;;
    esac >/dev/null 2>&1
}

# On Linux, the Swift toolchain links with what belongs to the system's compiler.
has_headers_and_start_files() {
    [ "$(uname)" = Linux ] || return 0
    [ -e /usr/include/stdio.h ] || return 1
    for file in /usr/lib/gcc/*/*/libstdc++.so; do
        if [ -e "$file" ]; then return 0; fi
    done
    return 1
}
