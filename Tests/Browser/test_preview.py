"""What a writer sees with `tally serve`: pages that change as they are saved, what is wrong with them, and other styles."""

import os
import pathlib
import shutil
import signal
import subprocess

import pytest

from checklists import patience, until

here = pathlib.Path(__file__).parent
repository = here.parent.parent


class Preview:
    """A site that is being written, and served."""

    def __init__(self, folder):
        self.folder = folder
        self.errors = open(folder / "said", "w")
        program = os.environ.get("TALLY_PROGRAM") or shutil.which("tally") or str(repository / ".build/release/tally")
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0"], cwd=folder, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        for line in self.process.stdout:
            if line.startswith("http://"):
                self.address = line.strip()
                return
        raise AssertionError((folder / "said").read_text())

    def file(self, path):
        return self.folder / path

    def save(self, path, text):
        self.file(path).write_text(text)

    def append(self, path, text):
        with open(self.file(path), "a") as file:
            file.write(text)

    def end(self):
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=patience)
        finally:
            self.process.kill()


@pytest.fixture
def preview(tmp_path):
    shutil.copytree(here / "site", tmp_path, dirs_exist_ok=True)
    shutil.copytree(repository / "Templates", tmp_path / "Templates")
    (tmp_path / "Content/docs/writing.md").write_text(
        "---\ntitle: Writing\ndescription: A page that is being written, in a test that looks at what becomes of it in a browser.\n---\n"
        "# Writing\n\nThe first words.\n")
    with open(tmp_path / "Content/TOC.yml", "a") as contents:
        contents.write("- name: Writing\n  href: docs/writing.md\n")
    # What the other documents of the site are there for is no news here.
    with open(tmp_path / "tally.yml", "a") as settings:
        settings.write("\nrules:\n")
        for rule in [
                "role/missing", "style/location-missing", "style/too-many-steps", "flow/actor-change", "term/renamed"]:
            settings.write(f"  {rule}: off\n")
    preview = Preview(tmp_path)
    yield preview
    if preview.process.poll() is None:
        preview.end()


@pytest.fixture
def marked(preview, page):
    """The page that is being written, with a mark that goes when it is loaded again."""
    # A page that doesn't wait for changes yet when one comes is told to load itself again, whatever the change is.
    with page.expect_response("**/.tally/events?*"):
        page.goto(preview.address + "docs/writing.html")
    page.evaluate("window.marked = true")
    return page


def panel(page):
    return page.locator("#tally-preview section")


def is_marked(page):
    return page.evaluate("window.marked === true")


def test_a_saved_page_is_loaded_again(marked, preview):
    preview.append("Content/docs/writing.md", "\nThe second words.\n")
    marked.get_by_text("The second words.").wait_for()
    assert not is_marked(marked)


def test_the_place_on_the_page_is_kept(marked, preview):
    with marked.expect_event("load"):
        preview.append("Content/docs/writing.md", "".join(f"\nParagraph {number}.\n" for number in range(200)))
    marked.get_by_text("Paragraph 199.").wait_for()
    marked.evaluate("scrollTo(0, 2000)")
    # It scrolls smoothly, and is there only after a while.
    until(lambda: marked.evaluate("scrollY") == 2000)
    preview.append("Content/docs/writing.md", "\nThe last words.\n")
    marked.get_by_text("The last words.").wait_for()
    until(lambda: marked.evaluate("scrollY") == 2000)


def test_an_editor_that_puts_a_new_file_in_the_old_ones_place_is_understood(marked, preview):
    aside = preview.file("Content/docs/.writing.md.new")
    aside.write_text(preview.file("Content/docs/writing.md").read_text() + "\nOther words.\n")
    aside.rename(preview.file("Content/docs/writing.md"))
    marked.get_by_text("Other words.").wait_for()


def test_a_page_is_left_alone_when_another_one_is_saved(marked, preview):
    other = marked.context.new_page()
    other.goto(preview.address + "index.html")
    preview.append("Content/index.md", "\nWords on another page.\n")
    other.get_by_text("Words on another page.").wait_for()
    # What is told after that comes after it, so a page that was to be loaded again has been by then.
    preview.append("Content/index.md", "\nSee [there](nowhere.md).\n")
    panel(marked).get_by_text("1 other file with findings").wait_for()
    assert is_marked(marked)


def test_what_is_wrong_is_shown_over_the_page_until_it_is_mended(marked, preview):
    original = preview.file("Content/docs/writing.md").read_text()
    with marked.expect_event("load"):
        preview.append("Content/docs/writing.md", "\nSee [there](nowhere.md).\n")
    panel(marked).get_by_text("link/file-not-found").wait_for()
    assert "On this page: 1 error" in panel(marked).locator("summary").inner_text()
    text = panel(marked).inner_text()
    assert "Content/docs/writing.md:9:13" in text
    assert "9 | See [there](nowhere.md)." in text
    with marked.expect_event("load"):
        preview.save("Content/docs/writing.md", original)
    marked.locator("#tally-preview").wait_for(state="detached")


