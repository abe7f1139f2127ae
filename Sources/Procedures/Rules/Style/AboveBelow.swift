internal import Diagnostics

/// Finds *above* and *below* said of a place in the document.
enum AboveBelow {
    static let rule = Diagnostics.Rule(
        "style/above-below", .warning, "A step does not refer to what is \"above\" or \"below\".",
        explanation: """
            What is above on one screen is on another page elsewhere, and for those who listen it is nowhere. Say \
            *preceding* or *following*, or link to it. After the number of a step nothing else is needed.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Send the email from step 1 above to your customer.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Send the email from step 1 to your customer.
            """))

    static func check(_ sentence: Sentence, on page: StylePage, _ findings: inout StyleFindings) {
        for reference in sentence.references where reference.reference == .previous && reference.segments.isEmpty {
            let range = reference.range
            guard page.spells(range, "above") || page.spells(range, "below") else { continue }
            var fixes: [Fix] = []
            let number = sentence.references.first { other in
                if case .steps? = other.reference { return other.range.upperBound < range.lowerBound }
                return false
            }
            if let number, page.trimmed(number.range.upperBound..<range.lowerBound).isEmpty {
                fixes = [findings.fix("remove it", .certain, [Change(number.range.upperBound..<range.upperBound, "")])]
            }
            let word = page.text(range).lowercased()
            findings.report(
                rule, at: range, "\"\(word)\" refers to a place on the page",
                help: fixes.isEmpty
                    ? "say \"\(word == "above" ? "preceding" : "following")\", or link to it"
                    : "the number of the step is enough", fixes: fixes)
        }
    }
}
