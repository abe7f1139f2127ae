/// What a column is counted in.
public enum ColumnUnit: Sendable, Hashable, CaseIterable {
    /// Bytes of the file, as reviewdog counts.
    case bytes
    /// Code units of UTF-16, as SARIF and editors count.
    case utf16
    /// Unicode scalars, which some tools call code points.
    case scalars
    /// Characters as people see them.
    case characters
}

/// What the first line and the first column are called.
public enum CountingBase: Int, Sendable, Hashable {
    case zero = 0
    case one = 1
}

/// A place in a text, by line and column.
public struct Position: Hashable, Sendable, Comparable {
    /// The line.
    public var line: Int
    /// The column within the line.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders positions as they follow each other in a text.
    public static func < (left: Position, right: Position) -> Bool {
        left.line != right.line ? left.line < right.line : left.column < right.column
    }
}

/// A source map converts between the bytes of a file and the lines and columns that people and formats want.
///
/// Everything inside Tally is a byte offset; this type is the one place where that becomes a column. It has an answer
/// for every offset and every file:
///
/// - An offset before the file is its beginning, one past the file is its end.
/// - An offset within a scalar or a character belongs to that scalar or character; one within a line break, to the end
///   of the line. Columns in bytes alone are exact.
/// - A byte order mark is part of the first line's bytes and of no other unit, because editors don't show it.
/// - What is no UTF-8 is counted as if it had been replaced by U+FFFD; see ``UTF8Scalar``.
///
/// Making a map is one pass over the bytes. A conversion costs a search for the line and a walk of at most
/// ``checkpointDistance`` bytes, however long the line.
public struct SourceMap: Sendable {
    /// The file.
    public let bytes: [UInt8]
    /// The lines of the file.
    public let lines: LineIndex

    /// Counters within the lines that are longer than ``checkpointDistance``, in the order of the file.
    private let checkpoints: [ColumnCounter]
    /// How far apart checkpoints are.
    static let checkpointDistance = 1024

    /// Reads a file.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = LineIndex(bytes)
        checkpoints = SourceMap.findCheckpoints(bytes, lines)
    }

    /// The number of bytes of the byte order mark that the file begins with.
    public var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// The bytes of a line without its line break, and without the byte order mark of the first line.
    public func content(ofLine line: Int) -> Range<Int> {
        let whole = lines.range(ofLine: line)
        var end = whole.upperBound
        if end > whole.lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
        if end > whole.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
        let start = line == 0 ? min(markLength, end) : whole.lowerBound
        return start..<end
    }

    /// The position of an offset.
    public func position(of offset: Int, in unit: ColumnUnit, from base: CountingBase = .one) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = lines.line(at: offset)
        let column = unit == .bytes ? offset - lines.starts[line] : textColumn(of: offset, line: line, in: unit)
        return Position(line: line + base.rawValue, column: column + base.rawValue)
    }

    /// The offset of a position; a column past the end of its line is the end of the line.
    public func offset(of position: Position, in unit: ColumnUnit, from base: CountingBase = .one) -> Int {
        let line = position.line - base.rawValue
        let column = max(position.column - base.rawValue, 0)
        guard line >= 0 else { return 0 }
        guard line < lines.count else { return bytes.count }
        if unit == .bytes {
            let whole = lines.range(ofLine: line)
            let isLast = line == lines.count - 1
            let last = isLast ? whole.upperBound : whole.upperBound - 1
            return column <= last - whole.lowerBound ? whole.lowerBound + column : content(ofLine: line).upperBound
        }
        let content = content(ofLine: line)
        return walk(in: content, from: { $0.column(in: unit, before: nil) <= column }) { counter, next in
            switch unit {
            case .characters: counter.characters < column || !counter.wouldBegin(next)
            case .utf16: counter.utf16 + next.utf16Length <= column
            case .bytes, .scalars: counter.scalars < column
            }
        }.counter.offset
    }

    private func textColumn(of offset: Int, line: Int, in unit: ColumnUnit) -> Int {
        let content = content(ofLine: line)
        let offset = min(max(offset, content.lowerBound), content.upperBound)
        let stop = walk(in: content, from: { $0.offset <= offset }) { counter, next in
            counter.offset + next.length <= offset
        }
        return stop.counter.column(in: unit, before: stop.next)
    }

    /// Walks along a line for as long as `goOn` holds, from the last checkpoint for which `isBefore` holds.
    private func walk(
        in content: Range<Int>, from isBefore: (ColumnCounter) -> Bool, while goOn: (ColumnCounter, UTF8Scalar) -> Bool
    ) -> (counter: ColumnCounter, next: UTF8Scalar?) {
        var counter = checkpoint(in: content, where: isBefore) ?? ColumnCounter(lineStart: content.lowerBound)
        return bytes.withUnsafeBufferPointer { bytes in
            while counter.offset < content.upperBound {
                let next = UTF8Scalar(bytes, at: counter.offset, end: content.upperBound)
                guard goOn(counter, next) else { return (counter, next) }
                counter.advance(over: next)
            }
            return (counter, nil)
        }
    }

    /// The last checkpoint of a line for which a condition holds that, having failed once, fails ever after.
    private func checkpoint(in content: Range<Int>, where isBefore: (ColumnCounter) -> Bool) -> ColumnCounter? {
        guard content.count > SourceMap.checkpointDistance else { return nil }
        var low = 0
        var high = checkpoints.count
        while low < high {
            let middle = (low + high) / 2
            let candidate = checkpoints[middle]
            let isEarlier =
                candidate.offset < content.lowerBound
                || candidate.offset <= content.upperBound && isBefore(candidate)
            if isEarlier { low = middle + 1 } else { high = middle }
        }
        guard low > 0, checkpoints[low - 1].offset >= content.lowerBound else { return nil }
        return checkpoints[low - 1]
    }

    private static func findCheckpoints(_ bytes: [UInt8], _ lines: LineIndex) -> [ColumnCounter] {
        var found: [ColumnCounter] = []
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes.withUnsafeBufferPointer { bytes in
            for line in 0..<lines.count {
                let range = lines.range(ofLine: line)
                guard range.count > checkpointDistance else { continue }
                var counter = ColumnCounter(lineStart: line == 0 ? mark : range.lowerBound)
                var due = counter.offset + checkpointDistance
                while counter.offset < range.upperBound {
                    if bytes[counter.offset] == 0x0A || bytes[counter.offset] == 0x0D { break }
                    counter.advance(over: UTF8Scalar(bytes, at: counter.offset, end: range.upperBound))
                    if counter.offset >= due {
                        found.append(counter)
                        due = counter.offset + checkpointDistance
                    }
                }
            }
        }
        return found
    }
}
