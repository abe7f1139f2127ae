import Mustache
import Testing

/// What a writer of templates is told about mistakes.
@Suite struct ProblemTests {
    @Test func aSectionThatIsNeverClosedIsReportedWhereItOpens() throws {
        let found = problems("<ul>\n  é {{#items}}\n</ul>\n")
        let problem = try #require(found.first)
        #expect(found.count == 1)
        #expect(problem.kind == .unclosedSection)
        #expect(problem.line == 2)
        #expect(problem.column == 5)
        #expect(problem.range == 10..<20)
        #expect(problem.tag == "{{#items}}")
        #expect(problem.description == "Templates/page.mustache:2:5: {{#items}} is never closed")
    }

    @Test(arguments: [
        ("{{#items}}{{/item}}", MustacheProblem.Kind.mismatchedEnd, "{{/item}}"),
        ("{{/items}}", .strayEnd, "{{/items}}"),
        ("{{title", .unclosedTag, "{{title"),
        ("a {{{title}} b", .unclosedTag, "{{{title}}"),
        ("{{! a note", .unclosedTag, "{{!"),
        ("{{#}}{{/}}", .emptyName, "{{#}}"),
        ("{{}}", .emptyName, "{{}}"),
        ("{{> * }}", .emptyName, "{{> * }}"),
        ("{{page title}}", .invalidName, "{{page title}}"),
        ("{{page..title}}", .invalidName, "{{page..title}}"),
        ("{{page.}}", .invalidName, "{{page.}}"),
        ("{{=<%=}}", .invalidDelimiters, "{{=<%=}}"),
        ("{{=<% %> %>=}}", .invalidDelimiters, "{{=<% %> %>=}}"),
        ("{{=<% %>}}", .invalidDelimiters, "{{=<% %>}}"),
        ("{{=abcdefghijklmnopq | =}}", .invalidDelimiters, "{{=abcdefghijklmnopq | =}}"),
        ("{{<layout}}{{title}}{{/layout}}", .tagInParent, "{{title}}"),
    ])
    func aMistakeIsNamedByItsKindAndItsTag(template: String, kind: MustacheProblem.Kind, tag: String) throws {
        let problem = try #require(problems(template).first)
        #expect(problem.kind == kind)
        #expect(problem.tag == tag)
        #expect(problem.message.hasPrefix(tag) || problem.message.contains(tag))
    }

    @Test func bytesThatAreNoTextAreReportedWhereTheyStand() {
        let found = problems(bytes: Array("<p>\né ".utf8) + [0xE9, 0x20] + Array("{{title}}\u{0}\u{0}".utf8) + [0xFF])
        #expect(found.map(\.kind) == [.invalidUTF8, .nul])
        #expect(found.map(\.range) == [7..<8, 18..<19])
        #expect(found.map(\.line) == [2, 2] && found.first?.column == 3)
    }

    @Test func aThousandMistakesAreCounted() throws {
        let text = String(repeating: "{{#a}}", count: 1_000)
        let error = #expect(throws: MustacheProblems.self) { try TemplateLibrary([TemplateSource("page", text)]) }
        let lines = try #require(error).description.split(separator: "\n")
        #expect(lines.count == 21 && lines.last == "and 980 more")
    }

    @Test func allMistakesOfATemplateAreReportedInTheirOrder() {
        let found = problems("{{#a}}\n{{b c}}\n{{/d}}\n{{=|=}}\n{{#e}}\n{{f\n{{g}}\n")
        #expect(found.map(\.line) == [2, 3, 4, 5, 6])
        #expect(
            found.map(\.kind)
                == [.invalidName, .mismatchedEnd, .invalidDelimiters, .unclosedSection, .unclosedTag])
    }

    @Test func aMisspelledEndIsOneMistakeAndNotTwo() {
        #expect(problems("{{#a}}{{#items}}x{{/itmes}}{{/a}}").map(\.kind) == [.mismatchedEnd])
    }

    @Test func aForgottenEndIsOneMistakeAndNotTwo() {
        let found = problems("{{#a}}{{#b}}x{{/a}}")
        #expect(found.map(\.kind) == [.unclosedSection])
        #expect(found.map(\.tag) == ["{{#b}}"])
    }

    @Test func theNextTagIsStillReadAfterOneThatIsNotClosed() {
        #expect(problems("{{title <b>{{#x}}").map(\.kind) == [.unclosedTag, .unclosedSection])
    }

    @Test func linesMayEndInAnyOfTheThreeWays() {
        #expect(problems("a\r\nb\rc\n{{}}").map(\.line) == [4])
    }

    @Test func problemsOfAllTemplatesAreReportedTogether() {
        let sources = [TemplateSource("a", "{{}}"), TemplateSource("b", "fine"), TemplateSource("c", "{{#x}}")]
        let error = #expect(throws: MustacheProblems.self) { try TemplateLibrary(sources) }
        #expect(error?.problems.map(\.template) == ["a", "c"])
        #expect(error?.description == "a:1:1: {{}} names nothing\nc:1:1: {{#x}} is never closed")
    }

    @Test func twoTemplatesOfOneNameAreAProblem() {
        let error = #expect(throws: MustacheProblems.self) {
            try TemplateLibrary([TemplateSource("a", "1"), TemplateSource("a", "2")])
        }
        #expect(error?.problems.map(\.kind) == [.duplicateTemplate])
    }

    @Test func theBrokenTagOfALongLineIsShownShortened() throws {
        let problem = try #require(problems("{{#" + String(repeating: "é", count: 100) + "}}").first)
        #expect(problem.tag.hasSuffix("é…"))
        #expect(problem.tag.count < 70)
        #expect(problem.range == 0..<205)
    }
}
