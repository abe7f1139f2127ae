import Testing

@testable import Markdown

@Suite("Source text")
struct SourceTextTests {
    @Test func validTextIsKeptAsItIs() {
        let bytes = Array("é 👩‍💻 \u{FFFD}\r\n".utf8)
        #expect(SourceText(bytes).bytes == bytes)
        #expect(SourceText(bytes).problems.isEmpty)
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], 1..<2), ([0xC3], 0..<1), ([0xE2, 0x82], 0..<2), ([0xED, 0xA0, 0x80], 0..<1),
            ([0xC0, 0xAF], 0..<1), ([0xF4, 0x90, 0x80, 0x80], 0..<1), ([0x80], 0..<1),
        ] as [([UInt8], Range<Int>)])
    func theFirstInvalidSequenceIsReportedWhereItStands(_ bytes: [UInt8], _ range: Range<Int>) {
        let text = SourceText(bytes)
        #expect(text.problems.first == MarkdownProblem(.invalidUTF8, at: range))
        #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    }

    @Test func aNulBecomesAReplacementCharacter() {
        #expect(problems(inBytes: [0x61, 0x00, 0x62]) == ["nul: \0"])
        #expect(SourceText([0x61, 0x00, 0x62]).bytes == Array("a\u{FFFD}b".utf8))
    }

    @Test func rangesBehindARepairLeadBackToTheFile() {
        // One byte of the file became three bytes of the text.
        let file: [UInt8] = [0x61, 0xFF] + Array(" **b** ".utf8) + [0x00] + Array("*c*".utf8)
        let document = Document(SourceText(file))
        var walk = Walk(document.root)
        var found: [String] = []
        while let step = walk.next() {
            guard step.isEntering, step.kind == .strong || step.kind == .emphasis else { continue }
            found.append(String(decoding: file[document.range(of: step.node)], as: UTF8.self))
        }
        #expect(found == ["**b**", "*c*"])
    }

    @Test(arguments: ["x\n\u{FEFF}", "\u{FEFF}x\n\u{FEFF}", "x\n", "\u{FEFF}\u{FEFF}", "x\n\u{FEFF}\u{FEFF}"])
    func aMarkBeforeTheBodyMovesNothing(_ before: String) throws {
        let text = before + "> a <summary>b **c**\n> d *e*\n"
        let source = SourceText(Array(text.utf8))
        let bodyStart = source.bytes.firstIndex(of: 0x0A).map { before.utf8.contains(0x0A) ? $0 + 1 : 0 }
        let document = Document(source, bodyStart: bodyStart)
        var found: [String] = []
        var walk = Walk(document.root)
        while let step = walk.next() {
            guard [.strong, .emphasis, .htmlInline].contains(step.kind), step.isEntering else { continue }
            found.append(String(decoding: source.bytes[document.range(of: step.node)], as: UTF8.self))
        }
        #expect(found == ["<summary>", "**c**", "*e*"])
    }

    @Test func aByteOrderMarkIsNoPartOfTheText() {
        #expect(article("\u{FEFF}# A\n") == "<h1 id=\"a\">A</h1>\n")
        let document = Document("\u{FEFF}a **b**\n")
        #expect(document.root.firstChild.map { document.range(of: $0) } == 3..<10)
    }

    @Test func linesMayEndInAnyWay() {
        let text = "a **b**\r\nc `d`\r*e* f\n"
        #expect(article(text) == "<p>a <strong>b</strong>\nc <code>d</code>\n<em>e</em> f</p>\n")
        #expect(SourceRangeTests.complaints(about: Document(text)).isEmpty)
    }

    @Test func anEmptyFileIsAnEmptyDocument() {
        #expect(article("").isEmpty)
        #expect(Document("").root.firstChild == nil)
    }

    @Test func theBodyKeepsTheOffsetsOfTheFile() {
        let file = Array("---\ntitle: x\n---\n\n> a\n> **b**\n".utf8)
        let document = Document(SourceText(file), bodyStart: 17)
        var walk = Walk(document.root)
        var strong: Range<Int>?
        while let step = walk.next() {
            if step.isEntering, step.kind == .strong { strong = document.range(of: step.node) }
        }
        #expect(strong.map { String(decoding: file[$0], as: UTF8.self) } == "**b**")
    }
}

@Suite("Writing")
struct WritingTests {
    @Test func whatStandsInTheBufferBeforeAnArticleIsLeftAsItIs() {
        var output = Array("<main>".utf8)
        HTMLWriter.write(Document("# A\n"), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "<main><h1 id=\"a\">A</h1>\n")
    }
}
