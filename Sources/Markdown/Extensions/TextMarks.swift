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
                if next == UInt8(ascii: ":"), search.stands(":::", at: offset) {
                    search.addLine(at: offset, to: &directives)
                } else if next == UInt8(ascii: "/") {
                    search.addLine(at: offset, to: &urls)
                } else if next == UInt8(ascii: "-") || (offset > 0 && bytes[offset - 1] == UInt8(ascii: "-")) {
                    search.addLine(at: offset, to: &dividing)
                }
            }
            let hosts = search.lines(with: "w") { search.stands("www.", at: $0) }
            let mails = search.lines(with: "@") { _ in true }
            addresses = hosts.isEmpty && mails.isEmpty ? urls : (urls + hosts + mails).sorted()
            markers = search.lines(with: "[") { offset in
                guard offset + 2 < body.upperBound else { return false }
                let next = bytes[offset + 1]
                if next == UInt8(ascii: "!") { return true }
                let isBox = next == 0x20 || next == 0x09 || next | 0x20 == UInt8(ascii: "x")
                if isBox, bytes[offset + 2] == UInt8(ascii: "]") { hasTasks = true }
                return false
            }
            hasTabs = !search.lines(with: "#") { search.stands("#tab/", at: $0) }.isEmpty
            let barred = search.lines(with: "|") { _ in true }
            let candidates = dividing.isEmpty ? barred : (barred + dividing).sorted()
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

    /// Adds the line of an offset to lines that are in order, unless it is there already.
    func addLine(at offset: Int, to lines: inout [Int]) {
        if let last = lines.last, offset < source.lines.range(ofLine: last).upperBound { return }
        if lines.isEmpty { lines.reserveCapacity(32) }
        lines.append(source.lines.line(at: offset))
    }

    /// Whether a text stands at an offset.
    @inline(__always)
    func stands(_ text: StaticString, at offset: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= body.upperBound else { return false }
        for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Calls for each place at which a byte stands.
    func each(_ mark: Unicode.Scalar, _ call: (Int) -> Void) {
        var search = ByteSearch(bytes, in: body)
        let byte = UInt8(ascii: mark)
        while let found = search.next(byte) { call(found) }
    }

    /// The lines on which a byte stands with the right company.
    ///
    /// After a hit the rest of the line is passed over.
    func lines(with mark: Unicode.Scalar, where isMeant: (Int) -> Bool) -> [Int] {
        var lines: [Int] = []
        var search = ByteSearch(bytes, in: body)
        let byte = UInt8(ascii: mark)
        while let found = search.next(byte) {
            guard isMeant(found) else { continue }
            let line = source.lines.line(at: found)
            if lines.isEmpty { lines.reserveCapacity(32) }
            lines.append(line)
            search.skip(to: source.lines.range(ofLine: line).upperBound)
        }
        return lines
    }
}
