internal import Diagnostics

/// Finds sentences that hold several ways to go on.
enum AlternativeInList {
    static let rule = Diagnostics.Rule(
        "style/alternative-in-list", .warning, "Several ways to go on are written as a list.",
        explanation: """
            A reader who has found the own way in a sentence has to find its end as well, and the next step. Write *Do one of \
            the following:* and a bullet for each way.

            Several things to which the same is done, as in *select **Yes** or **No***, are no such ways.
            """,
        wrong: .steps(
            """
            1. Select the row of the partner, or go to **Settings** > **Partner relationships**.
            2. Select **Remove roles**.
            """),
        right: .steps(
            """
            1. Do one of the following:
               - Select the row of the partner.
               - Go to **Settings** > **Partner relationships**.
            2. Select **Remove roles**.
            """))

    static func check(
        _ sentence: Sentence, of step: StyleStep, on page: StylePage, _ findings: inout StyleFindings
    ) {
        guard sentence.branches > 1, step.item != nil else { return }
        var branches: [Int] = []
        for (index, action) in sentence.actions.enumerated() {
            guard action.actor == nil, action.mood == .order || action.mood == .duty, !action.isElided else { continue }
            if branches.isEmpty || sentence.actions[branches[branches.count - 1]].branch != action.branch {
                branches.append(index)
            }
        }
        guard branches.count > 1 else { return }
        let ways = NumberWords.count(branches.count)
        let fix = list(of: sentence, branches, of: step, on: page).map {
            findings.fix("write a list of them", .likely, [$0])
        }
        findings.report(
            rule, at: page.trimmed(sentence.range), "the sentence holds \(ways) ways to go on",
            help: "write \"Do one of the following:\", and a bullet for each way", fixes: fix.map { [$0] } ?? [])
    }

    /// The sentence as a list, if the step is nothing but the sentence.
    private static func list(
        of sentence: Sentence, _ branches: [Int], of step: StyleStep, on page: StylePage
    ) -> Change? {
        guard let item = step.item, step.sentences.count == 1, item.asides.isEmpty else { return nil }
        let range = page.trimmed(sentence.range)
        guard range.lowerBound == item.textRange.lowerBound, !page.source[range].contains(0x0A) else { return nil }
        var lineStart = range.lowerBound
        while lineStart > 0, page.source[lineStart - 1] != 0x0A { lineStart -= 1 }
        let margin = String(repeating: " ", count: range.lowerBound - lineStart)
        var text = "Do one of the following:"
        var start = range.lowerBound
        for (place, index) in branches.enumerated() {
            let isLast = place + 1 == branches.count
            let before = isLast ? nil : sentence.actions[branches[place + 1] - 1]
            let end = before?.range.upperBound ?? range.upperBound
            guard start <= end, index < sentence.actions.count else { return nil }
            let way = page.text(page.trimmed(start..<end)).beginning(withCapital: true)
            text += page.source.lineBreak + margin + "- " + way + (isLast ? "" : ".")
            if isLast { break }
            guard let next = after(or: end, on: page) else { return nil }
            start = next
        }
        return Change(range, text)
    }

    /// The byte after *, or*.
    private static func after(or start: Int, on page: StylePage) -> Int? {
        var index = start
        while page.byte(index) == UInt8(ascii: ",") || page.byte(index).isBlank && page.byte(index) != 0x0A {
            index += 1
        }
        guard page.spells(index..<index + 2, "or"), page.byte(index + 2).isBlank else { return nil }
        return index + 3
    }
}

/// Numbers in words.
enum NumberWords {
    /// A small number as a word.
    static func count(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}
