internal import Diagnostics

/// Finds steps that follow each other and have bullets, and alternatives that have numbers.
enum StepNumbered {
    static let rule = Diagnostics.Rule(
        "style/step-numbered", .warning, "Steps have numbers, and alternatives have bullets.",
        explanation: """
            Numbers say "one after the other", and bullets say "one of these" or "in any order". A procedure whose steps have \
            bullets leaves its reader to guess at the order; a choice with numbers asks for all of it.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Do one of the following:
               1. Select the row of the partner.
               2. Search for the partner.
            3. Select **Remove roles**.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Do one of the following:
               - Select the row of the partner.
               - Search for the partner.
            3. Select **Remove roles**.
            """))

    static func check(_ procedure: Procedure, on page: StylePage, _ findings: inout StyleFindings) {
        let top = procedure.items.indices.filter { procedure.items[$0].parent == nil }
        if !procedure.isOrdered, top.count > 1, let first = top.first {
            findings.report(
                rule, at: procedure.items[first].textRange, "the steps have bullets, although they follow each other",
                help: "number them")
        }
        var reported: Set<Int> = []
        for item in procedure.items where item.nesting == .alternative && item.number != nil {
            guard let parent = item.parent, reported.insert(parent).inserted else { continue }
            findings.report(
                rule, at: item.textRange, "the alternatives have numbers, as if all of them were to be done",
                help: "write them with bullets", fixes: fix(of: parent, in: procedure, on: page, findings))
        }
    }

    private static func fix(
        of parent: Int, in procedure: Procedure, on page: StylePage, _ findings: StyleFindings
    ) -> [Fix] {
        var changes: [Change] = []
        // What is nested in an item stands right after it.
        for item in procedure.items[(parent + 1)...].prefix(while: { $0.parent ?? -1 >= parent })
        where item.parent == parent {
            guard let marker = page.marker(of: item) else { return [] }
            let text = page.source[page.trimmed(item.range)]
            changes.append(
                Change(marker, "-" + String(repeating: " ", count: text.contains(0x0A) ? marker.count - 1 : 0)))
        }
        return [findings.fix("write bullets", .likely, changes)]
    }
}
