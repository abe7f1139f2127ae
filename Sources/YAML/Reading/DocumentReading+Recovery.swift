/// What is done when a document cannot be read as a whole.
///
/// From the entry in which the reading failed on, every entry of the root (a key with what belongs to it, or a list item)
/// is read as a document of its own. A fault thus costs one entry, and every byte is read a bounded number of times.
extension DocumentReading {
    /// The entries of the root that have been put together so far.
    private struct Entries {
        var isSequence: Bool
        /// The column in which entries begin.
        var column: Int
        var items: [YAMLNode] = []
        var pairs: [YAMLPair] = []
        var places: [String: Int] = [:]
        var hasConflict = false
        var foundFault = false
    }

    mutating func recover(from first: YAMLProblem, with builder: inout TreeBuilder) {
        var (entries, start) = entriesBeforeFailure(builder)
        problems += builder.problems.filter { $0.range.lowerBound < start }
        var chunkStart: Int?
        var offset = start
        while offset < range.upperBound {
            let line = Line(bytes, from: offset, before: range.upperBound)
            let isMarker = line.isConflictMarker(bytes)
            let isDocumentEnd = line.start > start && (isDocumentStart(line) || line.isFence(bytes, of: "."))
            if isMarker || isDocumentEnd || begins(line, entries) {
                if let chunkStart { readEntry(chunkStart..<line.start, into: &entries, with: &builder) }
                chunkStart = line.start
            } else if chunkStart == nil, line.contentStart(bytes) < line.end {
                chunkStart = line.start
            }
            if isMarker {
                problems.append(YAMLProblem(.conflictMarker, at: line.start..<line.contentEnd(bytes)))
                (entries.hasConflict, entries.foundFault) = (true, true)
                chunkStart = nil
            } else if isDocumentEnd {
                chunkStart = nil
                if reportTextAfter(line) { entries.foundFault = true }
                break
            }
            offset = line.next
        }
        if let chunkStart { readEntry(chunkStart..<min(offset, range.upperBound), into: &entries, with: &builder) }
        if !entries.foundFault { problems.append(first) }
        finish(entries)
    }

    /// What was understood before the failure, and the line from which on everything is read again.
    ///
    /// The last entry is read again even if it seemed complete, because a quote that was never closed swallows entries.
    private func entriesBeforeFailure(_ builder: TreeBuilder) -> (Entries, start: Int) {
        guard let frame = builder.frames.first else {
            return (Entries(isSequence: beginsWithItem(), column: firstColumn()), range.lowerBound)
        }
        let start = lineStart(of: frame.start)
        var entries = Entries(isSequence: frame.kind == .sequence, column: frame.start - start)
        guard isBlankBetween(start, frame.start) else { return (entries, start) }
        var lastStart = frame.start
        if frame.kind == .sequence {
            entries.items = frame.items
            if builder.frames.count == 1 { _ = entries.items.popLast() }
            lastStart = entries.items.last?.range.upperBound ?? frame.start
        } else {
            entries.pairs = frame.pairs
            if let key = frame.key {
                lastStart = key.range.lowerBound
            } else if let last = entries.pairs.popLast() {
                lastStart = last.keyRange.lowerBound
            }
            for (place, pair) in entries.pairs.enumerated() { entries.places[pair.key] = place }
        }
        if frame.kind == .sequence { return (entries, lineAfter(lastStart, unlessAt: frame.start)) }
        return (entries, lineStart(of: lastStart))
    }

    private func lineAfter(_ offset: Int, unlessAt start: Int) -> Int {
        offset == start ? lineStart(of: start) : Line(bytes, from: offset, before: range.upperBound).next
    }

    private func isBlankBetween(_ start: Int, _ end: Int) -> Bool {
        bytes[start..<end].allSatisfy { $0 == .blank }
    }

    private func lineStart(of offset: Int) -> Int {
        var start = offset
        while start > range.lowerBound, !bytes[start - 1].isLineEnd { start -= 1 }
        return start
    }

