public import Diagnostics
internal import Markdown

/// Where a comment stands that allows a rule.
extension Page {
    /// The change that allows a rule at a place of the file by a comment, up to the reason, which is the writer's to give.
    ///
    /// The comment covers as little as it can. Whether it covers the place at all is for Markdown to say: what comes of the
    /// change is read again, and there is none if it would allow nothing there.
    ///
    /// - Parameters:
    ///   - bytes: the file that the page was made of.
    ///   - file: the file as findings name it.
    public func allowance(of rule: RuleID, at offset: Int, in bytes: [UInt8], file: String) -> Edit? {
        let comment = "<!-- allow: \(rule) because \u{2026} -->"
        let lineBreak = lineBreak
        return places(covering: offset).lazy.map { place in
            let text =
                switch place {
                case .behind: " " + comment
                case .before(let start): comment + lineBreak + Self.continuation(before: start, in: bytes)
                }
            return Edit(in: file, replace: place.offset..<place.offset, with: text)
        }.first { allows(rule, at: offset, $0, bytes) }
    }

    private enum CommentPlace {
        /// At the end of a text.
        case behind(Int)
        /// On a line of its own before a block.
        case before(Int)

        var offset: Int {
            switch self {
            case .behind(let offset), .before(let offset): offset
            }
        }
    }

    /// Where a comment about a place may stand, the narrowest first.
    private func places(covering offset: Int) -> [CommentPlace] {
        if let body = frontMatter?.bodyStart, offset < original(body..<body).lowerBound {
            return [.before(original(body..<body).lowerBound)]
        }
        var places: [CommentPlace] = []
        var node = document.root
        while let child = node.children.first(where: { covers($0, offset) }) {
            node = child
            let range = document.range(of: node)
            // No block can stand between two items.
            if node.kind != .item { places.append(.before(range.lowerBound)) }
            if node.kind == .paragraph, !isWholeLine(node) { places.append(.behind(range.upperBound)) }
            if case .table? = document.element(of: node) { break }
        }
        return places.reversed()
    }

    /// Whether a text means something only as long as nothing else stands in its line: a bold title, an image, a directive.
    private func isWholeLine(_ paragraph: Node) -> Bool {
        guard let first = paragraph.firstChild else { return true }
        if first.kind == .text { return first.literal.starts(with: ":::".utf8) }
        return first.next == nil
    }

    private func covers(_ node: Node, _ offset: Int) -> Bool {
        guard node.kind.isBlock else { return false }
        let range = document.range(of: node)
        return range.contains(offset) || range.isEmpty && range.lowerBound == offset
    }

    /// What the line of a block begins with, as the lines after it have it: spaces in place of the marks of lists.
    private static func continuation(before start: Int, in bytes: [UInt8]) -> String {
        let line = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        let kept = bytes[line..<start].map { byte in
            byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\t") ? byte : UInt8(ascii: " ")
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private func allows(_ rule: RuleID, at offset: Int, _ edit: Edit, _ bytes: [UInt8]) -> Bool {
        var edited = bytes
        edited.insert(contentsOf: edit.replacement.utf8, at: edit.range.lowerBound)
        let place = offset < edit.range.lowerBound ? offset : offset + edit.replacement.utf8.count
        let page = Page(path, edited)
        return ContentFile.suppressions(in: page, file: edit.file).contains { suppression in
            suppression.scope.contains(place) && suppression.targets.contains { $0.rule == rule }
        }
    }
}
