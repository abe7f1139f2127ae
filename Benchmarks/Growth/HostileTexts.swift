/// Texts that are known to bring parsers to their knees, each as long as one wants it.
///
/// The first ones are of the kind that cmark is tested with; the others aim at what is built on top of it.
struct HostileText: Sendable {
    let name: String
    /// Makes the text of a size.
    let make: @Sendable (Int) -> String

    private init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
        self.name = name
        self.make = make
    }

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    private static func numbered(_ count: Int, _ text: (Int) -> String) -> String {
        var result = ""
        for number in 0..<count { result += text(number) }
        return result
    }

    static let all: [HostileText] = commonMark + extensions + html

    private static let commonMark = [
        HostileText("nested quotes") { times($0, "> ") + "a" },
        HostileText("nested lists") { times($0, "- ") + "a" },
        HostileText("nested lists, then blank lines") { times($0, "- ") + "a" + times($0, "\n") },
        HostileText("nested lists by indentation") { n in numbered(min(n, 400)) { times($0, "  ") + "- a\n" } },
        HostileText("nested emphasis") { times($0, "*a **a ") + times($0, "b** b*") },
        HostileText("openers of emphasis") { times($0, "_a ") },
        HostileText("closers of emphasis") { times($0, "a_ ") },
        HostileText("openers and closers that never meet") { times($0, "*a_ ") },
        HostileText("alternating delimiters") { times($0, "a**b" + "c* ") },
        HostileText("openers of links") { times($0, "[a") },
        HostileText("closers of links") { times($0, "a]") },
        HostileText("nested brackets") { times($0, "[") + "a" + times($0, "]") },
        HostileText("openers of images") { times($0, "![[]()") },
        HostileText("nested links in images") { times($0, "![") + "a" + times($0, "](b)") },
        HostileText("brackets that refer to nothing") { times($0, "[a][b]") },
        HostileText("link destinations that do not end") { times($0, "[a](b") },
        HostileText("link destinations in brackets that do not end") { times($0, "[a](<b") },
        HostileText("link titles that do not end") { times($0, "[a](b \"c") },
        HostileText("link definitions") { n in numbered(n) { "[a\($0)]: /b\n" } + "\n[a1]\n" },
        HostileText("the same link definition") { times($0, "[a]: b\n") },
        HostileText("one link definition, many references") { "[a]: b\n\n" + times($0, "[a] ") },
        HostileText("link definitions in one paragraph that fail") { times($0, "[a]: b c\n") },
        HostileText("backticks of growing number") { n in numbered(min(n, 2000)) { "e" + times($0, "`") } },
        HostileText("backticks") { times($0, "`a``") },
        HostileText("hard line breaks") { times($0, "a  \n") },
        HostileText("soft line breaks in a quote") { times($0, "> a\n") },
        HostileText("lazy lines under a list") { "- a\n" + times($0, "b *c*\n") },
        HostileText("entities") { times($0, "&amp;&#x41;&nosuch;") },
        HostileText("escapes") { times($0, "\\*\\[") },
        HostileText("headings that are alike") { times($0, "# a\n") },
        HostileText("headings that are alike and numbered") { n in numbered(n / 2) { "# a-\($0)\n# a\n" } },
    ]

    private static let extensions = [
        HostileText("a table with many columns") {
            times($0, "|a") + "\n" + times($0, "|-") + "\n" + times($0, "|*b*")
        },
        HostileText("a table with many rows") { "|a|b|\n|-|-|\n" + times($0, "|*c*|`d`|\n") },
        HostileText("a table with many short rows") { n in
            times(min(n, 400), "|a") + "\n" + times(min(n, 400), "|-") + "\n" + times(n, "|b\n")
        },
        HostileText("a table with as many columns as short rows") { n in
            times(n / 10, "|a") + "\n" + times(n / 10, "|-") + "\n" + times(n / 10, "|b\n")
        },
        HostileText("many tables") { times($0 / 2, "|a|\n|-|\n|[b](c)|\n\n") },
        HostileText("dividing lines without a table") { times($0, "|-|-|\n") },
        HostileText("lines of a paragraph with bars") { times($0, "a|b\n") },
        HostileText("escaped bars in a cell") { "|a|\n|-|\n|" + times($0, "\\|*b*") + "|\n" },
        HostileText("links in a table") { "|a|\n|-|\n" + times($0, "|[b][c]|\n") + "\n[c]: d\n" },
        HostileText("tildes") { times($0, "~") },
        HostileText("openers of strikethrough") { times($0, "~a ") },
        HostileText("strikethrough") { times($0, "~~a~~ ") },
        HostileText("strikethrough that crosses emphasis") { times($0, "~a *b~ c* ") },
        HostileText("bare links") { times($0, "https://a.b/c ") },
        HostileText("one long bare link") { "https://a.b/" + times($0, "c)") },
        HostileText("beginnings of bare links") { times($0, "www.") },
        HostileText("at signs") { times($0, "a@") },
        HostileText("a mail address of many parts") { times($0, "a.") + "@" + times($0, "b.") + "c" },
        HostileText("entities after a bare link") { "www.a.b" + times($0, "&amp;") },
        HostileText("colons") { times($0, ":::") },
        HostileText("lines of colons") { times($0, ":::\n") },
        HostileText("directives that nothing ends") { times($0, ":::zone\n\n") },
        HostileText("directives in one paragraph") { times($0, ":::row:::\n") },
        HostileText("ends of directives") { times($0, ":::row-end:::\n\n") },
        HostileText("images by directive within a line") { "a " + times($0, ":::image source=\"a\":::") },
        HostileText("attributes of a directive") { ":::image " + times($0, "a=\"b\" ") + ":::" },
        HostileText("quotes in directives") { times($0, ":::image a=\"\n") },
        HostileText("includes in one paragraph") { times($0, "[!INCLUDE [a](b.md)] ") },
        HostileText("includes in paragraphs") { times($0, "[!INCLUDE [a](b.md)]\n\n") },
        HostileText("nested includes") { times($0, "[!INCLUDE [") + "a" + times($0, "](b.md)]") },
        HostileText("beginnings of markers") { times($0, "[!a ") },
        HostileText("markers") { times($0, "[!a]") },
        HostileText("alerts") { times($0, "> [!NOTE]\n> a\n\n") },
        HostileText("nested alerts") { times($0, "> [!NOTE]\n") },
        HostileText("tasks") { times($0, "- [ ] a\n") },
        HostileText("tabs") { times($0, "# [a](#tab/b)\n\nc\n\n") },
    ]

    private static let html = [
        HostileText("open elements") { times($0, "<b>") },
        HostileText("open blocks") { times($0, "<div>\n\n") },
        HostileText("ends of elements") { times($0, "a</b>") },
        HostileText("elements that cross") { times($0, "<b><i></b></i>") },
        HostileText("elements that cross Markdown") { times($0, "*a <b>* </b>") },
        HostileText("links in links") { times($0, "<a href=\"b\">") },
        HostileText("attributes") { "<a " + times($0, "b=\"c\" ") + ">" },
        HostileText("tags that do not end") { times($0, "<a b=\"") },
        HostileText("comments that do not end") { times($0, "a <!-- ") },
        HostileText("comments") { times($0, "<!-- a -->\n\n") },
        HostileText("comments in one block") { times($0, "<!-- a -->") },
        HostileText("tags of two lines in one paragraph") { "a " + times($0, "<b\nid=\"c\"> ") },
        HostileText("angle brackets that nothing closes") { "[a](b) " + times($0, "<a") },
        HostileText("declarations that do not end") { times($0, "a <!A <? <![CDATA[ ") },
        HostileText("anchors") { n in numbered(n) { "<a id=\"a\($0)\"></a>\n\n" } },
        HostileText("placeholders") { times($0, "<your name> ") },
        HostileText("NUL and broken UTF-8") { times($0, "a\0b\u{FFFD}") },
    ]
}
