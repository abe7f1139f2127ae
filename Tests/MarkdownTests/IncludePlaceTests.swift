import Testing

@testable import Markdown

/// An include among text is where it stands, and so is all that stands around it, however it was found.
@Suite struct IncludePlaceTests {
    private static let pieces = [
        "[!INCLUDE [a](b.md)]", "[!INCLUDE [a *b*](c.md)]", "text ", "**bold** ", "[x](y.md) ", "![i](i.png)", "`c` ",
        "é ",
        "*it* ", "[!NOTE] ", "<br>", "[ ", "] ", "\n", "~~s~~ ", "http://a.b ", "<http://x.y>",
        "\\[!INCLUDE [a](b.md)] ",
        "&amp; ", "[[!INCLUDE [q](r.md)]](z.md)", "*[!INCLUDE [e](f.md)]* ",
    ]

    private static func someText(_ random: inout HTMLRandom) -> String {
        var text = ["", "", "- ", "> [!NOTE]\n", "- [ ] ", "## "].randomElement(using: &random) ?? ""
        let isQuote = text.hasPrefix(">")
        for _ in 0..<Int.random(in: 1...5, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        return isQuote ? text.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n") + "\n" : text + "\n"
    }

    @Test func everythingAroundAnIncludeHasItsPlace() {
        var random = HTMLRandom(21)
        var includes = 0
        for _ in 0..<8_000 {
            let text = Self.someText(&random)
            let bytes = Array(text.utf8)
            let document = Document(text)
            var walk = Walk(document.root)
            while let (node, kind) = walk.nextEntered() {
                let range = document.range(of: node)
                let source = bytes[range]
                switch kind {
                case .text where !source.contains(UInt8(ascii: "\\")) && !source.contains(UInt8(ascii: "&")):
                    #expect(source.elementsEqual(node.literal), "\(text)")
                case .inlineElement:
                    guard case .include = document.element(of: node) else { continue }
                    includes += 1
                    #expect(source.starts(with: "[!INCLUDE [".utf8), "\(text)")
                    #expect(source.suffix(2).elementsEqual(")]".utf8), "\(text)")
                case .link where source.first == UInt8(ascii: "["):
                    #expect(source.last == UInt8(ascii: ")"), "\(text)")
                default: continue
                }
            }
        }
        #expect(includes > 1000)
    }
}
