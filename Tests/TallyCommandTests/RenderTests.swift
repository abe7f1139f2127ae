import Glibc
import TallyCommand
import Testing

struct RenderTests {
    private func html(_ body: String, _ files: [String: String] = [:]) throws -> Workplace.Outcome {
        var files = files
        files["Content/guide/a.md"] = "---\ntitle: A\n---\n" + body
        return try Workplace(files).run("render", "Content/guide/a.md")
    }

    @Test func anArticleHasTablesAlertsAndIds() throws {
        let body = """
            # The *kettle*

            | Part | Watts |
            | ---- | ----: |
            | Coil | 2000 |

            > [!TIP]
            > Use [cold water](water.md#cold).

            """
        let outcome = try html(body)
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                <h1 id="the-kettle">The <em>kettle</em></h1>
                <table>
                <thead>
                <tr>
                <th>Part</th>
                <th class="right">Watts</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>Coil</td>
                <td class="right">2000</td>
                </tr>
                </tbody>
                </table>
                <div class="alert tip" role="note">
                <p class="alert-title">Tip</p>
                <p>Use <a href="water.html#cold">cold water</a>.</p>
                </div>

                """)
    }

    @Test func plainIsCommonMarkOfTheBytesAsTheyAre() throws {
        let place = try Workplace([:])
        let outcome = place.run(
            "render", "--plain", "-", input: "---\ntitle: A\n---\n| a |\n<b onclick=\"x()\">b</b>\n")
        #expect(outcome.output == "<hr />\n<h2>title: A</h2>\n<p>| a |\n<b onclick=\"x()\">b</b></p>\n")
    }

    @Test func whatIsPipedInIsAnArticleToo() throws {
        let place = try Workplace(["Content/includes/safe.md": "Unplug it **first**.\n"])
        let outcome = place.run("render", "-", input: "---\ntitle: A\n---\n[!INCLUDE [x](includes/safe.md)]\n")
        #expect(outcome.output == "<p>Unplug it <strong>first</strong>.</p>\n")
        #expect(outcome.code == 0)
    }

    @Test func aFolderIsRenderedInTheOrderOfItsPaths() throws {
        let place = try Workplace(["D/b.md": "b", "D/a/z.md": "z", "D/c.txt": "no", "D/B.md": "B"])
        #expect(place.run("render", "D").output == "<p>B</p>\n<p>z</p>\n<p>b</p>\n")
        #expect(place.run("render", "D/b.md", "D/B.md").output == "<p>b</p>\n<p>B</p>\n")
    }

    // MARK: Links

    @Test(arguments: [
        ("other.md", "other.html"), ("../x/other.md?a=b#c", "../x/other.html?a=b#c"), ("other.markdown", "other.html"),
        ("#part", "#part"), ("https://example.com/a.md", "https://example.com/a.md"), ("/a.md", "/a.md"),
        ("mailto:a@b.md", "mailto:a@b.md"), ("picture.png", "picture.png"), (".md", ".md"),
    ])
    func linksToDocumentsLeadToTheirPages(_ address: String, _ expected: String) throws {
        #expect(try html("[x](\(address))").output == "<p><a href=\"\(expected)\">x</a></p>\n")
    }

    @Test func addressesOfAnIncludedFileAreThoseOfThePage() throws {
        let text =
            "[a](../guide/b.md#x) [b](c%20d.md) ![p](../media/p%3F.png) [c](https://example.com/a.md) [d](#here)\n"
        let outcome = try html(
            "[!INCLUDE [x](../includes/deep/i.md)]",
            ["Content/includes/deep/i.md": text.replacing("../", with: "../../")])
        #expect(
            outcome.output == """
                <p><a href="b.html#x">a</a> <a href="../includes/deep/c%20d.html">b</a> \
                <img src="../media/p%3F.png" alt="p" loading="lazy" /> <a href="https://example.com/a.md">c</a> \
                <a href="#here">d</a></p>

                """)
    }

    // MARK: Includes

    @Test func includesStandInALineOrAlone() throws {
        let files = ["Content/includes/i.md": "---\ntitle: I\n---\nthe *kettle*\n"]
        let outcome = try html(
            "Fill [!INCLUDE [i](../includes/i.md)] now.\n\n1. [!INCLUDE [i](~/includes/i.md)]\n", files)
        #expect(
            outcome.output == """
                <p>Fill the <em>kettle</em> now.</p>
                <ol>
                <li>
                <p>the <em>kettle</em></p>
                </li>
                </ol>

                """)
    }

    @Test(arguments: [
        ("../../tally.yml", "is not in the content folder"), ("..%2f..%2fsecret.md", "there is no such file"),
        ("%2e%2e/%2e%2e/secret.md", "is not in the content folder"), ("gone.md", "there is no such file"),
        (".hidden.md", "there is no such file"), ("https://example.com/x.md", "it is no path of a file"),
        ("a.md", "it would include itself"), ("round.md", "it would include itself"),
    ])
    func whatCannotBeIncludedIsSaidInItsPlace(_ address: String, _ reason: String) throws {
        let files = [
            "secret.md": "SECRET", "tally.yml": "title: SECRET\n", "Content/guide/.hidden.md": "SECRET",
            "Content/guide/round.md": "[!INCLUDE [x](a.md)]",
        ]
        let outcome = try html("[!INCLUDE [x](\(address))]", files)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("<span class=\"missing\">"))
        #expect(!outcome.output.contains("SECRET"))
        #expect(outcome.errors.contains("Content/guide/"))
        if !address.hasPrefix("%") { #expect(outcome.output.contains(reason)) }
    }

    @Test func includesThatMultiplyComeToAnEnd() throws {
        var files: [String: String] = [:]
        for level in 0..<20 {
            let next = "[!INCLUDE [x](../i/\(level + 1).md)]\n\n"
            files["Content/i/\(level).md"] = next + next + next + next
        }
        files["Content/i/20.md"] = "Bang.\n"
        let outcome = try html("[!INCLUDE [x](../i/0.md)]", files)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("there are too many includes within each other"))
        #expect(outcome.output.utf8.count < 2_000_000)
    }

    @Test func aPartLooksAsItShouldOnEveryPageThatHasIt() throws {
        let place = try Workplace([
            "D/i.md": "[x](i2.md) *y*\n", "D/1.md": "A [!INCLUDE [i](i.md)] b.\n\n[!INCLUDE [i](i.md)]\n",
            "D/2.md": "[!INCLUDE [i](i.md)]\n", "D/s/3.md": "[!INCLUDE [i](../i.md)]\n",
        ])
        let part = "<a href=\"i2.html\">x</a> <em>y</em>"
        #expect(
            place.run("render", "--jobs", "1", "D").output == """
                <p>A \(part) b.</p>
                <p>\(part)</p>
                <p>\(part)</p>
                <p>\(part)</p>
                <p><a href="../i2.html">x</a> <em>y</em></p>

                """)
    }

    @Test func severalParagraphsDoNotFitIntoALine() throws {
        let outcome = try html("See [!INCLUDE [x](two.md)].", ["Content/guide/two.md": "One.\n\nTwo.\n"])
        #expect(outcome.output.contains("it is more than a paragraph and stands within a line"))
    }

    // MARK: Code

    @Test(arguments: [
        (":::code language=\"swift\" source=\"x.swift\" range=\"2,5\":::", "two\n  five\n"),
        (":::code language=\"swift\" source=\"x.swift\" range=\"1,6-\":::", "one\n  // </part>\nseven\n"),
        (":::code language=\"swift\" source=\"x.swift\" id=\"part\":::", "four\n  five\n"),
        ("[!code-swift[x](x.swift#L1-L2)]", "one\ntwo\n"), ("[!code-swift[x](x.swift?name=part)]", "four\n  five\n"),
        ("[!code-swift[x](x.swift?range=7&highlight=1)]", "seven\n"),
    ])
    func codeIsShownByItsLinesOrItsName(_ text: String, _ code: String) throws {
        let source = "one\ntwo\nthree // <part>\nfour\n  five\n  // </part>\nseven"
        let outcome = try html(text, ["Content/guide/x.swift": source])
        let escaped = code.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(outcome.output.contains("<pre><code class=\"language-swift\">\(escaped)</code></pre>"))
        #expect(outcome.code == 0)
    }

    @Test(arguments: ["#L9", "#L3-L2", "?name=gone", "#L0"])
    func linesThatAreNotThereAreSaidToBeMissing(_ selection: String) throws {
        let outcome = try html("[!code-swift[x](x.swift\(selection))]", ["Content/guide/x.swift": "one\n"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Content/guide/a.md: \"x.swift\" has no lines"))
    }

    /// A folder whose name is not UTF-8 can't be listed, as one can't that somebody may not look into.
    @Test func aFolderBesideASingleDocumentNeedNotBeReadable() throws {
        let place = try Workplace(["notes.md": "A note.\n"])
        let folder = place.root.utf8CString.dropLast() + [0x2F, CChar(bitPattern: 0xFF), 0]
        try #require(mkdir(Array(folder), 0o777) == 0)
        defer { rmdir(Array(folder)) }
        let alone = place.run("render", "notes.md")
        #expect(alone.code == 0)
        #expect(alone.output == "<p>A note.</p>\n")
        #expect(place.run("render", ".").code == 2)
    }

    @Test func foldersOnTheWayToThePagesAreMade() throws {
        let place = try Workplace(["Content/a.md": document("A", "Text."), "Content/b/c.md": document("C", "Text.")])
        let outcome = place.run("render", "Content", "--output", "out/of/the/way")
        #expect(outcome.code == 0, "\(outcome.errors)\(outcome.output)")
        #expect(
            place.files(in: "out/of/the/way").filter { $0.hasSuffix(".html") }.sorted() == [
                "a.html", "b/c.html", "index.html",
            ])
    }
}
