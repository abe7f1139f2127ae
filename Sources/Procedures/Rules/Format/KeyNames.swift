internal import Diagnostics

/// Finds blanks between the keys of a combination.
enum KeyNames {
    static let rule = Diagnostics.Rule(
        "format/key-names", .warning, "The keys of a combination are joined by \"+\" without blanks.",
        explanation: """
            `**Ctrl+Alt+Del**` is one thing, and looks like one. With blanks around the plus sign it can be read as several \
            keys one after the other, and breaks at the end of a line.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select **Ctrl + F**.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select **Ctrl+F**.
            """))

    static func check(_ used: UsedMention, on page: StylePage, _ findings: inout StyleFindings) {
        for segment in used.mention.segments where !segment.isPlain && segment.text.utf8.contains(UInt8(ascii: "+")) {
            let keys = segment.text.split(separator: "+").map { String($0).trimmed }
            guard keys.count > 1, keys.allSatisfy({ !$0.isEmpty }), page.text(segment.range) == segment.text,
                let first = keys.first, StyleWords.keyNames.contains(first.lowercased()),
                keys.dropFirst().allSatisfy({ $0.count == 1 || StyleWords.keyNames.contains($0.lowercased()) })
            else { continue }
            let right = keys.joined(separator: "+")
            guard right != segment.text else { continue }
            findings.report(
                rule, at: segment.range, "blanks part the keys of the combination",
                help: "write \(right)",
                fixes: [findings.fix("write \(right)", .certain, [Change(segment.range, right)])])
        }
    }
}
