"""The checklist of a procedure: what it remembers, and what it says."""

import json
import re
import time

import pytest

from checklists import Checklist, document, stop_timers, until

everything = ["prerequisite 1", "prerequisite 2", "step 1", "step 2", "step 3", "step 4"]

# A tab that the browser shows what it kept at some moment, whatever has been written since by others.
hard_of_hearing = """
let heard = null;
const { getItem, setItem } = Storage.prototype;
self.stopHearing = () => {
  heard = new Map(Object.keys(localStorage).map((key) => [key, getItem.call(localStorage, key)]));
};
self.hearAgain = () => {
  heard = null;
  dispatchEvent(new StorageEvent('storage', { key: null }));
};
Storage.prototype.getItem = function (key) {
  return heard && this === localStorage ? heard.get(key) ?? null : getItem.call(this, key);
};
Storage.prototype.setItem = function (key, value) {
  if (this === localStorage) heard?.set(key, value);
  setItem.call(this, key, value);
};
"""

# Ticks boxes one after the other, as soon as it is a certain time.
tick_at = """
([boxes, at]) => {
  setTimeout(() => {
    while (Date.now() < at);
    for (const box of boxes) box.click();
  }, at - Date.now() - 100);
}
"""


@pytest.fixture
def checklist(page, address):
    return Checklist(page).open(address)


def changed(context, *replacements):
    """Serves the document as it would be after somebody edited it."""

    def edit(route):
        html = route.fetch().text() if route.request.url.startswith("http") else read(route.request.url)
        for old, new in replacements:
            assert old in html
            html = html.replace(old, new)
        route.fulfill(body=html, content_type="text/html; charset=utf-8")

    def read(url):
        with open(re.sub(r"^file://|#.*$", "", url), encoding="utf-8") as file:
            return file.read()

    context.route(lambda url: document in url, edit)


def test_a_tick_and_a_note_survive_a_reload(checklist):
    checklist.tick("prerequisite 2", "step 1", "step 3")
    checklist.note("step 3", "Asked Nadia first")
    checklist.page.reload()
    assert checklist.ticked() == ["prerequisite 2", "step 1", "step 3"]
    assert checklist.noted("step 3") == "Asked Nadia first"
    assert checklist.card.locator("[data-step='1'] time").inner_text().startswith("Done ")


def test_a_note_that_is_still_being_written_survives_a_reload(checklist):
    checklist.card.locator("summary[aria-label='Note on step 1']").click()
    checklist.card.locator("textarea[aria-label='Note on step 1']").press_sequentially("halfway")
    checklist.page.reload()
    assert checklist.noted("step 1") == "halfway"


def test_progress_is_shown_and_announced(checklist):
    assert checklist.count() == "0 of 6 done"
    checklist.tick("step 1")
    assert checklist.count() == "1 of 6 done"
    assert checklist.said() == "1 of 6 done."
    checklist.tick(*everything)
    assert checklist.said() == "All 6 done."


def test_runs_are_kept_apart_by_name(checklist):
    checklist.begin("Contoso").tick("step 1")
    checklist.begin("Fabrikam").tick("step 2")
    assert checklist.runs() == ["Contoso", "Fabrikam"]
    checklist.choose("Contoso")
    assert checklist.ticked() == ["step 1"]
    checklist.page.reload()
    assert checklist.run() == "Contoso"
    checklist.choose("Fabrikam")
    assert checklist.ticked() == ["step 2"]


def test_a_second_run_of_the_same_name_gets_a_number(checklist):
    checklist.begin("Contoso").begin("Contoso")
    assert checklist.runs() == ["Contoso", "Contoso (2)"]


def test_the_procedures_of_a_page_do_not_mix(checklist):
    other = Checklist(checklist.page, "ask-for-roles")
    checklist.tick("step 1")
    assert other.ticked() == []
    assert other.runs() == ["None yet"]


def test_a_run_can_be_renamed(checklist):
    checklist.begin("Contoso")
    checklist.menu("Rename…")
    checklist.dialog.get_by_role("textbox").fill("Contoso GmbH")
    checklist.answer("Rename")
    assert checklist.runs() == ["Contoso GmbH"]


