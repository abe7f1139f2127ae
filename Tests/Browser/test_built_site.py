"""The scripts on a site that Tally has built."""

import pytest

from checklists import Checklist, document, until
from test_dry_run import DryRun
from test_search import Search


@pytest.fixture(params=["http", "file"])
def address(request, built_site, built_address):
    return built_address if request.param == "http" else built_site.as_uri() + "/"


def test_a_procedure_is_a_checklist_that_remembers(page, address):
    checklist = Checklist(page).open(address).begin("Contoso")
    checklist.tick("step 1", "step 4")
    page.reload()
    assert checklist.run() == "Contoso"
    assert checklist.ticked() == ["step 1", "step 4"]
    _, text = checklist.saved("Save as Markdown")
    assert "3. [ ] Select Remove roles.\n" in text
    assert "- Role: Global Administrator\n" in text


def test_the_keyboard_alone_gets_through_the_dry_run_of_a_workflow(page, address):
    page.goto(address + "workflows/remove-admin-roles.html")
    dry_run = DryRun(page)
    keyboard_through(dry_run)
    assert "the partner has no delegated administration privileges" in dry_run.section.locator(".dry-run-goal").inner_text()
    guides = dry_run.section.locator(".dry-run-guide")
    for guide, steps in {"docs/remove-roles": ["1", "2", "3", "4"], "docs/ways": ["1.1a", "1.1b", "1.2", "2.1", "2.2"]}.items():
        done = guides.filter(has=page.locator(f"a[href*='{guide}']")).locator("a.done")
        assert [one.get_attribute("href").split("-Step-")[1] for one in done.all()] == steps


def test_the_steps_of_a_document_light_up_as_they_are_tried_out(page, address):
    dry_run = DryRun(page).open(address)
    keyboard_through(dry_run)
    assert dry_run.lit() == [1, 2, 3, 4]


class Parts(Checklist):
    """The checklist of a procedure whose steps have steps in them."""

    def __init__(self, page):
        super().__init__(page, "remove-them")

    def open(self, address):
        self.page.goto(address + "docs/ways.html")
        return self


def test_steps_in_steps_are_ticked_by_themselves_and_what_heads_them_is_not(page, address):
    checklist = Parts(page).open(address)
    names = [box.get_attribute("aria-label") for box in checklist.card.locator(".steps .tick input").all()]
    assert names == [f"Done: step {name}" for name in ("1.1a", "1.1b", "1.2", "2.1", "2.2")]
    assert checklist.count() == "0 of 6 done"
    checklist.tick("step 1.2")
    assert checklist.count() == "1 of 6 done"
    page.reload()
    assert checklist.ticked() == ["step 1.2"]
    page.goto(address + "docs/ways.html#remove-them-Step-2.1")
    assert page.locator(":target").get_attribute("data-step") == "2.1"


def test_a_run_goes_on_behind_what_was_done_last(page, address):
    checklist = Parts(page).open(address)
    go_on = checklist.tools.locator(".run-next")
    assert not go_on.is_visible()
    for ticked, offered in {"step 1.1b": "step 1.2", "step 1.2": "step 2.1", "step 2.1": "step 2.2"}.items():
        checklist.tick(ticked)
        assert go_on.inner_text() == f"Go on with {offered}"
    checklist.tick("step 2.2")
    go_on.press("Enter")
    focused = "document.activeElement.ariaLabel"
    assert go_on.inner_text().removeprefix("Go on with ") == page.evaluate(focused).removeprefix("Done: ")


def test_the_home_page_leads_back_to_what_was_begun(page, address):
    checklist = Checklist(page).open(address).begin("Contoso").tick("step 1").begin("Fabrikam").tick("step 2")
    page.goto(address + "index.html")
    begun = page.get_by_role("region", name="What you have begun")
    assert [link.inner_text() for link in begun.get_by_role("link").all()] == ["Remove a partner's admin roles: Remove the roles"] * 2
    begun.get_by_role("listitem").filter(has_text="Contoso").get_by_role("link").click()
    page.wait_for_url("**/docs/remove-roles.html#remove-the-roles-Card")
    assert (checklist.run(), checklist.ticked()) == ("Contoso", ["step 1"])


def test_what_is_done_or_was_never_begun_is_not_on_the_home_page(page, address):
    checklist = Checklist(page).open(address)
    checklist.tick(*[box.get_attribute("aria-label").removeprefix("Done: ") for box in checklist.card.locator(".tick input").all()])
    page.goto(address + "index.html")
    assert page.get_by_role("heading", name="What you have begun").count() == 0


