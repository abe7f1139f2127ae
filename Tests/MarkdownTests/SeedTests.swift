import Testing

@testable import Markdown

/// Two of the seeds are the source and the published page of one document: the page is an oracle for what we write.
@Suite("Seeds")
struct SeedTests {
    /// Links as the published page has them.
    private final class PublishedLinks: ArticleContext {
        func writeAddress(for url: UnsafeBufferPointer<UInt8>, isImage: Bool, into address: inout [UInt8]) -> Bool {
            var text = String(decoding: url, as: UTF8.self)
            if text.hasPrefix("/") {
                text = "/en-us" + text
            } else if text.hasSuffix(".md") {
                text = text.dropLast(3) + "?view=o365-worldwide"
            } else {
                return false
            }
            address.append(contentsOf: text.utf8)
            return true
        }
    }

    private struct Pair {
        /// What we write of the source, without the heading of the page, line by line.
        let written: [String]
        /// What the page has.
        let published: [String]
    }

    private func pair() -> Pair? {
        guard let source = Seeds.text("001"), let page = Seeds.text("003"),
            let begin = page.range(of: "<!-- <content> -->"),
            // The article ends with the element around it; what follows are regions that scripts fill.
            let end = page[begin.upperBound...].range(of: "\n</div><div ")
        else {
            print("skipped: TALLY_SEEDS names no folder that holds the seeds")
            return nil
        }
        let bytes = Array(source.utf8)
        let body = source.range(of: "\n---\n").map { source[..<$0.upperBound].utf8.count }
        let document = Document(SourceText(bytes), bodyStart: body)
        let html = String(decoding: HTMLWriter.html(of: document, context: PublishedLinks()), as: UTF8.self)
        let lines = normalized(html).filter { !$0.hasPrefix("<h1") }
        return Pair(written: lines, published: normalized(String(page[begin.upperBound..<end.lowerBound])))
    }

    /// The lines that say something, without the attributes that tell nothing of the document.
    private func normalized(_ html: String) -> [String] {
        html.replacing(/<a [^>]*?href="([^"]*)"[^>]*>/) { "<a href=\"\($0.output.1)\">" }
            .replacing("&nbsp;", with: "\u{A0}").replacing("&quot;", with: "\"").replacing("<br />", with: "<br>")
            .replacing(/<table[^>]*>/, with: "<table>")
            .split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
            .map { line in String(line.reversed().drop(while: \.isWhitespace).reversed()) }
            .filter { !$0.isEmpty }
    }

    @Test func theArticleOfTheSourceIsTheArticleOfThePage() {
        guard let pair = pair() else { return }
        #expect(pair.written.count == pair.published.count)
        for (written, published) in zip(pair.written, pair.published) { #expect(written == published) }
    }

    @Test func theArticleHasTheWordsThatThePageCounts() {
        guard let pair = pair() else { return }
        let html = pair.written.joined(separator: "\n")
        let text = html.replacing(/<(p|li|td|th|h2|br|ol|table|tr)\b[^>]*>/, with: " ").replacing(/<[^>]*>/, with: "")
        #expect(text.split(whereSeparator: \.isWhitespace).count == 1071)
    }

    @Test func everyInlineOfTheSourceStandsWhereItsRangeSays() {
        guard let source = Seeds.text("001") else {
            print("skipped: TALLY_SEEDS names no folder that holds the seeds")
            return
        }
        #expect(SourceRangeTests.complaints(about: Document(source)).isEmpty)
    }
}
