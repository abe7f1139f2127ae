internal import Markdown

/// Numbered lines are lines of a paragraph that begin with `2.`, `3.` and so on, and that Markdown does not take for a
/// list.
struct NumberedLines {
    /// The paragraph that they are in.
    let paragraph: Node
    /// The marks of the lines, each one more than that before it.
    var marks: [ItemMark]

    /// All runs of lines in a page that are meant as a list.
    ///
    /// A number may come to stand at the beginning of a line by chance. It did not where two lines count up, where the
    /// sentence before it has ended, or where it is the next item's.
    static func find(in page: borrowing Page) -> [NumberedLines] {
        var runs: [NumberedLines] = []
        for node in page.survey.numberedLines {
            guard let paragraph = node.parent, paragraph.kind == .paragraph, let mark = mark(of: node, in: page)
            else { continue }
            if let last = runs.last, last.paragraph == paragraph, let before = last.marks.last,
                before.delimiter == mark.delimiter, follows(mark, before)
            {
                runs[runs.count - 1].marks.append(mark)
            } else {
                runs.append(NumberedLines(paragraph: paragraph, marks: [mark]))
            }
        }
        return runs.filter { $0.marks.count > 1 || $0.followsSentence(in: page) || $0.itemBefore(in: page) != nil }
    }

    /// The item whose paragraph has them, where the first of them is meant as the item after it.
    func itemBefore(in page: borrowing Page) -> ItemMark? {
        guard let item = paragraph.parent, item.kind == .item, item.firstChild == paragraph,
            let before = ItemMark(of: item, in: page), let first = marks.first, Self.follows(first, before)
        else { return nil }
        return before
    }

    private static func follows(_ mark: ItemMark, _ before: ItemMark) -> Bool {
        guard let number = mark.number, let last = before.number else { return false }
        return number == last + 1
    }

    /// The mark that stands in the source text, and is not written so that it is none.
    private static func mark(of node: Node, in page: borrowing Page) -> ItemMark? {
        let start = page.document.textRange(of: node).lowerBound
        let number = page.lineNumber(at: start)
        let line = page.line(number)
        guard let mark = ItemMark(at: start, in: line, of: page.bytes), !mark.digits.isEmpty, !mark.blanks.isEmpty
        else { return nil }
        return mark
    }

    /// Whether the line before the first of them ends with the end of a sentence, or with a colon.
    private func followsSentence(in page: borrowing Page) -> Bool {
        guard let first = marks.first else { return false }
        let number = page.lineNumber(at: first.digits.lowerBound)
        guard number > 0 else { return false }
        let end = page.bytes[page.line(number - 1)].last { !$0.isBlankOrBreak && !"*_)\"'".utf8.contains($0) }
        return end.map { ".:?!".utf8.contains($0) } ?? false
    }
}
