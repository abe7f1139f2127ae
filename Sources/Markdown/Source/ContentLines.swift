internal import Diagnostics

/// The content lines of a block tell, line by line, where its own text stands in the source.
struct ContentLines {
    /// The text of each line, from the first content byte to the line break, which is not in it.
    let lines: [Range<Int>]
    /// The first line that belongs to the block only by continuing it lazily, without the marks of its containers, and
    /// the number of containers whose marks it does have.
    let firstLazy: (index: Int, matched: Int)?

    init(_ lines: [Range<Int>], firstLazy: (index: Int, matched: Int)? = nil) {
        self.lines = lines
        self.firstLazy = firstLazy
    }

    /// Some of the lines.
    func part(_ part: Range<Int>) -> ContentLines {
        let lazy = firstLazy.flatMap { first in
            first.index < part.upperBound ? (index: max(first.index - part.lowerBound, 0), matched: first.matched) : nil
        }
        return ContentLines(Array(lines[part]), firstLazy: lazy)
    }
}

/// Finds the content lines of blocks.
struct ContentLocator {
    let source: SourceText
    /// Where the text begins that cmark reads; that may be in the middle of a line, after a byte order mark.
    let bodyStart: Int
    /// The line of the source that is cmark's first one, counted from zero.
    let lineOffset: Int

    init(source: SourceText, bodyStart: Int) {
        self.source = source
        self.bodyStart = bodyStart
        lineOffset = source.lines.line(at: bodyStart)
    }

    /// Where a block begins.
    func start(of node: Node) -> Int {
        let line = node.startLine - 1 + lineOffset
        guard line >= 0, line < source.lines.count else { return source.bytes.count }
        let first = line == lineOffset ? bodyStart : source.lines.starts[line]
        return min(first + max(node.startColumn, 1) - 1, source.bytes.count)
    }

    /// A line of the source without its line break.
    func line(_ index: Int) -> Range<Int> {
        let whole = source.lines.range(ofLine: index)
        var end = whole.upperBound
        while end > whole.lowerBound, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        return (index == lineOffset ? min(bodyStart, end) : whole.lowerBound)..<end
    }

    /// The content of a block whose lines lose their indentation: a paragraph or a heading.
    func content(of node: Node, in bytes: UnsafeBufferPointer<UInt8>) -> ContentLines {
        var lines: [Range<Int>] = []
        let firstLazy = addContentLines(of: node, in: bytes, to: &lines)
        return ContentLines(lines, firstLazy: firstLazy)
    }

    /// Adds the lines of such a block, and returns the first one that continues it lazily.
    func addContentLines(
        of node: Node, in bytes: UnsafeBufferPointer<UInt8>, to lines: inout [Range<Int>]
    ) -> (index: Int, matched: Int)? {
        let first = node.startLine - 1 + lineOffset
        var start = start(of: node)
        let firstEnd = max(line(first).upperBound, start)
        if node.kind == .heading, start < firstEnd, bytes[start] == UInt8(ascii: "#") {
            while start < firstEnd, bytes[start] == UInt8(ascii: "#") { start += 1 }
            while start < firstEnd, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
            lines.append(start..<firstEnd)
            return nil
        }
        var last = max(first, node.endLine - 1 + lineOffset)
        // The last line of a heading that is not marked in front is its underline.
        if node.kind == .heading { last = max(first, lastLine(ofHeading: node) - 1) }
        lines.append(start..<firstEnd)
        if last == first { return nil }

        lines.reserveCapacity(last - first + 1)
        var lazy: (index: Int, matched: Int)?
        let containers = containers(of: node, in: bytes)
        for index in first + 1...last {
            let range = line(index)
            var prefix = LinePrefix(line: range)
            if !pass(containers, &prefix, in: bytes), lazy == nil { lazy = (lines.count, prefix.matched) }
            prefix.skipBlanks(in: bytes)
            lines.append(min(prefix.offset, range.upperBound)..<range.upperBound)
        }
        return lazy
    }

    /// The lines of a block that keep their indentation: raw HTML and code.
    func verbatim(of node: Node, lineCount: Int, in bytes: UnsafeBufferPointer<UInt8>) -> ContentLines {
        let first = node.startLine - 1 + lineOffset
        let start = start(of: node)
        let containers = containers(of: node, in: bytes)
        var lines: [Range<Int>] = []
        lines.reserveCapacity(lineCount)
        for index in first..<first + max(lineCount, 1) {
            let range = line(index)
            var prefix = LinePrefix(line: range)
            if index == first {
                // An HTML block's literal includes the blanks before its first tag.
                var blanks = start
                while blanks > range.lowerBound, bytes[blanks - 1] == 0x20 { blanks -= 1 }
                _ = pass(containers, &prefix, in: bytes)
                lines.append(min(max(prefix.offset, blanks), range.upperBound)..<range.upperBound)
                continue
            }
            _ = pass(containers, &prefix, in: bytes)
            lines.append(min(prefix.offset, range.upperBound)..<range.upperBound)
        }
        return ContentLines(lines)
    }

    /// The last line of a heading.
    ///
    /// cmark counts the line after an underline too, unless the text ends there.
    func lastLine(ofHeading node: Node) -> Int {
        let first = node.startLine - 1 + lineOffset
        let last = node.endLine - 1 + lineOffset
        if last <= first { return first }
        if isUnderline(last), last - 1 == first || !isUnderline(last - 1) { return last }
        return last - 1
    }

    private func isUnderline(_ index: Int) -> Bool {
        let text = source.bytes[line(index)].drop { " \t>".utf8.contains($0) }
        guard let mark = text.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
        return text.drop { $0 == mark }.allSatisfy(isWhitespace)
    }

    // MARK: Containers

    /// A quote or a list item around a block.
    private struct Container {
        /// How far an item's lines are indented; nothing for a quote.
        let indentation: Int?
    }

    /// The quotes and list items around a block, from the outermost.
    private func containers(of node: Node, in bytes: UnsafeBufferPointer<UInt8>) -> [Container] {
        var around: [Node] = []
        var ancestor = node.parent
        while let current = ancestor {
            let kind = current.kind
            if kind == .blockQuote || kind == .item { around.append(current) }
            ancestor = current.parent
        }
        if around.isEmpty { return [] }
        around.reverse()

        // An item's indentation is found on the line that it begins on, behind the marks of what it stands in.
        var containers: [Container] = []
        containers.reserveCapacity(around.count)
        var currentLine = -1
        var prefix = LinePrefix(line: 0..<0)
        for container in around {
            // What has been parted from a quote is one too, and cmark doesn't know where it begins.
            if container.startLine == 0, container.kind == .blockQuote {
                containers.append(Container(indentation: nil))
                currentLine = -1
                continue
            }
            let startLine = container.startLine - 1 + lineOffset
            if startLine != currentLine {
                prefix = LinePrefix(line: line(startLine))
                _ = pass(containers, &prefix, in: bytes)
                currentLine = startLine
            }
            if container.kind == .blockQuote {
                _ = prefix.passQuote(in: bytes)
                containers.append(Container(indentation: nil))
            } else {
                containers.append(Container(indentation: prefix.passMarker(in: bytes)))
            }
        }
        return containers
    }

    /// Passes the marks of containers on a line that they all began before; says whether all of them are there.
    private func pass(
        _ containers: [Container], _ prefix: inout LinePrefix, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for container in containers {
            if let indentation = container.indentation {
                guard prefix.passItem(indentation: indentation, in: bytes) else { return false }
            } else {
                guard prefix.passQuote(in: bytes) else { return false }
            }
        }
        return true
    }
}
