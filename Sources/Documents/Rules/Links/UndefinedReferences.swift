internal import Glibc
internal import Markdown

/// The pairs of brackets in the text of a page that were meant as links, `[text][label]` and `[text][]`, and are none.
///
/// Markdown leaves them as text. Array indices, citations, options of commands and marks of extensions look alike.
struct UndefinedReferences {
    /// A pair, by its bytes in the file.
    struct Reference {
        /// Both brackets.
        let range: Range<Int>
        /// The label; the text where the second pair of brackets is empty.
        let label: Range<Int>
        let isCollapsed: Bool
        let isImage: Bool
        /// Where the label is to stand, if the second pair of brackets is empty.
        var end: Range<Int> { range.upperBound - 1..<range.upperBound - 1 }
    }

    private(set) var found: [Reference] = []

    /// A bracket that has been opened in the block that is read.
    private struct Opening {
        let node: Node
        let offset: Int
        /// How much else the block had before it.
        let others: Int
        /// Whether a word, or another pair of brackets, ends right before it.
        let isGlued: Bool
        let isImage: Bool
    }

    private var open: [Opening] = []
    /// How many inlines that are no text have been met in the block.
    private var others = 0

    init(in page: borrowing Page) {
        guard Self.mayHaveReferences(page.bytes) else { return }
        page.document.unfoldTables()
        var walk = Walk(page.document.root)
        while let (node, kind) = walk.nextEntered() {
            switch kind {
            case .text: read(node, in: page)
            case .link, .image:
                others += 1
                walk.skip(node)
            case .code, .htmlInline, .emphasis, .strong, .softBreak, .lineBreak, .inlineElement: others += 1
            default:
                open.removeAll(keepingCapacity: true)
                others = 0
            }
        }
    }

    /// Whether a pair of brackets stands right behind another one anywhere.
    private static func mayHaveReferences(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            var start = 0
            while start + 1 < bytes.count, let found = memchr(base + start, 0x5D, bytes.count - 1 - start) {
                start = UnsafeRawPointer(found) - base + 1
                if bytes[start] == UInt8(ascii: "[") { return true }
            }
            return false
        }
    }

    private mutating func read(_ node: Node, in page: borrowing Page) {
        let text = node.literal
        var index = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "["):
                let before = index > 0 ? text[index - 1] : UInt8(ascii: " ")
                open.append(
                    Opening(
                        node: node, offset: index, others: others, isGlued: Self.endsWord(before),
                        isImage: before == UInt8(ascii: "!")))
            case UInt8(ascii: "]"):
                guard let opening = open.popLast() else { break }
                if index + 1 < text.count, text[index + 1] == UInt8(ascii: "["),
                    let end = Self.labelEnd(in: text, from: index + 2)
                {
                    take(opening, close: index, end: end, of: node, in: page)
                    index = end
                }
            default: break
            }
            index += 1
        }
    }

    /// The bracket that closes a label, if nothing stands right behind it that makes something else of it.
    private static func labelEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var end = start
        while end < text.count, end - start < 1000 {
            switch text[end] {
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"):
                let next = end + 1 < text.count ? text[end + 1] : 0
                return next == UInt8(ascii: "[") || next == UInt8(ascii: "]") ? nil : end
            default: end += 1
            }
        }
        return nil
    }

    private mutating func take(
        _ opening: Opening, close: Int, end: Int, of node: Node, in page: borrowing Page
    ) {
        // What is in brackets itself, like a wiki's [[page]], is something else.
        guard !opening.isGlued, open.isEmpty else { return }
        let text = node.literal
        let isOneText = opening.node == node && opening.others == others
        let words = text[(isOneText ? opening.offset + 1 : 0)..<close]
        let label = text[close + 2..<end]
        let isCollapsed = label.isEmpty
        guard Self.isLabel(label) || isCollapsed && isOneText, !isOneText || Self.isText(words) else { return }
        let closing = page.document.range(of: close..<end + 1, in: node)
        let start = page.document.range(of: opening.offset..<opening.offset + 1, in: opening.node).lowerBound
        // What is escaped is meant as it stands.
        let bytes = page.bytes
        guard closing.count == end + 1 - close, closing.upperBound <= bytes.count, start < closing.lowerBound,
            bytes[start] == UInt8(ascii: "["), bytes[closing].elementsEqual(text[close...end])
        else { return }
        found.append(
            Reference(
                range: start..<closing.upperBound,
                label: isCollapsed ? start + 1..<closing.lowerBound : closing.lowerBound + 2..<closing.upperBound - 1,
                isCollapsed: isCollapsed, isImage: opening.isImage))
    }

    /// Whether what stands before a bracket goes on with it: `a[i]`, `f()[0]`.
    private static func endsWord(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || (0x30...0x39).contains(byte) || byte >= 0x80 || ")]}[$\\_^@\"'`/.".utf8.contains(byte)
    }

    /// Whether a label is one, and not the mark of a note, an option or a blank check box.
    private static func isLabel(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = label.first, !"^!@-:".utf8.contains(first) else { return false }
        return label.contains { !$0.isBlankOrBreak }
    }

    /// Whether words are the text of a link: a number, a letter or an option is something else.
    private static func isText(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = words.first, !"^!@-:[".utf8.contains(first) else { return false }
        return words.count { $0.isASCIILetter || $0 >= 0x80 } > 1
    }
}
