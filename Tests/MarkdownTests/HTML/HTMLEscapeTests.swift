import Testing

@testable import Markdown

@Suite struct HTMLEscapeTests {
    private func run(_ text: String, _ escape: (UnsafeBufferPointer<UInt8>, inout HTMLBuffer) -> Void) -> String {
        var output = HTMLBuffer()
        Array(text.utf8).withUnsafeBufferPointer { escape($0, &output) }
        return String(decoding: output.bytes, as: UTF8.self)
    }

    @Test func textHidesTheFourCharactersThatMatter() {
        #expect(run("a<b>\"c\"&'d'") { HTMLEscape.text($0, into: &$1) } == "a&lt;b&gt;&quot;c&quot;&amp;'d'")
        #expect(run("&amp;") { HTMLEscape.text($0, into: &$1) } == "&amp;amp;")
        #expect(run("") { HTMLEscape.text($0, into: &$1) } == "")
    }

    @Test func everyByteIsEscapedAloneAsItIsInARun() {
        for byte in UInt8.min...UInt8.max {
            let expected: [UInt8]
            switch byte {
            case UInt8(ascii: "&"): expected = Array("&amp;".utf8)
            case UInt8(ascii: "<"): expected = Array("&lt;".utf8)
            case UInt8(ascii: ">"): expected = Array("&gt;".utf8)
            case UInt8(ascii: "\""): expected = Array("&quot;".utf8)
            default: expected = [byte]
            }
            for offset in 0..<18 {
                var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 18)
                bytes[offset] = byte
                var output: [UInt8] = []
                bytes.withUnsafeBufferPointer { HTMLEscape.text($0, into: &output) }
                #expect(output == Array(bytes[..<offset]) + expected + Array(bytes[(offset + 1)...]))
            }
        }
    }

    @Test func whereACharacterStandsMakesNoDifference() {
        for length in 1...100 {
            let wrong = (0..<length).filter { offset in
                var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
                bytes[offset] = UInt8(ascii: "<")
                bytes[length - 1 - offset] = UInt8(ascii: "&")
                let expected = bytes.flatMap { byte -> [UInt8] in
                    byte == UInt8(ascii: "<")
                        ? Array("&lt;".utf8) : byte == UInt8(ascii: "&") ? Array("&amp;".utf8) : [byte]
                }
                return run(String(decoding: bytes, as: UTF8.self)) { HTMLEscape.text($0, into: &$1) }
                    != String(decoding: expected, as: UTF8.self)
            }
            #expect(wrong == [], "of \(length) characters")
        }
    }

    @Test func markupKeepsReferencesAndEscapesOtherAmpersands() {
        let kept = "&nbsp;&#160;&#xA0;&eacute;"
        #expect(run(kept) { HTMLEscape.markup($0, into: &$1) } == kept)
        #expect(
            run("&&;&#;&#x;&#xg;&copy 1&a-b;") { HTMLEscape.markup($0, into: &$1) }
                == "&amp;&amp;;&amp;#;&amp;#x;&amp;#xg;&amp;copy 1&amp;a-b;")
        #expect(run("<&lt;") { HTMLEscape.markup($0, into: &$1) } == "&lt;&lt;")
    }

    @Test func addressesArePercentEncodedAndWhatIsEncodedStays() {
        #expect(
            run("/a b?c=\"d\"&e='f'#g") { HTMLEscape.href($0, into: &$1) } == "/a%20b?c=%22d%22&amp;e=&#x27;f&#x27;#g")
        #expect(run("/%20é[]\\^`{|}~") { HTMLEscape.href($0, into: &$1) } == "/%20%C3%A9%5B%5D%5C%5E%60%7B%7C%7D~")
        let safe = "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"
        #expect(run(safe) { HTMLEscape.href($0, into: &$1) } == safe)
    }

    @Test func decodingReadsNumbersWithAndWithoutSemicolon() {
        func decode(_ text: String) -> String {
            var output: [UInt8] = []
            Array(text.utf8).withUnsafeBufferPointer { HTMLCharacterReference.decode($0, into: &output) }
            return String(decoding: output, as: UTF8.self)
        }
        #expect(decode("&#106;&#x6A&#X6a;&#0000106") == "jjjj")
        #expect(decode("&#0;&#xD800;&#x110000;&#99999999999999;") == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(decode("&#150;") == "\u{2013}")
        #expect(decode("a&amp;b&colon;c&Tab;&NewLine;d") == "a&b:c\t\nd")
        #expect(decode("&unknown;&amp&&#;&#x;&") == "&unknown;&amp&&#;&#x;&")
    }
}
