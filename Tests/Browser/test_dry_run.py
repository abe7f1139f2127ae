"""Walking through a workflow without touching anything."""

import pytest

from checklists import document, until


class DryRun:
    def __init__(self, page):
        self.page = page
        self.section = page.locator(".dry-run").first

    def open(self, address, fragment=""):
        self.page.goto(address + document + fragment)
        return self

    def begin(self, role=None):
        self.press("Start the dry run")
        if role:
            self.section.get_by_label("Your role").select_option(label=role)
        self.press("Begin")

    def press(self, name):
        self.section.get_by_role("button", name=name).click()

    def place(self):
        return self.section.locator(".dry-run-here").inner_text()

    def status(self):
        return self.section.locator(".dry-run-status").inner_text()

    def lit(self):
        return self.page.locator(".step.lit").evaluate_all("all => all.map(one => Number(one.dataset.step))")


@pytest.fixture
def dry_run(page, address):
    return DryRun(page).open(address)


def test_a_dry_run_walks_to_the_outcome_and_the_documents_steps_light_up(dry_run):
    dry_run.begin("Customer: Global Administrator")
    seen = []
    for label in ("Sign in", "Settings > Partner relationships", "partner row", "Remove roles", "Yes"):
        dry_run.press(label)
        seen.append((dry_run.place(), dry_run.lit()))
    assert seen == [
        ("Home", []),
        ("Partner relationships", [1]),
        ("Partner details", [1, 2]),
        ("Remove roles?", [1, 2, 3]),
        ("Partner details", [1, 2, 3, 4]),
    ]
    assert "the partner's admin roles are none" in dry_run.section.locator(".dry-run-goal").inner_text()


def test_a_document_with_the_same_heading_is_another_one(dry_run):
    dry_run.begin("Customer: Global Administrator")
    assert [link.get_attribute("href") for link in dry_run.section.locator(".dry-run-guide a").all()] == [
        f"../docs/other.html#remove-the-roles{step}" for step in ("", "-Step-1", "-Step-2")
    ]


def test_what_is_refused_says_why(dry_run):
    dry_run.begin("Customer: Billing Administrator (not enough)")
    for label in ("Sign in", "Settings", "partner row", "Remove roles"):
        dry_run.press(label)
    assert dry_run.place() == "Partner details"
    assert "it needs Global Administrator" in dry_run.section.locator(".dry-run-answer").inner_text()
    assert "it needs Global Administrator" in dry_run.status()


def test_what_leads_away_says_so(dry_run):
    dry_run.begin()
    dry_run.press("Sign in")
    dry_run.press("Billing")
    assert dry_run.place() == "Home"
    assert "leads away from the workflow" in dry_run.status()


def test_the_keyboard_alone_gets_through_a_whole_dry_run(dry_run):
    page = dry_run.page
    focused = lambda: page.evaluate("document.activeElement.textContent.trim()")

    def tab_to(label):
        for _ in range(40):
            page.keyboard.press("Tab")
            if focused().startswith(label):
                return
        raise AssertionError(f"{label} can't be reached")

    dry_run.section.get_by_role("button", name="Start the dry run").focus()
    page.keyboard.press("Enter")
    until(lambda: focused() == "Where do you begin?")
    tab_to("Begin")
    page.keyboard.press("Enter")
    for label, place in (("Sign in", "Home"), ("Settings", "Partner relationships"), ("partner", "Partner details"), ("Remove roles", "Remove roles?"), ("Yes", "Partner details")):
        tab_to(label)
        page.keyboard.press("Enter")
        until(lambda: focused() == place)
    assert dry_run.status() == "You have reached the outcome."


def test_every_state_has_a_link(dry_run, watched):
    dry_run.begin("Customer: Global Administrator")
    for label in ("Sign in", "Settings", "partner row"):
        dry_run.press(label)
    page = watched.context().new_page()
    page.goto(dry_run.page.url)
    other = DryRun(page)
    assert other.place() == "Partner details"
    assert other.lit() == [1, 2]


def test_back_takes_a_step_back(dry_run):
    dry_run.begin()
    dry_run.press("Sign in")
    dry_run.press("Settings")
    dry_run.page.go_back()
    until(lambda: dry_run.place() == "Home")
    dry_run.press("Step back")
    assert dry_run.place() == "In no portal yet"


def test_the_next_step_is_shown_to_those_who_ask(dry_run):
    dry_run.begin("Customer: Global Administrator")
    steps = 0
    while not dry_run.section.locator(".dry-run-goal").is_visible():
        dry_run.press("Show me the next step")
        dry_run.page.keyboard.press("Enter")
        steps += 1
        assert steps < 20
    assert steps == 5


@pytest.mark.parametrize("fragment, place, status", [
    ("0.0.1.99", "Partner relationships", "further than the model does now"),
    ("0.0.x", "Home", "further than the model does now"),
    ("9", None, "no longer there"),
    ("", None, None),
    ("__proto__", None, "no longer there"),
])
def test_a_link_into_another_model_goes_as_far_as_it_can(page, http_address, fragment, place, status):
    dry_run = DryRun(page).open(http_address, f"#dry-run=remove-admin-roles:{fragment}")
    dry_run.section.locator(".dry-run-stage :is(h3, h4)").wait_for()
    if place:
        assert dry_run.place() == place
    if status:
        assert status in dry_run.status()


def test_a_missing_graph_says_so(page, http_address, watched):
    page.route("**/graphs/*", lambda route: route.fulfill(status=200, body="", content_type="text/javascript"))
    dry_run = DryRun(page).open(http_address)
    dry_run.press("Start the dry run")
    page.get_by_text("The dry run could not be loaded.").wait_for()
