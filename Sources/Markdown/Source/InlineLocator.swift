/// The inline locator finds the exact bytes of every inline node of a block.
///
/// cmark's own inline positions are wrong on indented and lazily continued lines, after link reference definitions, and
/// in nested emphasis. But its tree is right. So the locator reads the block's source once more, beside the tree: each
/// node says what must come next, and the cursor passes it. Where the tree leaves open how a link was written, the rules
/// of CommonMark decide. The work is linear in the length of the block.
struct InlineLocator {
    private var cursor = InlineCursor.empty
    /// The lines of the block.
    private var lines: [Range<Int>] = []
    /// Where each node that has been entered and not yet left begins.
    private var open: [Int] = []
    /// For each open link, whether it is written in angle brackets.
    private var isAutolink: [Bool] = []

    /// Finds the inlines of a block or of a table's cell, and notes the range of each.
    ///
    /// Returns whether source and tree agreed to the end; if they did not, the nodes after the disagreement have no
    /// range.
    ///
    /// Where a mark has been taken out before the text, the rest of it is all that is in the tree, but for an element
    /// that stands for the mark. Other elements are passed by the places that they are known to have.
    mutating func locate(
        in block: Node, cell: Range<Int>?, rest: Int?, _ locator: ContentLocator, _ bytes: UnsafeBufferPointer<UInt8>,
        _ annotations: Annotations
    ) -> Bool {
        lines.removeAll(keepingCapacity: true)
        if let cell { lines.append(cell) } else { _ = locator.addContentLines(of: block, in: bytes, to: &lines) }
        open.removeAll(keepingCapacity: true)
        isAutolink.removeAll(keepingCapacity: true)
        let lines = lines
        return lines.withUnsafeBufferPointer { lines in
            cursor = InlineCursor(bytes, lines: lines, unescapesBars: cell != nil)
            defer { cursor = .empty }
            var mark: Node?
            if let rest {
                while !cursor.isAtEnd, cursor.offset < rest { cursor.advance() }
                mark = block.firstChild.flatMap { first in
                    let place = first.kind == .inlineElement ? annotations.place(of: first) : nil
                    return place.map { $0.lower < rest } == true ? first : nil
                }
            }
            return walk(over: block, behind: mark, hasDefinitions: rest == nil, annotations)
        }
    }

    /// Walks over the tree and the text, side by side.
    private mutating func walk(
        over block: Node, behind mark: Node?, hasDefinitions: Bool, _ annotations: Annotations
    ) -> Bool {
        // Definitions at the beginning of a paragraph have left the tree.
        while hasDefinitions, cursor.byte == UInt8(ascii: "["), !cursor.isAtEnd,
            let after = LinkSyntax.definition(at: cursor),
            !after.isAtEnd
        {
            cursor = after
        }
        var walk = Walk(block)
        _ = walk.next()
        while let step = walk.next() {
            if step.node == block { break }
            if step.node == mark { continue }
            if step.isEntering {
                let start = cursor.offset
                if step.kind == .inlineElement {
                    guard let place = annotations.place(of: step.node)?.range, place.lowerBound == start else {
                        return false
                    }
                    while !cursor.isAtEnd, cursor.offset < place.upperBound { cursor.advance() }
                    walk.skip(step.node)
                } else if step.kind.isLeaf {
                    guard pass(step.node, step.kind) else { return false }
                    annotations.setPlace(of: step.node, start..<max(start, cursor.offset))
                } else {
                    guard enter(step.node, step.kind) else { return false }
                    open.append(start)
                }
            } else {
                guard leave(step.kind), let start = open.popLast() else { return false }
                annotations.setPlace(of: step.node, start..<max(start, cursor.offset))
            }
        }
        return true
    }

    // MARK: Nodes that hold others

