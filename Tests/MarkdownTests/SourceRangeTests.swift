import Testing

@testable import Markdown

@Suite("Source ranges")
struct SourceRangeTests {
    /// What is wrong with the ranges of a document, if anything is.
    static func complaints(about markdown: String, dialect: Document.Dialect = .commonMark) -> [String] {
        complaints(about: Document(markdown, dialect: dialect))
    }

    static func complaints(about document: borrowing Document) -> [String] {
        var complaints: [String] = []
        let bytes = document.source.bytes
        var walk = Walk(document.root)
        while let step = walk.next() {
            guard step.isEntering, step.kind != .document else { continue }
            let range = document.textRange(of: step.node)
            let text = String(decoding: bytes[range], as: UTF8.self)
            if let parent = step.node.parent, parent.kind != .document {
                let around = document.textRange(of: parent)
                if range.lowerBound < around.lowerBound || range.upperBound > around.upperBound {
                    complaints.append("\(step.kind) «\(text)» sticks out of its \(parent.kind) \(range) \(around)")
                }
            }
            if let previous = step.node.previous {
                let before = document.textRange(of: previous)
                if before.upperBound > range.lowerBound { complaints.append("\(step.kind) «\(text)» overlaps") }
            }
            // An address in running text is a link without any marks.
            let isBare = step.kind == .link && step.node.firstChild.map { document.textRange(of: $0) } == range
            if !isBare, let complaint = complaint(step.node, step.kind, text) { complaints.append(complaint) }
        }
        return complaints
    }

    private static func complaint(_ node: Node, _ kind: NodeKind, _ text: String) -> String? {
        let literal = String(decoding: node.literal, as: UTF8.self)
        switch kind {
        case .text:
            let isPlain = !text.contains("\\") && !text.contains("&")
            return isPlain && text != literal ? "text «\(literal)» is at «\(text)»" : nil
        case .strong:
            let marks = ["**", "__"]
            return marks.contains { text.hasPrefix($0) && text.hasSuffix($0) } && text.count > 4
                ? nil : "strong is at «\(text)»"
        case .emphasis:
            let marks = ["*", "_"]
            return marks.contains { text.hasPrefix($0) && text.hasSuffix($0) } && text.count > 2
                ? nil : "emphasis is at «\(text)»"
        case .code: return text.hasPrefix("`") && text.hasSuffix("`") ? nil : "code is at «\(text)»"
        case .htmlInline:
            return text.hasPrefix("<") && text.hasSuffix(">") ? nil : "HTML «\(literal)» is at «\(text)»"
        case .link:
            let ends = text.hasPrefix("[") && (text.hasSuffix("]") || text.hasSuffix(")"))
            return ends || (text.hasPrefix("<") && text.hasSuffix(">")) ? nil : "link is at «\(text)»"
        case .image: return text.hasPrefix("![") ? nil : "image is at «\(text)»"
        case .softBreak: return text.contains(where: \.isNewline) ? nil : "break is at «\(text)»"
        case .lineBreak: return text.contains(where: \.isNewline) ? nil : "break is at «\(text)»"
        case .blockQuote: return text.hasPrefix(">") ? nil : "quote is at «\(text)»"
        case .item:
            let first = text.first
            return first.map { "-+*".contains($0) || $0.isNumber } == true ? nil : "item is at «\(text)»"
        case .heading: return text.isEmpty ? "heading is nowhere" : nil
        case .paragraph: return text.isEmpty || text.first?.isWhitespace == true ? "paragraph is at «\(text)»" : nil
        case .thematicBreak:
            return text.first.map { "-*_".contains($0) } == true ? nil : "rule is at «\(text)»"
        case .codeBlock: return nil
        case .htmlBlock:
            let trimmed = literal.split(whereSeparator: \.isNewline)
            guard let last = trimmed.last.map(String.init) else { return nil }
            return text.hasPrefix("<") && text.hasSuffix(last.trimmed) ? nil : "HTML block «\(literal)» is at «\(text)»"
        default: return nil
        }
    }

    @Test func everyNodeOfTheSpecificationsExamplesStandsWhereItsRangeSays() throws {
        guard let examples = ConformanceExample.all else {
            print("skipped: TALLY_CONFORMANCE names no folder that holds commonmark-0.30.json")
            return
        }
        for example in examples {
            for complaint in Self.complaints(about: example.markdown) {
                Issue.record("example \(example.example) \(example.markdown.debugDescription): \(complaint)")
            }
            // The same text in a quote in a list has other columns, and the same truth.
            let nested =
                "- > "
                + example.markdown.split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\n  > ")
            for complaint in Self.complaints(about: nested) {
                Issue.record("example \(example.example), nested, \(nested.debugDescription): \(complaint)")
            }
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension SourceRangeTests {
    /// The inlines of a text that are not breaks, each with the bytes it takes.
    static func places(in markdown: String) -> [String] {
        let document = Document(markdown)
        var places: [String] = []
        var walk = Walk(document.root)
        while let step = walk.next() {
            guard step.isEntering, !step.kind.isBlock, !step.node.isBreak else { continue }
            let bytes = document.source.bytes[document.range(of: step.node)]
            places.append("\(step.kind): " + String(decoding: bytes, as: UTF8.self))
        }
        return places
    }

    @Test func aLinkHasTheSameRangeWhetherOrNotItsBlockWasReadBefore() {
        let texts = [
            "A [b](c) and ![d](e.png) [f][g].\n\n[g]: h\n", "## [a](b) *c [d](e)* ##\n", "[a](b)\n===\n",
            "-\t[a](b \"c\")\n  1. > [d](<e f>)\n", "<http://a.b> [c](d)\n", "[a <b>](c)\n",
            "[x]: y\n[a](b)\n", "x\n [a](b)\n", "é [a\\]&amp;](b) [c][]\n\n[c]: d\n", "a [b\nc](d) [e](f)\n",
            "| [a](b) |\n|---|\n| [c](d) ![e](f) |\n", "\u{FEFF}[a](b)\n", "[![a](b)](c) ![d [e](f)](g)\n",
        ]
        for text in texts {
            let first = Document(text)
            let second = Document(text)
            #expect(ranges(first, locatingFirst: false) == ranges(second, locatingFirst: true), "\(text)")
        }
    }

    /// The ranges of links and images; all inlines of their blocks are located before, if that is asked for.
    private func ranges(_ document: borrowing Document, locatingFirst: Bool) -> [Range<Int>] {
        if locatingFirst {
            var walk = Walk(document.root)
            while let (node, kind) = walk.nextEntered() { if kind == .text { _ = document.textRange(of: node) } }
        }
        var ranges: [Range<Int>] = []
        var walk = Walk(document.root)
        while let (node, kind) = walk.nextEntered() {
            if kind == .link || kind == .image { ranges.append(document.textRange(of: node)) }
        }
        return ranges
    }
}
