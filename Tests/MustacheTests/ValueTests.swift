import Mustache
import Testing

/// What templates see of values.
@Suite struct ValueTests {
    struct Step: MustacheObject {
        let title: String
        var details: [String] = []
        var next: [Step] = []

        func value(for name: MustacheName) -> MustacheValue? {
            switch name {
            case "title": .text(title)
            case "details": .list(details)
            case "next": .list(next)
            case "t": .text("one letter")
            case "schritt‑größe": .integer(3)
            default: nil
            }
        }
    }

    @Test func aStructAnswersItsNames() throws {
        let step = Step(title: "Open <Settings>", details: ["a", "b"])
        #expect(
            try render("{{title}}: {{#details}}[{{.}}]{{/details}}", .object(step)) == "Open &lt;Settings&gt;: [a][b]")
    }

    @Test func namesAreComparedInFull() throws {
        let step = Step(title: "x")
        #expect(try render("{{t}},{{titl}},{{titles}},{{Title}},{{schritt‑größe}}", .object(step)) == "one letter,,,,3")
    }

    @Test func aNameThatAnObjectDoesNotKnowIsLookedForFurtherOut() throws {
        let value: MustacheValue = ["site": "Tally", "steps": .list([Step(title: "1"), Step(title: "2")])]
        #expect(try render("{{#steps}}{{site}} {{title}};{{/steps}}", value) == "Tally 1;Tally 2;")
    }

    @Test func aKnownNameWithoutValueHidesTheSameNameFurtherOut() throws {
        #expect(try render("{{#page}}[{{title}}]{{/page}}", ["title": "outer", "page": ["title": nil]]) == "[]")
    }

    @Test func listsNest() throws {
        let rows: MustacheValue = [[1, 2], [], [3]]
        #expect(try render("{{#.}}({{#.}}{{.}},{{/.}}{{^.}}none{{/.}}){{/.}}", rows) == "(1,2,)(none)(3,)")
    }

    @Test func aPartialWalksATree() throws {
        let tree = Step(title: "a", next: [Step(title: "b", next: [Step(title: "c")]), Step(title: "d")])
        let output = try render("{{>node}}", .object(tree), ["node": "{{title}}({{#next}}{{>node}}{{/next}})"])
        #expect(output == "a(b(c())d())")
    }

    @Test(arguments: [nil, false, 0, 0.0, "", [], .bytes([])] as [MustacheValue])
    func nothingAndZeroAndTheEmptyAreFalse(value: MustacheValue) throws {
        #expect(try render("{{#x}}true{{/x}}{{^x}}false{{/x}}", ["x": value]) == "false")
    }

    @Test(arguments: [true, 1, -0.5, "false", [nil], [:], .bytes([0x20])] as [MustacheValue])
    func allElseIsTrue(value: MustacheValue) throws {
        #expect(try render("{{#x}}true{{/x}}{{^x}}false{{/x}}", ["x": value]) == "true")
    }

    @Test func numbersAreWrittenInTheShortestWay() throws {
        let numbers: MustacheValue = [0, -12, .integer(.min), 1.5, 2.0, -0.1, 1e300]
        #expect(try render("{{#.}}{{.}} {{/.}}", numbers) == "0 -12 -9223372036854775808 1.5 2 -0.1 1e+300 ")
    }

    @Test func objectsAndListsWriteNothingThemselves() throws {
        #expect(try render("[{{object}}{{{list}}}]", ["object": ["a": 1], "list": [1]]) == "[]")
    }

    @Test func aNameBehindAPeriodIsLookedForInThatValueOnly() throws {
        #expect(try render("{{page.title}}|{{page.site}}", ["site": "S", "page": ["title": "T"]]) == "T|")
    }
}
