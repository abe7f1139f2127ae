import Diagnostics
import Markdown
import Testing

@testable import Procedures

@Suite("Former names")
struct FormerNameTests {
    @Test func aFormerNameIsFoundWhereverProseIs() {
        let text = """
            # The Reseller Directory

            See the **Reseller Directory**, [the reseller directory](x.md), or:

            - the Reseller
              Directory

            > Reseller Directory

            | a |
            | - |
            | Reseller Directory |
            """
        #expect(Statements(text).words.count == 6)
        #expect(Set(Statements(text).rules) == ["term/renamed"])
    }

    @Test(arguments: [
        "Run `Reseller Directory`.", "See <https://reseller.directory/>.", "    Reseller Directory",
        "See [it](https://example.com/Reseller%20Directory).", "<!-- Reseller Directory -->",
        "Partner Directory (formerly Reseller Directory)", "It was previously called the Reseller Directory.",
        "Resellers have a directory.", "The Reseller **Board** Directory.",
    ])
    func whatIsNoFormerNameInProseIsLeftAlone(_ text: String) { #expect(Statements(text).rules == []) }

    @Test func theFixPutsTheNewNameInPlace() {
        #expect(Statements("Open the Reseller Directory.").mended == "Open the Partner Directory.")
        #expect(Statements("Open the **Reseller Directory**.").mended == "Open the **Partner Directory**.")
        #expect(Statements("This is a Rights Desk.").mended == "This is an Access Center.")
        #expect(Statements("A Reseller\nDirectory").mended == "A Partner Directory")
    }

    @Test func aNameWithItsShortFormBehindItIsOneName() {
        let text = "Open the Reseller Directory (Channel List) or the Reseller Directory (Rights Desk)."
        #expect(Statements(text).words == ["Reseller Directory (Channel List)", "Reseller Directory", "Rights Desk"])
        #expect(
            Statements(text).mended == "Open the Partner Directory or the Partner Directory (Access Center).")
    }

    @Test(arguments: [
        ("Assign Azure AD roles.", "Assign Microsoft Entra roles."),
        ("Assign Azure Active Directory (Azure AD) roles.", "Assign Microsoft Entra roles."),
        ("In Azure Active Directory (Azure AD), assign it.", "In Microsoft Entra ID, assign it."),
        ("The directory (see Azure AD) roles are in.", "The directory (see Azure AD) roles are in."),
    ])
    func aNameMayGoOnBehindItsShortForm(_ text: String, _ mended: String) {
        let bytes = Array(text.utf8)
        let findings = FormerNameScan(RealDrafts.domain).findings(in: Document(SourceText(bytes)), file: "a.md")
        let plan = FixPlan(for: findings) { _ in bytes }
        #expect(String(decoding: plan.files.first?.after ?? bytes, as: UTF8.self) == mended)
    }

    @Test func whatReadersSeeOfTheFrontMatterIsReadToo() {
        let text =
            "---\ntitle: The Reseller Directory\ndescription: \"Get a Rights Desk\"\nowner: Rights Desk\n---\n# A\n"
        #expect(Statements(text).words == ["Reseller Directory", "Rights Desk"])
        #expect(
            Statements(text).mended.hasPrefix(
                "---\ntitle: The Partner Directory\ndescription: \"Get an Access Center\"\n"))
    }

    @Test func onlyWhatIsCertainIsFixedByItself() {
        let confidence = { (text: String) in Statements(text).findings.first?.fixes.first?.confidence }
        #expect(confidence("Open the Reseller Directory.") == .certain)
        // Another product may have the name in its own.
        #expect(confidence("Open the Reseller Directory Export.") == .likely)
        // The source doesn't say that the one is the other.
        #expect(confidence("Open the Channel List.") == .likely)
    }

    @Test func theTitleThatAChangeIsKnownFromIsSetOff() {
        let notes = Statements("Open the Channel List.").findings[0].notes.map(\.message)
        #expect(notes == ["the change is known from \"A list of names\""])
    }

    @Test func itIsSaidSinceWhen() {
        let finding = Statements("Open the Reseller Directory.").findings[0]
        #expect(finding.message == "\"Reseller Directory\" is called \"Partner Directory\" since 2023-10")
    }

    @Test func fixingTwiceChangesNothingMore() {
        let once = Statements("A Rights Desk, and the Reseller Directory of a Company Administrator.").mended
        #expect(Statements(once).rules == [])
        #expect(once == "An Access Center, and the Partner Directory of a Global Administrator.")
    }
}