def test_a_box_says_what_it_is_a_box_for(page, address):
    box = Checklist(page).open(address).box("step 3")
    assert box.get_attribute("aria-description") == "Select Remove roles."


def test_one_of_several_ways_is_enough(page, address):
    checklist = Parts(page).open(address).begin("Contoso")
    checklist.tick("step 1.1b")
    assert checklist.count() == "1 of 6 done"
    checklist.tick("step 1.1a")
    assert checklist.count() == "1 of 6 done"
    checklist.tick("prerequisite 1", "prerequisite 2", "step 1.2", "step 2.1", "step 2.2")
    assert checklist.count() == "6 of 6 done"
    assert checklist.said() == "All 6 done."
    _, text = checklist.saved("Save as Markdown")
    assert "- Done: 6 of 6\n" in text
    assert "2.1. [x] Select Remove roles." in text


def test_a_shared_run_of_a_procedure_in_parts_comes_back_as_it_was(page, address):
    checklist = Parts(page).open(address).begin("Contoso")
    checklist.tick("step 1.1b", "step 2.2")
    checklist.menu("Share as a link…")
    link = checklist.dialog.get_by_role("textbox").input_value()
    other = page.context.new_page()
    other.goto(link)
    received = Parts(other)
    received.answer("Add it")
    assert received.ticked() == ["step 1.1b", "step 2.2"]


def keyboard_through(dry_run):
    keyboard = dry_run.page.keyboard
    focused = lambda: dry_run.page.evaluate("document.activeElement.textContent.trim()")
    arrived = lambda: dry_run.page.evaluate("document.activeElement.classList.contains('dry-run-here')")

    def press(label):
        for _ in range(120):
            if focused().startswith(label):
                keyboard.press("Enter")
                return
            keyboard.press("Tab")
        raise AssertionError(f"{label} can't be reached from {focused()}")

    dry_run.section.get_by_role("button", name="Start the dry run").focus()
    keyboard.press("Enter")
    until(lambda: focused() == "Where do you begin?")
    press("Begin")
    for _ in range(20):
        # Whatever leads somewhere gives the focus to where it led.
        until(arrived)
        if dry_run.section.locator(".dry-run-goal").is_visible():
            return
        press("Show me the next step")
        keyboard.press("Enter")
    raise AssertionError("the outcome was not reached")


def test_a_former_name_finds_the_pages_of_today(page, address):
    search = Search(page).open(address, "index.html")
    search.type("remove partner roles")
    assert "Remove a partner's admin roles" in [title.replace("’", "'") for title in search.titles()]
    search.box.fill("Azure AD")
    search.settled()
    found = [one.get_attribute("href").split("/")[-1].split("#")[0] for one in search.list.get_by_role("option").all()]
    assert "remove-roles.html" in found and "vocabulary.html" in found


def test_the_results_page_answers_from_its_address(page, address):
    Search(page).open(address, "search.html?q=global+administrator")
    results = page.locator(".search-results")
    results.get_by_text("found.").wait_for()
    assert results.get_by_role("link").count() > 1


def test_a_section_is_printed_from_one_page(watched, address):
    page = watched.context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(address + "docs/remove-roles.html")
    with page.expect_event("load"):
        page.get_by_role("link", name="Print all of").click()
    titles = page.locator("article.print-page > h2:first-child").all_inner_texts()
    assert "Remove a partner's admin roles" in [title.replace("’", "'").strip() for title in titles]
    assert len(titles) > 1
    page.emulate_media(media="print")
    assert page.locator(".site-header, .site-menu").filter(visible=True).count() == 0
    breaks = page.locator("article.print-page").evaluate_all("all => all.map((one) => getComputedStyle(one).breakBefore)")
    assert set(breaks) == {"page"}


def test_a_wide_diagram_begins_where_its_drawing_does(watched, address):
    page = watched.context(viewport={"width": 320, "height": 800}).new_page()
    page.goto(address + "lifecycles/gdap-relationship.html")
    frame = page.locator(".diagram-frame").first
    assert frame.evaluate("one => one.scrollWidth > one.clientWidth")
    seen = frame.evaluate("""one => {
        const around = one.getBoundingClientRect();
        const start = one.querySelector('.diagram-start').getBoundingClientRect();
        return start.left >= around.left && start.right <= around.right;
    }""")
    assert seen


def test_a_portal_says_what_is_in_its_article(watched, address):
    page = watched.context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(address + "portals/admin-center.html")
    places = page.locator(".place > h2").evaluate_all("all => all.map((one) => `#${one.id}`)")
    entries = page.locator(".in-this-article a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert entries == places and len(places) > 5
    assert page.locator(".in-this-article").is_visible()
