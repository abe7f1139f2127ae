/// What is done when a document cannot be read as a whole.
///
/// From the entry in which the reading failed on, every entry of the root (a key with what belongs to it, or a list item)
/// is read as a document of its own. A fault thus costs one entry, and every byte is read a bounded number of times.
extension DocumentReading {
    /// The number of broken entries after which the rest is left alone: such a file is no YAML.
    static let faultLimit = 200

    mutating func recover(from first: YAMLProblem, with builder: inout TreeBuilder) {
        var (entries, start) = entriesBeforeFailure(builder)
        problems += builder.problems.filter { $0.range.lowerBound < start }
        var entry: Int?
        // Asked once for each entry, since its first line may be long and the lines below it many.
        var hasValue = false
        var offset = start
        while offset < range.upperBound {
            let line = Line(bytes, from: offset, before: range.upperBound)
            let isMarker = line.isConflictMarker(bytes)
            let isDocumentEnd = line.start > start && (isDocumentStart(line) || line.isFence(bytes, of: "."))
            if isMarker || isDocumentEnd || begins(line, entries, belowValue: hasValue) {
                if let entry { readEntry(entry..<line.start, into: &entries, with: &builder) }
                entry = nil
            }
            if entry == nil, line.contentStart(bytes) < line.end {
                entry = line.start
                hasValue = !entries.isSequence && roughPair(line) != nil
            }
            if isMarker {
                problems.append(YAMLProblem(.conflictMarker, at: line.start..<line.contentEnd(bytes)))
                entries.hasConflict = true
                (entry, hasValue) = (nil, false)
            } else if isDocumentEnd || entries.faultCount >= Self.faultLimit {
                reportRest(from: line, isDocumentEnd: isDocumentEnd)
                entry = nil
                break
            }
            offset = line.next
        }
        if let entry { readEntry(entry..<range.upperBound, into: &entries, with: &builder) }
        if entries.faultCount == 0, !entries.hasConflict { problems.append(first) }
        problems += entries.problems
        root = entries.root
    }

    /// Whether a line begins an entry of the root.
    private func begins(_ line: Line, _ entries: RecoveredEntries, belowValue: Bool) -> Bool {
        let content = line.contentStart(bytes)
        let isItem = line.hasItem(bytes, at: content)
        if content - line.start == entries.column, isIndentedByBlanks(line) {
            return entries.isSequence ? isItem : !isItem && line.keyColon(bytes, from: content) != nil
        }
        // Below a key that has its value already, a key behind tabs can only be one of the root.
        guard belowValue, !isItem, !isIndentedByBlanks(line) else { return false }
        return line.keyColon(bytes, from: content) != nil
    }

    private func isIndentedByBlanks(_ line: Line) -> Bool {
        bytes[line.start..<line.contentStart(bytes)].allSatisfy { $0 == .blank }
    }

    /// Reads one entry and adds it to the others.
    private mutating func readEntry(
        _ chunk: Range<Int>, into entries: inout RecoveredEntries, with builder: inout TreeBuilder
    ) {
        var source = SourceText(bytes, chunk)
        var outcome = read(source, into: &builder)
        var hasTabs = false
        if case .failed(let problem) = outcome, problem.kind == .syntax(.tabIndentation) {
            problems.append(problem)
            hasTabs = true
            source.blankIndentingTabs(bytes)
            outcome = read(source, into: &builder)
        }
        problems += builder.problems
        var isBroken = hasTabs
        if case .failed(let problem) = outcome {
            isBroken = true
            // A tab is as wide as its writer's editor shows it, so that nothing can be said of the columns behind it.
            let isFromTab = hasTabs && problem.kind == .syntax(.badIndentation)
            if !isFromTab, problems.last != problem { problems.append(problem) }
            builder.endAll()
            let line = Line(bytes, from: chunk.lowerBound, before: chunk.upperBound)
            if !entries.isSequence, let pair = roughPair(line), !isSound(builder.root, in: line, problem) {
                entries.add(pair)
            } else {
                entries.add(builder.root)
            }
        } else {
            entries.add(builder.root)
        }
        if isBroken { entries.faultCount += 1 }
    }

    private mutating func read(_ source: SourceText, into builder: inout TreeBuilder) -> EventReader.Outcome {
        builder.startOver()
        bytesRead += source.range.count
        return EventReader(bytes: bytes, source: source).read(into: &builder)
    }

    /// Whether an entry's value is well formed in the entry's first line, and the problem stands further down.
    private func isSound(_ node: YAMLNode?, in line: Line, _ problem: YAMLProblem) -> Bool {
        guard let pair = node?.mapping?.pairs.first else { return false }
        return problem.range.lowerBound >= line.next && pair.value.range.upperBound <= line.end
    }

    /// Reads a line as a key and the text that follows it, which is most likely what a broken entry was meant to be.
    private func roughPair(_ line: Line) -> YAMLPair? {
        let keyStart = line.contentStart(bytes)
        guard let colon = line.keyColon(bytes, from: keyStart) else { return nil }
        let keyRange = keyStart..<colon
        var start = colon + 1
        while start < line.end, bytes[start].isBlank { start += 1 }
        guard start < line.end else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"): return nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"): start += 1
        default: break
        }
        let valueRange = start..<max(start, line.contentEnd(bytes))
        let value = YAMLNode(.scalar(YAMLScalar(text(valueRange), .plain)), at: valueRange)
        return YAMLPair(text(withoutQuotes(keyRange)), at: keyRange, value)
    }

    private func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
        let first = bytes[range.lowerBound]
        let isQuote = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
        guard isQuote, range.count > 1, bytes[range.upperBound - 1] == first else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Says why what begins with a line is not read.
    private mutating func reportRest(from line: Line, isDocumentEnd: Bool) {
        guard isDocumentEnd else {
            problems.append(YAMLProblem(.tooManyFaults, at: line.start..<line.contentEnd(bytes)))
            return
        }
        var offset = line.isFence(bytes, of: ".") ? line.next : line.start
        while offset < range.upperBound {
            let next = Line(bytes, from: offset, before: range.upperBound)
            let content = next.contentStart(bytes)
            if content < next.end, bytes[content] != UInt8(ascii: "#"), !next.isFence(bytes, of: ".") {
                problems.append(YAMLProblem(.severalDocuments, at: content..<next.contentEnd(bytes)))
                return
            }
            offset = next.next
        }
    }
}
