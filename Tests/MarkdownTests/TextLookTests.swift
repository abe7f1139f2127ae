import Diagnostics
import Testing

@testable import Markdown

/// One look at many bytes at a time finds what looking at each byte finds.
@Suite("One look at a text")
struct TextLookTests {
    private static let pieces = [
        "a", "word ", "\n", "\r\n", "\r", "|", "[", "<", ":", "~", "@", "#t", "#a", "#", "ww", "w", "x w", "é", "}",
        "\0",
    ]

    /// Whether a mark may begin at an offset.
    private func isMark(_ text: [UInt8], _ offset: Int) -> Bool {
        let next = offset + 1 < text.count ? text[offset + 1] : 0
        switch text[offset] {
        case UInt8(ascii: "#"): return next == UInt8(ascii: "t")
        case UInt8(ascii: "w"): return next == UInt8(ascii: "w")
        default: return "|[<:~@".utf8.contains(text[offset])
        }
    }

    @Test(arguments: 0..<300)
    func manyBytesAtATimeAreSeenAsOneByOne(_ seed: Int) {
        // From nothing to several pieces of 64 bytes, and around their ends.
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        var text: [UInt8] = []
        let wanted = seed < 140 ? seed : seed * 3
        while text.count < wanted {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            // Carriage returns, NUL and letters beyond ASCII in every fourth text only.
            let piece = Self.pieces[Int(state >> 33) % Self.pieces.count]
            let isPlain = !piece.utf8.contains { $0 == 0x0D || $0 == 0 || $0 >= 0x80 }
            if isPlain || seed % 4 == 0 { text += piece.utf8 }
        }
        let look = TextLook(text)
        #expect(look.lines.starts == LineIndex(text).starts)
        #expect(look.isPlain == text.allSatisfy { $0 > 0 && $0 < 0x80 })
        let marks = text.indices.filter { look.marks[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
        #expect(marks == text.indices.filter { isMark(text, $0) })
        let bars = text.withUnsafeBufferPointer { $0.count(of: UInt8(ascii: "|")) }
        #expect(bars == text.count { $0 == UInt8(ascii: "|") })
    }

    /// The texts of a kind of nodes, as they stand in the file.
    private func found(_ kind: NodeKind, in text: String) -> [String] {
        let document = Document(text)
        let bytes = Array(text.utf8)
        var walk = Walk(document.root)
        var found: [String] = []
        while let (node, nodeKind) = walk.nextEntered() {
            if nodeKind == kind { found.append(String(decoding: bytes[document.range(of: node)], as: UTF8.self)) }
        }
        return found
    }

    @Test(
        arguments: [
            "> [!NOTE]\n> See [a]\n> and **b** [c](d.md).\n", "> [!NOTE] See [a]\n> and **b** [c](d.md).\n",
            "- [x] See [a]\n  and **b** [c](d.md).\n", "> [!NOTE]  \n>  See [a]\n> **b** [c](d.md)\n",
            "> \\[!NOTE]\n> See [a]\n> **b** [c](d.md)\n", "> [x]: y.md\n> [!NOTE]\n> See [a]\n> **b** [c](d.md)\n",
            "> [!NOTE]: y.md\n> [!NOTE]\n> See [a]\n> **b** [c](d.md)\n",
        ])
    func whatStandsBehindAMarkKeepsItsPlace(_ text: String) {
        #expect(found(.strong, in: text) == ["**b**"])
        #expect(found(.link, in: text).last == "[c](d.md)")
    }

    @Test func anIncludeAloneOnItsLineHasThePlaceOfItsMarker() {
        #expect(found(.blockElement, in: "- x\n\n  [!INCLUDE [t](y.md)] \n") == ["[!INCLUDE [t](y.md)]"])
        #expect(found(.blockElement, in: "> [!include [t](y.md)]\n") == ["[!include [t](y.md)]"])
    }
}
