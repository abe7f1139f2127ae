internal import Diagnostics
internal import Markdown

/// Finds steps that are headings, paragraphs, bullets or rows of a table with a number of their own, and no list.
enum ListNumberedByHand: PageRule {
    static let rule = Rule(
        "list/numbered-by-hand", .warning, "Steps are a numbered list.",
        explanation: """
            Only a numbered list can be bound to a workflow, carried out on the model, and ticked off by readers. Where \
            headings, paragraphs or bullets begin with *Step 1*, *Step 2* and so on, or rows of a table do, nobody notices that a step is wrong.

            Write one numbered list under one heading. What a step goes on to say is indented below it. Headings whose \
            sections have numbered lists of their own are no such steps.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            **Step 1:** Go to the directory.

            **Step 2:** Select **Contact me**.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Go to the directory.
            2. Select **Contact me**.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for table in StepTable.find(in: page) {
            findings.report(
                rule, at: page.original(table.head), "these \(table.count) steps are rows of a table, and no list",
                help: "write them as a numbered list, so that they can be bound to a workflow and ticked off")
        }
        if page.survey.stepNumbers.count < 2 { return }
        let lists = page.lists.filter(\.isOrderedList).map { page.document.textStart(of: $0) }
        var headings = page.headings[...]
        for run in HandNumbers.find(in: page) {
            guard let first = run.steps.first, let last = run.steps.last else { continue }
            headings = headings.drop { page.document.textStart(of: $0.node) <= last.range.lowerBound }
            let next = headings.first { $0.level <= last.deepestEnd }
            let end = next.map { page.document.textStart(of: $0.node) } ?? page.bytes.count
            if lists.hasElement(within: first.range.lowerBound..<end) { continue }
            findings.report(
                rule, at: page.original(first.range),
                "these \(run.steps.count) steps are numbered by hand, and no list",
                help: "write them as a numbered list, so that they can be bound to a workflow and ticked off")
        }
    }
}

extension HandNumbers.Step {
    /// The deepest level of the headings with which what belongs to the step ends.
    fileprivate var deepestEnd: Int { if case .heading(let level) = form { level } else { 6 } }
}

extension [Int] {
    /// Whether one of the elements, which are in order, is in a range.
    fileprivate func hasElement(within range: Range<Int>) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] < range.upperBound
    }
}
