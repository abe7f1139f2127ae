internal import CCmark
internal import Glibc

/// A node is a handle on a part of a document's tree.
///
/// The tree is cmark's own. A node is good for as long as its ``Document`` lives, and not a moment longer.
public struct Node: Hashable {
    let raw: OpaquePointer

    /// What the node is.
    public var kind: NodeKind { NodeKind.of(raw) }

    /// The first of the nodes in it.
    public var firstChild: Node? { cmark_node_first_child(raw).map(Node.init(raw:)) }
    /// The last of the nodes in it.
    public var lastChild: Node? { cmark_node_last_child(raw).map(Node.init(raw:)) }
    /// The node after it, within the same parent.
    public var next: Node? { cmark_node_next(raw).map(Node.init(raw:)) }
    /// The node before it, within the same parent.
    public var previous: Node? { cmark_node_previous(raw).map(Node.init(raw:)) }
    /// The node that it is in.
    public var parent: Node? { cmark_node_parent(raw).map(Node.init(raw:)) }
    /// The nodes in it, from the first to the last.
    public var children: Children { Children(upcoming: firstChild) }

    /// The level of a heading, from one to six; zero for other nodes.
    public var headingLevel: Int { Int(cmark_node_get_heading_level(raw)) }

    /// Whether a list, or the list that an item is in, is numbered.
    public var isOrderedList: Bool { cmark_node_get_list_type(raw) == CMARK_ORDERED_LIST }
    /// The number that a numbered list begins with.
    public var listStart: Int { Int(cmark_node_get_list_start(raw)) }
    /// Whether a list has no blank lines between its items, so that their text stands without paragraphs.
    public var isTightList: Bool { cmark_node_get_list_tight(raw) != 0 }

    /// The text of a text, code or HTML node, as bytes with escapes and entities resolved.
    public var literal: UnsafeBufferPointer<UInt8> { Node.bytes(cmark_node_get_literal(raw)) }
    /// The first three bytes of the literal, with zeros for those that it lacks; it is not read to its end for them.
    public var literalBeginning: (UInt8, UInt8, UInt8) {
        guard let text = cmark_node_get_literal(raw), text[0] != 0 else { return (0, 0, 0) }
        let first = UInt8(bitPattern: text[0])
        let second = UInt8(bitPattern: text[1])
        return (first, second, second == 0 ? 0 : UInt8(bitPattern: text[2]))
    }
    /// The destination of a link or image, as written in the source with escapes and entities resolved.
    public var url: UnsafeBufferPointer<UInt8> { Node.bytes(cmark_node_get_url(raw)) }
    /// The title of a link or image.
    public var title: UnsafeBufferPointer<UInt8> { Node.bytes(cmark_node_get_title(raw)) }
    /// What stands after the opening fence of a code block.
    public var fenceInfo: UnsafeBufferPointer<UInt8> { Node.bytes(cmark_node_get_fence_info(raw)) }

    /// Lines and columns as cmark counts them: from one, columns in bytes, the end inclusive.
    var startLine: Int { Int(cmark_node_get_start_line(raw)) }
    var startColumn: Int { Int(cmark_node_get_start_column(raw)) }
    var endLine: Int { Int(cmark_node_get_end_line(raw)) }
    var endColumn: Int { Int(cmark_node_get_end_column(raw)) }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
    }
}

extension Node {
    /// The children of a node, one after the other.
    public struct Children: Sequence, IteratorProtocol {
        var upcoming: Node?

        /// The next child, if there is one.
        public mutating func next() -> Node? {
            defer { upcoming = upcoming?.next }
            return upcoming
        }
    }

    /// The plain text in the node, without any markup.
    public var plainText: String {
        var bytes: [UInt8] = []
        appendPlainText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the plain text in the node, without any markup; line breaks become blanks.
    public func appendPlainText(to bytes: inout [UInt8]) {
        if let only = firstChild, only.kind == .text, only.next == nil {
            bytes.append(contentsOf: only.literal)
            return
        }
        var walk = Walk(self)
        while let (node, kind) = walk.nextEntered() {
            switch kind {
            case .text, .code: bytes.append(contentsOf: node.literal)
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            default: break
            }
        }
    }
}
