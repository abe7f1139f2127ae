internal import Diagnostics

/// Finds *&* for *and*.
enum Ampersand {
    static let rule = Diagnostics.Rule(
        "format/ampersand", .warning, "\"And\" is written as a word, unless a label of the portal has the sign.",
        explanation: """
            The sign is a part of some labels, such as **Accept & Authorize**. In the words around them it saves two letters \
            and makes readers look for a label.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Review the name & the roles of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Review the name and the roles of the partner.
            """))

    static func check(
        _ word: Range<Int>, in sentence: Sentence, on page: StylePage, _ findings: inout StyleFindings
    ) {
        guard page.byte(word.lowerBound) == UInt8(ascii: "&") else { return }
        var next = word.upperBound
        while page.byte(next).isBlank, next < sentence.range.upperBound { next += 1 }
        // Between words with capitals it may be a part of a name that isn't marked.
        guard page.byte(next).isASCIILowercase else { return }
        var start = word.lowerBound
        while start > sentence.range.lowerBound, page.byte(start - 1).isBlank { start -= 1 }
        while start > sentence.range.lowerBound, !page.byte(start - 1).isBlank { start -= 1 }
        guard !page.byte(start).isASCIIUppercase || start == sentence.range.lowerBound else { return }
        findings.report(
            rule, at: word, "the sign stands for a word", help: "write \"and\"",
            fixes: [findings.fix("write and", .certain, [Change(word, "and")])])
    }
}
