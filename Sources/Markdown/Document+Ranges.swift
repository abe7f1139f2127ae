internal import Glibc

/// Where the parts of a document stand in its file.
extension Document {
    /// The bytes of the file that a node takes, with its delimiters.
    ///
    /// For a block they begin at its first mark and end with its last line that is not blank.
    public func range(of node: Node) -> Range<Int> { source.original(textRange(of: node)) }

    /// The bytes of the source text that a node takes: those to read, where ``range(of:)`` gives those to show.
    public func textRange(of node: Node) -> Range<Int> {
        if let place = annotations.place(of: node) { return place.range }
        return withArena { locating.range(of: node) }
    }

    /// Where a block begins in the source text; cheaper than all of its range.
    public func textStart(of block: Node) -> Int {
        annotations.place(of: block)?.range.lowerBound ?? locator.start(of: block)
    }

    /// The bytes of the file that a part of a text node's literal stands for.
    public func range(of part: Range<Int>, in text: Node) -> Range<Int> {
        let whole = textRange(of: text)
        return source.original(withArena { locating.range(of: part, in: text, at: whole) })
    }

    /// The lines of an HTML or code block's literal in the source text.
    func verbatimLines(of node: Node) -> [Range<Int>] {
        let count = lineCount(of: node.literal)
        return source.bytes.withUnsafeBufferPointer {
            locator.verbatim(of: node, lineCount: count, in: $0).lines
        }
    }
}

/// The number of lines in a literal; a line end at its end does not open another one.
func lineCount(of literal: UnsafeBufferPointer<UInt8>) -> Int {
    if literal.isEmpty { return 0 }
    var count = 0
    for byte in literal where byte == 0x0A { count += 1 }
    return literal.last == 0x0A ? count : count + 1
}

/// Finds the ranges of nodes, and remembers those of inlines.
///
/// It is a class because it is used for every block, and a structure of so many arrays is not copied for nothing.
final class Locating {
    let source: SourceText
    let locator: ContentLocator
    let annotations: Annotations
    private let arena: Arena
    /// The tables that were left folded.
    var foldedTables: [Node] = []
    /// The block whose lines were asked for last, and these if columns count in them, so that they are looked through
    /// once and not for each of their links.
    @exclusivity(unchecked) var lastAsked: (block: Node, lines: (first: Range<Int>, others: [Range<Int>])?)?
    /// Where some of the blocks end that stand at the end of others, far below them; so that the end of those on the way down
    /// is not looked for from each of them.
    @exclusivity(unchecked) private var ends: [Node: Int] = [:]

    /// Where each byte of the text stands that was asked for last, if some are written otherwise than they are shown; so
    /// that its entities are read once and not for each of its words.
    @exclusivity(unchecked) private var lastOffsets: (text: Node, offsets: [Int])?

    init(source: SourceText, locator: ContentLocator, annotations: Annotations, arena: Arena) {
        self.source = source
        self.locator = locator
        self.annotations = annotations
        self.arena = arena
    }

    func range(of node: Node) -> Range<Int> {
        if let place = annotations.place(of: node) { return place.range }
        if node.kind.isBlock { return blockRange(of: node) }

        // Only right below the block: looking for it from deep within, for each of many links, would take too long.
        if let parent = node.parent, let range = rangeByColumns(of: node, in: parent) { return range }
        guard let block = leafBlock(of: node) else { return 0..<0 }
        locateInlines(of: block)
        // Where source and tree disagreed, the nearest node around it that was found has to do.
        var around = node
        while true {
            if let place = annotations.place(of: around) { return place.range }
            guard let parent = around.parent else { return 0..<0 }
            around = parent
        }
    }

    /// The range in the source of a part of a text's literal, given the range of the whole.
    func range(of part: Range<Int>, in text: Node, at whole: Range<Int>) -> Range<Int> {
        let literal = text.literal
        if whole.count == literal.count {
            return whole.lowerBound + part.lowerBound..<whole.lowerBound + part.upperBound
        }
        if lastOffsets?.text != text || lastOffsets?.offsets.count != literal.count + 1 {
            let offsets = source.bytes.withUnsafeBufferPointer {
                TextOffsets.offsets(of: Array(0...literal.count), of: literal, at: whole, in: $0)
            }
            lastOffsets = (text, offsets)
        }
        guard let offsets = lastOffsets?.offsets else { return whole }
        let start = offsets[min(part.lowerBound, literal.count)]
        return start..<max(start, offsets[min(part.upperBound, literal.count)])
    }

    /// Finds all inlines of a block, unless that has been done.
    func locateInlines(of block: Node) {
        let place = annotations.place(of: block)
        if place?.isLocated == true { return }
        let range = place?.range ?? blockRange(of: block)
        annotations.setPlace(of: block, range, isLocated: true)
        source.bytes.withUnsafeBufferPointer { bytes in
            let cell = block.kind == .blockElement ? range : nil
            let rest = annotations.restStart(of: block)
            _ = arena.inlines.locate(in: block, cell: cell, rest: rest, locator, bytes, annotations)
        }
    }

