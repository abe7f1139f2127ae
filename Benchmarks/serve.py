"""Saves files while they are served, and takes the time until whoever looks at their pages knows: TALLY FOLDER ROUNDS.

Prints a line for each kind of save, with tabs: the kind, then the median and the worst time until the event arrives, and the
median until the page is there, in milliseconds.
"""

import http.client
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import time
import urllib.parse


class Viewer:
    """Somebody who looks at a page, and is told when it has changed."""

    def __init__(self, port, page):
        self.port = port
        self.page = page
        self.pages = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.look()
        self.wait_for("findings")

    def look(self):
        """Loads the page, and waits for changes of it."""
        self.text = self.load()
        version = re.search(r'data-version="([^"]*)"', self.text).group(1)
        self.stream = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        self.stream.request("GET", f"/.tally/events?page={urllib.parse.quote(self.page)}&version={version}")
        self.events = self.stream.getresponse()

    def load(self):
        self.pages.request("GET", "/" + urllib.parse.quote(self.page))
        return self.pages.getresponse().read().decode()

    def wait_for(self, *names):
        """Waits until one of some events has arrived."""
        name = None
        while True:
            line = self.events.readline().decode().rstrip("\n")
            if line.startswith("event: "):
                name = line[7:]
            elif not line and name:
                if name in names:
                    return name
                name = None

    def close(self):
        self.stream.close()
        self.pages.close()


def save(path, text):
    """Writes a file, and returns the moment in which it was closed."""
    file = open(path, "w")
    file.write(text)
    file.close()
    return time.monotonic()


def measure(port, page, path, edit, rounds, event="reload"):
    """The times until the event of some saves arrived, and until the page was there."""
    told, shown = [], []
    original = path.read_text()
    viewer = Viewer(port, page)
    for number in range(rounds):
        text = edit(original, number)
        closed = save(path, text)
        viewer.wait_for(event)
        told.append((time.monotonic() - closed) * 1000)
        viewer.load()
        shown.append((time.monotonic() - closed) * 1000)
        viewer.close()
        viewer = Viewer(port, page)
    viewer.close()
    save(path, original)
    time.sleep(0.5)
    return told, shown


def print_times(kind, times):
    told, shown = times
    print(kind, *(f"{value:.1f}" for value in (statistics.median(told), max(told), statistics.median(shown))), sep="\t")


def main():
    tally, folder, rounds = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    server = subprocess.Popen(
        [tally, "serve", "--port", "0"], cwd=folder, stdout=subprocess.PIPE, text=True, stderr=open(folder / "said", "w"))
    try:
        for line in server.stdout:
            if line.startswith("http://"):
                break
        else:
            sys.exit((folder / "said").read_text())
        port = int(line.strip().rstrip("/").rsplit(":", 1)[1])
        content = folder / "Content"
        documents = sorted(p for p in content.glob("*/*.md") if p.parent.name not in ("includes", "media"))
        bound = [p for p in documents if "\nworkflows:" in p.read_text()]
        plain = [p for p in documents if p not in set(bound[:2000])][len(documents) // 4]
        procedure = bound[len(bound) // 2] if bound else plain
        page = lambda path: path.relative_to(content).with_suffix(".html").as_posix()
        words = lambda text, number: text + f"\nWords of round {number}.\n"
        print_times("words of a page", measure(port, page(plain), plain, words, rounds))
        print_times("words of a page with steps", measure(port, page(procedure), procedure, words, rounds))
        steps = lambda text, number: re.sub(r"(?m)^(1\. )", rf"Words of round {number}.\n\n\1", text, count=1)
        print_times("steps of a procedure", measure(port, page(procedure), procedure, steps, rounds))
        title = lambda text, number: re.sub(r"(?m)^title: .*$", f"title: The title of round {number}", text, count=1)
        print_times("title", measure(port, page(plain), plain, title, rounds))
        heading = lambda text, number: text + f"\n## The heading of round {number}\n\nWords.\n"
        print_times("heading of the home page", measure(port, "index.html", content / "index.md", heading, rounds))
        entry = lambda text, number: text.replace("name: ", f"name: {number} ", 1)
        print_times("table of contents", measure(port, page(plain), plain.parent / "TOC.yml", entry, rounds))
        style = lambda text, number: text + f"\n/* Round {number}. */\n"
        print_times(
            "style", measure(port, page(plain), folder / "Templates/theme.css", style, rounds, event="styles"))
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=60)


main()
