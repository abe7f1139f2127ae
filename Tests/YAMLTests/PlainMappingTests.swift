import Testing

@testable import YAML

/// Plain mappings are read without libyaml, and must come to what libyaml makes of them.
@Suite struct PlainMappingTests {
    private static let keys = ["title", "ms.date", "a", "b-c", "null", "no_loc", "1", "..."]
    private static let texts = [
        "", " x", " Remove a role", " 06/03/2024", " \"quoted: it\"", " 'it is'", " \"over\n  two lines\"",
        " \"a  \n b\n c\"",
        " \"\n x\n \"", " x:y", " a#b", " x ", " \"\"", " ''", " null", " http://x/y#z", " (x)", "   wide", " .5",
        " \"a\" ",
        " Åre:über", " Über#1", " \"Zürich: 東京 😀\"", " 'é\n  è'", " été",
        "\n- one\n- two", "\n  - one\n  - \"two\"", "\n- 'x'", " ", "\n-   wide\n- /x/",
        "\n  a: b", "\n x-y: 'z'\n b.c: d e", "\n   a: b\n   a: c", "\n  a: b\n c: d", "\n  a:\n  - b: c",
        "\n  a: b\n   c",
    ]
    /// What makes a mapping less than plain, or no mapping at all.
    private static let oddities = [
        " # note", ":", ": ", " ", "\n", "\n ", "\n- ", "\n -", "'", "\"", "\\", "[", "{", "&", "*", "!", "|", ">", "%",
        "@",
        "`", "?", "-", "---", "...", "\t", "\r", "é", "#", ",", "\n  ", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}",
        "\u{FFFE}", "\u{9F}",
    ]

    /// A comment is all that it takes to have libyaml read the text.
    private func expectAgreement(_ text: String) -> Bool {
        let quick = YAMLDocument.parse(text)
        let slow = YAMLDocument.parse(text + "#\n")
        let agree = quick.bytesRead > 0 || (quick.root == slow.root && quick.problems == slow.problems)
        #expect(agree, "\(text.debugDescription)")
        return quick.bytesRead == 0
    }

    @Test func plainMappingsMeanWhatLibYAMLTakesThemFor() {
        var generator = SeededGenerator(seed: 5)
        var plain = 0
        for _ in 0..<4000 {
            var text = ""
            for _ in 0..<Int.random(in: 1..<5, using: &generator) {
                text += (Self.keys.randomElement(using: &generator) ?? "") + ":"
                text += (Self.texts.randomElement(using: &generator) ?? "") + "\n"
            }
            if expectAgreement(text) { plain += 1 }
        }
        #expect(plain > 1500)
    }

    /// Items of keys with texts or lists; some of the keys occur twice, and some of the texts go over two lines.
    private static func list(column: Int = 0, _ generator: inout SeededGenerator) -> String {
        var text = ""
        let blanks = String(repeating: " ", count: column)
        for _ in 0..<Int.random(in: 1..<4, using: &generator) {
            for line in 0..<Int.random(in: 1..<4, using: &generator) {
                text += blanks + (line == 0 ? "- " : "  ") + (keys.randomElement(using: &generator) ?? "") + ":"
                if column < 9, Int.random(in: 0..<5, using: &generator) == 0 {
                    // Beside the key, or further in, or where no list can be.
                    let inner = column + ([1, 2, 2, 2, 2, 4].randomElement(using: &generator) ?? 2)
                    text += "\n" + list(column: inner, &generator)
                } else {
                    text += (texts.randomElement(using: &generator) ?? "") + "\n"
                }
            }
        }
        return text
    }

    @Test func plainListsMeanWhatLibYAMLTakesThemFor() {
        var generator = SeededGenerator(seed: 7)
        var plain = 0
        for _ in 0..<8000 where expectAgreement(Self.list(&generator)) { plain += 1 }
        #expect(plain > 500)
    }

    @Test func listsThatAreNotPlainAreLeftToLibYAML() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<8000 {
            var bytes = Array(Self.list(&generator).utf8)
            let oddity = Array((Self.oddities.randomElement(using: &generator) ?? "").utf8)
            bytes.insert(contentsOf: oddity, at: Int.random(in: 0...bytes.count, using: &generator))
            _ = expectAgreement(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func tablesOfContentsAsTheyAreUsuallyWrittenNeedNoLibYAML() {
        let text = """
            - name: Partners
              href: index.md
            - name: For customers
              items:
              - name: "Find: a partner"
                href: find.md

            """
        let document = YAMLDocument.parse(text)
        #expect(document.bytesRead == 0)
        #expect(document.root?.sequence?.count == 2)
        let items = document.root?.sequence?.last?.mapping?["items"]?.value.sequence
        #expect(items?.first?.mapping?["name"]?.value.string == "Find: a partner")
    }

    @Test func whatIsNotPlainIsLeftToLibYAML() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<8000 {
            var text = ""
            for _ in 0..<Int.random(in: 1..<4, using: &generator) {
                text += (Self.keys.randomElement(using: &generator) ?? "") + ":"
                text += (Self.texts.randomElement(using: &generator) ?? "") + "\n"
            }
            var bytes = Array(text.utf8)
            let oddity = Array((Self.oddities.randomElement(using: &generator) ?? "").utf8)
            bytes.insert(contentsOf: oddity, at: Int.random(in: 0...bytes.count, using: &generator))
            _ = expectAgreement(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func frontMatterAsItIsUsuallyWrittenNeedsNoLibYAML() throws {
        let text = """
            title: "Remove a partner's roles"
            description: "What it takes,
              and what happens next."
            ms.date: 06/03/2024
            ms.collection:
            - Tier1
            - M365
            nothing:

            """
        let document = YAMLDocument.parse(text)
        #expect(document.bytesRead == 0)
        #expect(document.mapping["description"]?.value.string == "What it takes, and what happens next.")
        #expect(document.mapping["ms.collection"]?.value.strings == ["Tier1", "M365"])
        #expect(document.mapping["nothing"]?.value.isNull == true)
        let title = try #require(document.mapping["title"])
        #expect(Array(text.utf8)[title.value.range].elementsEqual("\"Remove a partner's roles\"".utf8))
    }

    @Test func whatBindsProceduresNeedsNoLibYAML() {
        let document = YAMLDocument.parse(
            "title: Roles\nworkflows:\n  remove-it: remove-roles\n  add-it: \"add\"\nx: y\n")
        #expect(document.bytesRead == 0)
        #expect(document.mapping["workflows"]?.value.mapping?.pairs.map(\.key) == ["remove-it", "add-it"])
        #expect(document.mapping["workflows"]?.value.mapping?["add-it"]?.value.string == "add")
        #expect(document.mapping["x"]?.value.string == "y")
    }

    @Test func lettersBeyondASCIINeedNoLibYAML() {
        let document = YAMLDocument.parse("title: \"Åre: 東京\"\ndescription: über 😀\n")
        #expect(document.bytesRead == 0)
        #expect(document.mapping["title"]?.value.string == "Åre: 東京")
        #expect(document.mapping["description"]?.value.string == "über 😀")
    }
}