def test_what_is_wrong_elsewhere_is_told_without_loading_the_page_again(marked, preview):
    preview.append("Content/index.md", "\nSee [there](nowhere.md).\n")
    summary = panel(marked).locator("summary")
    summary.wait_for()
    assert "Nothing on this page; 1 other file with findings" in summary.inner_text()
    assert is_marked(marked)
    summary.click()
    panel(marked).get_by_role("link", name="Content/index.md").click()
    marked.wait_for_url(preview.address + "index.html")
    panel(marked).get_by_text("link/file-not-found").wait_for()


def test_the_panel_can_be_folded_and_stays_so(marked, preview):
    preview.append("Content/docs/writing.md", "\nSee [there](nowhere.md).\n")
    panel(marked).get_by_text("link/file-not-found").wait_for()
    panel(marked).locator("summary").click()
    preview.append("Content/docs/writing.md", "\nMore words.\n")
    marked.get_by_text("More words.").wait_for()
    panel(marked).locator("summary").wait_for()
    assert not panel(marked).locator("li").first.is_visible()


def test_styles_are_exchanged_without_loading_the_page_again(marked, preview):
    color = lambda: marked.evaluate("getComputedStyle(document.body).outlineColor")
    preview.append("Templates/theme.css", "\nbody { outline-color: rgb(1, 2, 3) }\n")
    until(lambda: color() == "rgb(1, 2, 3)")
    assert is_marked(marked)
    preview.append("Templates/theme.css", "\nbody { outline-color: rgb(4, 5, 6) }\n")
    until(lambda: color() == "rgb(4, 5, 6)")
    assert is_marked(marked)
    until(lambda: marked.locator("link[rel=stylesheet][href*=theme]").count() == 1)


def test_a_new_page_takes_the_place_of_the_wrong_address(preview, watched, page):
    page.goto(preview.address + "docs/new/one.html")
    assert "exist" in page.locator("h1").inner_text()
    preview.file("Content/docs/new").mkdir()
    preview.save("Content/docs/new/one.md", "---\ntitle: New\n---\n# New\n\nBrand new words.\n")
    page.get_by_text("Brand new words.").wait_for()
    # The browser complains of a page that isn't there, and here it has to.
    assert all("404" in complaint for complaint in watched.complaints)
    watched.complaints.clear()


def test_a_template_that_is_wrong_is_told_on_the_page(marked, preview):
    layout = preview.file("Templates/layout.mustache")
    original = layout.read_text()
    layout.write_text(original + "{{#open}}")
    panel(marked).get_by_text("layout.mustache").wait_for()
    layout.write_text(original)
    marked.locator("#tally-preview").wait_for(state="detached")
    assert is_marked(marked)


def test_the_search_finds_what_has_just_been_written(marked, preview):
    preview.append("Content/docs/writing.md", "\nA rhododendron.\n")
    marked.get_by_text("A rhododendron.").wait_for()
    marked.goto(preview.address + "search.html?q=rhododendron")
    marked.locator(".search-results").get_by_role("link", name="Writing").first.wait_for()


def look_away(page, is_hidden):
    page.evaluate(
        "(is) => { Object.defineProperty(document, 'hidden', { get: () => is, configurable: true });"
        " document.dispatchEvent(new Event('visibilitychange')); }", is_hidden)


def test_a_tab_that_nobody_sees_waits_without_a_connection_and_catches_up(marked, preview):
    look_away(marked, True)
    preview.append("Content/docs/writing.md", "\nWritten meanwhile.\n")
    # It is another page for whoever asks, and this one is still as it was.
    until(lambda: "Written meanwhile" in marked.evaluate("fetch(location).then((answer) => answer.text())"))
    marked.wait_for_timeout(300)
    assert marked.evaluate("window.marked")
    with marked.expect_event("load"):
        look_away(marked, False)
    marked.get_by_text("Written meanwhile.").wait_for()


def test_a_page_is_shown_again_after_the_content_folder_was_gone(marked, preview):
    preview.file("Content").rename(preview.file("Aside"))
    panel(marked).get_by_text("cannot read the folder").wait_for()
    with marked.expect_event("load"):
        with open(preview.file("Aside/docs/writing.md"), "a") as file:
            file.write("\nBack again.\n")
        preview.file("Aside").rename(preview.file("Content"))
    marked.get_by_text("Back again.").wait_for()
    until(lambda: panel(marked).get_by_text("cannot read the folder").count() == 0)


def test_it_ends_when_it_is_told_to_while_somebody_looks(preview, watched, marked):
    assert preview.end() == 0
    marked.close()
    watched.complaints.clear()
