import Testing

@testable import Procedures

/// Several lists of a section that is bound once.
@Suite("Checking parts")
struct CheckingPartsTests {
    private func checking(_ lists: String) -> Checking {
        Checking(
            """
            ---
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            ## Remove the roles

            \(lists)
            """)
    }

    private static let find = """
        1. In the admin center, go to **Settings** > **Partner relationships**.
        2. Select the row of the partner.
        """
    private static let remove = """
        1. Select **Remove roles**.
        2. In the **Remove roles?** dialog box, select **Yes**.
        """

    @Test func listsThatReachTheOutcomeOnlyTogetherAreOneProcedure() {
        let checking = checking("### Find the partner\n\n\(Self.find)\n\n### Remove them\n\n\(Self.remove)\n")
        #expect(checking.findings.map(\.message) == [])
        #expect(checking.checked.verdicts.map(\.agreement) == [.agrees])
        #expect(checking.verdict.items.count == 4)
        #expect(checking.checked.read.procedures.count == 1)
        #expect(checking.verdict.heading == "remove-the-roles")
    }

    @Test func listsNeedNoHeadings() {
        let checking = checking("First find the partner:\n\n\(Self.find)\n\nThen remove the roles:\n\n\(Self.remove)\n")
        #expect(checking.checked.verdicts.map(\.agreement) == [.agrees])
    }

    @Test func whatIsWrongInAPartIsToldThere() {
        let wrong = Self.remove.replacing("**Yes**", with: "**No**")
        let checking = checking("### Find the partner\n\n\(Self.find)\n\n### Remove them\n\n\(wrong)\n")
        #expect(checking.errors == ["flow/outcome-not-reached"])
        #expect(checking.words(of: checking.findings[0]) == "**No**")
    }

    @Test func listsThatReachTheOutcomeByThemselvesAreProceduresOfTheirOwn() {
        let whole = Self.find + "\n3. Select **Remove roles**.\n4. Select **Yes**.\n"
        let both = checking("### In one way\n\n\(whole)\n\n### In another\n\n\(whole)\n")
        #expect(both.checked.verdicts.map(\.agreement) == [.agrees, .agrees])
        let wrong = whole.replacing("**Yes**", with: "**No**")
        let one = checking("### In one way\n\n\(whole)\n\n### In another\n\n\(wrong)\n")
        #expect(one.checked.verdicts.map(\.agreement) == [.agrees, .differs])
        let reversed = checking("### In one way\n\n\(wrong)\n\n### In another\n\n\(whole)\n")
        #expect(reversed.checked.verdicts.map(\.agreement) == [.differs, .agrees])
    }

    @Test func partsInTheWrongOrderAreStillWrong() {
        let checking = checking("### Remove them\n\n\(Self.remove)\n\n### Find the partner\n\n\(Self.find)\n")
        #expect(!checking.errors.isEmpty)
    }

    @Test func stepsOfEachPartAreCounted() {
        let items = { (range: ClosedRange<Int>) in range.map { "\($0). Review the name." }.joined(separator: "\n") }
        let checking = checking(
            "### Find\n\n\(Self.find)\n\(items(3...6))\n\n### Remove\n\n\(Self.remove)\n\(items(3...6))\n")
        #expect(checking.checked.verdicts.count == 1)
        let style = StyleRules(Partners.domain).check(
            checking.checked.read, verdicts: checking.checked.verdicts, source: checking.bytes, in: "example.md")
        #expect(!style.map(\.rule.description).contains("style/too-many-steps"))
    }
}
