import Diagnostics
import Testing

@testable import Documents

/// A comment that allows something stands where it covers it, and where it changes nothing else.
struct AllowanceTests {
    private let rule: RuleID = "image/alt-text-missing"

    /// A text with the comment that allows a rule at its mark.
    private func allowing(_ marked: String) throws -> String {
        let text = MarkedText(marked)
        let offset = try #require(text.ranges.first).lowerBound
        let page = Page("page.md", text.bytes)
        let allowance = page.allowance(of: rule, at: offset, in: text.bytes, file: "page.md")
        let edit = try #require(allowance)
        return String(decoding: applying(edit, to: text.bytes), as: UTF8.self)
            .replacing("<!-- allow: \(rule) because … -->", with: "<!-- -->")
    }

    private func applying(_ edit: Edit, to bytes: [UInt8]) -> [UInt8] {
        var edited = bytes
        edited.replaceSubrange(edit.range, with: edit.replacement.utf8)
        return edited
    }

    @Test func aTextIsFollowedByIt() throws {
        #expect(try allowing("One.\n\nTwo ‸three\nfour.\n\nFive.\n") == "One.\n\nTwo three\nfour. <!-- -->\n\nFive.\n")
    }

    @Test func anItemIsNotAllowedWhatItsNeighbourIs() throws {
        #expect(try allowing("1. One.\n1. ‸Two.\n   - Three.\n") == "1. One.\n1. Two. <!-- -->\n   - Three.\n")
    }

    @Test func whatStandsAloneInItsLineStillDoes() throws {
        #expect(try allowing("One.\n\n**‸Two**\n\nThree.\n") == "One.\n\n<!-- -->\n**Two**\n\nThree.\n")
    }

    @Test func aHeadingKeepsItsId() throws {
        #expect(try allowing("One.\n\n## ‸Two\n\nThree.\n") == "One.\n\n<!-- -->\n## Two\n\nThree.\n")
    }

    @Test func aTableIsCoveredWhole() throws {
        #expect(try allowing("> | a |\n> | - |\n> | ‸b |\n") == "> <!-- -->\n> | a |\n> | - |\n> | b |\n")
    }

    @Test func codeInAnItemStaysInTheItem() throws {
        #expect(
            try allowing("- One.\n\n  ```\n  ‸two\n  ```\n- Three.\n")
                == "- One.\n\n  <!-- -->\n  ```\n  two\n  ```\n- Three.\n")
        #expect(try allowing("10. ```\n    ‸two\n    ```\n") == "10. <!-- -->\n    ```\n    two\n    ```\n")
    }

    @Test func frontMatterIsCoveredFromTheFirstLineOfTheBody() throws {
        #expect(try allowing("---\n‸title: One\n---\n# One\n") == "---\ntitle: One\n---\n<!-- -->\n# One\n")
    }

    @Test func linesEndAsTheyDo() throws {
        #expect(try allowing("One.\r\n\r\n## ‸Two\r\n") == "One.\r\n\r\n<!-- -->\r\n## Two\r\n")
    }

    @Test func whereNothingIsNothingIsAllowed() {
        let bytes = Array("[a]: b\n\n[c]: d\n".utf8)
        let allowance = Page("page.md", bytes).allowance(of: rule, at: 2, in: bytes, file: "page.md")
        #expect(allowance == nil)
    }

    @Test(arguments: DocumentRules.all) func whatARuleFindsIsAllowedAndNothingElseIsFound(rule: Rule) throws {
        var files = Dictionary(rule.wrong.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        let file = try #require(rule.wrong.files.first).path
        let before = findings(in: files)
        let found = before.filter { $0.rule == rule.id && $0.file == file }
        guard file.hasSuffix(".md"), rule.id.group != "suppression", let finding = found.first else { return }
        let bytes = try #require(files[file])
        let page = Page(file, bytes)
        guard
            let edit = page.allowance(of: rule.id, at: finding.range.lowerBound, in: bytes, file: file)
        else {
            #expect(Self.unsaid.contains(rule.id), "\(rule.id) can't be allowed by a comment")
            return
        }
        let reason = Edit(in: file, replace: edit.range, with: edit.replacement.replacing("…", with: "it is so"))
        files[file] = applying(reason, to: bytes)
        let after = findings(in: files)
        #expect(after.count { $0.rule == rule.id } < before.count { $0.rule == rule.id })
        for id in Set(after.map(\.rule)) {
            #expect(after.count { $0.rule == id } <= before.count { $0.rule == id }, "\(id) is new")
        }
    }

    /// What is wrong where no comment can stand: a text that is too costly to read is shown as it is.
    private static let unsaid: Set<RuleID> = ["text/too-costly"]
}
