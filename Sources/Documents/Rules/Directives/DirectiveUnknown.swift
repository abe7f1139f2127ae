internal import Diagnostics
internal import Markdown

/// Finds directives that do not exist.
enum DirectiveUnknown: PageRule {
    static let rule = Rule(
        "directive/unknown", .error, "A line with three colons is a directive that exists.",
        explanation: """
            Directives are `:::image`, `:::code`, `:::video`, `:::no-loc`, and the blocks `:::row`, `:::column`, `:::zone` \
            and `:::moniker`, which end with `:::row-end:::` and so on. Any other is shown to readers as it stands.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            :::zonne pivot="business":::

            Select **Contact me**.

            :::zone-end:::
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            :::zone pivot="business":::

            Select **Contact me**.

            :::zone-end:::
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for problem in page.document.problems {
            guard case .unknownDirective(let name) = problem.kind else { continue }
            if Element.Alert(rawValue: name.lowercased()) != nil {
                findings.report(
                    rule, at: problem.range, "there is no directive \":::\(name)\"",
                    help: "an alert is a quote: begin it with > [!\(name.uppercased())], and each of its lines with >")
                continue
            }
            let nearest = names.nearest(to: name)
            var fixes: [Fix] = []
            if nearest.count == 1, let range = name.range(in: problem.range, page) {
                fixes = [findings.fix("write \(nearest[0])", .likely, replace: page.original(range), with: nearest[0])]
            }
            findings.report(
                rule, at: problem.range, "there is no directive \":::\(name)\"",
                notes: nearest.prefix(1).map { Note("there is a directive with a similar name: :::\($0)") },
                help: nearest.isEmpty ? "the directives are \(known)" : nil, fixes: fixes)
        }
    }

    /// The directives that are in the page under names that do not exist: these have a finding already.
    static func misspelt(in page: borrowing Page) -> Set<String> {
        var found: Set<String> = []
        for problem in page.document.problems {
            guard case .unknownDirective(let name) = problem.kind else { continue }
            found.formUnion(names.nearest(to: name, limit: 1))
        }
        return found
    }

    private static let names = NearMisses(ExtensionNames.directives)
    private static let known = ExtensionNames.directives.filter { !$0.hasSuffix("-end") }.joined(separator: ", ")
}

extension String {
    /// Where the name stands in a part of the file, if the file can be read as it is.
    ///
    /// Upper and lower case are one.
    fileprivate func range(in range: Range<Int>, _ page: borrowing Page) -> Range<Int>? {
        let bytes = page.bytes
        let name = Array(utf8)
        guard !name.isEmpty, page.original(range) == range, range.upperBound <= bytes.count else { return nil }
        for start in range where start + name.count <= range.upperBound {
            let found = bytes[start..<start + name.count]
            if zip(found, name).allSatisfy({ $0 == $1 || ($0.isASCIILetter && $0 | 0x20 == $1) }) {
                return start..<start + name.count
            }
        }
        return nil
    }
}
