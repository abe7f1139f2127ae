import Testing

@testable import Markdown

/// A table that is left folded comes to the same as one with rows and cells, whatever is asked of it.
@Suite struct FoldedTableTests {
    private static let pieces = [
        "a", "bc ", " ", "", "**b**", " *i* ", "`c`", "\\|", " \\|", "é", "&", "[x](y.md)", "**[x](y.md#z)**",
        "![i](i.png)",
        "<br>", "<BR />", "[d]", "# ", "a. ", "<", "> ",
    ]
    /// What makes something else of a table, or of its cells.
    private static let wildPieces = [
        "|", "\n", "`a|b`", "\\\\", "&amp;", "[z | z](y.md)", "<br>", "<div>", "</div>", "~~s~~", "http://a.b", "a@b.c",
        "[!NOTE]", "<http://x.y>", "  \n", "\\\n", "[ ] ", ":::", "*", "_", "`", "[", "](",
    ]

    private static func someCell(_ random: inout HTMLRandom) -> String {
        var cell = ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let isWild = Int.random(in: 0..<40, using: &random) == 0
            cell += (isWild ? wildPieces : pieces).randomElement(using: &random) ?? ""
        }
        return [" \(cell) ", cell].randomElement(using: &random) ?? ""
    }

    /// A text with a table, in a list or a quote or in none, and perhaps below the beginning of raw HTML.
    private static func someText(_ random: inout HTMLRandom) -> String {
        let columns = Int.random(in: 1...4, using: &random)
        let bar = ["|", "|", ""].randomElement(using: &random) ?? ""
        var lines: [String] = []
        for row in 0..<Int.random(in: 2...5, using: &random) {
            var cells: [String] = []
            for _ in 0..<columns { cells.append(row == 1 ? ":-" : someCell(&random)) }
            lines.append(bar + cells.joined(separator: "|") + bar)
        }
        let indent = ["", "", "   ", "> "].randomElement(using: &random) ?? ""
        let before = ["", "", "<div>\n\n", "1. x\n\n", "[d]: d.md\n\n"].randomElement(using: &random) ?? ""
        return before + lines.map { indent + $0 }.joined(separator: "\n") + "\n\n[d]: e.md\n\n</div>\n"
    }

    private static func document(_ text: String, folding: Bool) -> Document {
        Document(SourceText(Array(text.utf8)), foldingTables: folding)
    }

    /// What stands where in a tree.
    private static func places(of document: borrowing Document) -> [String] {
        var places: [String] = []
        var walk = Walk(document.root)
        while let (node, kind) = walk.nextEntered() { places.append("\(kind) \(document.range(of: node))") }
        return places
    }

    @Test func anyTableIsWrittenAlike() {
        var random = HTMLRandom(11)
        var folded = 0
        for _ in 0..<6_000 {
            let text = Self.someText(&random)
            let whole = Self.document(text, folding: false)
            let other = Self.document(text, folding: true)
            folded += other.locating.foldedTables.count
            #expect(other.problems == whole.problems, "\(text)")
            #expect(HTMLWriter.html(of: other) == HTMLWriter.html(of: whole), "\(text)")
        }
        #expect(folded > 1000)
    }

    @Test func anyTableCanBeUnfolded() {
        var random = HTMLRandom(12)
        for _ in 0..<3_000 {
            let text = Self.someText(&random)
            let whole = Self.document(text, folding: false)
            let other = Self.document(text, folding: true)
            other.unfoldTables()
            #expect(Self.places(of: other) == Self.places(of: whole), "\(text)")
        }
    }

    @Test func anyTableHasTheSameLinksAtTheSamePlaces() {
        var random = HTMLRandom(13)
        for _ in 0..<6_000 {
            let text = Self.someText(&random)
            let whole = Self.document(text, folding: false)
            let other = Self.document(text, folding: true)
            #expect(Self.links(of: other) == Self.links(of: whole), "\(text)")
            #expect(other.readHTML().references.map(\.range) == whole.readHTML().references.map(\.range), "\(text)")
        }
    }

    private static func links(of document: borrowing Document) -> [String] {
        var links: [String] = []
        for (node, kind) in document.survey().pointers where kind == .link || kind == .image {
            links.append("\(String(decoding: node.url, as: UTF8.self)) \(document.range(of: node))")
        }
        return links
    }
}
