"""The programs that bin/browser-test has built, and folders for them to work in."""

import os
import pathlib
import shutil
import subprocess

repository = pathlib.Path(__file__).parent.parent.parent
products = pathlib.Path(os.environ.get("TALLY_PRODUCTS", repository / ".build/release")).resolve()


def program(name):
    path = products / name
    assert path.is_file(), f"there is no {path}; bin/browser-test builds it"
    return path


def tally(*arguments, folder, through=(), **options):
    """Runs Tally in a folder, through another command if need be, and returns what it says once it has succeeded."""
    done = subprocess.run([*through, program("tally"), *arguments], cwd=folder, capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stderr


def workplace(folder, site):
    """A copy of a site's documents and configuration, without history."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(site / "tally.yml", folder)
    shutil.copytree(site / "Content", folder / "Content")
    return folder


def contents(folder):
    """Every file of a folder, with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
