/// A document reading is the course of reading one document: by itself where it is plain, otherwise with libyaml, first as
/// a whole, and if that fails, entry by entry.
struct DocumentReading {
    let bytes: UnsafeBufferPointer<UInt8>
    /// What is left to read: without byte order mark and directives.
    var range: Range<Int>
    var root: YAMLNode?
    var problems: [YAMLProblem] = []
    var bytesRead = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    mutating func read() {
        skipByteOrderMark()
        skipDirectives()
        if range.isEmpty { return }
        if let plain = PlainMapping.read(bytes, range) {
            root = plain
            return
        }
        let source = SourceText(bytes, range)
        problems += source.problems
        var builder = TreeBuilder(byteCount: range.count)
        bytesRead += range.count
        switch EventReader(bytes: bytes, source: source).read(into: &builder) {
        case .complete(let end):
            let fault = textAfterEnd(end)
            if let fault, builder.root?.scalar != nil {
                recover(from: fault, with: &builder)
                return
            }
            root = builder.root.flatMap { isNothing($0) ? nil : $0 }
            problems += builder.problems
            if let fault { problems.append(fault) }
        case .failed(let problem):
            recover(from: problem, with: &builder)
        }
    }

    /// An empty file, or one of comments alone, is an empty scalar to libyaml.
    private func isNothing(_ node: YAMLNode) -> Bool {
        node.range.isEmpty && node.scalar?.style == .plain
    }

    private mutating func skipByteOrderMark() {
        let start = range.lowerBound
        guard range.count >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF else { return }
        range = start + 3..<range.upperBound
    }

    /// Directives say nothing that matters here, and libyaml compares each of them with all the others.
    private mutating func skipDirectives() {
        var offset = range.lowerBound
        var end: Int?
        while offset < range.upperBound {
            let line = Line(bytes, from: offset, before: range.upperBound)
            let content = line.contentStart(bytes)
            if line.start < line.end, bytes[line.start] == UInt8(ascii: "%") {
                end = line.next
                let name = bytes[line.start..<line.end].prefix(5)
                if !name.elementsEqual("%YAML".utf8) {
                    problems.append(YAMLProblem(.directive, at: line.start..<line.contentEnd(bytes)))
                }
            } else if content < line.end, bytes[content] != UInt8(ascii: "#") {
                break
            }
            offset = line.next
        }
        if let end { range = end..<range.upperBound }
    }

    /// Looks at what stands behind the end of the document: a second one is reported, anything else is a fault.
    private mutating func textAfterEnd(_ end: Int) -> YAMLProblem? {
        var offset = end
        while offset < range.upperBound {
            let line = Line(bytes, from: offset, before: range.upperBound)
            let content = line.contentStart(bytes)
            offset = line.next
            if content == line.end || bytes[content] == UInt8(ascii: "#") { continue }
            if line.isFence(bytes, of: ".") { continue }
            let found = content..<line.contentEnd(bytes)
            if isDocumentStart(line) || bytes[content] == UInt8(ascii: "%") {
                problems.append(YAMLProblem(.severalDocuments, at: found))
                return nil
            }
            return YAMLProblem(.syntax(.textAfterValue), at: found)
        }
        return nil
    }

    /// Whether a line begins a document: three hyphens, with or without something behind them.
    func isDocumentStart(_ line: Line) -> Bool {
        guard line.end - line.start >= 3 else { return false }
        for offset in line.start..<line.start + 3 where bytes[offset] != UInt8(ascii: "-") { return false }
        return line.end == line.start + 3 || bytes[line.start + 3].isBlank
    }
}
