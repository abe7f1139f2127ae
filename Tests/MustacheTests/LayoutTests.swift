import Mustache
import Testing

/// Lines, indentation and blocks, where the specification's own tests leave something open.
@Suite struct LayoutTests {
    @Test func indentationsAddUpFromPartialToPartial() throws {
        let others: KeyValuePairs = ["outer": "<ul>\n  {{>inner}}\n</ul>\n", "inner": "<li>\n</li>\n"]
        #expect(try render(" {{>outer}}\n", nil, others) == " <ul>\n   <li>\n   </li>\n </ul>\n")
    }

    @Test func emptyLinesOfAPartialStayEmpty() throws {
        #expect(try render("  {{>p}}\n", nil, ["p": "a\n\nb\r\n\r\nc\n"]) == "  a\n\n  b\r\n\r\n  c\n")
    }

    @Test func linesOfAValueAreNotIndented() throws {
        #expect(try render("  {{>p}}\n", ["code": "1\n2\n"], ["p": "<pre>{{code}}</pre>\n"]) == "  <pre>1\n2\n</pre>\n")
    }

    @Test func aLineThatBeginsWithAValueIsIndented() throws {
        #expect(try render("  {{>p}}\n", ["a": "x", "b": ""], ["p": "{{a}}\n{{b}}\n{{b}}{{a}}\n"]) == "  x\n\n  x\n")
    }

    @Test func aSectionInAnIndentedPartialIndentsEachOfItsLines() throws {
        let others: KeyValuePairs = ["p": "{{#list}}\n{{.}}\n{{/list}}\n"]
        #expect(try render("\t{{>p}}\n", ["list": [1, 2]], others) == "\t1\n\t2\n")
    }

    @Test func aBlockThatNothingReplacesStandsAsItIsWritten() throws {
        let template = "<main>\n  {{$body}}\n    one\n\n   two\n  {{/body}}\n</main>\n"
        #expect(try render(template) == "<main>\n    one\n\n   two\n</main>\n")
    }

    @Test func anArgumentTakesOnTheIndentationOfTheBlockThatItReplaces() throws {
        let page = """
            {{<layout}}
                  {{$body}}
                        {{#list}}
                        <p>
                          {{.}}
                        </p>
                        {{/list}}
                  {{/body}}
            {{/layout}}

            """
        let layout = "<main>\n  {{$body}}\n  {{/body}}\n</main>\n"
        #expect(
            try render(page, ["list": [1, 2]], ["layout": layout])
                == "<main>\n  <p>\n    1\n  </p>\n  <p>\n    2\n  </p>\n</main>\n")
    }

    @Test func anArgumentOnOneLineIsWrittenIntoTheLine() throws {
        let layout = "<title>{{$title}}Tally{{/title}}</title>\n<main>{{$body}}{{/body}}</main>\n"
        let page = "{{<layout}}\n  {{$title}}{{name}} – {{site}}{{/title}}\n{{/layout}}\n"
        #expect(
            try render(page, ["name": "A", "site": "S"], ["layout": layout]) == "<title>A – S</title>\n<main></main>\n")
    }

    @Test func anArgumentThatHoldsABlockOfItsOwnNameDoesNotReplaceItself() throws {
        #expect(try render("{{<p}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/p}}", nil, ["p": "[{{$a}}{{/a}}]"]) == "[xy]")
    }

    @Test func aLayoutCanBeUsedWithinAnArgumentOfItself() throws {
        let card = "<div>{{$body}}{{/body}}</div>"
        let page = "{{<card}}{{$body}}a{{<card}}{{$body}}b{{/body}}{{/card}}{{/body}}{{/card}}"
        #expect(try render(page, nil, ["card": card]) == "<div>a<div>b</div></div>")
    }

    @Test func theLaterOfTwoArgumentsOfOneNameCounts() throws {
        #expect(try render("{{<p}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/p}}", nil, ["p": "{{$a}}{{/a}}"]) == "2")
    }

    @Test func otherDelimitersCanWriteUnescapedValues() throws {
        #expect(try render("{{=<% %>=}}<%{x}%> <%& x%> <%x%> {{x}}", ["x": "&"]) == "& & &amp; {{x}}")
    }
}
