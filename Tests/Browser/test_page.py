"""The theme, copying, and the heading that is being read."""

from pathlib import Path

import pytest

from checklists import document, stop_timers, until


def theme(page):
    return page.evaluate("document.documentElement.dataset.theme")


def choose(page, name):
    choice = page.locator(".theme-choice")
    choice.locator("xpath=ancestor-or-self::details[not(@open)]/summary").evaluate_all("all => all.forEach(one => one.click())")
    choice.get_by_label(name, exact=True).check()


def test_the_theme_is_the_systems_until_one_is_chosen_and_then_kept(page, address):
    page.goto(address + document)
    assert theme(page) == "system"
    choose(page, "Dark")
    assert theme(page) == "dark"
    page.reload()
    assert theme(page) == "dark"
    choose(page, "System")
    page.reload()
    assert theme(page) == "system"


def test_the_theme_is_there_before_the_first_paint(page, address):
    page.goto(address + document)
    choose(page, "High contrast")
    page.add_init_script("""
        new MutationObserver(() => {
            if (document.body && window.themeAtBody === undefined) window.themeAtBody = document.documentElement.dataset.theme;
        }).observe(document, { childList: true, subtree: true });
    """)
    page.reload()
    assert page.evaluate("window.themeAtBody") == "contrast"


def test_dark_follows_the_system(page, http_address):
    def background():
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.emulate_media(color_scheme="light")
    page.goto(http_address + document)
    light = background()
    page.emulate_media(color_scheme="dark")
    dark = background()
    choose(page, "Light")
    assert background() == light != dark


@pytest.mark.parametrize("system, chosen", [("dark", None), ("light", "dark"), ("dark", "dark"), ("dark", "contrast")])
def test_what_is_printed_is_dark_on_white_whatever_is_on_the_screen(watched, http_address, system, chosen):
    page = watched.context(color_scheme=system).new_page()
    page.goto(http_address + document)
    if chosen:
        page.evaluate("theme => document.documentElement.dataset.theme = theme", chosen)
    page.emulate_media(media="print", color_scheme=system)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_another_tab_takes_the_theme_on(context, address):
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(address + document)
    choose(first, "Dark")
    until(lambda: theme(second) == "dark")
    assert second.locator("input[name=theme][value=dark]").is_checked()


@pytest.mark.parametrize("stored", ["blue", "", "light\"><script>"])
def test_an_unknown_theme_in_the_storage_counts_as_none(page, http_address, stored):
    page.goto(http_address + document)
    page.evaluate("stored => localStorage.setItem('tally:theme', stored)", stored)
    page.reload()
    assert theme(page) == "system"


def test_without_storage_the_theme_can_still_be_changed(page, address):
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });")
    page.goto(address + document)
    choose(page, "Dark")
    assert theme(page) == "dark"


def test_code_and_hand_over_texts_can_be_copied(watched, http_address):
    context = watched.context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    # What a button says for two seconds stays.
    stop_timers(page)
    page.goto(http_address + document)
    for name, text in {"Copy this code": "tally check Content\n", "Copy this text": "Please open the link in the e-mail that you got, and select Approve."}.items():
        button = page.get_by_role("button", name=name).first
        button.click()
        until(lambda: button.inner_text() == "Copied")
        assert page.evaluate("navigator.clipboard.readText()") == text


def test_the_button_that_copies_lies_over_no_code(page, address):
    page.set_viewport_size({"width": 500, "height": 800})
    page.goto(address + document)
    covered = page.evaluate("""() => {
        const code = document.querySelector('.copyable > pre > code');
        // A line that is longer than the block.
        code.textContent = 'tally check '.repeat(40);
        const text = document.createRange();
        text.selectNodeContents(code);
        const frame = code.closest('.copyable');
        const button = frame.querySelector('.copy').getBoundingClientRect();
        const before = frame.previousElementSibling?.getBoundingClientRect().bottom ?? -Infinity;
        return { code: button.bottom - text.getBoundingClientRect().top, before: before - button.top };
    }""")
    assert covered["code"] <= 0
    assert covered["before"] <= 0


def test_where_there_is_no_clipboard_the_text_is_selected(page, address):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;")
    stop_timers(page)
    page.goto(address + document)
    page.get_by_role("button", name="Copy this code").first.click()
    page.get_by_text("Press Control and C to copy").wait_for(state="attached")
    assert page.evaluate("getSelection().toString().trim()") == "tally check Content"


def test_the_heading_that_is_read_is_marked_in_the_outline(watched, http_address):
    page = watched.context(viewport={"width": 1280, "height": 500}).new_page()
    page.goto(http_address + document)
    current = page.locator(".in-this-article [aria-current]")
    assert current.get_attribute("href") == "#remove-the-roles"
    page.locator("#ask-for-roles").evaluate("heading => heading.scrollIntoView()")
    until(lambda: current.get_attribute("href") == "#ask-for-roles")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    until(lambda: current.get_attribute("href") == "#by-command")
    assert current.count() == 1


@pytest.mark.parametrize("width, beside", [(1000, True), (390, False)])
def test_columns_stand_side_by_side_where_there_is_room(page, width, beside):
    style = (Path(__file__).resolve().parents[2] / "Templates" / "theme.css").read_text()
    page.set_viewport_size({"width": width, "height": 600})
    page.set_content(
        f"<style>{style}</style><article><div class=row><div class=column data-span=2><p>Wide</p></div>"
        "<div class=column><p>Narrow</p></div></div></article>")
    wide, narrow = [column.bounding_box() for column in page.locator(".column").all()]
    assert (wide["y"] == narrow["y"]) == beside
    assert wide["width"] > 1.8 * narrow["width"] if beside else wide["width"] == narrow["width"]
    assert narrow["x"] + narrow["width"] <= width


def test_a_zone_says_for_whom_it_is(page):
    style = (Path(__file__).resolve().parents[2] / "Templates" / "theme.css").read_text()
    page.set_content(
        f"<style>{style}</style><article><div class=zone data-pivot=windows><p>Here</p></div>"
        "<div class=moniker data-range='>= v2'><p>There</p></div></article>")
    lines = [line.strip(" -") for line in page.locator("article").aria_snapshot().splitlines()]
    assert lines[1:] == ['text: "For: windows"', "paragraph: Here", 'text: "For: >= v2"', "paragraph: There"]
