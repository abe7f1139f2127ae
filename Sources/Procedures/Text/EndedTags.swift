internal import Markdown

/// The start tags of raw HTML in a block that set off a label and are ended.
///
/// Writers forget the end of `<a name="x">`, and what follows would be a label to the end of the step.
struct EndedTags {
    private var starts: Set<Node> = []

    /// Looks for those of a block.
    init(in block: Node) {
        var open: [(element: HTMLSpan?, node: Node)] = []
        var walk = Walk(block)
        while let step = walk.next() {
            switch step.kind {
            case .strong, .emphasis, .link:
                if step.isEntering {
                    open.append((nil, step.node))
                } else {
                    // What raw HTML has opened since then ends with it.
                    while let last = open.last, last.element != nil { open.removeLast() }
                    _ = open.popLast()
                }
            case .image where step.isEntering: walk.skip(step.node)
            case .htmlInline:
                guard let tag = HTMLSpan.Tag(step.node.literal), tag.element != .lineBreak else { continue }
                if !tag.isEnd {
                    open.append((tag.element, step.node))
                } else if let last = open.last, last.element == tag.element {
                    starts.insert(last.node)
                    open.removeLast()
                }
            default: break
            }
        }
    }

    /// Whether a start tag is one of them.
    func contains(_ start: Node) -> Bool { starts.contains(start) }
}