def test_undo_takes_back_ticks_and_notes_one_by_one(checklist):
    checklist.tick("step 1", "step 2")
    checklist.note("step 2", "x")
    checklist.press("Undo")
    assert checklist.noted("step 2") == ""
    checklist.press("Undo")
    assert checklist.ticked() == ["step 1"]
    assert checklist.said() == "Undone: step 2 ticked."


def test_undo_shows_the_run_in_which_it_takes_something_back(checklist):
    checklist.begin("Contoso").tick("step 1")
    checklist.begin("Fabrikam").tick("step 2")
    checklist.choose("Contoso")
    checklist.press("Undo")
    assert checklist.run() == "Fabrikam"
    assert checklist.ticked() == []
    assert checklist.said() == "Undone: step 2 ticked."


def test_a_note_that_was_folded_stays_so_when_something_else_is_ticked(checklist):
    checklist.note("step 1", "Asked Nadia first")
    checklist.card.locator("summary[aria-label='Note on step 1']").click()
    note = checklist.card.locator("[data-step='1'] details.note")
    assert not note.evaluate("note => note.open")
    checklist.tick("step 2")
    assert not note.evaluate("note => note.open")
    checklist.begin("Contoso")
    checklist.choose("Run 1")
    assert note.evaluate("note => note.open"), "what another run says there is shown"


def test_a_tick_counts_where_another_tab_has_just_removed_the_run(checklist):
    checklist.tick("step 1")
    # In this tab itself, the change is told to nobody.
    checklist.page.evaluate("localStorage.clear()")
    checklist.tick("step 2")
    assert checklist.ticked() == ["step 2"]
    assert checklist.count() == "1 of 6 done"


def test_a_page_that_comes_back_shows_what_other_tabs_have_done(context, http_address):
    first = Checklist(context.new_page()).open(http_address)
    first.tick("step 1")
    first.page.evaluate("localStorage.clear()")
    first.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert first.ticked() == []
    assert first.runs() == ["None yet"]


def test_a_printed_tick_can_be_seen_without_grounds(checklist):
    checklist.tick("step 1")
    checklist.page.emulate_media(media="print")
    colors = checklist.box("step 1").evaluate(
        "box => [getComputedStyle(box, '::before').borderBottomColor, getComputedStyle(box).backgroundColor,"
        " getComputedStyle(box.closest('.step'), '::before').color]")
    assert colors == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", "rgb(0, 0, 0)"]


def test_control_z_undoes_on_a_box_but_not_in_a_note(checklist):
    checklist.tick("step 1")
    checklist.box("step 1").press("Control+z")
    assert checklist.ticked() == []
    checklist.tick("step 2")
    checklist.note("step 2", "text")
    checklist.card.locator("textarea[aria-label='Note on step 2']").press("Control+z")
    assert checklist.ticked() == ["step 2"]


def test_reset_asks_first_and_can_be_undone(checklist):
    checklist.begin("Contoso").tick("step 1", "step 2")
    checklist.menu("Reset…")
    assert "2 ticks and 0 notes of the run Contoso" in checklist.dialog.inner_text()
    checklist.answer("Cancel")
    assert checklist.ticked() == ["step 1", "step 2"]
    checklist.menu("Reset…")
    checklist.answer("Reset")
    assert checklist.ticked() == []
    checklist.press("Undo")
    assert checklist.ticked() == ["step 1", "step 2"]


def test_escape_answers_a_dialog_with_no(checklist):
    checklist.tick("step 1")
    checklist.menu("Reset…")
    checklist.page.keyboard.press("Escape")
    checklist.page.locator("dialog").wait_for(state="detached")
    assert checklist.ticked() == ["step 1"]


def test_deleting_a_run_can_be_undone(checklist):
    checklist.begin("Contoso").tick("step 1").begin("Fabrikam")
    checklist.choose("Contoso")
    checklist.menu("Delete…")
    checklist.answer("Delete")
    assert checklist.runs() == ["Fabrikam"]
    checklist.press("Undo")
    assert checklist.run() == "Contoso"
    assert checklist.ticked() == ["step 1"]


