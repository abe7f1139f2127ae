/// A page addition is what a preview adds to a page: the script that waits for changes, and the style of what it shows.
///
/// Both are loaded from the server itself, so that a page's policy needs no exception.
enum PageAddition {
    /// The folder of what only a preview has.
    ///
    /// No document and no file of a site can be in it: its name begins with a dot.
    static let folder = ".tally/"

    /// A page with the addition at the end of its head.
    static func page(_ html: [UInt8], path: String, version: String) -> [UInt8] {
        var escaped = ""
        for character in path {
            switch character {
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "<": escaped += "&lt;"
            default: escaped.append(character)
            }
        }
        let tag =
            "<script src=\"/\(folder)preview.js\" data-page=\"\(escaped)\" data-version=\"\(version)\" defer></script>\n"
        let place = find("</head>", in: html) ?? find("</body>", in: html) ?? html.count
        return Array(html[..<place]) + Array(tag.utf8) + Array(html[place...])
    }

    private static func find(_ text: StaticString, in html: [UInt8]) -> Int? {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return html.withUnsafeBufferPointer { html in
            var index = 0
            while index + wanted.count <= html.count {
                if html[index] == wanted[0], html[index..<index + wanted.count].elementsEqual(wanted) { return index }
                index += 1
            }
            return nil
        }
    }
}
