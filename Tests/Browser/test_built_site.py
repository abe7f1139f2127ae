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
    done = dry_run.section.locator(".dry-run-guide a.done")
    assert done.count() == 4


def test_the_steps_of_a_document_light_up_as_they_are_tried_out(page, address):
    dry_run = DryRun(page).open(address)
    keyboard_through(dry_run)
    assert dry_run.lit() == [1, 2, 3, 4]


def keyboard_through(dry_run):
    keyboard = dry_run.page.keyboard
    focused = lambda: dry_run.page.evaluate("document.activeElement.textContent.trim()")

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
        until(lambda: dry_run.section.locator(".dry-run-here").count() == 1)
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
    assert search.titles()


def test_the_results_page_answers_from_its_address(page, address):
    Search(page).open(address, "search.html?q=global+administrator")
    results = page.locator(".search-results")
    results.get_by_text("found.").wait_for()
    assert results.get_by_role("link").count() > 1
