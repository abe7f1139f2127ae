"""The browser of the tests."""

import shutil


def launch(playwright):
    """Starts Chromium; its headless shell, where it is installed, has no windows to think of and takes half the time."""
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert path, "there is no Chromium; bin/browser-test installs it"
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