    private mutating func enter(_ node: Node, _ kind: NodeKind) -> Bool {
        switch kind {
        case .emphasis: return passDelimiter(1)
        case .strong: return passDelimiter(2)
        case .link:
            guard cursor.byte == UInt8(ascii: "[") || cursor.byte == UInt8(ascii: "<") else { return false }
            isAutolink.append(cursor.byte == UInt8(ascii: "<"))
            cursor.advance()
            return true
        case .image:
            guard cursor.byte == UInt8(ascii: "!"), cursor.following == UInt8(ascii: "[") else { return false }
            cursor.advance(2)
            return true
        default: return false
        }
    }

    private mutating func leave(_ kind: NodeKind) -> Bool {
        switch kind {
        case .emphasis: return passDelimiter(1)
        case .strong: return passDelimiter(2)
        case .link:
            if isAutolink.popLast() == true {
                guard cursor.byte == UInt8(ascii: ">") else { return false }
                cursor.advance()
                return true
            }
            return passTail()
        case .image: return passTail()
        default: return false
        }
    }

    private mutating func passTail() -> Bool {
        // Blanks before the closing bracket belong to no node when a line ends there.
        guard let after = LinkSyntax.tail(at: cursor) else { return false }
        cursor = after
        return true
    }

    private mutating func passDelimiter(_ count: Int) -> Bool {
        let byte = cursor.byte
        guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return false }
        for _ in 0..<count {
            guard cursor.byte == byte else { return false }
            cursor.advance()
        }
        return true
    }

    // MARK: Leaves

    private mutating func pass(_ node: Node, _ kind: NodeKind) -> Bool {
        switch kind {
        case .text: return passText(node.literal, isInAutolink: isAutolink.last == true)
        case .softBreak, .lineBreak: return passBreak(kind)
        case .code: return passCode()
        case .htmlInline: return passVerbatim(node.literal)
        default: return false
        }
    }

    private mutating func passText(_ literal: UnsafeBufferPointer<UInt8>, isInAutolink: Bool) -> Bool {
        var index = 0
        while index < literal.count {
            let equal = cursor.skipEqual(literal, from: index)
            index += equal
            if index == literal.count { return true }
            if cursor.byte == UInt8(ascii: "&"), let entity = Entity(cursor.restOfLine),
                literal[index...].starts(with: entity.text)
            {
                cursor.advance(entity.length)
                index += entity.text.count
            } else if cursor.byte == UInt8(ascii: "\\"), !isInAutolink, !cursor.isAtLineEnd,
                isPunctuation(cursor.following)
            {
                cursor.advance()
                guard cursor.byte == literal[index] else { return false }
                cursor.advance()
                index += 1
            } else {
                guard !cursor.isAtLineEnd, cursor.byte == literal[index] else { return false }
                cursor.advance()
                index += 1
            }
        }
        return true
    }

    private mutating func passBreak(_ kind: NodeKind) -> Bool {
        if kind == .lineBreak, cursor.byte == UInt8(ascii: "\\") { cursor.advance() }
        while !cursor.isAtLineEnd, isWhitespace(cursor.byte) { cursor.advance() }
        guard cursor.isAtLineEnd, !cursor.isAtEnd else { return false }
        cursor.advance()
        return true
    }

    private mutating func passCode() -> Bool {
        let fence = passBackticks()
        guard fence > 0 else { return false }
        while !cursor.isAtEnd {
            if cursor.byte == UInt8(ascii: "`") {
                if passBackticks() == fence { return true }
            } else {
                cursor.advance()
            }
        }
        return false
    }

    private mutating func passBackticks() -> Int {
        var count = 0
        while cursor.byte == UInt8(ascii: "`") {
            cursor.advance()
            count += 1
        }
        return count
    }

    private mutating func passVerbatim(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < literal.count {
            let byte = literal[index]
            if byte == 0x0A || byte == 0x0D {
                guard cursor.isAtLineEnd, !cursor.isAtEnd else { return false }
                if byte == 0x0D, index + 1 < literal.count, literal[index + 1] == 0x0A { index += 1 }
            } else {
                guard !cursor.isAtLineEnd, cursor.byte == byte else { return false }
            }
            cursor.advance()
            index += 1
        }
        return true
    }
}
