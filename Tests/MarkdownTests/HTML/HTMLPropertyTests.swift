import Testing

@testable import Markdown

/// What must hold for all input, tried on a great many.
@Suite struct HTMLPropertyTests {
    static let fragments: [String] = [
        "<", ">", "\"", "'", "=", "/", "&", ";", " ", "\n", "\t", "\0", "`", "-->", "<!--", "--!>", "<![CDATA[", "]]>",
        "<?", "?>", "</", "/>", "<!", "x", "é", "&amp;", "&lt", "&#60;", "&#x3c", "javascript:", "onclick=", "href=",
        "style=", "id=", "<script>", "</script>", "<style>", "</style>", "<noscript>", "<svg>", "<math>", "<title>",
        "<img src=x onerror=1>", "<a href=javascript:1>", "<a href='x'>", "<a target=_blank>", "</a>", "<b>", "</b>",
        "<i title=\"", "<p>", "</p>", "<div>", "</div>", "<ul>", "</ul>", "<li>", "</li>", "<table>", "</table>",
        "<tr>",
        "</tr>", "<td>", "</td>", "<th>", "<tbody>", "<caption>", "<colgroup>", "<col>", "<dl>", "</dl>", "<dt>",
        "<dd>",
        "<details>", "</details>", "<summary>", "</summary>", "<h2>", "</h2>", "<pre>", "</pre>", "<br>", "</br>",
        "<br/>", "<hr>", "<ruby>", "<rt>", "</ruby>", "<figure>", "<figcaption>", "</figure>", "<ol start=2>", "</ol>",
        "<ins>", "</ins>", "<del>", "</del>", "<server>", "<a/>", "<div/>",
    ]

    private static func someFragments(_ random: inout HTMLRandom) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...24, using: &random) {
            text += fragments[Int.random(in: 0..<fragments.count, using: &random)]
        }
        return text
    }

    @Test func anyBlocksComeOutCleanAndComeOutTheSameTheNextTime() {
        var random = HTMLRandom(1)
        for _ in 0..<6_000 {
            let html = Self.someFragments(&random)
            let output = sanitizeHTML(Array(html.utf8))
            let found = htmlDefect(in: output)
            #expect(found == nil, "\(html)")
            #expect(sanitizeHTML(output) == output, "\(html)")
        }
    }

    @Test func anyBytesComeOutClean() {
        var random = HTMLRandom(2)
        for _ in 0..<4_000 {
            var bytes = Array(Self.someFragments(&random).utf8)
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            let output = sanitizeHTML(bytes)
            let found = htmlDefect(in: output)
            #expect(found == nil, "\(bytes)")
            #expect(sanitizeHTML(output) == output, "\(bytes)")
        }
    }

    @Test func anyMixtureOfMarkdownAndHTMLIsBalanced() {
        var random = HTMLRandom(3)
        for _ in 0..<6_000 {
            let steps = Self.document(&random)
            let result = writeHTML(steps)
            let found = htmlDefect(in: Array(result.html.utf8))
            #expect(found == nil, "\(steps)")
        }
    }

    /// A document as Markdown could make one: blocks in blocks, text in paragraphs, and HTML everywhere.
    static func document(_ random: inout HTMLRandom) -> [HTMLStep] {
        var steps: [HTMLStep] = []
        var open: [HTMLElement] = []
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let choice = Int.random(in: 0..<6, using: &random)
            if choice == 0, !open.isEmpty {
                steps.append(.closes)
                open.removeLast()
                continue
            }
            switch open.last {
            case .ul: open.append(.li)
            case .table: open.append(.tr)
            case .tr: open.append(.td)
            case nil, .li, .blockquote:
                if choice > 3 {
                    steps.append(.block(someFragments(&random)))
                    continue
                }
                let blocks: [HTMLElement] = [.p, .h2, .ul, .blockquote, .table]
                open.append(blocks[Int.random(in: 0..<blocks.count, using: &random)])
            default:
                if choice > 2 {
                    steps.append(choice > 3 ? .inline(someFragments(&random)) : .text("a<b>"))
                    continue
                }
                open.append(choice == 1 && !open.contains(.a) ? .a : choice == 1 ? .strong : .em)
            }
            if let last = open.last { steps.append(.opens(last)) }
        }
        return steps
    }

    @Test func wordsAreNeverLost() {
        var random = HTMLRandom(4)
        let tags = [
            "<b>", "</b>", "<p>", "<table>", "<td>", "</table>", "<li>", "<ul>", "</ul>", "<form>", "<div>", "</div>",
        ]
        for _ in 0..<2_000 {
            var html = ""
            var words: [String] = []
            for number in 0..<12 {
                html += tags[Int.random(in: 0..<tags.count, using: &random)] + "w\(number) "
                words.append("w\(number)")
            }
            let output = String(decoding: sanitizeHTML(Array(html.utf8)), as: UTF8.self)
            var rest = output[...]
            for word in words {
                guard let end = rest.firstRange(of: word + " ")?.upperBound else {
                    Issue.record("\(word) is missing in \(output)")
                    break
                }
                rest = rest[end...]
            }
        }
    }

    @Test func effortGrowsWithTheInputAlone() {
        // Were any part of it quadratic, nobody would wait for the end of this test.
        let patterns = [
            "<", "</", "<!--", "<?", "<![CDATA[", "<!", "<a ", "<a b=\"", "<a b='", "<script>", "</script", "<b>",
            "</b>",
            "<div>", "</div>", "<table>", "<td>", "<li>", "<ul><li>", "<a>", "<a href=x>", "&", "&a", "&#", "<p>",
            "<x>",
            "<?>", "<![CDATA[>", "<b x=1 ", "<script></script>", "<table>x", "<b><p>", "-->", "<!-->", "<!--x--!>",
        ]
        for pattern in patterns {
            let output = sanitizeHTML(Array(String(repeating: pattern, count: 20_000).utf8))
            #expect(htmlDefect(in: output) == nil, "\(pattern)")
        }
    }

    @Test func effortDoesNotGrowWithTheDepthOfMarkdown() {
        let depth = 10_000
        for (start, end) in [("<b>", "</b>"), ("<a href=x>", "</a>"), ("<ul>", "</li>")] {
            var steps: [HTMLStep] = [.opens(.p)]
            for _ in 0..<depth { steps += [.opens(.em), .inline(start), .inline(end), .inline(end)] }
            for _ in 0..<depth { steps += [.inline(end), .closes] }
            #expect(htmlDefect(in: Array(writeHTML(steps).html.utf8)) == nil)
        }
    }
}
