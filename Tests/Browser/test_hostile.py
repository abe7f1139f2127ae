"""Documents that try to get a script onto the page: whatever they say, nothing of it runs."""

import json
import subprocess

import pytest

from checklists import patience
from programs import program
from test_search import Search

attack = "window.attacked=1"
image = f"<img src=x onerror={attack}>"
script = f"<script>{attack}</script>"

addresses = [
    f"javascript:{attack}", f"JaVaScRiPt:{attack}", f" javascript:{attack}", f"java\tscript:{attack}",
    f"java&Tab;script:{attack}", f"java&NewLine;script:{attack}", f"javascript&colon;{attack}", f"&#106;avascript:{attack}",
    f"&#x6A;avascript:{attack}", f"\x01javascript:{attack}", f"&#1;javascript:{attack}", f"java&#x0A;script:{attack}",
    f"javascript&#58;{attack}", f"data:text/html,{script}", f"data:image/svg+xml,<svg onload={attack}>",
    f"vbscript:{attack}", f"\ufeffjavascript:{attack}", f"\xa0javascript:{attack}", f"javascript://%0a{attack}",
]
texts = [
    image, script, f'">{image}', f"'>{image}", f"</script>{script}", f"</title>{script}", f"</style>{script}",
    f"-->{script}", f"]]>{script}", f"{{{{{{x}}}}}}{image}", f'" onmouseover="{attack}" x="', f"\u2028{attack}",
    f"&lt;img src=x onerror={attack}&gt;", "{{=<% %>=}}<%& title %>", "<!--<script>",
]
markup = [
    f"<svg onload={attack}>", f"<svg><script>{attack}</script></svg>", f"<svg><style>{image}</style></svg>",
    f'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={attack}&gt;">',
    f'<svg></p><style><a id="</style>{image}">', f'<noscript><p title="</noscript>{image}">',
    f'<textarea><p title="</textarea>{image}">', f'<p title="</noscript>{image}">', f"<details open ontoggle={attack}>",
    f"<form><math><mtext></form><form><mglyph><style></math>{image}", f"<table>{image}</table>",
    f"<iframe srcdoc='<script>parent.{attack}</script>'>", f"<iframe src=javascript:parent.{attack}>",
    f'<meta http-equiv=refresh content="0;url=javascript:{attack}">', "<base href=\"https://attacker.example/\">",
    f"<input autofocus onfocus={attack}>", f"<object data=javascript:{attack}>", f"<!-->{script}-->", f"<!--->{script}-->",
    f"<!-- --!>{script}", f"<![CDATA[>{script}]]>", f"<?x >{script}?>", f"<img \"\"\">{script}\">", f"<scr<script>ipt>{attack}",
    f"<a title='`' onmouseover={attack}>x</a>", f"<img src=x\nonerror={attack}\n>", f"<img/src=x/onerror={attack}>",
]


def documents():
    for address in addresses:
        yield (
            f"[a]({address}) [b](<{address}>) ![c](<{address}>) <{address}> [d][r]\n\n<a href=\"{address}\">e</a>"
            f"<img src='{address}'>\n\n:::image type=\"content\" source=\"{address}\" alt-text=\"f\" link=\"{address}\":::\n\n"
            f"> [!VIDEO {address}]\n\n[!INCLUDE [g]({address})]\n\n# [T](#tab/{address})\n\nx\n\n***\n\n[r]: <{address}>\n"
        )
    for text in texts:
        yield (
            f"## {text}\n\n[{text}](b.md \"{text}\") ![{text}](a.png '{text}') `{text}` {text}\n\n```{text}\n{text}\n```\n\n"
            f"| {text} |\n|---|\n| {text} |\n\n> [!NOTE]\n> {text}\n\n# [{text}](#tab/{text})\n\nx\n\n***\n\n"
            f":::image type=\"content\" source=\"a.png\" alt-text=\"{text}\":::\n\n1. Select **{text}** > **{text}**.\n\n"
            f"<p class='{text}' id=\"{text}\">x</p>\n\n<https://example.com/{text}>\n"
        )
    yield from markup


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A site of such documents; they have errors, and so it is made of drafts."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "Content").mkdir()
    entries = []
    for number, text in enumerate(documents()):
        title = json.dumps(texts[number % len(texts)])
        page = f"---\ntitle: {title}\ndescription: {title}\nauthor: {title}\n---\n\n{text}\n\nThe end.\n"
        (folder / f"Content/p{number:03}.md").write_text(page, newline="")
        entries.append(f"  - name: {title}\n    href: p{number:03}.md\n")
    entries += [f"  - name: Away\n    href: {json.dumps(address)}\n" for address in addresses]
    (folder / "Content/TOC.yml").write_text(f"- name: {json.dumps(texts[0])}\n  items:\n" + "".join(entries))
    (folder / "tally.yml").write_text(f"title: {json.dumps(texts[4])}\ndescription: {json.dumps(texts[2])}\n")
    done = subprocess.run([program("tally"), "build", "--drafts", "--quiet"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    return folder / "Site"


def patient_page(browser):
    """A page that may complain of what is refused, as it has to here."""
    page = browser.new_page()
    page.set_default_timeout(patience * 1000)
    return page


def test_nothing_that_a_document_says_is_run(hostile, browser, serve):
    """Pages are loaded, hovered and opened; no address in them has a scheme that acts, and nobody else is asked for anything."""
    page = patient_page(browser)
    strangers = []
    page.on("request", lambda request: strangers.append(request.url) if "attacker" in request.url else None)
    address = serve(hostile)
    found = {}
    for path in sorted(hostile.glob("p*.html")):
        page.goto(address + path.name)
        found[path.name] = page.evaluate(
            """async () => {
              for (const element of document.querySelectorAll('*')) {
                element.dispatchEvent(new Event('mouseover', { bubbles: true }));
                if (element.tagName === 'DETAILS') element.open = true;
              }
              // Whatever happens when something is opened happens later, and before what happens to this one, which is opened last.
              const last = document.createElement('details');
              document.body.append(last);
              await new Promise((resolve) => {
                last.addEventListener('toggle', resolve);
                last.open = true;
              });
              const links = [...document.querySelectorAll('a[href]')].filter((link) => typeof link.href === 'string');
              const odd = links.filter((link) => !/^(https?|mailto|tel):$/.test(link.protocol)).map((link) => link.outerHTML);
              return window.attacked ? ['a script has run', ...odd] : odd;
            }"""
        )
    page.close()
    assert len(found) > 60
    assert {name: odd for name, odd in found.items() if odd} == {}
    assert strangers == []


def test_a_search_for_markup_finds_text(hostile, browser, serve):
    page = patient_page(browser)
    address = serve(hostile)
    for text in texts:
        search = Search(page).open(address, "search.html")
        search.box.fill(text)
        search.settled()
        assert search.titles() or search.status() == "Nothing was found.", text
        assert page.evaluate("window.attacked") is None
    page.close()
