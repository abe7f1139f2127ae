"""Takes the screenshots of README from a built site: screenshots.py SITE FOLDER."""

import pathlib
import sys

from playwright.sync_api import sync_playwright

from chromium import launch

site, folder = map(pathlib.Path, sys.argv[1:])
largest = 200_000


def procedure(page):
    """A procedure as a checklist on which somebody is at work."""
    for item in ("prerequisite 1", "step 1", "step 2"):
        page.get_by_role("checkbox", name=f"Done: {item}", exact=True).first.check()
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    page.locator(".procedure").first.evaluate("card => scrollTo(0, card.getBoundingClientRect().top + scrollY - 120)")


def dry_run(page):
    """A workflow that is tried out in the browser, in the dark."""
    page.get_by_role("button", name="Start the dry run").click()
    page.get_by_role("button", name="Begin", exact=True).click()
    for _ in range(3):
        page.get_by_role("button", name="Show me the next step").click()
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Show me the next step").click()
    page.locator(".dry-run").first.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 120)")


shots = [
    ("procedure.png", "docs/remove-roles.html", "light", procedure),
    ("dry-run.png", "workflows/remove-admin-roles.html", "dark", dry_run),
]

with sync_playwright() as playwright:
    browser = launch(playwright)
    for name, path, theme, act in shots:
        context = browser.new_context(
            viewport={"width": 1280, "height": 860}, locale="en-GB", timezone_id="Europe/Berlin", reduced_motion="reduce")
        context.clock.set_fixed_time("2026-05-04T09:30:00+02:00")
        page = context.new_page()
        page.goto((site / path).resolve().as_uri())
        page.evaluate("theme => localStorage.setItem('tally:theme', theme)", theme)
        page.reload()
        act(page)
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / name, animations="disabled")
        size = (folder / name).stat().st_size
        print(f"{folder / name}: {size} bytes")
        if size > largest:
            sys.exit(f"{name} is larger than {largest} bytes.")
    browser.close()