def test_two_tabs_stay_in_step(context, address):
    first = Checklist(context.new_page()).open(address)
    first.tick("step 1")
    second = Checklist(context.new_page()).open(address)
    until(lambda: second.ticked() == ["step 1"])
    second.tick("step 2")
    first.card.locator(".run-count", has_text="2 of 6").wait_for()
    assert first.ticked() == ["step 1", "step 2"]
    # What one tab wrote is not lost when the other writes.
    first.tick("step 3")
    second.card.locator(".run-count", has_text="3 of 6").wait_for()
    assert second.ticked() == ["step 1", "step 2", "step 3"]


def test_what_two_tabs_write_at_the_same_time_is_kept(context, address):
    first = Checklist(context.new_page()).open(address).begin("Contoso")
    second = Checklist(context.new_page())
    second.page.add_init_script(script=hard_of_hearing)
    second.open(address)
    until(lambda: second.runs() == ["Contoso"])
    # For a few milliseconds, a browser shows each tab what it was before the other wrote. Here they last longer.
    second.page.evaluate("stopHearing()")
    first.tick("step 1")
    second.tick("step 2")
    second.page.evaluate("hearAgain()")
    until(lambda: first.ticked() == second.ticked() == ["step 1", "step 2"])


def test_two_runs_that_begin_at_the_same_time_are_both_kept(context, address):
    first = Checklist(context.new_page()).open(address)
    second = Checklist(context.new_page())
    second.page.add_init_script(script=hard_of_hearing)
    second.open(address)
    second.page.evaluate("stopHearing()")
    first.tick("step 1")
    second.tick("step 2")
    second.page.evaluate("hearAgain()")
    until(lambda: sorted(first.runs()) == sorted(second.runs()) == ["Run 1", "Run 1 (2)"])
    assert (first.ticked(), second.ticked()) == (["step 1"], ["step 2"])


def test_a_tick_that_another_tab_took_back_is_not_put_back(context, address):
    first = Checklist(context.new_page()).open(address)
    first.tick("step 1", "step 2")
    second = Checklist(context.new_page()).open(address)
    until(lambda: second.ticked() == ["step 1", "step 2"])
    second.box("step 1").uncheck()
    until(lambda: first.ticked() == ["step 2"])
    first.tick("step 3")
    until(lambda: second.ticked() == ["step 2", "step 3"])


@pytest.mark.parametrize("attempt", range(2))
def test_no_tick_is_lost_where_two_tabs_are_ticked_in_the_same_instant(context, address, attempt):
    first = Checklist(context.new_page()).open(address).begin("Contoso")
    second = Checklist(context.new_page()).open(address)
    until(lambda: second.runs() == ["Contoso"])
    at = time.time() * 1000 + 500
    for checklist, items in ((first, everything[::2]), (second, everything[1::2])):
        boxes = [checklist.box(item).element_handle() for item in items]
        checklist.page.evaluate(tick_at, [boxes, at])
    until(lambda: first.ticked() == second.ticked() == everything)
    first.page.reload()
    assert first.ticked() == everything


def test_two_tabs_can_work_on_two_runs(context, http_address):
    first = Checklist(context.new_page()).open(http_address).begin("Contoso")
    second = Checklist(context.new_page()).open(http_address)
    until(lambda: second.runs() == ["Contoso"])
    second.begin("Fabrikam")
    # Each tab writes down all runs that it knows, so one has to have heard of the other's.
    until(lambda: first.runs() == ["Contoso", "Fabrikam"])
    first.tick("step 1")
    second.tools.locator("option", has_text="Contoso (1 of 6)").wait_for(state="attached")
    second.tick("step 2")
    assert (first.run(), first.ticked()) == ("Contoso", ["step 1"])
    assert (second.run(), second.ticked()) == ("Fabrikam", ["step 2"])


