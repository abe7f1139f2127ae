internal import Markdown

/// A step table is a table whose rows are numbered steps: its first column is headed *Step*, and counts up from
/// one, and another one says what is done.
struct StepTable {
    /// The head of the column, in the source text.
    let head: Range<Int>
    /// How many steps there are.
    let count: Int

    /// All of them in a page, be they written in Markdown or in HTML, without those within quotes or items.
    static func find(in page: borrowing Page) -> [StepTable] {
        var found: [StepTable] = []
        for (node, kind) in page.survey.pointers where kind == .blockElement && node.parent?.kind == .document {
            guard case .table = page.document.element(of: node) else { continue }
            if let table = markdown(page.document.textRange(of: node), page) { found.append(table) }
        }
        for block in page.survey.htmlBlocks where block.parent?.kind == .document {
            if let table = html(page.document.textRange(of: block), page) { found.append(table) }
        }
        return found
    }

    /// What a column is called that says what is done.
    private static let deeds = ["action", "instruction", "description", "task", "what to do"]

    private init?(_ cells: some Sequence<Range<Int>>, heads: Range<Int>, _ bytes: [UInt8]) {
        var head: Range<Int>?
        var count = 0
        for cell in cells {
            if head == nil {
                // Most tables are told by a look at the first cell.
                guard Self.saysStep(bytes[cell]) else { return nil }
                let words = String(decoding: bytes[heads].prefix(1000), as: UTF8.self).lowercased()
                guard Self.deeds.contains(where: { words.contains($0) }) else { return nil }
                head = cell
            } else {
                guard bytes[cell].elementsEqual(String(count + 1).utf8) else { break }
                count += 1
            }
        }
        guard let head, count > 1 else { return nil }
        self.head = head
        self.count = count
    }

    /// Whether a cell has the word *Step* or *Steps* and nothing else.
    private static func saysStep(_ cell: ArraySlice<UInt8>) -> Bool {
        let word = cell.count == 5 && cell.last.map { $0 | 0x20 } == UInt8(ascii: "s") ? cell.dropLast() : cell
        return word.count == 4 && zip(word, "step".utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    private static func markdown(_ table: Range<Int>, _ page: borrowing Page) -> StepTable? {
        let bytes = page.bytes
        let first = page.lineNumber(at: table.lowerBound)
        let last = page.lineNumber(at: max(table.lowerBound, table.upperBound - 1))
        // The line below the head divides it from the rows.
        let head = page.line(first)
        guard saysStep(bytes[firstCell(of: head, bytes)]) else { return nil }
        let lines = (first...last).filter { $0 != first + 1 }.map { page.line($0) }
        return StepTable(lines.lazy.map { firstCell(of: $0, bytes) }, heads: head, bytes)
    }

    private static func firstCell(of line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        let isMark = { (byte: UInt8) in byte.isBlankOrBreak || byte == UInt8(ascii: "*") }
        let start = bytes[line].firstIndex { !isMark($0) && $0 != UInt8(ascii: "|") } ?? line.upperBound
        var end = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "|")) ?? line.upperBound
        while end > start, isMark(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func html(_ block: Range<Int>, _ page: borrowing Page) -> StepTable? {
        let bytes = page.bytes
        guard bytes[block].starts(with: "<table".utf8) else { return nil }
        var rows = HTMLRows(bytes: bytes, rest: block)
        let start = rows.rest.lowerBound
        guard rows.skip(behind: "</tr") else { return nil }
        return StepTable(HTMLRows(bytes: bytes, rest: block), heads: start..<rows.rest.lowerBound, bytes)
    }
}

/// The texts of the first cells of the rows in some HTML, each up to the first tag in it.
private struct HTMLRows: Sequence, IteratorProtocol {
    let bytes: [UInt8]
    var rest: Range<Int>

    mutating func next() -> Range<Int>? {
        guard skip(behind: "<tr"), skip(behind: "<t") else { return nil }
        while skip(behind: ">") {
            while let byte = bytes[rest].first, byte.isBlankOrBreak { rest = rest.lowerBound + 1..<rest.upperBound }
            guard bytes[rest].first == UInt8(ascii: "<") else { break }
        }
        var end = bytes[rest].firstIndex(of: UInt8(ascii: "<")) ?? rest.upperBound
        let start = rest.lowerBound
        rest = end..<rest.upperBound
        while end > start, bytes[end - 1].isBlankOrBreak { end -= 1 }
        return start..<end
    }

    /// Goes on behind some bytes; false if they don't come.
    mutating func skip(behind word: String) -> Bool {
        let word = Array(word.utf8)
        var index = rest.lowerBound
        while index + word.count <= rest.upperBound {
            if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) {
                rest = index + word.count..<rest.upperBound
                return true
            }
            index += 1
        }
        rest = rest.upperBound..<rest.upperBound
        return false
    }
}
