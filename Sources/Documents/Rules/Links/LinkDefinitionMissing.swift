internal import Diagnostics
internal import Markdown

/// Finds links in two pairs of brackets whose definition is missing.
enum LinkDefinitionMissing: PageRule {
    static let rule = Rule(
        "link/definition-missing", .warning, "A link that names its address by a label has a definition for it.",
        explanation: """
            `[the list][partners]` is a link if a line such as `[partners]: https://example.com/partners` stands by itself \
            anywhere on the page. Without it, readers see the brackets. A line in the middle of a paragraph, or in code, \
            defines nothing.

            Only what looks like words and a label in brackets of their own counts: `[1]`, `a[i][j]` and `[--all][--force]` \
            are left alone. If such brackets are part of the text, write `\\[`.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners][partnres].

            [partners]: https://example.com/partners
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners][partners].

            [partners]: https://example.com/partners
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        let references = UndefinedReferences(in: page).found
        if references.isEmpty { return }
        let definitions = WrittenDefinitions(in: page)
        for (number, reference) in references.enumerated() {
            let label = page.text(reference.label)
            let thing = reference.isImage ? "image" : "link"
            let message = "nothing defines \"\(label)\", so this is no \(thing)"
            if let line = definitions.line(defining: label) {
                findings.report(
                    rule, at: reference.range, message,
                    notes: [
                        Note(
                            "this would, if it stood between blank lines and not in a paragraph or in code",
                            at: findings.place(page.original(line)))
                    ])
                continue
            }
            // Nobody reads on after so many of them.
            let nearest = number < 50 ? definitions.names.nearest(to: label, limit: 1).first : nil
            var fixes: [Fix] = []
            if let name = nearest {
                let place = reference.isCollapsed ? reference.end : reference.label
                fixes = [findings.fix("write [\(name)]", .likely, replace: place, with: name)]
            }
            findings.report(
                rule, at: reference.range, message,
                notes: nearest.map { [Note("there is a definition with a similar label: [\($0)]")] } ?? [],
                help: nearest == nil
                    ? "write its address in parentheses, or define it in a line of its own: [\(label)]: address" : nil,
                fixes: fixes)
        }
    }
}

/// The lines of a page that define links, or look as if they did.
private struct WrittenDefinitions {
    private var lines: [String: Range<Int>] = [:]
    let names: NearMisses

    init(in page: borrowing Page) {
        var labels: [String] = []
        let bytes = page.bytes
        for number in 0..<page.document.source.lines.count {
            let line = page.line(number)
            let text = bytes[line].drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
            guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")),
                end + 1 < line.upperBound, bytes[end + 1] == UInt8(ascii: ":"), end - text.startIndex < 1000
            else { continue }
            let label = page.text(text.startIndex + 1..<end)
            if lines.updateValue(line, forKey: Self.key(label)) == nil { labels.append(label) }
        }
        names = NearMisses(labels)
    }

    func line(defining label: String) -> Range<Int>? { lines[Self.key(label)] }

    private static func key(_ label: String) -> String {
        label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