def test_text_that_is_being_written_is_left_alone_by_the_other_tab(context, http_address):
    first = Checklist(context.new_page())
    # However long writing takes here, it is no pause, after which the text would be kept.
    stop_timers(first.page)
    first.open(http_address).tick("step 1")
    second = Checklist(context.new_page()).open(http_address)
    until(lambda: second.ticked() == ["step 1"])
    first.card.locator("summary[aria-label='Note on step 1']").click()
    note = first.card.locator("textarea[aria-label='Note on step 1']")
    note.press_sequentially("half a sen")
    second.tick("step 2")
    first.card.locator(".run-count", has_text="2 of 6").wait_for()
    assert note.input_value() == "half a sen"


def test_a_changed_step_loses_its_tick_and_says_so(checklist, context):
    checklist.tick("step 1", "step 2", "step 3")
    checklist.note("step 2", "the second row")
    changed(context, ('data-hash="b0000002"', 'data-hash="b9999999"'))
    checklist.page.reload()
    assert checklist.ticked() == ["step 1", "step 3"]
    assert checklist.noted("step 2") == "the second row"
    news = checklist.tools.locator(".run-news")
    assert "Changed, so please do them again: step 2" in news.inner_text()
    assert news.get_by_role("link").get_attribute("href") == "#remove-the-roles-Step-2"
    assert checklist.card.locator(".changed-mark:visible").all_inner_texts() == ["Changed since this run began"]


def test_what_was_done_before_a_step_changed_stays_in_the_record(checklist, context):
    checklist.tick("step 2").note("step 2", "the second row")
    changed(context, ('data-hash="b0000002"', 'data-hash="b9999999"'), ("Select the row of the partner.", "Select the partner."))
    checklist.page.reload()
    checklist.tick("step 2")
    _, text = checklist.saved("Save as Markdown")
    assert "2. [x] Select the partner. (done 20" in text
    assert "## No longer in the procedure\n\n- [x] Select the row of the partner. (done 20" in text
    assert text.count("the second row") == 1
    record = checklist.card.locator(".run-record").evaluate("record => record.textContent")
    assert "ProcedureRemove a partner's admin roles: Remove the roles" in record
    assert "No longer in the procedureSelect the row of the partner. (done" in record


def test_steps_that_only_moved_keep_their_ticks(checklist, context):
    checklist.tick("step 2", "step 3")
    changed(context, ('data-hash="b0000002"', 'data-hash="swap"'), ('data-hash="b0000003"', 'data-hash="b0000002"'), ('data-hash="swap"', 'data-hash="b0000003"'))
    checklist.page.reload()
    assert checklist.ticked() == ["step 2", "step 3"]
    assert "Only the order is different" in checklist.tools.locator(".run-news").inner_text()


def test_new_and_removed_steps_are_told_apart_from_changed_ones(checklist, context):
    checklist.tick("step 1", "step 2", "step 3", "step 4")
    item = '<li class="step" id="remove-the-roles-Step-5" data-step="5" data-hash="b0000005"><div class="step-body"><p>Wait.</p></div></li>'
    changed(context, ("</ol>\n</section>\n<h2 id=\"ask", f"{item}</ol>\n</section>\n<h2 id=\"ask"), ('<li data-prerequisite="2" data-hash="a0000002"><div class="prerequisite-body"><span class="condition">You are a Global Administrator.</span></div></li>', ""))
    checklist.page.reload()
    news = checklist.tools.locator(".run-news").inner_text()
    assert "New: step 5" in news
    assert "Removed: 1 item" in news
    assert "Changed, so" not in news
    assert checklist.ticked() == ["step 1", "step 2", "step 3", "step 4"]


def test_news_stay_until_somebody_has_read_them(checklist, context):
    checklist.tick("step 1")
    changed(context, ('data-hash="b0000001"', 'data-hash="b9999999"'))
    checklist.page.reload()
    checklist.page.reload()
    checklist.press("I have seen this")
    assert not checklist.tools.locator(".run-news").is_visible()
    checklist.page.reload()
    assert not checklist.tools.locator(".run-news").is_visible()


