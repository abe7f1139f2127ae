/// Where the reading by entries begins after a failure.
extension DocumentReading {
    /// What was understood before the failure, and the line from which on everything is read again.
    ///
    /// The last entry is read again even if it seemed complete, because a quote that was never closed swallows entries.
    func entriesBeforeFailure(_ builder: TreeBuilder) -> (RecoveredEntries, start: Int) {
        guard let frame = builder.frames.first else { return (entriesByFirstLine(), range.lowerBound) }
        let lineStart = lineStart(of: frame.start)
        let isSequence = frame.kind == .sequence
        var entries = RecoveredEntries(isSequence: isSequence, column: frame.start - lineStart)
        guard bytes[lineStart..<frame.start].allSatisfy({ $0 == .blank }) else { return (entries, lineStart) }
        if isSequence {
            // With a second frame open it is an item in the middle of which the reading failed, and not the last one here.
            let complete = builder.frames.count > 1 ? frame.items[...] : frame.items.dropLast()
            guard let last = complete.last else { return (entries, lineStart) }
            entries.add(YAMLNode(.sequence(Array(complete)), at: frame.start..<last.range.upperBound))
            return (entries, Line(bytes, from: last.range.upperBound, before: range.upperBound).next)
        }
        let complete = frame.key == nil ? frame.pairs.dropLast() : frame.pairs[...]
        let restart = frame.key?.range ?? frame.pairs.last?.keyRange
        for pair in complete { entries.add(pair) }
        return (entries, restart.map { self.lineStart(of: $0.lowerBound) } ?? lineStart)
    }

    /// If nothing at all was understood, the first line that says something shows what the root is.
    private func entriesByFirstLine() -> RecoveredEntries {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let line = Line(bytes, from: offset, before: range.upperBound)
            let content = line.contentStart(bytes)
            offset = line.next
            if content == line.end || bytes[content] == UInt8(ascii: "#") { continue }
            if line.isConflictMarker(bytes) || isDocumentStart(line) { continue }
            let hasTab = bytes[line.start..<content].contains(.tab)
            return RecoveredEntries(
                isSequence: line.hasItem(bytes, at: content), column: hasTab ? 0 : content - line.start)
        }
        return RecoveredEntries(isSequence: false, column: 0)
    }

    private func lineStart(of offset: Int) -> Int {
        var start = offset
        while start > range.lowerBound, !bytes[start - 1].isLineEnd { start -= 1 }
        return start
    }
}
