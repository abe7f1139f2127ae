"""Whoever has said which role they have is told whether they may."""

import pytest

from checklists import until

needs_global = "customer/remove-admin-roles.html"
needs_billing = "customer/find-a-partner.html"
for_partners = "partner/request-gdap.html"
needs_two = "customer/manage-domain-subscriptions.html"


@pytest.fixture(scope="module")
def guide_address(guide, serve):
    return serve(guide)


@pytest.fixture
def say(page, guide_address):
    """Says that a role is the reader's, or is not any more."""
    def say(role):
        page.goto(f"{guide_address}roles/{role}.html")
        page.get_by_role("button", name="This is my role").click()
    return say


def verdicts(page, address):
    page.goto(address)
    return [" ".join(text.split()) for text in page.locator(".procedure .my-verdict").all_inner_texts()]


def test_nothing_is_said_to_whoever_has_said_nothing(page, guide_address):
    page.goto(guide_address + needs_global)
    assert page.locator(".my-verdict").count() == 0


def test_a_procedure_says_whether_the_role_is_enough(page, guide_address, say):
    say("billing-administrator")
    assert page.get_by_role("button", name="This is my role", pressed=True).is_visible()
    assert verdicts(page, guide_address + needs_global) == ["Not with your role Billing Administrator isn’t enough."]
    assert set(verdicts(page, guide_address + needs_billing)) == {"You may do this Billing Administrator is enough."}
    assert set(verdicts(page, guide_address + for_partners)) == {
        "Not yours to do The partner does it, and you are Billing Administrator."}


def test_it_is_said_at_the_head_of_the_page_too(page, guide_address, say):
    say("global-administrator")
    page.goto(guide_address + needs_global)
    assert "You may do this" in page.locator(".page-facts").inner_text()


def test_two_roles_are_enough_where_it_takes_two(page, guide_address, say):
    say("billing-administrator")
    alone = verdicts(page, guide_address + needs_two)
    assert alone and all(text.startswith("Not with your role") for text in alone)
    say("domain-name-administrator")
    both = verdicts(page, guide_address + needs_two)
    assert both and all(text.startswith("You may do this") for text in both)


def test_what_was_said_can_be_taken_back(page, guide_address, say):
    say("billing-administrator")
    say("billing-administrator")
    assert page.get_by_role("button", name="This is my role", pressed=False).is_visible()
    assert verdicts(page, guide_address + needs_global) == []


def test_the_home_page_shows_the_own_role_among_all(page, guide_address, say):
    say("billing-administrator")
    page.goto(guide_address + "index.html")
    assert page.locator(".role-group a.mine").all_inner_texts() == ["Billing Administrator"]


def test_another_tab_hears_of_it(context, guide_address):
    procedure, role = context.new_page(), context.new_page()
    procedure.goto(guide_address + needs_global)
    role.goto(guide_address + "roles/global-administrator.html")
    role.get_by_role("button", name="This is my role").click()
    until(lambda: procedure.locator(".procedure .my-verdict").count() == 1)


@pytest.mark.parametrize("kept", ["{", "7", '[{"id":7}]', '[{"id":"x","name":"<img src=x onerror=alert(1)>","actor":"the customer"}]'])
def test_what_the_browser_keeps_is_not_believed(page, guide_address, kept):
    page.goto(guide_address + needs_global)
    page.evaluate("kept => localStorage.setItem('tally:roles:/', kept)", kept)
    page.reload()
    page.locator(".tick").first.wait_for()
    assert page.locator("main img").count() == 0
    assert all(text.startswith("Not") for text in page.locator(".my-verdict").all_inner_texts())


def test_without_storage_the_page_still_works(page, guide_address):
    page.add_init_script("Object.defineProperty(self, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")
    page.goto(guide_address + "roles/global-administrator.html")
    page.get_by_role("button", name="This is my role").click()
    assert page.get_by_role("button", name="This is my role", pressed=True).is_visible()
