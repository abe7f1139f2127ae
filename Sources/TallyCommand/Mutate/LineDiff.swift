internal import Diagnostics
internal import Procedures

/// A line diff shows a change on trial as the lines that it takes away and those that it puts in their place.
struct LineDiff {
    /// The lines that are taken away.
    private(set) var removed: [String]
    /// The lines that are put there.
    private(set) var added: [String]

    init(of mutant: Mutant, in source: SourceMap) {
        guard let start = mutant.edits.map(\.range.lowerBound).min(),
            let end = mutant.edits.map(\.range.upperBound).max()
        else {
            // What is bound in another way need not stand in the document.
            removed = []
            added = [VisibleText.line(mutant.change)]
            return
        }
        let first = source.lines.range(ofLine: source.lines.line(at: start)).lowerBound
        // What ends where a line begins does not touch that line.
        let isWhole = start == first && (end == source.bytes.count || source.lines.start(ofLineAt: end) == end)
        let last = isWhole ? end : source.lines.range(ofLine: source.lines.line(at: end)).upperBound
        let changed = mutant.bytes(from: source.bytes)
        let length = last + changed.count - source.bytes.count
        var old = LineDiff.lines(source.bytes[first..<last])
        var new = LineDiff.lines(changed[first..<max(first, length)])
        while let line = old.last, line == new.last {
            old.removeLast()
            new.removeLast()
        }
        while let line = old.first, line == new.first {
            old.removeFirst()
            new.removeFirst()
        }
        removed = old.map { VisibleText.line($0) }
        added = new.map { VisibleText.line($0) }
    }

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
        bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension LineIndex {
    /// The beginning of the line that an offset is in.
    fileprivate func start(ofLineAt offset: Int) -> Int { range(ofLine: line(at: offset)).lowerBound }
}
