import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
@testable import SiteBuilder
import Testing

@Suite struct DiagramSVGTests {
    private let small = DiagramGraph(
        title: "What becomes of the door",
        nodes: [
            .init("start", shape: .start), .init("open", href: "#open"), .init("shut", classes: ["diagram-final"]),
        ],
        edges: [
            .init(from: 0, to: 1),
            .init(from: 1, to: 2, label: .init("Shut it", by: "the keeper", mark: 1, href: "shut.html")),
        ], legend: ["", "the keeper"])

    @Test func aDrawingIsWellFormed() {
        for seed in 0..<20 {
            var maker = GraphFabricator(seed: UInt64(seed))
            let text = LayeredLayout(maker.graph(nodes: 8, edges: 12)).diagram.text()
            #expect(XMLParser(data: Data(text.utf8)).parse())
        }
    }

    @Test func hostileTextStaysText() {
        let text = "<script>&\"'\u{0}\u{8}\u{FFFE} ]]>"
        let graph = DiagramGraph(
            title: text, nodes: [.init(text, href: "?a=1&b=\"2"), .init(String(repeating: "W", count: 300))],
            edges: [.init(from: 0, to: 1, label: .init(text, by: text))], legend: [text])
        let svg = LayeredLayout(graph).diagram.text()
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        #expect(!svg.contains("<script"))
        #expect(svg.contains("href=\"?a=1&amp;b=&quot;2\""))
    }

    @Test func theLookIsLeftToTheStyleSheet() {
        let svg = LayeredLayout(small).diagram.text()
        for word in [" style=", "<style", " fill=", " stroke=", " font", " on", "javascript"] {
            #expect(!svg.contains(word), "\(word)")
        }
    }

    @Test func itIsADocumentWithANameAndItsLinksStayReachable() {
        let svg = LayeredLayout(small).diagram.text(id: "door")
        #expect(svg.contains("role=\"document\" aria-labelledby=\"door-title\" aria-describedby=\"door-summary\""))
        #expect(svg.contains("<title id=\"door-title\">What becomes of the door</title>"))
        #expect(svg.contains("<a href=\"#open\"><g class=\"diagram-box\">"))
        #expect(svg.contains("<a href=\"shut.html\">"))
        #expect(svg.contains("<title>Shut it (the keeper)</title>"))
    }

    @Test func whoActsIsTheShapeOfAMark() {
        var shapes: Set<String> = []
        for mark in 0..<SVGWriter.markCount {
            var writer = SVGWriter([])
            writer.mark(mark, at: .init(x: 6, y: 6))
            shapes.insert(String(decoding: writer.bytes, as: UTF8.self))
        }
        #expect(shapes.count == SVGWriter.markCount)
    }

    @Test func wordsStayApartWhereALineEnds() {
        let graph = DiagramGraph(
            title: "Words", nodes: [.init("a state with a long name that needs lines")], edges: [])
        let svg = LayeredLayout(graph).diagram.text()
        let text = svg.replacing(/<title.*<\/desc>/, with: "").replacing(/<[^>]*>/, with: "")
        #expect(text == "a state with a long name that needs lines")
    }

    @Test(arguments: [(200, nil), (300, "diagram-16"), (794, "diagram-40"), (4000, "diagram-128")])
    func wideDrawingsAreScrolledBeforeTheyAreTooSmall(width: Int, name: String?) {
        let diagram = Diagram(width: width, height: 10, description: small.description)
        #expect(diagram.widthClass == name)
    }

    /// Spelled out, so that a machine that draws it otherwise is found out.
    @Test func theDrawingOfTwoStatesIsThis() {
        let graph = DiagramGraph(title: "T", nodes: [.init("on"), .init("off")], edges: [.init(from: 0, to: 1)])
        // A box is 34 high, an arrow needs 11, bends 2 at each other end, and each of the two gaps has 6 in its middle.
        let expected = """
            <svg xmlns="http://www.w3.org/2000/svg" class="diagram" viewBox="0 0 92 117" width="92" \
            height="117" role="document" aria-labelledby="d-title" aria-describedby="d-summary">\
            <title id="d-title">T</title><desc id="d-summary">A diagram of 2 boxes and 1 way between them; the list \
            after it says the same in words.</desc>\
            <g class="diagram-line"><path d="M46 44L46 65"/><path class="diagram-arrow" d="M46 73l-4 -9h8z"/></g>\
            <g class="diagram-box"><rect x="10" y="10" width="72" height="34" rx="8"/>\
            <text><tspan x="46" y="32">on</tspan></text></g>\
            <g class="diagram-box"><rect x="10" y="73" width="72" height="34" rx="8"/>\
            <text><tspan x="46" y="95">off</tspan></text></g></svg>
            """
        #expect(LayeredLayout(graph).diagram.text() == expected)
    }
}

@Suite struct TextMetricsTests {
    @Test func linesAreNotWiderThanTheMeasure() {
        for text in ["The request lapses after 90 days without approval", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "", "i"]
        {
            for measure in [60, 100, 176] {
                let lines = TextMetrics.lines(text, size: 13, measure: measure)
                #expect(lines.allSatisfy { TextMetrics.width($0, size: 13) <= measure })
                #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
            }
        }
    }

    @Test func linesAreAboutEquallyLong() {
        #expect(
            TextMetrics.lines("one two three four five six", size: 13, measure: 140)
                == ["one two three", "four five six"])
    }

    @Test func wideScriptsTakeMoreRoom() {
        #expect(TextMetrics.width("\u{6F22}\u{5B57}", size: 13) > TextMetrics.width("ab", size: 13))
        #expect(TextMetrics.width("e\u{301}", size: 13) == TextMetrics.width("e", size: 13))
    }
}
