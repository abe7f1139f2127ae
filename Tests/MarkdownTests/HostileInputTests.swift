import Testing

@testable import Markdown

@Suite("Hostile input")
struct HostileInputTests {
    @Test func aFloodOfImageOpenersIsShownAndNotParsed() {
        let text = "# Title\n\n" + String(repeating: "![[]()", count: 20_000)
        let document = Document(text)
        #expect(document.problems.map(\.kind) == [.tooManyImageOpeners])
        #expect(document.problems.first.map { $0.range.lowerBound } == 9 + 6 * HostileInput.mostImageOpeners)
        #expect(article(text).contains("![[]()![[]()"))
    }

    @Test func openersInManyParagraphsAreFine() {
        let text = String(repeating: "![a](b.png) ![[]()\n\n", count: 5_000)
        #expect(Document(text).problems.isEmpty)
    }

    @Test func aDeepListBeforeManyBlankLinesIsShownAndNotParsed() {
        let text = String(repeating: "- ", count: 12_000) + "a" + String(repeating: "\n", count: 12_000)
        let document = Document(text)
        #expect(document.problems.map(\.kind) == [.tooDeepLists])
        #expect(document.root.firstChild?.kind == .codeBlock)
    }

    @Test func listsThatGrowDeeperLineByLineAreSeenToo() {
        let deep = (0..<700).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        let document = Document(deep + String(repeating: "\n", count: 2_000_000))
        #expect(document.problems.map(\.kind) == [.tooDeepLists])
    }

    @Test func longListsWithBlankLinesAreFine() {
        let text = String(repeating: "1. a\n\n   - b\n\n     c\n\n", count: 20_000)
        #expect(Document(text).problems.isEmpty)
    }

    @Test(arguments: [
        ">", "- ", "> - ", "*a ", "**a", "[", "![", "<a>", "`", "[a](", "|", "~~a", "~a ", ":::row\n\n", "<!--",
        "&amp;",
    ])
    func aHundredThousandLevelsOfAnythingAreWritten(_ opener: String) {
        let text = String(repeating: opener, count: 100_000) + "x"
        let document = Document(text)
        #expect(!HTMLWriter.html(of: document).isEmpty)
        var walk = Walk(document.root)
        var deepest = document.root
        while let step = walk.next() { deepest = step.node }
        #expect(document.range(of: deepest).upperBound <= text.utf8.count)
    }

    // These took time that grew with the square of the size, which whoever waits for them would notice.

    @Test func aBlockOfManyCommentsIsTheScopeOfEach() {
        let comment = "<!-- a -->"
        let text = String(repeating: comment, count: 20_000) + "\n\ntext\n"
        let comments = Document(text).readHTML().comments
        #expect(comments.count == 20_000)
        #expect(comments.allSatisfy { $0.scope == 20_000 * comment.utf8.count + 2..<text.utf8.count - 1 })
    }

    @Test func tagsOfTwoLinesAreFoundWhereTheyStand() {
        let text = "x " + String(repeating: "<a\nid=\"b\">", count: 20_000)
        let anchors = Document(text).readHTML().anchors
        #expect(anchors.map(\.range.lowerBound) == (0..<20_000).map { 9 + 10 * $0 })
    }

    @Test func everyPartOfATextOfEntitiesHasItsPlace() throws {
        let count = 20_000
        let document = Document(String(repeating: "&amp;", count: count) + "\n")
        let text = try #require(document.root.firstChild?.firstChild)
        // Each is asked for alone, and in turns from either end.
        let ranges = (0..<count).map { index in
            let place = index.isMultiple(of: 2) ? index : count - index
            return (place, document.range(of: place..<place + 1, in: text))
        }
        #expect(ranges.allSatisfy { $1 == 5 * $0..<5 * $0 + 5 })
    }

    @Test func bracketsOfAnglesThatNothingClosesAreNoAddress() {
        let bytes = Array(String(repeating: "<a", count: 200_000).utf8)
        bytes.withUnsafeBufferPointer { #expect(!Locating.mayHoldAutolink(0..<bytes.count, in: $0)) }
        for (text, may) in [("<a:b>", true), ("<<a@b", true), ("<a>:", false), ("<a b:c", false), (":<a", false)] {
            let bytes = Array(text.utf8)
            bytes.withUnsafeBufferPointer {
                #expect(Locating.mayHoldAutolink(0..<bytes.count, in: $0) == may, "\(text)")
            }
        }
    }

    @Test func everyListInListsInListsEndsWhereTheInnermostDoes() {
        let text = String(repeating: "1. ", count: 20_000) + "a\n"
        let document = Document(text)
        var walk = Walk(document.root)
        var ends: Set<Int> = []
        while let step = walk.next() {
            guard step.isEntering else { continue }
            ends.insert(document.range(of: step.node).upperBound)
        }
        #expect(ends.subtracting([text.utf8.count, text.utf8.count - 1]) == [])
    }

    /// A generator with a fixed seed, so that a failure can be seen again.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 31
        }
    }

    @Test func soupOfTheDialectHasRangesWithinItsFileAndBalancedArticles() {
        let pieces = [
            "a", " ", "\n", "\n\n", "é", "👩‍💻", "*", "**", "_", "`", "``", "~", "~~", "[", "]", "](x.md)", "![", "<b>",
            "</b>",
            "<br>", "<!-- c -->", "<div>", "</div>", "> ", "- ", "1. ", "   ", "\t", "|", "---", "|---|---|\n",
            "| a | b |\n",
            "> [!NOTE]\n", "[!INCLUDE [a](b.md)]", ":::row:::\n", ":::row-end:::\n", ":::image source=\"a\":::", "# ",
            "\\",
            "&amp;", "&#x41;", "https://a.b", "www.a.b", "\r\n", "\u{0}", "[x]: y\n", "- [ ] ", "# [T](#tab/t)\n",
            "===\n", "    ",
        ]
        var dice = Dice(state: 7)
        for round in 0..<6_000 {
            let text = (0..<Int.random(in: 1...30, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
                .joined()
            let document = Document(text)
            for complaint in SourceRangeTests.complaints(about: document) {
                Issue.record("round \(round), \(text.debugDescription): \(complaint)")
            }
            let end = text.utf8.count
            for problem in document.problems { #expect(problem.range.upperBound <= end, "\(text.debugDescription)") }
            for problem in document.readHTML().problems { #expect(problem.range.upperBound <= end) }
            let html = article(text)
            #expect(Self.isBalanced(html), "round \(round): \(text.debugDescription) gives \(html)")
        }
    }

    @Test func randomBytesAreRead() {
        var dice = Dice(state: 11)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...200, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            let document = Document(SourceText(bytes))
            var walk = Walk(document.root)
            while let step = walk.next() {
                #expect(document.range(of: step.node).upperBound <= bytes.count)
            }
            let html = HTMLWriter.html(of: document)
            #expect(String(validating: html, as: UTF8.self) != nil)
        }
    }

    /// Whether every element that is opened is closed, in the right order.
    static func isBalanced(_ html: String) -> Bool {
        var open: [Substring] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasSuffix("/") { continue }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else {
                open.append(tag.prefix { !$0.isWhitespace })
            }
        }
        return open.isEmpty
    }
}
