/// Markup is a page as a strict reader sees it: its tags in order, each with its attributes.
struct Markup {
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]
        let isClosing: Bool

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private(set) var tags: [Tag] = []
    /// What is wrong with the nesting of elements; nothing if all is well.
    private(set) var fault: String?

    private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta"]

    init(_ page: String) {
        var rest = Substring(page)
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            if rest.hasPrefix("!") { continue }
            guard let end = Self.end(of: rest) else { break }
            let tag = Self.tag(rest[..<end])
            tags.append(tag)
            rest = rest[rest.index(after: end)...]
            // What stands in a script is no markup.
            if tag.name == "script", !tag.isClosing, let close = rest.firstRange(of: "</script>") {
                rest = rest[close.lowerBound...]
            }
        }
        fault = Self.fault(in: tags)
    }

    var ids: [String] { tags.compactMap { $0["id"] } }

    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ">", !isQuoted { return index }
        }
        return nil
    }

    private static func tag(_ text: Substring) -> Tag {
        let isClosing = text.hasPrefix("/")
        let text = isClosing ? text.dropFirst() : text
        let name = text.prefix { !$0.isWhitespace && $0 != "/" }
        var attributes: [(String, String)] = []
        var rest = text.dropFirst(name.count)
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            if rest.isEmpty { break }
            let key = rest.prefix { !$0.isWhitespace && $0 != "=" }
            rest = rest.dropFirst(key.count)
            var value = Substring()
            if rest.hasPrefix("=\"") {
                value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 3)
            }
            attributes.append((String(key), String(value)))
            if key.isEmpty { break }
        }
        return Tag(name: String(name), attributes: attributes, isClosing: isClosing)
    }

    private static func fault(in tags: [Tag]) -> String? {
        var open: [String] = []
        for tag in tags where !void.contains(tag.name) {
            if !tag.isClosing {
                // In drawings, elements may end themselves.
                if !svgLeaves.contains(tag.name) { open.append(tag.name) }
            } else if svgLeaves.contains(tag.name) {
                continue
            } else if open.last == tag.name {
                open.removeLast()
            } else {
                return "</\(tag.name)> closes <\(open.last ?? "nothing")>"
            }
        }
        return open.isEmpty ? nil : "<\(open[open.count - 1])> is never closed"
    }

    private static let svgLeaves: Set<String> = ["path", "circle", "rect", "line", "use", "polygon", "ellipse"]
}
