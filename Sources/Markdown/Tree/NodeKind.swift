internal import CCmark

/// What a node of a document's tree is.
///
/// The numbers are cmark's own, because a node is asked for its kind more often than for anything else.
public enum NodeKind: UInt8, Sendable {
    case document = 1
    case blockQuote, list, item, codeBlock, htmlBlock
    /// A block of an extension; the document knows which ``Element`` it is.
    case blockElement
    case paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline
    /// An inline of an extension; the document knows which ``Element`` it is.
    case inlineElement
    case emphasis, strong, link, image

    /// Whether the node is a block.
    public var isBlock: Bool { rawValue <= NodeKind.thematicBreak.rawValue }

    static func of(_ raw: OpaquePointer) -> NodeKind {
        // cmark numbers the types of nodes from one to twenty without a gap, as they are listed above, and a case is
        // stored as its place in that list. Comparing with each of them would be a good part of every walk.
        unsafeBitCast(UInt8(truncatingIfNeeded: cmark_node_get_type(raw).rawValue) &- 1, to: NodeKind.self)
    }

    var cmarkType: cmark_node_type { cmark_node_type(rawValue: UInt32(rawValue)) }
}