broken_storages = {
    "blocked": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });"
    "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });",
    "absent": "Object.defineProperty(window, 'localStorage', { value: null });Object.defineProperty(window, 'sessionStorage', { value: null });",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
}


@pytest.mark.parametrize("kind", broken_storages)
def test_without_storage_the_checklist_says_so_and_goes_on(page, address, kind):
    page.add_init_script(broken_storages[kind])
    checklist = Checklist(page).open(address)
    checklist.begin("Contoso").tick("step 1", "step 2")
    checklist.note("step 1", "still here")
    checklist.press("Undo")
    checklist.press("Undo")
    assert checklist.ticked() == ["step 1"]
    trouble = checklist.tools.locator(".run-trouble").inner_text()
    assert ("storage is full" if kind == "full" else "keeps nothing") in trouble
    name, text = checklist.saved("Save as JSON")
    assert json.loads(text)["name"] == "Contoso"


def test_the_trouble_is_over_when_the_storage_has_room_again(page, http_address):
    page.add_init_script("const keep = Storage.prototype.setItem; Storage.prototype.setItem = function (...all) { if (window.isFull) throw new DOMException('full', 'QuotaExceededError'); keep.apply(this, all); };")
    checklist = Checklist(page).open(http_address)
    page.evaluate("window.isFull = true")
    checklist.tick("step 1")
    assert checklist.tools.locator(".run-trouble").is_visible()
    page.evaluate("window.isFull = false")
    checklist.tick("step 2")
    assert not checklist.tools.locator(".run-trouble").is_visible()
    page.reload()
    assert checklist.ticked() == ["step 1", "step 2"]


@pytest.mark.parametrize("kept", ["{", "null", "7", '{"format":2,"runs":[]}', '{"format":1,"runs":{}}', '{"format":1,"runs":[{"items":[1]},null]}'])
def test_what_cannot_be_read_from_the_storage_is_set_aside(page, http_address, kept):
    checklist = Checklist(page).open(http_address).tick("step 1")
    key = page.evaluate("Object.keys(localStorage).find(key => key.startsWith('tally:runs:'))")
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    page.reload()
    assert checklist.ticked() == []
    checklist.tick("step 2")
    page.reload()
    assert checklist.ticked() == ["step 2"]


def test_the_whole_checklist_works_from_the_keyboard(checklist):
    page = checklist.page
    checklist.tools.locator("select").focus()
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        label = page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent")
        if label == "Done: step 2":
            page.keyboard.press("Space")
        seen.append(label)
        if label == "Done: step 4":
            break
    assert checklist.ticked() == ["step 2"]
    assert [label for label in seen if label in ("New run…", "More", "Done: prerequisite 1", "Done: step 1", "Done: step 4")] == ["New run…", "More", "Done: prerequisite 1", "Done: step 1", "Done: step 4"]


def test_the_menu_closes_with_escape_and_gives_the_focus_back(checklist):
    menu = checklist.tools.locator(".run-menu")
    menu.locator("summary").press("Enter")
    assert menu.get_by_role("button", name="Rename…").is_visible()
    checklist.page.keyboard.press("Tab")
    checklist.page.keyboard.press("Escape")
    assert not menu.get_by_role("button", name="Rename…").is_visible()
    assert checklist.page.evaluate("document.activeElement.textContent") == "More"


def test_loading_the_script_twice_changes_nothing(checklist):
    checklist.page.evaluate("""() => new Promise(resolve => {
        const script = document.createElement('script');
        script.src = document.querySelector('script[src*="checklist"]').src + '?again';
        script.onload = resolve;
        document.head.append(script);
    })""")
    assert checklist.card.locator(".tick").count() == 6


def test_progress_is_seen_where_the_system_sets_the_colours(page, address):
    page.emulate_media(forced_colors="active")
    page.goto(address + document)
    progress = page.locator(".run-progress progress").first
    before = progress.screenshot()
    page.locator(".tickable input[type=checkbox]").first.click()
    until(lambda: progress.screenshot() != before)
