"""How a test works with the checklist of a procedure, in the words of somebody who does."""

import re
import time

procedure = "remove-the-roles"
document = "docs/remove-roles.html"

# How many seconds something may take to come about, on a machine that has much else to do. Only what fails takes that long.
patience = 120


def until(holds):
    """Waits for what comes about by itself. Playwright's own way evaluates text, which the pages' policy forbids."""
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.02)


def stop_timers(page):
    """On pages that are opened from now on, nothing happens only because time goes by."""
    page.add_init_script("window.setTimeout = () => 0")


class Checklist:
    def __init__(self, page, name=procedure):
        self.page = page
        self.card = page.locator(f"#{name}-Card")
        self.tools = self.card.locator(".card-tools")
        self.name = name

    def open(self, address, fragment=""):
        self.page.goto(address + document + fragment)
        return self

    def box(self, item):
        return self.card.get_by_role("checkbox", name=f"Done: {item}", exact=True)

    def tick(self, *items):
        for item in items:
            self.box(item).check()
        return self

    def ticked(self):
        boxes = self.card.locator(".tick input:checked")
        return [name.removeprefix("Done: ") for name in boxes.evaluate_all("all => all.map(one => one.ariaLabel)")]

    def note(self, item, text):
        self.card.locator(f"summary[aria-label='Note on {item}']").click()
        field = self.card.locator(f"textarea[aria-label='Note on {item}']")
        field.fill(text)
        field.blur()

    def noted(self, item):
        return self.card.locator(f"textarea[aria-label='Note on {item}']").input_value()

    def count(self):
        return self.tools.locator(".run-count").inner_text()

    def said(self):
        return self.tools.locator(".run-progress [role=status]").inner_text()

    def runs(self):
        return [re.sub(r" \(\d+ of \d+\)$", "", text) for text in self.tools.locator("option").all_inner_texts()]

    def run(self):
        return self.tools.locator("select").evaluate("select => select.selectedOptions[0].textContent").rsplit(" (", 1)[0]

    def choose(self, name):
        value = self.tools.locator("option", has_text=f"{name} (").get_attribute("value")
        self.tools.locator("select").select_option(value)

    def press(self, name):
        self.tools.get_by_role("button", name=name, exact=True).click()

    def menu(self, entry):
        self.tools.locator(".run-menu > summary").click()
        self.press(entry)

    @property
    def dialog(self):
        return self.page.get_by_role("dialog")

    def answer(self, name):
        self.dialog.get_by_role("button", name=name, exact=True).click()
        self.page.locator("dialog").wait_for(state="detached")

    def begin(self, name):
        self.press("New run…")
        self.dialog.get_by_role("textbox").fill(name)
        self.answer("Begin")
        return self

    def saved(self, entry):
        """What a menu entry saves as a file: its name and its text."""
        with self.page.expect_download() as download:
            self.menu(entry)
        saved = download.value
        with open(saved.path(), encoding="utf-8", newline="") as file:
            return saved.suggested_filename, file.read()
