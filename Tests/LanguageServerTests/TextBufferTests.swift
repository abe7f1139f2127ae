import Diagnostics
import LanguageServer
import TestSupport
import Testing

struct TextBufferTests {
    /// A change as an editor tells it, and the same change of a list of UTF-16 code units.
    private struct Change {
        let json: String
        let range: Range<Int>
        let text: String
    }

    private func text(_ buffer: TextBuffer) -> String { String(decoding: buffer.bytes, as: UTF8.self) }

    private func changed(
        _ text: String, _ changes: String..., encoding: PositionEncoding = .utf16
    ) throws -> TextBuffer {
        var buffer = TextBuffer("file:///a.md", version: 1, text)
        let values = try JSONReader.read(Array("[\(changes.joined(separator: ","))]".utf8)).array ?? []
        try buffer.apply(values, version: 2, encoding)
        return buffer
    }

    private func change(_ from: (Int, Int), _ to: (Int, Int), _ text: String) -> String {
        """
        {"range":{"start":{"line":\(from.0),"character":\(from.1)},"end":{"line":\(to.0),"character":\(to.1)}},\
        "text":"\(text)"}
        """
    }

    @Test func columnsAreCountedAsAgreed() throws {
        let line = "é😀x"
        #expect(text(try changed(line, change((0, 3), (0, 4), "y"))) == "é😀y")
        #expect(text(try changed(line, change((0, 6), (0, 7), "y"), encoding: .utf8)) == "é😀y")
        #expect(text(try changed(line, change((0, 2), (0, 3), "y"), encoding: .utf32)) == "é😀y")
    }

    @Test func placesBehindTheEndOfALineOrTheTextAreTheEnd() throws {
        #expect(text(try changed("a\r\nb", change((0, 99), (0, 99), "!"))) == "a!\r\nb")
        #expect(text(try changed("a\nb", change((9, 9), (9, 9), "!"))) == "a\nb!")
    }

    @Test func eachChangeIsAboutWhatTheOneBeforeItHasLeft() throws {
        let first = change((0, 0), (0, 1), "xyz")
        let second = change((0, 3), (0, 4), "-")
        #expect(text(try changed("ab", first, second)) == "xyz-")
        let whole = #"{"text":"new"}"#
        #expect(text(try changed("ab", first, whole, change((0, 3), (0, 3), "er"))) == "newer")
    }

    @Test func nothingChangesIfAChangeCantBeUnderstood() throws {
        var buffer = TextBuffer("file:///a.md", version: 1, "ab")
        let good = change((0, 0), (0, 1), "x")
        for bad in [#"{"range":{"start":{"line":-1,"character":0}},"text":"y"}"#, #"{"range":null,"text":"y"}"#, "{}"] {
            let changes = try #require(try JSONReader.read(Array("[\(good),\(bad)]".utf8)).array)
            #expect(throws: ServerError.self) { try buffer.apply(changes, version: 2, .utf16) }
            #expect(text(buffer) == "ab")
            #expect(buffer.version == 1)
        }
    }

    /// A second implementation: the text as a list of code units, changed one by one.
    @Test func randomChangesComeToTheSameAsOneByOne() throws {
        var generator = SeededGenerator(seed: 11)
        let pieces = ["a", "é", "😀", "\\n", "\\r\\n", "", "word", "\\n\\n"]
        for _ in 0..<300 {
            var units = Array("one\ntwo 😀 é\r\nthree\n".utf16)
            let start = String(decoding: units, as: UTF16.self)
            var changes: [String] = []
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let ends = [0, 1].map { _ in boundary(in: units, &generator) }.sorted()
                let piece = pieces.randomElement(using: &generator) ?? ""
                changes.append(change(position(of: ends[0], in: units), position(of: ends[1], in: units), piece))
                let plain = piece.replacing("\\n", with: "\n").replacing("\\r", with: "\r")
                units.replaceSubrange(ends[0]..<ends[1], with: Array(plain.utf16))
            }
            var buffer = TextBuffer("file:///a.md", version: 1, start)
            let values = try #require(try JSONReader.read(Array("[\(changes.joined(separator: ","))]".utf8)).array)
            try buffer.apply(values, version: 2, .utf16)
            #expect(text(buffer) == String(decoding: units, as: UTF16.self), "\(changes)")
        }
    }

    /// A place that is neither within a character of two units nor within a line break.
    private func boundary(in units: [UInt16], _ generator: inout SeededGenerator) -> Int {
        while true {
            let index = Int.random(in: 0...units.count, using: &generator)
            if index < units.count, UTF16.isTrailSurrogate(units[index]) { continue }
            if index > 0, index < units.count, units[index - 1] == 0x0D, units[index] == 0x0A { continue }
            return index
        }
    }

    private func position(of index: Int, in units: [UInt16]) -> (Int, Int) {
        var line = 0
        var start = 0
        for at in 0..<index {
            let isBreak = units[at] == 0x0A || units[at] == 0x0D && !(at + 1 < units.count && units[at + 1] == 0x0A)
            if isBreak { (line, start) = (line + 1, at + 1) }
        }
        return (line, index - start)
    }
}
