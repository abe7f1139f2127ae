/// Moved markup is the HTML of an article on a page that has others beside it.
///
/// Its ids get a prefix, so that no two articles share one; what it refers to is found from the other page, too; its
/// headings stand a level lower; and what only scripts read is left out. The HTML is our own, so its attributes stand
/// between double quotes.
struct MovedMarkup {
    /// What ids get before them.
    let prefix: String
    /// The folder of the article's own page, as it is addressed from the other one.
    let folder: String

    /// The HTML as it stands on the other page.
    func moved(_ html: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(html.count + html.count / 8)
        var index = 0
        while let tag = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            output += html[index..<tag]
            index = copyTag(html, at: tag, to: &output)
        }
        output += html[index...]
        return output
    }

    /// Copies a tag or a comment; returns where it ends.
    private func copyTag(_ html: [UInt8], at start: Int, to output: inout [UInt8]) -> Int {
        if html[start...].starts(with: "<!--".utf8) {
            var end = start + 4
            while end < html.count, !html[end...].starts(with: "-->".utf8) { end += 1 }
            output += html[start..<min(end, html.count)]
            return min(end, html.count)
        }
        var index = start + 1
        while index < html.count, html[index].belongsToNames { index += 1 }
        let tag = html[start + 1..<index]
        output += html[start..<index]
        lowerHeading(&output, length: index - start)
        while index < html.count, html[index] != UInt8(ascii: ">") {
            index = copyAttribute(html, at: index, of: tag, to: &output)
        }
        return index
    }

    /// Turns `<h2` into `<h3`, and `</h2` into `</h3`.
    private func lowerHeading(_ output: inout [UInt8], length: Int) {
        guard let level = output.last, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(level) else { return }
        let name = output.suffix(length).dropFirst().drop { $0 == UInt8(ascii: "/") }
        if name.count == 2, name.first == UInt8(ascii: "h") { output[output.count - 1] = level + 1 }
    }

    /// Copies an attribute with the white space before it, or a single character between attributes.
    private func copyAttribute(
        _ html: [UInt8], at start: Int, of tag: ArraySlice<UInt8>, to output: inout [UInt8]
    ) -> Int {
        var name = start
        while name < html.count, html[name].isBlank { name += 1 }
        var end = name
        while end < html.count, html[end].belongsToNames, html[end] != UInt8(ascii: "=") { end += 1 }
        guard end > name else {
            end = min(max(name, start + 1), html.count)
            output += html[start..<end]
            return end
        }
        guard end + 1 < html.count, html[end] == UInt8(ascii: "="), html[end + 1] == UInt8(ascii: "\"") else {
            output += html[start..<end]
            return end
        }
        let value = end + 2
        let close = html[value...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
        let after = min(close + 1, html.count)
        let kept = attribute(html[name..<end], of: tag, html[value..<close])
        if let kept {
            output += html[start..<value]
            output += kept
            output.append(UInt8(ascii: "\""))
        }
        return after
    }

    /// The value that an attribute has on the other page; nothing if it is left out.
    private func attribute(
        _ name: ArraySlice<UInt8>, of tag: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>
    ) -> [UInt8]? {
        switch String(decoding: name, as: UTF8.self) {
        case "id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers":
            return Array(
                value.split(separator: UInt8(ascii: " ")).map { Array(prefix.utf8) + $0 }
                    .joined(separator: [UInt8(ascii: " ")]))
        case "href", "src": return address(value)
        // Several articles may have a section of one name, and parts of a page are told apart by their names.
        case "aria-label" where tag.elementsEqual("section".utf8): return nil
        // Styles show what a step is called.
        case "data-step", "data-name": return Array(value)
        case let other: return other.hasPrefix("data-") ? nil : Array(value)
        }
    }

    private func address(_ address: ArraySlice<UInt8>) -> [UInt8] {
        guard let first = address.first, first != UInt8(ascii: "/") else { return Array(address) }
        if first == UInt8(ascii: "#") { return [first] + Array(prefix.utf8) + address.dropFirst() }
        let ends: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":")]
        // What has a scheme leads to the same place from everywhere.
        if let end = address.first(where: { ends.contains($0) }), end == UInt8(ascii: ":") { return Array(address) }
        return Array(folder.utf8) + address
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// Whether the name of a tag or of an attribute goes on with it.
    fileprivate var belongsToNames: Bool { !isBlank && self != UInt8(ascii: ">") }
}
