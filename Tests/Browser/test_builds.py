"""What the program writes, whatever is around it, and whatever ends it."""

import os
import random
import signal
import subprocess
import time

import pytest

from programs import contents, program, repository, tally, workplace

small = repository / "Tests/Browser/site"


@pytest.mark.long
def test_the_same_documents_give_the_same_bytes_everywhere(tmp_path):
    here = workplace(tmp_path / "here", repository)
    there = workplace(tmp_path / "somewhere else" / "thére", repository)
    address = ("--base-url", "https://docs.example/partners")
    surroundings = [
        (here, "1", {"TZ": "UTC", "LC_ALL": "C", "USER": "root", "HOME": "/"}),
        (there, "5", {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "USER": "nobody", "HOME": str(there), "COLUMNS": "40"}),
    ]
    for (folder, jobs, environment), user in zip(surroundings, ([], another_user())):
        arguments = ("build", "--quiet", "--compress", "--jobs", jobs, *address)
        tally(*arguments, folder=folder, env=os.environ | environment, through=user)
    one, other = contents(here / "Site"), contents(there / "Site")
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []
    assert len(one) > 1000


def another_user():
    """The command that runs others as a user that no machine has a name for; none, with the reason, where that is not allowed."""
    command = ["unshare", "--user", "--map-user=54321", "--map-group=54321"]
    try:
        tried = subprocess.run([*command, "id", "--user"], capture_output=True, text=True)
        if tried.stdout.strip() == "54321":
            return command
        reason = tried.stderr.strip()
    except OSError as error:
        reason = str(error)
    print(f"Both builds are done by the same user: {reason}")
    return []


@pytest.mark.long
def test_a_build_that_is_killed_leaves_every_page_whole_and_the_next_one_completes_it(tmp_path):
    """Kills builds at random moments, most of them while they write; the seed is printed, so that it can be done again."""
    seed = int(os.environ.get("TALLY_SEED", time.time_ns() % 1_000_000))
    print(f"TALLY_SEED={seed}")
    chance = random.Random(seed)
    folder = workplace(tmp_path / "work", small)
    document = folder / "Content/docs/add-a-customer.md"
    navigation = folder / "Content/TOC.yml"
    texts = [document.read_text(), document.read_text() + "\nThis line is new, and so is every page that links here.\n"]
    titles = ["Add a customer", "Add one customer"]
    entries = navigation.read_text()

    def write(number):
        document.write_text(texts[number].replace("title: Add a customer", f"title: {titles[number]}"))
        navigation.write_text(entries.replace("Add a customer", titles[number]))

    # What a complete site is like, before the change and after it: titles stand in the navigation of every page.
    complete = []
    for number in range(2):
        write(number)
        tally("build", "--quiet", "--output", f"complete-{number}", folder=folder)
        complete.append(contents(folder / f"complete-{number}"))
    changed = [path for path in complete[1] if complete[0].get(path) != complete[1][path]]
    assert len(changed) > 100

    site = folder / "Site"
    theirs = {"notes.txt": b"mine", "docs/notes.html": b"<p>Mine, too</p>"}
    killed = attempt = 0
    # On a machine that has much else to do, a build may be over before anybody gets to kill it.
    while killed < 4 or attempt < 6:
        assert attempt < 60, f"of {attempt} builds only {killed} could be killed"
        number = attempt % 2
        write(number)
        before = stamps(folder, site)
        building = subprocess.Popen([program("tally"), "build", "--quiet"], cwd=folder, stderr=subprocess.DEVNULL)
        # Everything before the first file is written leaves nothing behind; the moments after it are those that matter.
        while building.poll() is None:
            if stamps(folder, site) != before:
                time.sleep(chance.choice([0, 0.01, 0.05, 0.2]) * chance.random())
                break
            time.sleep(0.001)
        building.send_signal(signal.SIGKILL)
        killed += building.wait() == -signal.SIGKILL

        for path, found in contents(site).items() if site.is_dir() else []:
            if path in theirs:
                assert found == theirs[path], path
            elif path.endswith((".html", ".js", ".css", ".json", ".md", ".txt")):
                assert found in (complete[0].get(path), complete[1].get(path)), f"{path} is not whole"
        if attempt % 3 == 2:
            tally("build", "--quiet", folder=folder)
            assert {path: found for path, found in contents(site).items() if path not in theirs} == complete[number]
            for path, text in theirs.items():
                (site / path).write_bytes(text)
        attempt += 1
    write(1)
    tally("build", "--quiet", folder=folder)
    assert contents(site) == complete[1] | theirs
    # Nothing that was begun beside the site is left.
    assert sorted(path.name for path in folder.iterdir()) == ["Content", "Site", "complete-0", "complete-1", "tally.yml"]


def stamps(*folders):
    """When some folders and what is directly in them was changed."""
    stamps = {}
    for folder in folders:
        try:
            paths = [folder, *folder.iterdir()]
        except FileNotFoundError:
            continue
        for path in paths:
            try:
                stamps[path] = path.stat().st_mtime_ns
            except FileNotFoundError:
                # It had its name only for as long as it was being written.
                pass
    return stamps
