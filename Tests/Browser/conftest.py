"""What every browser test has: the site, a server for it, a browser, and pages that are watched."""

import faulthandler
import functools
import http.server
import os
import pathlib
import shutil
import sys
import threading

import pytest
from playwright.sync_api import sync_playwright

from checklists import patience
from chromium import launch

here = pathlib.Path(__file__).parent
repository = here.parent.parent

# Where a process can still say something while its output is kept for the report.
errors = pytest.StashKey()

# After how many seconds a test waits for something that never answers, on whatever machine.
hopeless = 1800


def pytest_configure(config):
    config.stash[errors] = os.fdopen(os.dup(sys.__stderr__.fileno()), "w")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """Ends the process of a test that would wait forever, and says where; pytest-xdist counts it as failed, and goes on."""
    faulthandler.dump_traceback_later(hopeless, exit=True, file=item.config.stash[errors])
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: "long" not in item.keywords)


@pytest.fixture(scope="session")
def built_site():
    """The folder with the site that bin/browser-test has built of Tests/Browser/site."""
    folder = pathlib.Path(os.environ.get("TALLY_BUILT_SITE", repository / ".build/browser/site"))
    assert (folder / "index.html").is_file(), f"there is no site in {folder}; bin/browser-test builds it"
    return folder


@pytest.fixture(scope="session")
def built_address(built_site, serve):
    return serve(built_site)


@pytest.fixture(scope="session")
def guide():
    """The folder with the site that bin/browser-test has built of Content, as it will be published."""
    folder = pathlib.Path(os.environ.get("TALLY_GUIDE", repository / ".build/browser/guide"))
    assert (folder / "index.html").is_file(), f"there is no site in {folder}; bin/browser-test builds it"
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """A page by hand, on which the scripts are tried out without the rest of the site."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(here / "fixtures", folder, dirs_exist_ok=True)
    shutil.copytree(repository / "Templates" / "scripts", folder / "scripts")
    for style in ("theme.css", "scripts.css"):
        shutil.copy(repository / "Templates" / style, folder)
    return folder


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    # Five, as is usual, are soon too few for browsers on a machine that has much else to do.
    request_queue_size = 128


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files, and says nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def serve():
    """Serves a folder over HTTP, and returns its address."""
    servers = []

    def start(folder):
        handler = functools.partial(Quiet, directory=str(folder))
        server = Server(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def http_address(site, serve):
    return serve(site)


@pytest.fixture(scope="session")
def file_address(site):
    return site.as_uri() + "/"


@pytest.fixture(params=["http", "file"])
def address(request):
    """Where the site is: once over HTTP, and once in the file system."""
    return request.getfixturevalue(f"{request.param}_address")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


class Watched:
    """Contexts whose pages may not complain, and may ask nobody else for anything."""

    def __init__(self, browser):
        self.browser = browser
        self.contexts = []
        self.complaints = []

    def context(self, **options):
        options.setdefault("locale", "en-GB")
        options.setdefault("timezone_id", "Europe/Berlin")
        context = self.browser.new_context(**options)
        context.set_default_timeout(patience * 1000)
        context.on("console", self.hear)
        context.on("weberror", lambda error: self.complaints.append(f"uncaught: {error.error}"))
        context.on("request", self.see)
        self.contexts.append(context)
        return context

    def hear(self, message):
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def see(self, request):
        local = ("http://127.0.0.1:", "file://", "data:", "blob:")
        if not request.url.startswith(local):
            self.complaints.append(f"asked for {request.url}")

    def close(self):
        for context in self.contexts:
            context.close()


@pytest.fixture
def watched(browser):
    watched = Watched(browser)
    yield watched
    watched.close()
    assert watched.complaints == []


@pytest.fixture
def context(watched):
    return watched.context()


@pytest.fixture
def page(context):
    return context.new_page()
