import Testing

@testable import Diagnostics

@Suite struct SourceMapTests {
    /// The zero-based columns of the first mark in a text, by unit.
    private func columns(_ text: String) -> [ColumnUnit: Int] {
        let marked = Marked(text)
        let map = SourceMap(marked.bytes)
        var columns: [ColumnUnit: Int] = [:]
        for unit in ColumnUnit.allCases {
            columns[unit] = map.position(of: marked.range.lowerBound, in: unit, from: .zero).column
        }
        return columns
    }

    @Test func plainTextHasTheSameColumnInEveryUnit() {
        #expect(columns("abc‸def") == [.bytes: 3, .utf16: 3, .scalars: 3, .characters: 3])
    }

    @Test func aComposedAccentIsTwoBytesAndOneOfEverythingElse() {
        #expect(columns("caf\u{E9}‸") == [.bytes: 5, .utf16: 4, .scalars: 4, .characters: 4])
    }

    @Test func aCombiningAccentIsAScalarButNoCharacter() {
        #expect(columns("cafe\u{301}‸") == [.bytes: 6, .utf16: 5, .scalars: 5, .characters: 4])
    }

    @Test func anEmojiIsASurrogatePair() {
        #expect(columns("🙂‸") == [.bytes: 4, .utf16: 2, .scalars: 1, .characters: 1])
    }

    @Test func aFamilyIsOneCharacter() {
        // Three people of four bytes each, with two joiners of three bytes between them.
        #expect(columns("👨‍👩‍👧‸!") == [.bytes: 18, .utf16: 8, .scalars: 5, .characters: 1])
    }

    @Test func flagsAreCountedInPairsOfLetters() {
        #expect(columns("🇩🇪🇫🇷‸") == [.bytes: 16, .utf16: 8, .scalars: 4, .characters: 2])
    }

    @Test func aTabIsOneColumn() {
        #expect(columns("\t\t‸x") == [.bytes: 2, .utf16: 2, .scalars: 2, .characters: 2])
    }

    @Test func theByteOrderMarkCountsInBytesOnly() {
        #expect(columns("\u{FEFF}ab‸") == [.bytes: 5, .utf16: 2, .scalars: 2, .characters: 2])
    }

    @Test func theByteOrderMarkOfALaterLineIsACharacter() {
        #expect(columns("\n\u{FEFF}‸")[.scalars] == 1)
    }

    @Test func allKindsOfLineBreaksEndALine() {
        let map = SourceMap(Array("a\r\nb\rc\nd".utf8))
        let positions = [0, 3, 5, 7].map { map.position(of: $0, in: .characters) }
        #expect(positions == (1...4).map { Position(line: $0, column: 1) })
    }

    @Test func anOffsetWithinALineBreakIsTheEndOfTheLine() {
        let map = SourceMap(Array("é\r\nb".utf8))
        #expect(map.position(of: 2, in: .characters) == Position(line: 1, column: 2))
        #expect(map.position(of: 3, in: .characters) == Position(line: 1, column: 2))
        #expect(map.position(of: 3, in: .bytes) == Position(line: 1, column: 4))
    }

    @Test func anOffsetWithinACharacterIsTheBeginningOfThatCharacter() {
        let bytes = Array("x👨‍👩‍👧y".utf8)
        let map = SourceMap(bytes)
        for offset in 1..<19 { #expect(map.position(of: offset, in: .characters).column == 2) }
        #expect(map.position(of: 19, in: .characters).column == 3)
        // Within the second person: behind the first and the joiner.
        #expect(map.position(of: 10, in: .utf16, from: .zero).column == 4)
    }

    @Test func offsetsOutsideTheFileAreItsEnds() {
        let map = SourceMap(Array("ab\nc".utf8))
        #expect(map.position(of: -5, in: .utf16) == Position(line: 1, column: 1))
        #expect(map.position(of: 99, in: .bytes) == Position(line: 2, column: 2))
        #expect(map.offset(of: Position(line: 9, column: 1), in: .characters) == 4)
        #expect(map.offset(of: Position(line: 0, column: 1), in: .bytes) == 0)
        #expect(map.offset(of: Position(line: 1, column: 50), in: .characters) == 2)
    }

    @Test func anEmptyFileHasOnePosition() {
        #expect(SourceMap([]).position(of: 0, in: .characters) == Position(line: 1, column: 1))
    }

    @Test func invalidBytesAreReplacedAsTheStandardLibraryReplacesThem() {
        // A lone continuation, a truncated sequence, an overlong one, a surrogate, and one beyond Unicode.
        let bytes: [UInt8] = [0x80, 0x61, 0xE2, 0x82, 0x62, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80]
        let map = SourceMap(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(map.position(of: bytes.count, in: .scalars, from: .zero).column == text.unicodeScalars.count)
        #expect(map.position(of: bytes.count, in: .characters, from: .zero).column == text.count)
    }

    @Test func everyOffsetOfRandomBytesAgreesWithTheStandardLibrary() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            let bytes = RandomText.bytes(upTo: 60, using: &random)
            let map = SourceMap(bytes)
            for offset in 0...bytes.count {
                let line = map.lines.line(at: offset)
                let content = map.content(ofLine: line)
                guard content.contains(offset) || offset == content.upperBound else { continue }
                // The text up to a boundary of scalars has as many of everything as its string.
                let before = String(decoding: bytes[content.lowerBound..<offset], as: UTF8.self)
                let whole = String(decoding: bytes[content], as: UTF8.self)
                let after = String(decoding: bytes[offset..<content.upperBound], as: UTF8.self)
                guard before.unicodeScalars.count + after.unicodeScalars.count == whole.unicodeScalars.count else {
                    continue
                }
                let scalars = map.position(of: offset, in: .scalars, from: .zero).column
                guard scalars == before.unicodeScalars.count else { continue }
                #expect(map.position(of: offset, in: .utf16, from: .zero).column == before.utf16.count)
                if before.count + after.count == whole.count, before + after == whole {
                    #expect(map.position(of: offset, in: .characters, from: .zero).column == before.count)
                }
            }
            let end = map.content(ofLine: 0)
            let line = String(decoding: bytes[end], as: UTF8.self)
            #expect(map.position(of: end.upperBound, in: .characters, from: .zero).column == line.count)
            #expect(map.position(of: end.upperBound, in: .utf16, from: .zero).column == line.utf16.count)
        }
    }

