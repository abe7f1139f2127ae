import Testing

@testable import Markdown

@Suite("Heading ids")
struct HeadingIDTests {
    private func ids(_ headings: String...) -> [String] {
        var ids = HeadingIDs()
        return headings.map { heading in
            String(decoding: Array(heading.utf8).withUnsafeBufferPointer { ids.next(for: $0) }, as: UTF8.self)
        }
    }

    @Test func anIdIsTheTextInLowerCaseWithDashesForBlanks() {
        #expect(
            ids("What can a partner do for my organization or school?")
                == ["what-can-a-partner-do-for-my-organization-or-school"])
        #expect(
            ids("Admin on behalf of (AOBO) access to pages in Microsoft 365 admin center")
                == ["admin-on-behalf-of-aobo-access-to-pages-in-microsoft-365-admin-center"])
    }

    @Test func twoBlanksAreTwoDashes() { #expect(ids("Terms & conditions") == ["terms--conditions"]) }

    @Test func lettersOfAnyScriptStay() { #expect(ids("Über Rollen_1: été", "角色") == ["über-rollen_1-été", "角色"]) }

    @Test func repeatedHeadingsAreNumbered() { #expect(ids("A", "A", "A") == ["a", "a-1", "a-2"]) }

    @Test func aNumberedIdKeepsClearOfAHeadingOfThatName() {
        #expect(ids("A-1", "A", "A") == ["a-1", "a", "a-2"])
        #expect(ids("A", "A", "A-1") == ["a", "a-1", "a-1-1"])
    }

    @Test func manyEqualHeadingsAreNumberedInOnePass() {
        var ids = HeadingIDs()
        let text = Array("same".utf8)
        var last: [UInt8] = []
        for _ in 0..<50_000 { last = text.withUnsafeBufferPointer { ids.next(for: $0) } }
        #expect(String(decoding: last, as: UTF8.self) == "same-49999")
    }

    @Test func formattingIsNoPartOfAnId() {
        #expect(article("## The **Yes** `code` [link](a.md)\n").contains("id=\"the-yes-code-link\""))
    }
}
