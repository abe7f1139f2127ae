import Testing

@testable import Markdown

@Suite struct HTMLTokenizerTests {
    /// Tokens in short: the kind, and the name of a tag or the text of everything else.
    private func tokens(_ html: String) -> [String] {
        Array(html.utf8).withUnsafeBufferPointer { bytes in
            func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
            var found: [String] = []
            var attributes: [HTMLAttribute] = []
            var tokenizer = HTMLTokenizer(bytes)
            while let token = tokenizer.next(attributes: &attributes) {
                switch token.kind {
                case .startTag:
                    let list = attributes.map { " " + text($0.name) + ($0.value.map { "=[\(text($0))]" } ?? "") }
                    found.append("<\(text(token.inner))\(list.joined())\(token.isSelfClosing ? " /" : "")>")
                case .endTag: found.append("</\(text(token.inner))>")
                case .comment: found.append("comment:\(text(token.inner))")
                default: found.append("\(token.kind):\(text(token.range))")
                }
            }
            return found
        }
    }

    @Test func tokensCoverEveryByteInOrder() {
        var random = HTMLRandom(11)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                Array("<>/!-?=\"' a&b;[]\0\u{E9}".utf8).randomElement(using: &random) ?? 0
            }
            bytes.withUnsafeBufferPointer { buffer in
                var end = 0
                var attributes: [HTMLAttribute] = []
                var tokenizer = HTMLTokenizer(buffer)
                while let token = tokenizer.next(attributes: &attributes) {
                    #expect(token.range.lowerBound == end && !token.range.isEmpty)
                    end = token.range.upperBound
                }
                #expect(end == buffer.count)
            }
        }
    }

    @Test func attributesAreReadInEachOfTheirForms() {
        #expect(tokens("<A x=1 y='2' z=\"3\" open w = 4>") == ["<A x=[1] y=[2] z=[3] open w=[4]>"])
        #expect(tokens("<a/href=/x/title=y>") == ["<a href=[/x/title=y]>"])
        #expect(tokens("<a x=\"1\"y=2>") == ["<a x=[1] y=[2]>"])
        #expect(tokens("<a x=>b") == ["<a x=[]>", "text:b"])
        #expect(tokens("<a =x>") == ["<a =x>"])
    }

    @Test func aSlashBeforeTheEndIsSelfClosingUnlessItBelongsToAValue() {
        #expect(tokens("<br/>") == ["<br />"])
        #expect(tokens("<br / >") == ["<br>"])
        #expect(tokens("<a x=y/>") == ["<a x=[y/]>"])
        #expect(tokens("<a x='y'/>") == ["<a x=[y] />"])
    }

    @Test func anAngleBracketInAQuotedValueEndsNoTag() {
        #expect(tokens("<a title='>'>b") == ["<a title=[>]>", "text:b"])
        #expect(tokens("<a title=\"'>\">b") == ["<a title=['>]>", "text:b"])
    }

    @Test func whatBeginsNoTagIsText() {
        #expect(tokens("a < b </> <3 </") == ["text:a < b </> <3 </"])
        #expect(tokens("<") == ["text:<"])
    }

    @Test func commentsEndWhereBrowsersEndThem() {
        #expect(tokens("<!-- a -->b") == ["comment: a ", "text:b"])
        #expect(tokens("<!-->b-->") == ["comment:", "text:b-->"])
        #expect(tokens("<!--->b") == ["comment:", "text:b"])
        #expect(tokens("<!-- a --!>b") == ["comment: a ", "text:b"])
        #expect(tokens("<!-- > -- > --><b>") == ["comment: > -- > ", "<b>"])
        #expect(tokens("<!----!>b") == ["comment:", "text:b"])
    }

    @Test func declarationsAreNoTags() {
        #expect(tokens("<!DOCTYPE html><b>") == ["declaration:<!DOCTYPE html>", "<b>"])
        #expect(tokens("<?php echo '<b>' ?>x") == ["declaration:<?php echo '<b>' ?>", "text:x"])
        #expect(tokens("<![CDATA[<b>]]>x") == ["declaration:<![CDATA[<b>]]>", "text:x"])
        #expect(tokens("</ b>x") == ["declaration:</ b>", "text:x"])
        #expect(tokens("<?x>y") == ["declaration:<?x>", "text:y"])
    }

    @Test func nothingIsMarkupInsideAScriptUntilItsOwnEndTag() {
        #expect(tokens("<script>a<b></p></script >c") == ["<script>", "rawText:a<b></p>", "</script>", "text:c"])
        #expect(tokens("<TITLE></titles></Title>") == ["<TITLE>", "rawText:</titles>", "</Title>"])
        #expect(tokens("<style><b>") == ["<style>", "rawText:<b>"])
        #expect(tokens("<xmp></xmp><b>") == ["<xmp>", "</xmp>", "<b>"])
    }

    @Test func whatTheEndCutsOffIsUnfinished() {
        for html in ["<a href=\"x", "<a", "</a", "<!-- a", "<!x", "<?x", "<a b", "<a b=", "<a b='>"] {
            #expect(tokens("x" + html) == ["text:x", "unfinished:" + html])
        }
    }

    @Test func ofVeryManyAttributesAFewAreKept() {
        let html = Array(("<b " + String(repeating: "x=1 ", count: 5_000) + ">").utf8)
        html.withUnsafeBufferPointer { bytes in
            var attributes: [HTMLAttribute] = []
            var tokenizer = HTMLTokenizer(bytes)
            let token = tokenizer.next(attributes: &attributes)
            #expect(token?.hasTooManyAttributes == true)
            #expect(attributes.count == HTMLAttribute.limit)
            #expect(token?.range.count == bytes.count)
        }
    }
}
