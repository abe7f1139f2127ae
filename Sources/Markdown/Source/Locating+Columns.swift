/// Places by cmark's own lines and columns, which are found at once, but cannot always be relied on.
extension Locating {
    /// The range of a link, an image or a tag by cmark's own columns, where these can be relied on.
    func rangeByColumns(of node: Node, in block: Node) -> Range<Int>? {
        switch node.kind {
        case .link, .image, .htmlInline: break
        default: return nil
        }
        guard annotations.place(of: block) == nil else { return nil }
        if lastAsked?.block != block { lastAsked = (block, columnLines(of: block)) }
        guard let lines = lastAsked?.lines else { return nil }
        let line: Range<Int>
        switch node.startLine - block.startLine {
        case 0: line = lines.first
        case let number where lines.others.indices.contains(number - 1): line = lines.others[number - 1]
        default: return nil
        }
        return source.bytes.withUnsafeBufferPointer {
            Locating.range(of: node, on: line, columnsFrom: block.startColumn, in: $0)
        }
    }

    /// The range of a link, an image or a tag by its columns, which count from a line's beginning, if it is there.
    static func range(
        of node: Node, on line: Range<Int>, columnsFrom first: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        let start = line.lowerBound + node.startColumn - first
        let end = line.lowerBound + node.endColumn - first + 1
        guard start >= line.lowerBound, start < end, end <= line.upperBound else { return nil }
        if node.kind == .htmlInline {
            let isThere = node.literal.elementsEqual(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            return isThere ? start..<end : nil
        }
        guard bytes[start] == UInt8(ascii: node.kind == .link ? "[" : "!"),
            bytes[end - 1] == UInt8(ascii: ")") || bytes[end - 1] == UInt8(ascii: "]")
        else { return nil }
        return start..<end
    }

    /// Whether an address in angle brackets, which has no blanks, may stand on a line; cmark counts its columns otherwise.
    static func mayHoldAutolink(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var search = ByteSearch(bytes, in: line)
        guard let bracket = search.next(UInt8(ascii: "<")) else { return false }
        var isOpen = false
        for offset in bracket..<line.upperBound {
            switch bytes[offset] {
            case UInt8(ascii: "<"): isOpen = true
            case UInt8(ascii: ">"): isOpen = false
            case UInt8(ascii: ":"), UInt8(ascii: "@"): if isOpen { return true }
            case let byte: if isWhitespace(byte) { isOpen = false }
            }
        }
        return false
    }

    /// The lines of a block, from where cmark begins to count the columns of each, if it counts them right.
    ///
    /// It does not for an address in angle brackets, nor after a line break that is part of something else or an escape,
    /// because that one is not counted as a line. Its columns mean nothing where an extension has been at work.
    private func columnLines(of block: Node) -> (first: Range<Int>, others: [Range<Int>])? {
        guard block.kind.holdsInlines, block.startLine > 0 else { return nil }
        return source.bytes.withUnsafeBufferPointer { bytes in
            let start = locator.start(of: block)
            let first = start..<max(start, locator.line(block.startLine - 1 + locator.lineOffset).upperBound)
            var others: [Range<Int>] = []
            if block.endLine != block.startLine {
                guard block.kind == .paragraph else { return nil }
                others = Array(locator.content(of: block, in: bytes).lines.dropFirst())
                var breaks = 0
                for child in block.children where child.kind == .softBreak { breaks += 1 }
                // The break behind a mark that was taken out has gone with it.
                if let rest = annotations.restStart(of: block), rest > first.upperBound { breaks += 1 }
                guard breaks == others.count else { return nil }
            }
            let mayHoldAutolink =
                Locating.mayHoldAutolink(first, in: bytes)
                || others.contains { Locating.mayHoldAutolink($0, in: bytes) }
            return mayHoldAutolink ? nil : (first, others)
        }
    }
}