    @Test func positionsOfRandomBytesLeadBackToWhereTheyCameFrom() {
        var random = SeededGenerator(seed: 11)
        for round in 0..<60 {
            let bytes = RandomText.bytes(upTo: round < 50 ? 80 : 5000, using: &random)
            let map = SourceMap(bytes)
            for _ in 0..<100 {
                let offset = Int.random(in: 0...bytes.count, using: &random)
                for unit in ColumnUnit.allCases {
                    for base in [CountingBase.zero, .one] {
                        let position = map.position(of: offset, in: unit, from: base)
                        let back = map.offset(of: position, in: unit, from: base)
                        #expect(map.position(of: back, in: unit, from: base) == position)
                        if unit == .bytes { #expect(back == offset) }
                        let content = map.content(ofLine: map.lines.line(at: offset))
                        if unit != .bytes, content.contains(offset) { #expect(back <= offset) }
                    }
                }
            }
        }
    }

    @Test func columnsOfALongLineAreThoseOfALineWithoutCheckpoints() {
        var random = SeededGenerator(seed: 13)
        var bytes: [UInt8] = []
        while bytes.count < 6 * SourceMap.checkpointDistance {
            bytes += RandomText.bytes(upTo: 200, using: &random).filter { $0 != 0x0A && $0 != 0x0D }
        }
        // One character that is longer than the distance of two checkpoints.
        bytes += Array(("e" + String(repeating: "\u{301}", count: 2000) + "f").utf8)
        let map = SourceMap(bytes)
        let whole = String(decoding: bytes, as: UTF8.self)
        #expect(map.position(of: bytes.count, in: .characters, from: .zero).column == whole.count)
        #expect(map.position(of: bytes.count, in: .utf16, from: .zero).column == whole.utf16.count)
        #expect(map.position(of: bytes.count - 1, in: .characters, from: .zero).column == whole.count - 1)
        #expect(map.position(of: bytes.count - 3, in: .characters, from: .zero).column == whole.count - 2)
        #expect(
            map.offset(of: Position(line: 0, column: whole.count - 1), in: .characters, from: .zero) == bytes.count - 1)
    }

    @Test(
        arguments: [
            [0xF1, 0x80, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF4, 0x8F, 0xBF, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0xA0, 0x80], [0xE1, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80], [0xC1, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF3, 0xB0, 0x80],
        ] as [[UInt8]])
    func whatIsNoUTF8CountsAsItDoesInAString(bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let end = SourceMap(bytes).position(of: bytes.count, in: .utf16, from: .zero)
        #expect(end.column == text.utf16.count)
        #expect(
            SourceMap(bytes).position(of: bytes.count, in: .scalars, from: .zero).column == text.unicodeScalars.count)
    }
}

/// Random bytes that are interesting for whoever reads text.
enum RandomText {
    private static let pieces: [[UInt8]] =
        [
            "a", "b", " ", "\n", "\r\n", "\r", "\t", "é", "e\u{301}", "🙂", "👨‍👩‍👧", "漢", "\u{FEFF}", "\u{600}", "\u{200D}",
            "🇩", "क्ष",
        ].map { Array($0.utf8) } + [[0x80], [0xE2, 0x82], [0xFF], [0xF0, 0x9F], [0xC0], [0xED, 0xA0]]

    static func bytes(upTo count: Int, using random: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        let length = Int.random(in: 0...count, using: &random)
        while bytes.count < length { bytes += pieces.randomElement(using: &random) ?? [] }
        return bytes
    }
}
