import Testing

@testable import Markdown

@Suite("CommonMark")
struct CommonMarkTests {
    @Test func everyExampleOfTheSpecificationIsWrittenAsItSays() throws {
        guard let examples = ConformanceExample.all else {
            print("skipped: TALLY_CONFORMANCE names no folder that holds commonmark-0.30.json")
            return
        }
        var passed = 0
        for example in examples {
            let document = Document(example.markdown, dialect: .commonMark)
            let html = String(decoding: HTMLWriter.html(of: document, style: .plain), as: UTF8.self)
            if html == example.html { passed += 1 }
            #expect(html == example.html, "example \(example.example), \(example.section): \(example.markdown)")
        }
        print("CommonMark 0.30: \(passed) of \(examples.count) examples")
        #expect(passed == 652)
    }
}
