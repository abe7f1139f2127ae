import Testing

@testable import Markdown

@Suite struct HTMLReferencesTests {
    private func read(_ html: String) -> HTMLReferences {
        var references = HTMLReferences()
        Array(html.utf8).withUnsafeBufferPointer { references.read($0, chunk: 7) }
        return references
    }

    @Test func linksAndImagesAreFoundWithTheirValues() {
        let html = "<a href='x.md?a=1&amp;b=2#c'>y</a><img src=i.png>"
        let found = read(html).references
        #expect(found.map { String(decoding: $0.address, as: UTF8.self) } == ["x.md?a=1&b=2#c", "i.png"])
        #expect(found.map(\.use) == [.link, .image])
        #expect(found.map(\.place) == [.init(chunk: 7, range: 9..<27), .init(chunk: 7, range: 43..<48)])
    }

    @Test func whatReadersDoNotGetIsNoReference() {
        let html = """
            <a href=javascript:x><iframe src=y></iframe><img href=z><!-- <a href=w> --><a href><q cite=v>\
            <script><a href=u></script><b id='a b'>
            """
        let found = read(html)
        #expect(found.references.isEmpty)
        #expect(found.targets.isEmpty)
    }

    @Test func idsAndNamesAreTargetsAndTheSameTwiceIsOne() {
        let found = read("<h2 id=a>x</h2><a name='b'></a><a id=c name=c></a><img name=d><a id=a>").targets
        #expect(found.map { String(decoding: $0.name, as: UTF8.self) } == ["a", "b", "c", "a"])
        #expect(found.first?.place == .init(chunk: 7, range: 7..<8))
    }
}

@Suite struct HTMLAllowListTests {
    @Test func everyElementHasOneRuleAndOneName() {
        #expect(HTMLAllowList.elements.map(\.element.rawValue).sorted() == HTMLElement.allCases.map(\.rawValue))
        for element in HTMLElement.allCases {
            var name = HTMLBuffer()
            element.name.write(into: &name)
            let written = String(decoding: name.bytes, as: UTF8.self)
            #expect(written == "\(element)")
            #expect(HTMLAllowList.meaning(of: element.name) == .allowed(element))
            #expect(HTMLAllowList.rule(for: element).element == element)
        }
    }

    @Test func namesAreDistinctAndAttributesFitIntoAWord() {
        #expect(Set(HTMLAllowList.attributes.map(\.name)).count == HTMLAllowList.attributes.count)
        #expect(HTMLAllowList.attributes.count <= 64)
        #expect(HTMLAllowList.relations.count <= 64)
        #expect(Set(HTMLAllowList.refused).count == HTMLAllowList.refused.count)
        #expect(HTMLAllowList.refused.allSatisfy { HTMLAllowList.meaning(of: $0) == .refused })
        #expect(HTMLAllowList.raw.allSatisfy { HTMLAllowList.refused.contains($0) })
    }

    @Test func namesAreReadInAnySpellingAndNoOtherNameIsTakenForThem() {
        func name(_ text: String) -> HTMLName? {
            Array(text.utf8).withUnsafeBufferPointer { HTMLName($0, 0..<$0.count) }
        }
        #expect(name("BlockQuote") == "blockquote")
        #expect(name("aria-describedby") == "aria-describedby")
        #expect(name("aria-describedbyx") == nil)
        #expect(name("a\0") == nil)
        #expect(name("k\u{212A}") != name("kk"))
    }
}