    /// Whether the first bytes of a paragraph that has not been located are those of its first text, and no definition, so
    /// that they can be taken out without locating all of it.
    func beginsUnchanged(_ paragraph: Node, with text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard annotations.place(of: paragraph) == nil, let wanted = text.baseAddress else { return false }
        let start = locator.start(of: paragraph)
        let end = start + text.count
        return source.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, end <= bytes.count else { return false }
            return memcmp(base + start, wanted, text.count) == 0
                && (end == bytes.count || bytes[end] != UInt8(ascii: ":"))
        }
    }

    private func leafBlock(of node: Node) -> Node? {
        var current = node.parent
        while let candidate = current, !candidate.kind.isBlock { current = candidate.parent }
        return current
    }

    private func blockRange(of node: Node) -> Range<Int> {
        switch node.kind {
        case .document: return locator.bodyStart..<source.bytes.count
        case .htmlBlock, .codeBlock: return start(of: node)..<verbatimEnd(of: node)
        case .heading:
            let start = start(of: node)
            return start..<max(start, withoutBlanks(locator.line(locator.lastLine(ofHeading: node))))
        case .paragraph, .thematicBreak:
            let start = start(of: node)
            return start..<lineEnd(of: node, from: start)
        case .blockElement:
            // A block that an extension made has a place, or else it holds blocks that do.
            guard let first = node.firstChild, let last = node.lastChild else { return 0..<0 }
            let lower = range(of: first).lowerBound
            return lower..<max(lower, range(of: last).upperBound)
        default:
            let lower = start(of: node)
            var last = node
            var depth = 0
            var passed: [Node] = []
            while let child = last.lastChild, !last.kind.holdsInlines {
                last = child
                depth += 1
                guard depth.isMultiple(of: 16) else { continue }
                if let end = ends[last] {
                    for block in passed { ends[block] = end }
                    return lower..<max(lower, end)
                }
                passed.append(last)
            }
            if last == node { return lower..<lineEnd(of: node, from: lower) }
            let end = range(of: last).upperBound
            for block in passed { ends[block] = end }
            return lower..<max(lower, end)
        }
    }

    private func start(of node: Node) -> Int { locator.start(of: node) }

    /// The end of the last line of a block, without blanks at its end.
    private func lineEnd(of node: Node, from start: Int) -> Int {
        let line = max(node.startLine, node.endLine) - 1 + locator.lineOffset
        return max(start, withoutBlanks(locator.line(line)))
    }

    private func withoutBlanks(_ line: Range<Int>) -> Int {
        source.bytes.withUnsafeBufferPointer { bytes in
            var end = line.upperBound
            while end > line.lowerBound, isWhitespace(bytes[end - 1]) { end -= 1 }
            return end
        }
    }

    /// cmark miscounts the lines of blocks that end within a line or with what they stand in, so these are counted in
    /// what the blocks hold.
    private func verbatimEnd(of node: Node) -> Int {
        let first = node.startLine - 1 + locator.lineOffset
        let held = lineCount(of: node.literal.droppingBlankLines)
        var last = first + max(held, 1) - 1
        if node.kind == .codeBlock, isFenced(node) {
            let fence = first + lineCount(of: node.literal) + 1
            last = first + held
            if fence <= node.endLine - 1 + locator.lineOffset, isFence(fence) { last = fence }
        }
        return max(start(of: node), withoutBlanks(locator.line(last)))
    }

    private func isFenced(_ node: Node) -> Bool {
        let rest = source.bytes[start(of: node)...]
        guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
            rest.prefix(3).allSatisfy({ $0 == mark }), rest.count >= 3
        else { return false }
        // Indented code may look the same; but it holds its own first line, which a fence does not.
        let line = locator.line(source.lines.line(at: rest.startIndex))
        let blanks = source.bytes[line.lowerBound..<rest.startIndex].reversed().prefix { $0 == 0x20 || $0 == 0x09 }
        guard blanks.count >= 4 || blanks.contains(0x09) else { return true }
        let first = node.literal.prefix { $0 != 0x0A && $0 != 0x0D }
        return !first.elementsEqual(source.bytes[rest.startIndex..<line.upperBound])
    }

    private func isFence(_ line: Int) -> Bool {
        let text = source.bytes[locator.line(line)].drop { " \t>".utf8.contains($0) }
        return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without the blank lines at their end.
    var droppingBlankLines: UnsafeBufferPointer<UInt8> {
        var end = count
        while end > 0, isWhitespace(self[end - 1]) { end -= 1 }
        return UnsafeBufferPointer(rebasing: self[..<end])
    }
}

extension NodeKind {
    /// Whether what a node of this kind holds are inlines.
    var holdsInlines: Bool { self == .paragraph || self == .heading }
}

extension Document {
    /// Whether a paragraph goes on after its first line.
    public func hasSeveralLines(_ paragraph: Node) -> Bool { paragraph.endLine > paragraph.startLine }

    /// Where the text of a paragraph goes on lazily: the first line that lacks the indentation or the mark of what the
    /// paragraph stands in, as bytes of the source text.
    public func firstLazyLine(of paragraph: Node) -> Range<Int>? {
        let content = source.bytes.withUnsafeBufferPointer { locator.content(of: paragraph, in: $0) }
        guard let lazy = content.firstLazy, lazy.index < content.lines.count else { return nil }
        return content.lines[lazy.index]
    }
}
