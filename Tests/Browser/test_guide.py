"""The published guide: readers find their tasks."""

import json
import os
import pathlib

import pytest

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


def follow(page, text):
    """Follows the link in the article that says exactly this; a reader sees it without opening anything."""
    links = page.locator("main a").filter(visible=True)
    texts = [plain(found) for found in links.all_inner_texts()]
    assert plain(text) in texts, f"{page.url} has no link “{text}”"
    with page.expect_event("load"):
        links.nth(texts.index(plain(text))).click()


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
    overview = page.url
    for workflow in tasks()[role]:
        page.goto(overview)
        follow(page, workflow["title"])
        procedure = page.locator(f'[data-workflow="{workflow["id"]}"]')
        assert procedure.count() >= 1, f"{page.url} is not about “{workflow['title']}”"


def test_every_workflow_is_two_clicks_from_the_home_page_for_those_who_do_not_know_their_role(page, guide):
    home = (guide / "index.html").as_uri()
    addresses = set()

    def collect():
        return set(page.locator("main a[href]").evaluate_all("links => links.map(link => link.href.split('#')[0])"))

    page.goto(home)
    first = {address for address in collect() if address.endswith(".html")}
    addresses |= first
    found = set()
    for address in sorted(first):
        page.goto(address)
        found |= set(page.locator("[data-workflow]").evaluate_all("all => all.map(one => one.dataset.workflow)"))
        addresses |= collect()
    for address in sorted(addresses - first):
        if not {workflow["id"] for workflow in model()["workflows"]} - found:
            break
        page.goto(address)
        found |= set(page.locator("[data-workflow]").evaluate_all("all => all.map(one => one.dataset.workflow)"))
    assert {workflow["id"] for workflow in model()["workflows"]} - found == set()
