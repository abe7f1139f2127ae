internal import Glibc

/// Moved markup is the HTML of an article on a page that has others beside it.
///
/// Its ids get a prefix, so that no two articles share one; what it refers to is found from the other page, too; its
/// headings stand a level lower; and what only scripts read is left out. The HTML is our own, so its attributes stand
/// between double quotes.
struct MovedMarkup {
    /// What ids get before them.
    private let prefix: [UInt8]
    /// The folder of the article's own page, as it is addressed from the other one.
    private let folder: [UInt8]

    init(prefix: String, folder: String) {
        self.prefix = Array(prefix.utf8)
        self.folder = Array(folder.utf8)
    }

    /// The HTML as it stands on the other page.
    func moved(_ html: [UInt8]) -> [UInt8] {
        html.withUnsafeBufferPointer { bytes in
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count + bytes.count / 8)
            let html = ByteScan(bytes)
            var copy = Copy(bytes)
            var index = 0
            while true {
                let tag = html.next(UInt8(ascii: "<"), from: index, upTo: bytes.count)
                if tag == bytes.count { break }
                index = move(html, tagAt: tag, &copy, to: &output)
            }
            copy.catchUp(to: bytes.count, &output)
            return output
        }
    }

    /// How much of some bytes has been copied: what stays as it is goes over in large pieces.
    private struct Copy {
        private let bytes: UnsafeBufferPointer<UInt8>
        private var done = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        mutating func catchUp(to end: Int, _ output: inout [UInt8]) {
            output.append(contentsOf: bytes[done..<end])
            done = end
        }

        mutating func leaveOut(_ range: Range<Int>, _ output: inout [UInt8]) {
            catchUp(to: range.lowerBound, &output)
            done = range.upperBound
        }
    }

    /// Changes a tag, or passes a comment; returns where to go on.
    private func move(_ html: ByteScan, tagAt start: Int, _ copy: inout Copy, to output: inout [UInt8]) -> Int {
        let bytes = html.bytes
        if html.has("<!--", at: start) {
            var end = start + 4
            while end < bytes.count, !html.has("-->", at: end) { end += 1 }
            return end
        }
        var index = start + 1
        while index < bytes.count, bytes[index].belongsToNames { index += 1 }
        let tag = start + 1..<index
        if let level = level(ofHeading: tag, bytes) {
            copy.leaveOut(level..<level + 1, &output)
            output.append(bytes[level] + 1)
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            index = move(html, attributeAt: index, of: tag, &copy, to: &output)
        }
        return index
    }

    /// Where the digit of a heading stands that can be lowered: that of `h2` or `/h2`.
    private func level(ofHeading tag: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let name = tag.first(where: { bytes[$0] != UInt8(ascii: "/") }), tag.upperBound - name == 2,
            bytes[name] == UInt8(ascii: "h"), (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[name + 1])
        else { return nil }
        return name + 1
    }

    /// Changes an attribute with the white space before it, or passes a character between attributes; returns where to go on.
    private func move(
        _ html: ByteScan, attributeAt start: Int, of tag: Range<Int>, _ copy: inout Copy, to output: inout [UInt8]
    ) -> Int {
        let bytes = html.bytes
        var name = start
        while name < bytes.count, bytes[name].isBlank { name += 1 }
        var end = name
        while end < bytes.count, bytes[end].belongsToNames, bytes[end] != UInt8(ascii: "=") { end += 1 }
        if end == name { return min(max(name, start + 1), bytes.count) }
        guard html.has("=\"", at: end) else { return end }
        let value = end + 2..<html.next(UInt8(ascii: "\""), from: end + 2, upTo: bytes.count)
        let after = min(value.upperBound + 1, bytes.count)
        switch kind(of: name..<end, html) {
        case .name:
            copy.leaveOut(value, &output)
            for (number, name) in bytes[value].split(separator: UInt8(ascii: " ")).enumerated() {
                if number > 0 { output.append(UInt8(ascii: " ")) }
                output += prefix
                output += name
            }
        case .address: moveAddress(html, value, &copy, to: &output)
        // Several articles may have a section of one name, and parts of a page are told apart by their names.
        case .label where html.reads("section", in: tag): copy.leaveOut(start..<after, &output)
        case .forScripts: copy.leaveOut(start..<after, &output)
        case .label, .other: break
        }
        return after
    }

    /// What an attribute is for.
    private enum Kind { case name, address, label, forScripts, other }

    private func kind(of name: Range<Int>, _ html: ByteScan) -> Kind {
        switch html.bytes[name.lowerBound] {
        case UInt8(ascii: "i") where html.reads("id", in: name): .name
        case UInt8(ascii: "f") where html.reads("for", in: name): .name
        case UInt8(ascii: "h") where html.reads("href", in: name): .address
        case UInt8(ascii: "h") where html.reads("headers", in: name): .name
        case UInt8(ascii: "s") where html.reads("src", in: name): .address
        // Where words were taken from: of a quotation, or of a change.
        case UInt8(ascii: "c") where html.reads("cite", in: name): .address
        case UInt8(ascii: "a") where html.reads("aria-label", in: name): .label
        case UInt8(ascii: "a")
        where html.reads("aria-labelledby", in: name) || html.reads("aria-describedby", in: name)
            || html.reads("aria-controls", in: name) || html.reads("aria-details", in: name)
            || html.reads("aria-owns", in: name):
            .name
        // Styles show what a step is called.
        case UInt8(ascii: "d") where html.reads("data-step", in: name) || html.reads("data-name", in: name): .other
        case UInt8(ascii: "d") where html.has("data-", at: name.lowerBound): .forScripts
        default: .other
        }
    }

    private func moveAddress(_ html: ByteScan, _ address: Range<Int>, _ copy: inout Copy, to output: inout [UInt8]) {
        let bytes = html.bytes
        guard let first = address.first, bytes[first] != UInt8(ascii: "/") else { return }
        if bytes[first] == UInt8(ascii: "#") {
            copy.catchUp(to: first + 1, &output)
            output += prefix
            return
        }
        let end = address.first { index in
            switch bytes[index] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"): true
            default: false
            }
        }
        // What has a scheme leads to the same place from everywhere.
        if let end, bytes[end] == UInt8(ascii: ":") { return }
        copy.catchUp(to: first, &output)
        output += folder
    }
}

extension ByteScan {
    /// Whether a text stands somewhere.
    fileprivate func has(_ text: StaticString, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard let base = bytes.baseAddress, start + count <= bytes.count else { return false }
        return memcmp(base + start, text.utf8Start, count) == 0
    }

    /// Whether a range holds a text and nothing else.
    fileprivate func reads(_ text: StaticString, in range: Range<Int>) -> Bool {
        range.count == text.utf8CodeUnitCount && has(text, at: range.lowerBound)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// Whether the name of a tag or of an attribute goes on with it.
    fileprivate var belongsToNames: Bool { !isBlank && self != UInt8(ascii: ">") }
}
