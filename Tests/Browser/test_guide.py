"""The published guide: readers find their tasks."""

import functools
import json
import os
import pathlib
import re
import urllib.parse

import pytest

from test_site import Links

here = pathlib.Path(__file__).parent
guide = pathlib.Path(os.environ.get("TALLY_GUIDE", here.parent.parent / ".build/browser/guide"))


def model():
    """The model that the site publishes; nothing where the site has not been built."""
    file = guide / "workflows.json"
    return json.loads(file.read_text()) if file.is_file() else {"roles": [], "workflows": []}


def tasks():
    """Each role with the workflows that the model has for it; one that names no role is for all roles of its actor."""
    read = model()
    everybody = {}
    for role in read["roles"]:
        everybody.setdefault(role["actor"], []).append(role["id"])
    found = {role["id"]: [] for role in read["roles"]}
    for workflow in read["workflows"]:
        for who in workflow["by"]:
            for role in who["roles"] or everybody.get(who["actor"], []):
                found[role].append(workflow)
    return found


roles = {role["id"]: role for role in model()["roles"]}


def plain(text):
    return " ".join(text.replace("’", "'").split())


def seen(page):
    """The links in the article that a reader sees without opening anything."""
    return page.locator("main a[href]").filter(visible=True)


def follow(page, text):
    """Follows the link in the article that says exactly this."""
    texts = [plain(found) for found in seen(page).all_inner_texts()]
    assert plain(text) in texts, f"{page.url} has no link “{text}”"
    with page.expect_event("load"):
        seen(page).nth(texts.index(plain(text))).click()


def file(address):
    """The file that an address in the file system leads to."""
    return pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(address).path))


def linked(path):
    """The pages to which the article of a page leads."""
    text = path.read_text()
    addresses = Links(text[text.index("<main"):text.index("</main>")]).addresses
    pages = {file(urllib.parse.urljoin(path.as_uri(), address)) for address in addresses if "://" not in address}
    return {page for page in pages if page.suffix == ".html"}


@functools.cache
def workflows_on(path):
    """The workflows that a page is about."""
    return set(re.findall(r'data-workflow="([^"]*)"', path.read_text()))


def test_the_guide_has_been_built(guide):
    assert roles and (guide / "workflows.json").is_file()


def without_roles():
    """The workflows of actors who have no roles, and so no page of a role."""
    actors = {role["actor"] for role in roles.values()}
    return [
        workflow for workflow in model()["workflows"] if not {who["actor"] for who in workflow["by"]} & actors
    ]


def test_every_role_has_tasks_and_every_workflow_is_somebodys_task():
    found = tasks()
    assert [role for role in sorted(found) if not found[role]] == []
    walked = {workflow["id"] for workflows in found.values() for workflow in workflows}
    walked |= {workflow["id"] for workflow in without_roles()}
    assert walked == {workflow["id"] for workflow in model()["workflows"]}


def test_who_has_no_role_finds_each_task_in_one_click(page, guide):
    for workflow in without_roles():
        page.goto((guide / "index.html").as_uri())
        follow(page, workflow["title"])
        assert page.locator(f'[data-workflow="{workflow["id"]}"]').count() >= 1


@pytest.mark.parametrize("role", sorted(roles))
def test_a_role_finds_each_of_its_tasks_in_two_clicks(page, guide, role):
    page.goto((guide / "index.html").as_uri())
    follow(page, roles[role]["name"])
    addresses = seen(page).evaluate_all("links => links.map((link) => [link.innerText, link.href])")
    # Two links may say the same; a reader tries the first.
    found = {plain(text): address for text, address in reversed(addresses)}
    for workflow in tasks()[role]:
        title = plain(workflow["title"])
        assert title in found, f"{page.url} has no link “{title}”"
        assert workflow["id"] in workflows_on(file(found[title])), f"{found[title]} is not about “{title}”"


def test_every_workflow_is_two_clicks_from_the_home_page_for_those_who_do_not_know_their_role(guide):
    home = guide / "index.html"
    first = linked(home)
    second = set().union(*map(linked, first))
    found = set().union(*map(workflows_on, first | second))
    assert {workflow["id"] for workflow in model()["workflows"]} - found == set()


def test_what_something_is_called_now_stands_beside_its_old_name_on_a_phone(watched, guide):
    page = watched.context(viewport={"width": 360, "height": 800}).new_page()
    page.goto(guide.as_uri() + "/vocabulary.html")
    cells = page.locator("main table").first.locator("tbody tr").first.locator("td")
    former, now = cells.nth(0).bounding_box(), cells.nth(1).bounding_box()
    assert former["width"] < 200
    assert now["x"] + 60 < 360
