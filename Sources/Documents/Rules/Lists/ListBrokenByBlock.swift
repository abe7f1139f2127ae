internal import Diagnostics
internal import Markdown

/// Finds numbered lists that a block without indentation breaks in two.
enum ListBrokenByBlock: PageRule {
    static let rule = Rule(
        "list/broken-by-block", .warning, "What stands between two steps is indented.",
        explanation: """
            A paragraph, an image, a note or a piece of code between two steps belongs to the step before it only if it is \
            indented as far as the step's text. Otherwise the list ends there and a second one begins: for screen readers, \
            for checklists, and for every program that follows the steps.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Go to the directory.

            > [!TIP]
            > The filters narrow the search.

            2. Select **Contact me**.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            1. Go to the directory.

               > [!TIP]
               > The filters narrow the search.

            2. Select **Contact me**.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for list in page.lists where list.isOrderedList {
            guard let next = list.next, next.canStandBetweenSteps, let gap = Gap(after: list, page) else { continue }
            let columns = gap.columns(page)
            let place = findings.place(page.original(gap.continuation))
            findings.report(
                rule, at: page.document.range(of: gap.told), "this is not indented, so it breaks the list in two",
                notes: [Note("the list goes on", at: place)],
                help:
                    "indent it by \(columns == 1 ? "1 blank" : "\(columns) blanks"), so that it belongs to the step before it",
                fixes: gap.indenting(page, findings).map { [$0] } ?? [])
        }
    }

    /// What stands between the two parts of a list.
    private struct Gap {
        let list: Node
        let mark: ItemMark
        let first: Node
        /// The first block that is more than a comment, which may be there to allow it; else the first one.
        var told: Node {
            var block = first
            for _ in 0..<count where block.isComment { block = block.next ?? block }
            return block.kind == .list && block.isOrderedList ? first : block
        }
        /// The number of blocks.
        let count: Int
        /// The lines from the first block to the last.
        let lines: ClosedRange<Int>
        /// The number with which the list goes on.
        let continuation: Range<Int>
        /// The column in which that number stands.
        let continuationColumn: Int

        init?(after list: Node, _ page: borrowing Page) {
            guard let item = list.lastChild, let mark = ItemMark(of: item, in: page), let number = mark.number,
                let first = list.next
            else { return nil }
            self.list = list
            self.mark = mark
            self.first = first
            var expected = [number + 1]
            var length = 0
            for _ in list.children { length += 1 }
            if list.listStart + length != expected[0] { expected.append(list.listStart + length) }

            let firstLine = page.lineNumber(at: page.document.textStart(of: first))
            var count = 0
            var next: Node? = first
            while let block = next, block.canStandBetweenSteps || block.kind == .list {
                next = block.next
                if block.kind == .list, block.isOrderedList {
                    // A list that begins anew is another list.
                    guard count > 0, block.listStart > 1, expected.contains(block.listStart),
                        let item = block.firstChild, let other = ItemMark(of: item, in: page),
                        other.delimiter == mark.delimiter
                    else { return nil }
                    let line = page.lineNumber(at: other.digits.lowerBound)
                    self.count = count
                    lines = firstLine...max(firstLine, line - 1)
                    continuation = other.digits.lowerBound..<other.digits.upperBound + 1
                    continuationColumn = page.indentation(ofLine: line).columns
                    return
                }
                count += 1
                if let swallowed = Gap.step(expected, mark.delimiter, in: block, page) {
                    self.count = count
                    lines = firstLine...max(firstLine, swallowed.line - 1)
                    continuation = swallowed.mark.digits.lowerBound..<swallowed.mark.digits.upperBound + 1
                    continuationColumn = page.indentation(ofLine: swallowed.line).columns
                    return
                }
            }
            return nil
        }

        /// A line of a paragraph that was meant to be the next step.
        ///
        /// Markdown lets only the number 1 begin a list right after a line of text.
        private static func step(
            _ numbers: [Int], _ delimiter: UInt8, in block: Node, _ page: borrowing Page
        ) -> (line: Int, mark: ItemMark)? {
            guard block.kind == .paragraph, page.document.hasSeveralLines(block) else { return nil }
            let range = page.document.textRange(of: block)
            let first = page.lineNumber(at: range.lowerBound)
            let last = page.lineNumber(at: max(range.lowerBound, range.upperBound - 1))
            for line in first..<last {
                let indentation = page.indentation(ofLine: line + 1)
                guard let mark = ItemMark(at: indentation.end, in: page.line(line + 1), of: page.bytes),
                    let number = mark.number, numbers.contains(number), mark.delimiter == delimiter,
                    !mark.blanks.isEmpty
                else { continue }
                return (line + 1, mark)
            }
            return nil
        }

        /// How many blanks are missing before the lines.
        func columns(_ page: borrowing Page) -> Int {
            var least = Int.max
            for line in lines {
                let indentation = page.indentation(ofLine: line)
                if !indentation.isBlankLine { least = min(least, indentation.columns) }
            }
            return least < mark.contentColumn ? mark.contentColumn - least : mark.contentColumn
        }

        /// Indents all lines by the same number of blanks.
        func indenting(_ page: borrowing Page, _ findings: Findings) -> Fix? {
            // An item that begins with a blank line holds nothing.
            guard !first.isInQuote, continuationColumn < mark.contentColumn, list.lastChild?.firstChild != nil else {
                return nil
            }
            let blanks = String(repeating: " ", count: columns(page))
            var edits: [Edit] = []
            for line in lines {
                let indentation = page.indentation(ofLine: line)
                if indentation.isBlankLine { continue }
                // In front of a tab a blank may change nothing.
                if indentation.hasTab { return nil }
                let start = page.line(line).lowerBound
                edits.append(findings.edit(page.original(start..<start), blanks))
            }
            // Much text is not lightly made part of a step, and a block that is open at the end of the list would take
            // it in.
            let isCertain = count <= 2 && !list.endsInVerbatim
            return edits.isEmpty ? nil : Fix("indent it", isCertain ? .certain : .likely, edits)
        }
    }
}

extension Node {
    /// Whether a block can be part of a step that was not indented; a heading or a rule ends what is before it.
    fileprivate var canStandBetweenSteps: Bool {
        switch kind {
        case .paragraph, .codeBlock, .htmlBlock, .blockQuote, .blockElement: true
        case .list: !isOrderedList
        default: false
        }
    }

    /// Whether the last thing in the node is code or HTML, which may lack its end.
    fileprivate var endsInVerbatim: Bool {
        var last = self
        while let child = last.lastChild { last = child }
        return last.kind == .codeBlock || last.kind == .htmlBlock
    }
}
