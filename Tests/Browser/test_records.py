"""How runs leave the browser and come back: files, links, and paper."""

import base64
import csv
import io
import json
import re

import pytest

from checklists import Checklist, document, until


@pytest.fixture
def checklist(page, address):
    checklist = Checklist(page).open(address).begin("Contoso")
    checklist.tick("prerequisite 1", "step 2")
    checklist.note("step 2", "=HYPERLINK(\"http://example.com\") * and, \"quotes\"\nsecond line")
    return checklist


def test_the_json_record_says_what_was_done_by_which_procedure_and_when(checklist):
    name, text = checklist.saved("Save as JSON")
    assert name == "remove-the-roles-Contoso.json"
    record = json.loads(text)
    assert record["format"] == "tally-run"
    assert record["title"] == "Remove a partner's admin roles: Remove the roles"
    assert record["procedureVersion"] == "4f1c9a2b"
    assert record["role"] == "Global Administrator"
    assert record["workflow"] == "remove-admin-roles"
    assert record["address"].endswith("docs/remove-roles.html#remove-the-roles-Card")
    assert [(item["kind"], item["number"], bool(item["done"])) for item in record["items"]] == [
        ("prerequisite", 1, True), ("prerequisite", 2, False),
        ("step", 1, False), ("step", 2, True), ("step", 3, False), ("step", 4, False),
    ]
    # A local time alone would say nothing to somebody elsewhere.
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00", record["items"][3]["done"])


def test_no_cell_of_the_csv_record_is_taken_for_a_formula(checklist):
    for item, note in {"step 1": "+1", "step 3": "@SUM(A1)", "step 4": " -2+3"}.items():
        checklist.note(item, note)
    name, text = checklist.saved("Save as CSV")
    assert name == "remove-the-roles-Contoso.csv"
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["note"] for row in rows] == [
        "", "", "'+1", "'=HYPERLINK(\"http://example.com\") * and, \"quotes\"\nsecond line", "'@SUM(A1)", "' -2+3",
    ]
    assert all(not re.match(r"\s*[=+\-@]", cell) for row in rows for cell in row.values())
    assert {row["version"] for row in rows} == {"4f1c9a2b"}


def test_the_markdown_record_is_a_task_list_in_which_notes_mean_nothing(checklist):
    checklist.note("step 3", "# not a heading <b>\n- [x] not a task")
    name, text = checklist.saved("Save as Markdown")
    assert name == "remove-the-roles-Contoso.md"
    assert "# Remove a partner's admin roles: Remove the roles: Contoso\n" in text
    assert "- Role: Global Administrator\n" in text
    assert "- [x] Your partner holds admin roles. (done 20" in text
    assert "1. [ ] In the Microsoft 365 admin center, go to Settings \\> Partner relationships.\n" in text
    assert "2. [x] Select the row of the partner. (done 20" in text
    assert "   Note: \\# not a heading \\<b\\> - \\[x\\] not a task\n" in text


def test_a_saved_record_can_be_imported_elsewhere(checklist, watched, address):
    _, text = checklist.saved("Save as JSON")
    other = Checklist(watched.context().new_page()).open(address)
    imported(other, text)
    until(lambda: other.runs() == ["Contoso"])
    assert other.ticked() == ["prerequisite 1", "step 2"]
    assert other.noted("step 2").endswith("second line")
    other.press("Undo")
    assert other.runs() == ["None yet"]


def imported(checklist, text):
    """Chooses a file in the dialog; it is read in the background, and what becomes of it is to be waited for."""
    checklist.menu("Import…")
    checklist.dialog.locator("input[type=file]").set_input_files(
        {"name": "run.json", "mimeType": "application/json", "buffer": text.encode()})
    checklist.dialog.get_by_role("button", name="Import", exact=True).click()
    checklist.page.locator("dialog", has_text="A record that was exported").wait_for(state="detached")


@pytest.mark.parametrize("text, reason", [
    ("not json", "The file is not JSON."),
    ("[]", "The file is not the record of a run."),
    ('{"format":"tally-run","version":9}', "another version"),
    ('{"format":"tally-run","version":1,"procedure":"x","page":"y","title":"Other"}', "belongs to another procedure: Other"),
    ('{"format":"tally-run","version":1,"procedure":"remove-the-roles","page":"docs/remove-roles","items":7}', "damaged"),
    ('{"format":"tally-run","version":1,"procedure":"remove-the-roles","page":"docs/remove-roles","name":"<img src=x>","began":"2026-01-01T00:00:00Z","items":[{"kind":"step","number":"1","hash":{}},7]}', "damaged"),
])
def test_what_is_no_record_of_this_procedure_is_refused_with_the_reason(page, http_address, text, reason):
    checklist = Checklist(page).open(http_address)
    imported(checklist, text)
    assert reason in checklist.dialog.inner_text()
    checklist.answer("Close")
    assert checklist.runs() == ["None yet"]


