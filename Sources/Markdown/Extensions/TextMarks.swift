/// The marks in a body that may be part of an extension's construct, by the lines they stand on.
///
/// They are found with the machine's fastest search, so that a document without a construct pays almost nothing for it,
/// and one with it pays only for the blocks that can hold it.
struct TextMarks {
    /// Lines that may divide the head of a table from its rows.
    var delimiterRows: [Int] = []
    /// Lines with `:::`.
    var directives: [Int] = []
    /// Lines with `[!`.
    var markers: [Int] = []
    /// Lines with a tilde.
    var tildes: [Int] = []
    /// Lines with `://`, `www.` or an at sign.
    var addresses: [Int] = []
    /// Whether there is `[ ]` or `[x]`.
    var hasTasks = false
    /// Whether there is `#tab/`.
    var hasTabs = false

    var isEmpty: Bool {
        delimiterRows.isEmpty && directives.isEmpty && markers.isEmpty && tildes.isEmpty && addresses.isEmpty
            && !hasTasks && !hasTabs
    }

    init(_ source: SourceText, in body: Range<Int>) {
        source.bytes.withUnsafeBufferPointer { bytes in
            let search = LineSearch(bytes, body, source)
            tildes = search.lines(with: "~") { _ in true }
            var urls: [Int] = []
            var dividing: [Int] = []
            search.each(":") { offset in
                let next = offset + 1 < body.upperBound ? bytes[offset + 1] : 0
                if next == UInt8(ascii: ":"), bytes[offset..<body.upperBound].starts(with: ":::".utf8) {
                    directives.append(search.lineNumber(at: offset))
                } else if next == UInt8(ascii: "/") {
                    urls.append(search.lineNumber(at: offset))
                } else if next == UInt8(ascii: "-") || (offset > 0 && bytes[offset - 1] == UInt8(ascii: "-")) {
                    dividing.append(search.lineNumber(at: offset))
                }
            }
            let hosts = search.lines(with: "w") { $0.starts(with: "www.".utf8) }
            let mails = search.lines(with: "@") { _ in true }
            addresses = hosts.isEmpty && mails.isEmpty ? urls : Array(Set(urls + hosts + mails)).sorted()
            markers = search.lines(with: "[") { rest in
                guard rest.count > 2 else { return false }
                let next = rest[rest.startIndex + 1]
                if next == UInt8(ascii: "!") { return true }
                let isBox = next == 0x20 || next == 0x09 || next | 0x20 == UInt8(ascii: "x")
                if isBox, rest[rest.startIndex + 2] == UInt8(ascii: "]") { hasTasks = true }
                return false
            }
            hasTabs = !search.lines(with: "#") { $0.starts(with: "#tab/".utf8) }.isEmpty
            let barred = search.lines(with: "|") { _ in true }
            let candidates = dividing.isEmpty ? barred : Array(Set(barred + dividing)).sorted()
            delimiterRows = candidates.filter { TextMarks.mayDivide(bytes, search.line($0)) }
        }
    }

    /// Whether a line has nothing but bars, dashes, colons and the marks of quotes.
    private static func mayDivide(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        var hasDash = false
        for offset in line {
            switch bytes[offset] {
            case UInt8(ascii: "-"): hasDash = true
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: ":"): break
            default: return false
            }
        }
        return hasDash
    }
}

/// Looks for lines that hold a mark.
private struct LineSearch {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let body: Range<Int>
    private let source: SourceText

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, _ source: SourceText) {
        self.bytes = bytes
        self.body = body
        self.source = source
    }

    func line(_ index: Int) -> Range<Int> { source.lines.range(ofLine: index).clamped(to: body) }

    func lineNumber(at offset: Int) -> Int { source.lines.line(at: offset) }

    /// Calls for each place at which a byte stands.
    func each(_ mark: Unicode.Scalar, _ call: (Int) -> Void) {
        var search = ByteSearch(bytes, in: body)
        let byte = UInt8(ascii: mark)
        while let found = search.next(byte) { call(found) }
    }

    /// The lines on which a byte stands with the right company.
    ///
    /// After a hit the rest of the line is passed over.
    func lines(with mark: Unicode.Scalar, where isMeant: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> [Int] {
        var lines: [Int] = []
        var search = ByteSearch(bytes, in: body)
        let byte = UInt8(ascii: mark)
        while let found = search.next(byte) {
            guard isMeant(bytes[found..<body.upperBound]) else { continue }
            let line = source.lines.line(at: found)
            lines.append(line)
            search.skip(to: source.lines.range(ofLine: line).upperBound)
        }
        return lines
    }
}
