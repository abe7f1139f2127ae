internal import ByteMarks

/// HTML controls are the control characters that HTML forbids: those of ASCII other than tab, line breaks and form feed, and
/// those from U+0080 to U+009F.
package enum HTMLControls {
    /// Puts U+FFFD in their place, from one byte of a page on: so does HTML with NUL, and a reader sees that something is wrong.
    package static func replace(in html: inout [UInt8], from first: Int = 0) {
        var place = next(in: html, from: first)
        guard place < html.count else { return }
        let tail = Array(html[place...])
        html.removeSubrange(place...)
        var copied = 0
        place = 0
        while place < tail.count {
            html.append(contentsOf: tail[copied..<place])
            html.append(contentsOf: [0xEF, 0xBF, 0xBD])
            copied = place + (tail[place] == 0xC2 ? 2 : 1)
            place = next(in: tail, from: copied)
        }
        html.append(contentsOf: tail[copied...])
    }

    /// Whether HTML forbids a character.
    static func contains(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case 0x00..<0x20: character != "\t" && character != "\n" && character != "\r" && character != "\u{C}"
        default: (0x7F..<0xA0).contains(character.value)
        }
    }

    /// Where the next one stands, or the number of bytes.
    private static func next(in html: [UInt8], from first: Int) -> Int {
        var place = first
        while true {
            place = tally_find_hidden(html, html.count, place)
            if place == html.count { return place }
            // What has no width, and what changes the direction of text, is hidden as well, and HTML lets it be.
            if html[place] != 0x0C, html[place] < 0x80 || html[place] == 0xC2 { return place }
            place += 1
        }
    }
}
