# shellcheck shell=sh disable=SC2034 # what is meant for the scripts that read this
# What everything that drives a browser needs: Chromium, Java for the HTML checker, and a virtual environment for Python.

browser_folder=.build/browser
browser_python=$browser_folder/venv/bin/python

prepare_browser() {
    # Its headless shell does the same in half the time; where that can't be had, Chromium itself will do.
    command -v chromium-headless-shell >/dev/null || (need chromium-headless-shell) || need chromium
    need default-jre-headless python3 python3-venv
    # A test with it says that it was skipped where it can't be had.
    command -v nvim >/dev/null || (need neovim) || say "There is no Neovim to try the language server with."
    requirements=Tests/Browser/requirements.txt
    # The environment is made anew only when the requirements have changed.
    if ! cmp -s "$requirements" "$browser_folder/requirements.txt" || ! "$browser_python" -c 'import playwright' 2>/dev/null; then
        rm -rf "$browser_folder/venv"
        python3 -m venv "$browser_folder/venv" || give_up "Python's virtual environments don't work; what it said stands above."
        again "$browser_python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements" || give_up \
            "The browser tests need packages from PyPI that could not be had; what pip said stands above."
        cp "$requirements" "$browser_folder/requirements.txt"
    fi
}

# build_site DIR [OPTION…]: builds a site into the folder, with the program as users have it.
build_site() {
    swift build -c release --product tally
    "$(swift build -c release --show-bin-path)/tally" build --output "$@"
}
