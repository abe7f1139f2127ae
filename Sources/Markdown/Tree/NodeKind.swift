internal import CCmark

/// What a node of a document's tree is.
public enum NodeKind: UInt8, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    /// A block of an extension; the document knows which ``Element`` it is.
    case blockElement
    /// An inline of an extension; the document knows which ``Element`` it is.
    case inlineElement

    /// Whether the node is a block.
    public var isBlock: Bool { rawValue <= NodeKind.thematicBreak.rawValue || self == .blockElement }

    static func of(_ raw: OpaquePointer) -> NodeKind {
        switch cmark_node_get_type(raw) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_CUSTOM_BLOCK: .blockElement
        case CMARK_NODE_CUSTOM_INLINE: .inlineElement
        default: .document
        }
    }

    var cmarkType: cmark_node_type {
        switch self {
        case .document: CMARK_NODE_DOCUMENT
        case .blockQuote: CMARK_NODE_BLOCK_QUOTE
        case .list: CMARK_NODE_LIST
        case .item: CMARK_NODE_ITEM
        case .codeBlock: CMARK_NODE_CODE_BLOCK
        case .htmlBlock: CMARK_NODE_HTML_BLOCK
        case .paragraph: CMARK_NODE_PARAGRAPH
        case .heading: CMARK_NODE_HEADING
        case .thematicBreak: CMARK_NODE_THEMATIC_BREAK
        case .text: CMARK_NODE_TEXT
        case .softBreak: CMARK_NODE_SOFTBREAK
        case .lineBreak: CMARK_NODE_LINEBREAK
        case .code: CMARK_NODE_CODE
        case .htmlInline: CMARK_NODE_HTML_INLINE
        case .emphasis: CMARK_NODE_EMPH
        case .strong: CMARK_NODE_STRONG
        case .link: CMARK_NODE_LINK
        case .image: CMARK_NODE_IMAGE
        case .blockElement: CMARK_NODE_CUSTOM_BLOCK
        case .inlineElement: CMARK_NODE_CUSTOM_INLINE
        }
    }
}
