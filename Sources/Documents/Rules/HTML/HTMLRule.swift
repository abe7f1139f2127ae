internal import Diagnostics
internal import Markdown

/// An HTML rule is a page rule about some of the things that can be wrong with raw HTML.
///
/// Each kind of problem belongs to exactly one of these rules.
protocol HTMLRule: PageRule {
    /// What to say about a problem of this rule; nothing for those of the other rules.
    static func words(for kind: HTMLProblem.Kind) -> (message: String, help: String)?

    /// What helps with a certain tag, if it is more than what helps with others.
    static func help(for tag: ArraySlice<UInt8>) -> String?
}

extension HTMLRule {
    static func help(for tag: ArraySlice<UInt8>) -> String? { nil }

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        // Each link in a link leaves an end tag behind, which is no fault of its own.
        var leftEndTags = 0
        for problem in page.html.problems {
            guard case .html(let kind) = problem.kind else { continue }
            if kind == .linkInLink { leftEndTags += 1 }
            if kind == .endTagWithoutStart, leftEndTags > 0, isEndOfLink(problem.range, page) {
                leftEndTags -= 1
                continue
            }
            if let words = words(for: kind) {
                let fixes = removal(of: problem.range, kind, page, findings).map { [$0] } ?? []
                let tag = page.bytes[problem.range.clamped(to: page.bytes.indices)]
                findings.report(
                    rule, at: problem.range, words.message, help: help(for: tag) ?? words.help, fixes: fixes)
            }
        }
    }

    /// Takes out what is left out anyway; what the writer wanted to do with it, only the writer knows.
    private static func removal(
        of range: Range<Int>, _ kind: HTMLProblem.Kind, _ page: borrowing Page, _ findings: Findings
    ) -> Fix? {
        switch kind {
        case .breakAsEndTag: return findings.fix("write <br>", .certain, replace: range, with: "<br>")
        case .endTagWithoutStart: return findings.fix("remove the tag", .likely, replace: range, with: "")
        case .attributeNotAllowed, .attributeRepeated:
            let bytes = page.bytes
            // A tag with very many attributes is reported as a whole.
            guard (1..<bytes.count).contains(range.lowerBound), bytes[range.lowerBound] != UInt8(ascii: "<"),
                bytes[range.lowerBound - 1] == 0x20
            else { return nil }
            let whole = range.lowerBound - 1..<range.upperBound
            return findings.fix("remove the attribute", .likely, replace: whole, with: "")
        default: return nil
        }
    }

    private static func isEndOfLink(_ range: Range<Int>, _ page: borrowing Page) -> Bool {
        let bytes = page.bytes
        guard range.upperBound <= bytes.count, range.count > 3 else { return false }
        let name = bytes[range].dropFirst(2)
        return name.first.map { $0 | 0x20 } == UInt8(ascii: "a") && name.dropFirst().first?.isASCIILetter == false
    }
}
