internal import Diagnostics
internal import Markdown

/// Finds files that are not UTF-8.
enum InvalidUTF8: PageRule {
    static let rule = Rule(
        "text/invalid-utf8", .error, "A document is written in UTF-8.",
        explanation: """
            Bytes that are no UTF-8 are shown as the replacement character \u{FFFD}: the reader sees words with holes in \
            them. Such bytes usually come from an editor that saves in an older encoding, such as Windows-1252.

            Open the file in the encoding that it was saved in, and save it as UTF-8. Only the first place is reported, \
            because saving the file mends all of them.
            """,
        wrong: Example(.init("example.md", bytes: Array(page(before: "caf").utf8) + [0xE9] + Array(".\n".utf8))),
        right: Example(.init("example.md", page(before: "café") + ".\n")))

    private static func page(before word: String) -> String {
        "---\ntitle: Find a partner\n---\n# Find a partner\n\nMeet your partner in a " + word
    }

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        let problems = page.document.problems.filter { $0.kind == .invalidUTF8 }
        guard let first = problems.first else { return }
        // Bytes side by side are one broken stretch.
        var end = first.range.upperBound
        var count = 1
        for problem in problems.dropFirst() {
            if problem.range.lowerBound == end, count == 1 {
                end = problem.range.upperBound
            } else {
                count += 1
            }
        }
        findings.report(
            rule, at: first.range.lowerBound..<end, "the bytes are not valid UTF-8",
            notes: count > 1 ? [Note("the file has such bytes in \(count) places")] : [],
            help: "save the file as UTF-8")
    }
}
