"""Searching a site of ten thousand pages."""

import subprocess

import pytest

from programs import program, tally
from test_search import Search

most_bytes = 200_000
queries = ["invoice", "approve the request", "set up a delivery for the office"]


@pytest.mark.long
def test_a_search_among_ten_thousand_pages_loads_little(watched, serve, tmp_path):
    subprocess.run([program("corpus"), "--pages", "10000", tmp_path / "Content"], check=True)
    tally("build", "--quiet", "--drafts", folder=tmp_path)
    address = serve(tmp_path / "Site")
    for query in queries:
        for delay in (None, 120):
            page = watched.context().new_page()
            answers = []
            page.on("response", lambda answer: answers.append(answer))
            search = Search(page).open(address, "index.html")
            search.box.click()
            if delay:
                search.box.press_sequentially(query, delay=delay)
            else:
                search.box.fill(query)
            search.settled()
            assert search.titles(), query
            loaded = [len(answer.body()) for answer in answers if "/search/" in answer.url]
            assert 0 < sum(loaded) < most_bytes, (query, delay, loaded)
            # The first time, what is needed comes.
            times = [answer_time(page, letters) for letters in (query[:-1], query) * 4][2:]
            how = "letter by letter" if delay else "at once"
            print(f"{query!r} {how}: {sum(loaded)} bytes in {len(loaded)} files, answered in {min(times):.1f} to {max(times):.1f} ms")


def answer_time(page, query):
    """How long it takes from a keystroke to the list, once what it needs is there."""
    return page.evaluate("""query => new Promise((resolve) => {
        const box = [...document.querySelectorAll('input[type=search]')].find((one) => one.checkVisibility());
        const list = box.form.querySelector('.search-list');
        let began = 0;
        new MutationObserver((changes, observer) => {
            if (list.hasAttribute('aria-busy') || box.value !== query) return;
            observer.disconnect();
            resolve(performance.now() - began);
        }).observe(list, { childList: true, subtree: true, attributes: true });
        box.value = query;
        began = performance.now();
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })""", query)