def test_markup_in_a_record_stays_text(page, http_address):
    checklist = Checklist(page).open(http_address)
    markup = "<img src=x onerror=alert(1)>"
    imported(checklist, json.dumps({
        "format": "tally-run", "version": 1, "procedure": "remove-the-roles", "page": "docs/remove-roles",
        "name": markup, "began": "2026-01-01T00:00:00Z",
        "items": [{"kind": "step", "number": 1, "hash": "b0000001", "text": markup, "done": None, "note": markup}],
    }))
    until(lambda: checklist.runs() == [markup])
    assert checklist.noted("step 1") == markup
    assert page.locator("img").count() == 0


def shared_link(checklist, with_notes=False):
    checklist.menu("Share as a link…")
    if with_notes:
        checklist.dialog.get_by_label("Include the notes").check()
    link = checklist.dialog.get_by_label("Link", exact=True).input_value()
    checklist.answer("Close")
    return link


def test_a_link_carries_the_run_in_its_fragment(checklist, watched):
    link = shared_link(checklist)
    before, fragment = link.split("#")
    assert len(fragment) < 120
    page = watched.context().new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(link)
    other = Checklist(page)
    assert "the run Contoso: 2 of 6 done" in other.dialog.inner_text()
    other.answer("Add it")
    assert other.run() == "Contoso"
    assert other.ticked() == ["prerequisite 1", "step 2"]
    assert other.noted("step 2") == ""
    # The times came along.
    done = [item.locator("time").get_attribute("datetime") for item in (checklist.card.locator("[data-step='2']"), other.card.locator("[data-step='2']"))]
    assert done[0] == done[1]
    assert fragment not in page.url
    assert all(base64_part(fragment) not in url for url in asked if url.startswith("http"))
    page.reload()
    assert page.locator("dialog").count() == 0


def base64_part(fragment):
    return fragment.split(".")[-1]


def test_notes_travel_with_a_link_only_if_that_was_asked_for(checklist, watched):
    plain, full = shared_link(checklist), shared_link(checklist, with_notes=True)
    assert len(plain) < len(full)
    other = Checklist(watched.context().new_page())
    other.page.goto(full)
    other.answer("Add it")
    assert other.noted("step 2").startswith("=HYPERLINK")


def test_a_link_to_a_run_can_be_declined(checklist, watched):
    other = Checklist(watched.context().new_page())
    other.page.goto(shared_link(checklist))
    other.answer("Cancel")
    assert other.runs() == ["None yet"]


def test_a_link_that_is_followed_on_the_open_page_is_received_too(checklist):
    link = shared_link(checklist)
    checklist.page.evaluate("link => { location.hash = new URL(link).hash }", link)
    checklist.answer("Add it")
    assert checklist.runs() == ["Contoso", "Contoso (2)"]


@pytest.mark.parametrize("damage", [
    lambda packed: packed[: len(packed) // 3],
    lambda packed: "",
    lambda packed: "%%%",
    lambda packed: "AQAA__8" + packed,
    lambda packed: base64.urlsafe_b64encode(b"\x02" + b"\x00" * 40).decode(),
])
def test_a_damaged_link_says_so_and_changes_nothing(page, http_address, damage):
    checklist = Checklist(page).open(http_address).begin("Contoso")
    before, packed = shared_link(checklist).rsplit(".", 1)
    page.evaluate("hash => { location.hash = hash }", "#" + before.split("#")[1] + "." + damage(packed))
    assert "The link is damaged" in checklist.dialog.inner_text()
    checklist.answer("Close")
    assert checklist.runs() == ["Contoso"]


def test_a_link_to_an_older_version_says_which_steps_changed(checklist, watched, http_address, context):
    if not checklist.page.url.startswith("http"):
        pytest.skip("the same as over HTTP")
    link = shared_link(checklist)
    other = watched.context()

    def edit(route):
        route.fulfill(body=route.fetch().text().replace("b0000002", "b9990002"), content_type="text/html; charset=utf-8")

    other.route(lambda url: document in url, edit)
    receiving = Checklist(other.new_page())
    receiving.page.goto(link)
    receiving.answer("Add it")
    assert receiving.ticked() == ["prerequisite 1"]
    assert "step 2" in receiving.tools.locator(".run-news").inner_text()


def test_printing_shows_the_card_alone_with_what_a_record_needs(checklist):
    page = checklist.page
    page.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    checklist.menu("Print the record")
    assert page.evaluate("window.printed") == "printing-run"
    page.emulate_media(media="print")
    record = checklist.card.locator(".run-record").inner_text()
    for fact in ("Contoso", "Global Administrator", "4f1c9a2b", "2 of 6", "Signature"):
        assert fact in record
    assert checklist.card.locator(".printed-note:visible").inner_text().endswith("second line")
    assert not page.get_by_role("heading", name="By command").is_visible()
    assert not page.locator("#ask-for-roles-Card").is_visible()
    assert not checklist.tools.locator("select").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.get_by_role("heading", name="By command").is_visible()
