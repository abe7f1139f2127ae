internal import Diagnostics

/// Finds actions that are joined by *then* alone.
enum AndThen {
    static let rule = Diagnostics.Rule(
        "style/and-then", .suggestion, "Actions that follow each other are joined by \"and then\".",
        explanation: """
            *Then* alone joins no clauses: *select **A**, then **B*** reads as a list at first. Write *, and then*.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner, then select **Remove roles**.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner, and then select **Remove roles**.
            """))

    static func check(
        _ action: ActionClaim, after before: ActionClaim, on page: StylePage, _ findings: inout StyleFindings
    ) {
        guard action.joint == .then, action.branch == before.branch,
            before.range.upperBound <= action.range.lowerBound
        else { return }
        let start = before.range.upperBound
        var index = start
        while page.byte(index).isBlank || page.byte(index) == UInt8(ascii: ",") { index += 1 }
        let then = index..<index + 4
        guard then.upperBound <= action.range.lowerBound, page.spells(then, "then") else { return }
        let hasComma = page.source[start..<index].contains(UInt8(ascii: ","))
        let change = hasComma ? Change(then, "and then") : Change(start..<then.upperBound, ", and then")
        findings.report(
            rule, at: then, "\"then\" alone joins two actions", help: "write \"and then\"",
            fixes: [findings.fix("write and then", .certain, [change])])
    }
}