    /// The first line that says something, if nothing at all was understood.
    private func firstLine() -> Line? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let line = Line(bytes, from: offset, before: range.upperBound)
            let content = line.contentStart(bytes)
            let isComment = content < line.end && bytes[content] == UInt8(ascii: "#")
            if content < line.end, !isComment, !line.isConflictMarker(bytes), !isDocumentStart(line) { return line }
            offset = line.next
        }
        return nil
    }

    private func beginsWithItem() -> Bool {
        firstLine().map { $0.hasItem(bytes, at: $0.contentStart(bytes)) } ?? false
    }

    private func firstColumn() -> Int { firstLine().map { $0.contentStart(bytes) - $0.start } ?? 0 }

    /// Whether a line begins an entry of the root.
    private func begins(_ line: Line, _ entries: Entries) -> Bool {
        let content = line.contentStart(bytes)
        guard content - line.start == entries.column else { return false }
        let isItem = line.hasItem(bytes, at: content)
        if entries.isSequence { return isItem }
        return !isItem && line.keyColon(bytes, from: content) != nil
    }

    private mutating func reportTextAfter(_ line: Line) -> Bool {
        var offset = line.isFence(bytes, of: ".") ? line.next : line.start
        while offset < range.upperBound {
            let next = Line(bytes, from: offset, before: range.upperBound)
            let content = next.contentStart(bytes)
            if content < next.end, bytes[content] != UInt8(ascii: "#"), !next.isFence(bytes, of: ".") {
                problems.append(YAMLProblem(.severalDocuments, at: content..<next.contentEnd(bytes)))
                return true
            }
            offset = next.next
        }
        return false
    }

    private mutating func finish(_ entries: Entries) {
        if entries.isSequence {
            guard let first = entries.items.first, let last = entries.items.last else { return }
            // The hyphen of the first item stands before it.
            let start = lineStart(of: first.range.lowerBound) + entries.column
            let low = min(start, first.range.lowerBound)
            root = YAMLNode(.sequence(entries.items), at: low..<max(low, last.range.upperBound))
        } else if let first = entries.pairs.first, let last = entries.pairs.last {
            let low = first.keyRange.lowerBound
            root = YAMLNode(
                .mapping(YAMLMapping(entries.pairs)),
                at: low..<max(last.keyRange.upperBound, last.value.range.upperBound))
        }
    }

    /// Reads one entry and adds it to the others.
    private mutating func readEntry(_ chunk: Range<Int>, into entries: inout Entries, with builder: inout TreeBuilder) {
        var source = SourceText(bytes, chunk)
        builder.startOver()
        bytesRead += chunk.count
        var outcome = EventReader(bytes: bytes, source: source).read(into: &builder)
        var hasTabs = false
        if case .failed(let problem) = outcome, problem.kind == .syntax(.tabIndentation) {
            problems.append(problem)
            entries.foundFault = true
            hasTabs = true
            source.blankIndentingTabs(bytes)
            builder.startOver()
            bytesRead += chunk.count
            outcome = EventReader(bytes: bytes, source: source).read(into: &builder)
        }
        problems += builder.problems
        guard case .failed(let problem) = outcome else {
            add(builder.root, to: &entries)
            return
        }
        entries.foundFault = true
        // A tab is as wide as its writer's editor shows it, so that nothing can be said of the columns behind it.
        let isFromTab = hasTabs && problem.kind == .syntax(.badIndentation)
        if !isFromTab, problems.last != problem { problems.append(problem) }
        builder.endAll()
        if !entries.isSequence, let pair = pairOfFirstLine(chunk), !isSound(builder.root, chunk, problem) {
            add(pair, to: &entries)
        } else {
            add(builder.root, to: &entries)
        }
    }

    private mutating func add(_ node: YAMLNode?, to entries: inout Entries) {
        guard let node, !(node.range.isEmpty && node.isNull) else { return }
        switch node.value {
        case .sequence(let items) where entries.isSequence:
            entries.items += items
        case .mapping(let mapping) where !entries.isSequence:
            for pair in mapping.pairs { add(pair, to: &entries) }
        case .scalar:
            problems.append(YAMLProblem(.syntax(.missingColon), at: node.range))
            entries.foundFault = true
        case .sequence:
            problems.append(YAMLProblem(.syntax(.strayListItem), at: node.range))
            entries.foundFault = true
        case .mapping:
            problems.append(YAMLProblem(.syntax(.badIndentation), at: node.range))
            entries.foundFault = true
        }
    }

    private mutating func add(_ pair: YAMLPair, to entries: inout Entries) {
        if let place = entries.places[pair.key] {
            // The two sides of a merge conflict repeat each other; one report is enough.
            if entries.hasConflict { return }
            let first = entries.pairs[place].keyRange
            problems.append(YAMLProblem(.duplicateKey(pair.key, first: first), at: pair.keyRange))
            return
        }
        entries.places[pair.key] = entries.pairs.count
        entries.pairs.append(pair)
    }

    /// Whether an entry's value is well formed in the entry's first line, and the problem stands further down.
    private func isSound(_ node: YAMLNode?, _ chunk: Range<Int>, _ problem: YAMLProblem) -> Bool {
        guard let pair = node?.mapping?.pairs.first else { return false }
        let line = Line(bytes, from: chunk.lowerBound, before: chunk.upperBound)
        return problem.range.lowerBound >= line.next && pair.value.range.upperBound <= line.end
    }

    /// Reads the first line of a broken entry as a key and the text that follows it: most likely it was meant as that.
    private func pairOfFirstLine(_ chunk: Range<Int>) -> YAMLPair? {
        let line = Line(bytes, from: chunk.lowerBound, before: chunk.upperBound)
        guard let colon = line.keyColon(bytes, from: line.contentStart(bytes)) else { return nil }
        var start = colon + 1
        while start < line.end, bytes[start].isBlank { start += 1 }
        guard start < line.end else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"): return nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"): start += 1
        default: break
        }
        let valueRange = start..<max(start, line.contentEnd(bytes))
        let keyRange = line.contentStart(bytes)..<colon
        var key = keyRange
        if key.count > 1, bytes[colon - 1] == bytes[key.lowerBound],
            [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[colon - 1])
        {
            key = key.lowerBound + 1..<colon - 1
        }
        let value = YAMLNode(.scalar(YAMLScalar(text(valueRange), .plain)), at: valueRange)
        return YAMLPair(text(key), at: keyRange, value)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
