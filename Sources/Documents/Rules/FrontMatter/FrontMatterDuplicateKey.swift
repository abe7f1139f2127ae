internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds keys of the front matter that stand there twice.
enum FrontMatterDuplicateKey: PageRule {
    static let rule = Rule(
        "front-matter/duplicate-key", .error, "A key of the front matter stands there once.",
        explanation: """
            Only one of two values can count. Tally uses the first one; other programs use the last one, or refuse the \
            whole file. Often the second one came with a merge.
            """,
        wrong: """
            ---
            title: Find a partner
            ms.date: 06/03/2024
            title: Find a reseller
            ---
            # Find a partner
            """,
        right: """
            ---
            title: Find a partner
            ms.date: 06/03/2024
            ---
            # Find a partner
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard let frontMatter = page.frontMatter, !frontMatter.problems.isEmpty else { return }
        for problem in frontMatter.problems {
            guard case .duplicateKey(_, let first) = problem.kind else { continue }
            var fixes: [Fix] = []
            if let lines = lines(ofKeyAt: problem.range.lowerBound, in: frontMatter, page) {
                fixes = [
                    findings.fix("remove the second one", .likely, replace: page.original(lines), with: "")
                ]
            }
            findings.report(
                rule, at: page.original(problem.range), problem.message,
                notes: [Note("the first one is", at: findings.place(page.original(first)))], help: problem.help,
                fixes: fixes)
        }
    }

    /// The lines that a key and its value take, if no other key stands on them.
    private static func lines(
        ofKeyAt key: Int, in frontMatter: FrontMatter, _ page: borrowing Page
    ) -> Range<Int>? {
        var number = page.lineNumber(at: key)
        let start = page.line(number).lowerBound
        let indentation = page.indentation(ofLine: number)
        guard indentation.end == key else { return nil }
        var end = page.document.source.lines.range(ofLine: number).upperBound
        while end < frontMatter.content.upperBound {
            number += 1
            let next = page.indentation(ofLine: number)
            let isItem = next.columns == indentation.columns && page.bytes[next.end] == UInt8(ascii: "-")
            if !next.isBlankLine, next.columns <= indentation.columns, !isItem { break }
            end = page.document.source.lines.range(ofLine: number).upperBound
        }
        return start..<min(end, frontMatter.content.upperBound)
    }
}
