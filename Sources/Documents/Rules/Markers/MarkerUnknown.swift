internal import Diagnostics
internal import Markdown

/// Finds markers in square brackets that mean nothing where they stand.
enum MarkerUnknown: PageRule {
    static let rule = Rule(
        "marker/unknown", .error, "A marker in square brackets means something where it stands.",
        explanation: """
            A quote that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!CAUTION]` or `[!WARNING]` is shown as an \
            alert, and `[!INCLUDE [what](path)]` is replaced by another file. A marker that is misspelt, or stands where \
            it means nothing, is shown to readers as it stands.

            An alert's marker is the first thing in the quote, with nothing else on its line.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            > [!NOET]
            > Some partners work in one country only.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            > [!NOTE]
            > Some partners work in one country only.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        var starts: Set<Int>?
        for problem in page.document.problems {
            guard case .unknownMarker(let name) = problem.kind, !isEscaped(problem.range, page) else { continue }
            if let known = all.first(where: { $0.lowercased() == name.lowercased() }) {
                findings.report(
                    rule, at: problem.range, "[!\(name)] means nothing in this place", help: help(for: known))
                continue
            }
            let quotes = starts ?? quoteStarts(in: page)
            starts = quotes
            let beginsQuote = quotes.contains(problem.range.lowerBound)
            let candidates = (beginsQuote ? quoteNames : markerNames).nearest(to: name)
            let nearest = candidates.isEmpty ? names.nearest(to: name) : candidates
            var fixes: [Fix] = []
            if candidates.count == 1, page.original(problem.range) == problem.range {
                let start = problem.range.lowerBound + 2
                fixes = [
                    findings.fix(
                        "write \(nearest[0])", beginsQuote ? .certain : .likely,
                        replace: start..<start + name.utf8.count, with: nearest[0])
                ]
            }
            findings.report(
                rule, at: problem.range, "there is no marker [!\(name)]",
                notes: nearest.prefix(1).map { Note("there is a marker with a similar name: [!\($0)]") },
                help: nearest.isEmpty ? "write \\[ if the bracket is part of the text" : nil, fixes: fixes)
        }
    }

    private static let names = NearMisses(all)
    private static let all = ExtensionNames.quotes + ExtensionNames.markers
    private static let quoteNames = NearMisses(ExtensionNames.quotes)
    private static let markerNames = NearMisses(ExtensionNames.markers)

    /// Whether a backslash makes text of what looks like a marker.
    private static func isEscaped(_ range: Range<Int>, _ page: borrowing Page) -> Bool {
        let bytes = page.bytes
        return range.lowerBound < bytes.count && bytes[range.lowerBound] == UInt8(ascii: "\\")
    }

    /// Where in the file the quotes of a page have their first text.
    private static func quoteStarts(in page: borrowing Page) -> Set<Int> {
        var starts: Set<Int> = []
        var walk = Walk(page.document.root)
        while let step = walk.next() {
            guard step.isEntering, step.kind == .blockQuote, let paragraph = step.node.firstChild,
                paragraph.kind == .paragraph
            else { continue }
            let start = page.document.textStart(of: paragraph)
            starts.insert(page.original(start..<start).lowerBound)
        }
        return starts
    }

    private static func help(for name: String) -> String {
        switch name {
        case "INCLUDE": "write [!INCLUDE [what is included](path)]"
        case "VIDEO": "write [!VIDEO address] in a paragraph of its own"
        case "code": "write [!code-language[what it shows](path)]"
        case "div": "write it alone on the first line of a quote, with a class: > [!div class=\"checklist\"]"
        default: "write it alone on the first line of a quote: > [!\(name)]"
        }
    }
}
