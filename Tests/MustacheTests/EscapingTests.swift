import Mustache
import TestSupport
import Testing

/// What becomes of the characters that HTML gives a meaning.
@Suite struct EscapingTests {
    @Test func textIsSafeInElementsAndInAttributesOfBothQuotes() throws {
        #expect(
            try render("{{x}}", ["x": #"<a href='?a&b' title="c">"#])
                == "&lt;a href=&#39;?a&amp;b&#39; title=&quot;c&quot;&gt;")
    }

    @Test func whatIsEscapedReadsBackAsWhatItWas() throws {
        var generator = SeededGenerator(seed: 7)
        let pieces = ["&", "<", ">", "\"", "'", "a", "é", "🙂", " ", "\n", "&amp;", "\u{0}"]
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...40, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            let escaped = try render("{{x}}", ["x": .text(text)])
            #expect(!escaped.contains { "<>\"'".contains($0) })
            #expect(Self.unescape(escaped) == text)
        }
    }

    @Test func preparedBytesAreCopiedAsTheyAre() throws {
        let content = Array("<p>&amp; \u{e9}</p>".utf8) + [0xFF]
        let library = try TemplateLibrary([TemplateSource("page", "[{{{content}}}|{{content}}]")])
        let output = try library.render("page", ["content": .bytes(content)])
        let escaped = Array("&lt;p&gt;&amp;amp; \u{e9}&lt;/p&gt;".utf8) + [0xFF]
        #expect(output == [0x5B] + content + [0x7C] + escaped + [0x5D])
    }

    private static func unescape(_ text: String) -> String {
        var rest = text[...]
        var result = ""
        let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        while let first = rest.first {
            if let (reference, character) = references.first(where: { rest.hasPrefix($0.0) }) {
                result += character
                rest = rest.dropFirst(reference.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
