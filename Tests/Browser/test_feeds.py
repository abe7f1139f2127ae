"""What a site tells programs, as programs read it that know nothing of Tally."""

import datetime
import os
import subprocess

import extruct
import feedparser
import pytest
from usp.tree import sitemap_from_str

from programs import repository, tally, workplace

address = "https://docs.example/partners/"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The site of the browser tests with an address and a history."""
    folder = workplace(tmp_path_factory.mktemp("published"), repository / "Tests/Browser/site")
    people = {"GIT_AUTHOR_NAME": "Ada & Söhne", "GIT_AUTHOR_EMAIL": "a@docs.example", "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "a@docs.example"}
    for day, files in [("2026-05-03", ["Content/docs"]), ("2026-06-04", ["."])]:
        environment = os.environ | people | {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
        for command in (["init", "--quiet"], ["add", *files], ["commit", "--quiet", "--message", "Write"]):
            subprocess.run(["git", *command], cwd=folder, env=environment, check=True)
    tally("build", "--quiet", "--base-url", address, folder=folder)
    return folder / "Site"


def test_the_feed_is_a_feed_of_the_procedures(published):
    feed = feedparser.parse((published / "feed.xml").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.title == "Partner relationships"
    assert feed.feed.id == address
    assert {entry.link for entry in feed.entries} >= {address + "docs/remove-roles.html", address + "docs/add-a-customer.html"}
    assert all((published / entry.link.removeprefix(address)).is_file() for entry in feed.entries)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.title and entry.author == "Ada & Söhne"
        assert datetime.date(*entry.updated_parsed[:3]) == datetime.date(2026, 5, 3)


def test_the_sitemap_has_every_page_that_can_be_found(published):
    pages = list(sitemap_from_str((published / "sitemap.xml").read_text()).all_pages())
    listed = {page.url.removeprefix(address) for page in pages}
    there = {path.relative_to(published).as_posix() for path in published.rglob("*.html")}
    assert listed == {path for path in there - {"404.html", "search.html"} if not path.startswith("print/")}
    dated = {page.url.removeprefix(address): page.last_modified for page in pages if page.last_modified}
    assert dated["docs/remove-roles.html"].date() == datetime.date(2026, 5, 3)
    assert dated["index.html"].date() == datetime.date(2026, 6, 4)


def test_pages_say_what_they_are_in_the_terms_of_schema_org_and_open_graph(published):
    path = published / "docs/remove-roles.html"
    found = extruct.extract(path.read_text(), base_url=address + "docs/remove-roles.html", syntaxes=["json-ld", "opengraph"], uniform=True)
    [procedure] = found["json-ld"]
    assert (procedure["@context"], procedure["@type"]) == ("https://schema.org", "HowTo")
    assert [step["@type"] for step in procedure["step"]] == ["HowToStep"] * 4
    assert [step["position"] for step in procedure["step"]] == [1, 2, 3, 4]
    for step in procedure["step"]:
        page, anchor = step["url"].split("#")
        assert page == address + "docs/remove-roles.html"
        assert f'id="{anchor}"' in path.read_text()
    [graph] = found["opengraph"]
    assert graph["og:title"] == "Remove a partner's admin roles"
    assert graph["og:url"] == address + "docs/remove-roles.html"
    assert graph["og:description"].startswith("How a customer takes the admin roles")


def test_every_address_of_the_list_for_language_models_leads_to_a_file(published):
    lines = (published / "llms.txt").read_text().splitlines()
    assert lines[0] == "# Partner relationships"
    targets = [line.rsplit("](", 1)[1].rstrip(")") for line in lines if line.startswith("- [")]
    assert "docs/remove-roles.md" in targets
    assert all((published / target).is_file() for target in targets)
