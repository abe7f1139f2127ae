"""What makes work with the site a pleasure: nothing moves by itself, and what was asked for is at hand."""

import re

import pytest

from checklists import Checklist, document, until

phone = {"width": 360, "height": 740}

# Every page counts from its beginning how far what stands on it has moved, as browsers measure it.
count_shifts = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) window.shifts.push([value, sources.map(({ node }) => node?.className ?? '')]);
}).observe({ type: 'layout-shift', buffered: true });
"""

# One page of each kind, and what is behind a question mark.
kinds = [
    "index.html", "customer/remove-admin-roles.html", "journeys/get-gdap.html", "workflows/remove-admin-roles.html",
    "roles/global-administrator.html", "portals/admin-center.html", "lifecycles/gdap-relationship.html",
    "rules/index.html", "tables/customer-roles-by-task.html", "vocabulary.html", "coverage.html",
    "search.html?q=remove+partner", "what-changed.html", "checks/step/control-not-found.html", "404.html",
]


@pytest.fixture(scope="module")
def guide_address(guide, serve):
    return serve(guide)


def box(locator):
    return locator.evaluate("one => { const { left, top, right, bottom } = one.getBoundingClientRect(); return { left, top, right, bottom }; }")


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_moves_while_a_page_is_loaded(watched, guide_address, width):
    page = watched.context(viewport={"width": width, "height": 800}).new_page()
    page.add_init_script(count_shifts)
    for path in kinds:
        page.goto(guide_address + path)
        if "?" in path:
            page.locator(".search-found").first.wait_for()
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        shifts = page.evaluate("window.shifts")
        assert sum(value for value, _ in shifts) < 0.01, f"{path}: {shifts}"


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_moves_under_the_hand_that_ticks(watched, http_address, width):
    page = watched.context(viewport={"width": width, "height": 800}).new_page()
    checklist = Checklist(page).open(http_address)
    # The first tick shows what comes next, above the steps.
    checklist.tick("prerequisite 1")
    heights = "card => Array.from(card.querySelectorAll('.card-part, .steps'), (part) => part.offsetHeight)"
    before = checklist.card.evaluate(heights)
    for item in ("prerequisite 2", "step 1", "step 2", "step 3"):
        checklist.tick(item)
        assert checklist.card.evaluate(heights) == before, item


def test_a_time_is_short_today_and_whole_on_paper(page, http_address):
    page.clock.install(time="2026-05-04T14:05:00+02:00")
    checklist = Checklist(page).open(http_address).tick("step 1")
    time = checklist.card.locator("[data-step='1'] time")
    assert time.inner_text() == "Done 14:05"
    page.emulate_media(media="print")
    assert time.inner_text() == "Done 4 May 2026, 14:05"
    page.emulate_media(media="screen")
    page.clock.set_system_time("2026-05-05T09:00:00+02:00")
    page.reload()
    assert time.inner_text() == "Done 4 May 2026, 14:05"


def test_on_paper_an_item_has_one_box_to_tick_and_what_has_only_steps_below_it_none(page, guide_address):
    page.goto(guide_address + "journeys/get-gdap.html")
    page.locator(".tick").first.wait_for()
    page.emulate_media(media="print")
    edges = page.locator(".procedure .step").evaluate_all("steps => steps.map((step) => getComputedStyle(step, '::before').borderTopColor)")
    assert set(edges) == {"rgba(0, 0, 0, 0)"}
    # A step that has others would leave half a sheet empty if it were kept together.
    keeps = page.locator(".step:has(.step)").evaluate_all("steps => steps.map((step) => getComputedStyle(step).breakInside)")
    assert set(keeps) == {"auto"}


def test_whoever_opens_a_note_can_write_it_at_once(page, address):
    checklist = Checklist(page).open(address)
    summary = checklist.card.locator("summary[aria-label='Note on step 1']")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Asked Nadia")
    assert checklist.noted("step 1") == "Asked Nadia"
    summary.click()
    assert checklist.card.locator("textarea[aria-label='Note on step 1']").is_hidden()


def test_on_a_phone_all_of_the_menu_is_in_the_window(watched, http_address):
    page = watched.context(viewport=phone).new_page()
    checklist = Checklist(page).open(http_address)
    checklist.tools.locator(".run-menu > summary").click()
    menu = box(checklist.tools.locator(".run-menu > ul"))
    assert menu["left"] >= 0 and menu["right"] <= phone["width"]


@pytest.mark.parametrize("width", [1280, 320])
def test_the_longest_name_of_a_run_stays_on_its_card(watched, http_address, width):
    page = watched.context(viewport={"width": width, "height": 800}).new_page()
    checklist = Checklist(page).open(http_address).begin("Donaudampfschifffahrtsgesellschaft" * 2 + "mbH & Co. KG")
    card = box(checklist.card)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for part in (".run-bar > select", ".run-count", ".run-progress progress"):
        assert box(checklist.tools.locator(part))["right"] <= card["right"], part


def test_all_of_a_long_note_is_in_sight(page, http_address):
    checklist = Checklist(page).open(http_address)
    checklist.note("step 1", "One thing after the other.\n" * 8)
    field = checklist.card.locator("textarea[aria-label='Note on step 1']")
    assert field.evaluate("one => one.scrollHeight <= one.clientHeight")


@pytest.mark.parametrize("menu", [".theme-menu", ".run-menu"])
def test_a_menu_closes_by_escape_by_a_click_beside_it_and_when_the_focus_leaves_it(page, built_address, menu):
    page.goto(built_address + document)
    menu = page.locator(menu).first
    summary = menu.locator("summary")
    is_open = lambda: menu.evaluate("one => one.open")
    summary.click()
    page.keyboard.press("Tab")
    assert is_open()
    page.keyboard.press("Escape")
    assert not is_open() and summary.evaluate("one => one === document.activeElement")
    summary.click()
    page.locator("h1").click()
    assert not is_open()
    summary.click()
    page.keyboard.press("Shift+Tab")
    assert not is_open()


def test_from_a_phone_one_step_can_be_sent_to_somebody(watched, http_address):
    context = watched.context(viewport=phone)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    checklist = Checklist(page).open(http_address)
    checklist.card.get_by_role("button", name="Send a link to step 3", exact=True).click()
    until(lambda: checklist.said() == "The link to step 3 was copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    page.goto("about:blank")
    page.goto(copied)
    step = page.locator("[data-step='3']").first
    until(lambda: 0 <= box(step)["top"] < phone["height"])
    assert step.evaluate("one => one.matches(':target')")


def test_the_entry_of_the_page_is_in_sight_in_a_long_navigation(watched, guide_address):
    page = watched.context(viewport={"width": 1280, "height": 600}).new_page()
    for path in ("customer/see-what-you-bought.html", "customer/find-a-partner.html"):
        page.goto(guide_address + path)
        entry = box(page.locator(".site-nav a[aria-current]"))
        assert 0 <= entry["top"] and entry["bottom"] <= 600, path
        assert page.evaluate("scrollY") == 0


def test_no_word_of_a_narrow_column_is_torn_apart(watched, guide_address):
    page = watched.context(viewport={"width": 360, "height": 800}).new_page()
    page.goto(guide_address + "vocabulary.html")
    for width in (360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        lines = page.locator(".table-frame td:nth-child(3)").evaluate_all(
            """cells => cells.map((cell) => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return [cell.textContent, new Set(Array.from(range.getClientRects(), (one) => one.top)).size];
            }).filter(([text, lines]) => lines > text.trim().split(' ').length)""")
        assert lines == [], width


def test_a_table_of_three_columns_fits_on_a_phone(watched, guide_address):
    page = watched.context(viewport=phone).new_page()
    page.goto(guide_address + "what-changed.html")
    table = page.locator("article > table").first
    assert table.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_the_footer_is_never_above_the_end_of_the_window(watched, guide_address):
    page = watched.context(viewport={"width": 700, "height": 1400}).new_page()
    for path in ("404.html", "tables/partner-types.html"):
        page.goto(guide_address + path)
        assert box(page.locator(".site-footer"))["bottom"] >= 1399, path


def test_whoever_asks_what_has_changed_finds_the_documents_by_months(page, guide, guide_address):
    if not (guide / "latest-changes.html").is_file():
        pytest.skip("the site was built where git tells nothing")
    page.goto(guide_address + "customer/remove-admin-roles.html")
    page.locator(".page-facts").get_by_role("link", name=re.compile(r"^\d{4}-\d\d-\d\d$")).click()
    page.get_by_role("heading", name="Latest changes", level=1).wait_for()
    page.locator("main").get_by_role("link", name="Remove a partner's admin roles", exact=True).click()
    page.get_by_role("heading", name="Remove a partner's admin roles", level=1).wait_for()
