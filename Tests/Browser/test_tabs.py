"""Tabs, of which one is chosen, and stays chosen."""

import pytest

from checklists import until

document = "docs/ways.html"


class Tabs:
    def __init__(self, page):
        self.page = page

    def open(self, address, fragment=""):
        self.page.goto(address + document + fragment)
        return self

    def chosen(self):
        return self.page.locator("[role=tab][aria-selected=true]").all_inner_texts()

    def shown(self):
        return [panel.inner_text().strip() for panel in self.page.locator(".tab").all() if panel.get_attribute("hidden") is None]

    def tab(self, name, group=0):
        return self.page.locator(".tabs").nth(group).get_by_role("tab", name=name)


@pytest.fixture(params=["http", "file"])
def tabs(request, page, built_site, built_address):
    return Tabs(page).open(built_address if request.param == "http" else built_site.as_uri() + "/")


def test_one_panel_of_each_group_is_shown(tabs):
    assert tabs.chosen() == ["In the portal", "In the portal"]
    assert tabs.shown() == ["In the portal\n\nUse the mouse.", "In the portal\n\nClose the window."]
    for tab in tabs.page.get_by_role("tab").all():
        panel = tabs.page.locator(f"#{tab.get_attribute('aria-controls')}")
        assert panel.get_attribute("aria-labelledby") == tab.get_attribute("id")


def test_a_choice_holds_for_all_groups_and_after_a_reload(tabs):
    tabs.tab("By script", 1).click()
    assert tabs.chosen() == ["By script", "By script"]
    tabs.page.reload()
    assert tabs.chosen() == ["By script", "By script"]


def test_hidden_panels_take_no_room(tabs):
    hidden = tabs.page.locator(".tab[hidden]").all()
    assert hidden
    assert [panel.bounding_box()["height"] for panel in hidden] == [0] * len(hidden)
    tabs.page.emulate_media(media="print")
    for panel in hidden:
        assert panel.evaluate("panel => parseFloat(getComputedStyle(panel).paddingTop)") > 0


def test_the_chosen_tab_is_in_sight_where_there_is_no_room_for_all(tabs):
    page = tabs.page
    tabs.tab("By phone", 1).click()
    page.set_viewport_size({"width": 260, "height": 600})
    page.reload()
    assert tabs.chosen()[1] == "By phone"
    box, frame = tabs.tab("By phone", 1).bounding_box(), page.locator(".tab-list").nth(1).bounding_box()
    assert frame["x"] <= box["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"]


def test_a_group_without_the_chosen_tab_keeps_its_own(tabs):
    tabs.tab("By script").click()
    tabs.tab("By phone", 1).click()
    assert tabs.chosen() == ["By script", "By phone"]


def test_arrows_go_round_and_only_the_chosen_tab_is_in_the_order(tabs):
    page = tabs.page
    tabs.tab("In the portal", 1).focus()
    seen = []
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.textContent"))
    assert seen == ["By script", "By phone", "In the portal", "By phone", "In the portal", "By phone"]
    assert page.locator("[role=tab][tabindex='0']").count() == 2


def test_a_link_into_a_hidden_panel_opens_it(tabs):
    tabs.page.evaluate("location.hash = '#with-care'")
    until(lambda: tabs.chosen()[0] == "By script")
    assert tabs.page.locator("#with-care").is_visible()


def test_another_window_takes_the_choice_on(context, built_address):
    first, second = Tabs(context.new_page()).open(built_address), Tabs(context.new_page()).open(built_address)
    first.tab("By script").click()
    until(lambda: second.chosen() == ["By script", "By script"])


def test_without_storage_tabs_still_work(page, built_address):
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });")
    tabs = Tabs(page).open(built_address)
    tabs.tab("By script").click()
    assert tabs.chosen() == ["By script", "By script"]


def test_without_javascript_and_on_paper_everything_is_there(watched, built_address):
    page = watched.context(java_script_enabled=False).new_page()
    Tabs(page).open(built_address)
    assert page.get_by_role("heading", name="By script").count() == 2
    assert page.get_by_text("Use the keyboard.").is_visible()
    page = watched.context().new_page()
    Tabs(page).open(built_address)
    page.emulate_media(media="print")
    assert page.get_by_text("Use the keyboard.").is_visible()
    assert not page.get_by_role("tablist").first.is_visible()
