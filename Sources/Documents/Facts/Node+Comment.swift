internal import Markdown

extension Node {
    /// Whether a block is nothing but a comment.
    var isComment: Bool {
        guard kind == .htmlBlock else { return false }
        let html = literal
        guard html.starts(with: "<!--".utf8) else { return false }
        let end = html.lastIndex { !$0.isBlankOrBreak } ?? 0
        return end >= 6 && html[...end].suffix(3).elementsEqual("-->".utf8)
    }
}
