internal import Diagnostics
internal import Markdown

/// Finds numbered lists whose numbers do not count.
enum ListNumberingGap: PageRule {
    static let rule = Rule(
        "list/numbering-gap", .warning, "The numbers of a list count up by one, or are all 1.",
        explanation: """
            Markdown looks at the first number of a list only and counts on by itself. So readers never see a gap or a \
            repeated number, and a sentence such as "repeat step 5" leads them to another step than the writer. A gap is \
            also what remains when a step was removed by mistake.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Go to the directory.
            2. Select a partner.
            4. Select **Contact me**.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Go to the directory.
            2. Select a partner.
            3. Select **Contact me**.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for list in page.lists where list.isOrderedList {
            guard let gap = firstGap(in: list, page), let mark = ItemMark(of: gap.item, in: page),
                let number = mark.number
            else { continue }
            let range = page.original(mark.digits.lowerBound..<mark.digits.upperBound + 1)
            findings.report(
                rule, at: range, "the number \(number) follows \(gap.previous)",
                notes: [Note("readers see the number \(gap.expected), because Markdown counts by itself")],
                help: "number the items \(list.listStart), \(list.listStart + 1) and so on",
                fixes: renumbering(of: list, page, findings).map { [$0] } ?? [])
        }
    }

    /// An item whose number does not follow from those before it.
    private struct Gap {
        let item: Node
        let previous: Int
        let expected: Int
    }

    private static func firstGap(in list: Node, _ page: borrowing Page) -> Gap? {
        let first = list.listStart
        var gap: Gap?
        var previous = first
        var areAllAlike = first <= 1
        for (index, item) in list.children.enumerated() {
            let number = number(of: item, page)
            if number != first { areAllAlike = false }
            if gap == nil, number != first + index {
                gap = Gap(item: item, previous: previous, expected: first + index)
            }
            if gap != nil, !areAllAlike { return gap }
            previous = number
        }
        return nil
    }

    /// The number that an item was given.
    private static func number(of item: Node, _ page: borrowing Page) -> Int {
        let bytes = page.bytes
        var offset = page.document.textStart(of: item)
        var number = 0
        var digits = 0
        while offset < bytes.count, digits < 9, (0x30...0x39).contains(bytes[offset]) {
            number = number * 10 + Int(bytes[offset] - 0x30)
            offset += 1
            digits += 1
        }
        return number
    }

    /// Gives every item its number, and leaves the text behind it in its column, so that what is indented under an item
    /// stays in it.
    private static func renumbering(of list: Node, _ page: borrowing Page, _ findings: Findings) -> Fix? {
        var edits: [Edit] = []
        var isCertain = true
        var number = list.listStart
        for item in list.children {
            defer { number += 1 }
            guard let mark = ItemMark(of: item, in: page) else { return nil }
            if mark.number == number, !page.text(mark.digits).hasPrefix("0") { continue }
            let digits = String(number)
            let wider = digits.utf8.count - mark.digits.count
            var blanks = page.text(mark.blanks)
            let width = blanks.utf8.count - wider
            if wider != 0 {
                if (1...4).contains(width), blanks.allSatisfy({ $0 == " " }) {
                    blanks = String(repeating: " ", count: width)
                } else if !isOneLine(item, mark, page) {
                    guard wider > 0, let inner = indenting(item, mark, by: wider, page, findings) else {
                        isCertain = false
                        continue
                    }
                    edits += inner
                }
            }
            let range = page.original(mark.digits.lowerBound..<mark.blanks.upperBound)
            let text = digits + String(UnicodeScalar(mark.delimiter)) + blanks
            edits.append(findings.edit(range, text))
        }
        if edits.isEmpty { return nil }
        return Fix("renumber the items", isCertain ? .certain : .likely, edits)
    }

    /// Moves what stands under an item to the right, so that it stays in the item; nothing where tabs or the marks of
    /// quotes stand before it.
    private static func indenting(
        _ item: Node, _ mark: ItemMark, by columns: Int, _ page: borrowing Page, _ findings: Findings
    ) -> [Edit]? {
        let lines = page.document.source.lines
        let end = item.next.map { page.lineNumber(at: page.document.textStart(of: $0)) } ?? lines.count
        var edits: [Edit] = []
        var isAfterBlank = false
        for number in page.lineNumber(at: mark.digits.lowerBound) + 1..<max(end, 1) {
            let indentation = page.indentation(ofLine: number)
            if indentation.isBlankLine {
                isAfterBlank = true
                continue
            }
            // A paragraph may go on further left; behind a blank line, the item is over.
            if indentation.columns < mark.contentColumn {
                if isAfterBlank { break }
                continue
            }
            let start = page.line(number).lowerBound
            guard page.bytes[start..<start + mark.contentColumn].allSatisfy({ $0 == 0x20 }) else { return nil }
            let place = page.original(start..<start)
            guard place.isEmpty else { return nil }
            edits.append(findings.edit(place, String(repeating: " ", count: columns)))
        }
        return edits
    }

    /// Whether nothing is indented under an item, so that the width of its number does not matter.
    private static func isOneLine(_ item: Node, _ mark: ItemMark, _ page: borrowing Page) -> Bool {
        let end = item.next.map { page.lineNumber(at: page.document.textStart(of: $0)) }
        var number = page.lineNumber(at: mark.digits.lowerBound) + 1
        var isAfterBlank = false
        while number < end ?? page.document.source.lines.count {
            let indentation = page.indentation(ofLine: number)
            if indentation.isBlankLine {
                isAfterBlank = true
            } else if indentation.columns >= mark.contentColumn {
                return false
            } else if isAfterBlank {
                return true
            }
            number += 1
        }
        return true
    }
}
