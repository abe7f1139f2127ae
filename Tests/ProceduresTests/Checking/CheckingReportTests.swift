import Diagnostics
import Markdown
import Testing
import Workflow
import YAML

@testable import Procedures

/// What a writer reads about one mistake: one finding, with the remedy that fits.
@Suite("One finding for one mistake")
struct CheckingReportTests {
    private static let examiner = DocumentExaminer(
        Domain("Partners, with a term that changed") {
            Partners.domain.parts
            Term("Remove", formerly: [FormerName("Delete")])
        })

    private func findings(in steps: String..., role: String = "Global Administrator") -> [Diagnostic] {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text =
            "---\nworkflows:\n  steps: remove-admin-roles\n---\nYou must be a \(role).\n\n## Steps\n\n\(list)\n"
        let bytes = Array(text.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        let sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        return CheckingReportTests.examiner.examine(document, html: document.readHTML(), sheet, file: "example.md")
            .diagnostics
    }

    private let way = "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**."
    private let row = "Select the row of the partner."
    private let remove = "On the **Partner details** page, select **Remove roles**."

    @Test func whatAStepThatCannotBeReadMaySayIsNotInsertedOnceMore() throws {
        let checking = Checking(
            "remove-admin-roles", "In the admin center, go to **Settings** > **Partner relationships**.",
            "The row, the partner!",
            "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.")
        #expect(checking.findings.map(\.rule.description).first == "step/unparsed")
        let missing = try #require(checking.findings.first { $0.rule.description == "step/control-elsewhere" })
        #expect(missing.fixes.isEmpty)
        #expect(missing.notes.last?.message == "that may be what the step before it says, which could not be read")
    }

    @Test func aFormerLabelIsNotAFormerTermBesides() {
        let found = findings(
            in: way, row, "On the **Partner details** page, select **Delete roles**.",
            "In the **Remove roles?** dialog box, select **Yes**.")
        #expect(found.map(\.rule.description) == ["drift/control-renamed"])
    }

    @Test(arguments: [("Remove role?", Fix.Confidence.certain), ("Delete the partner", .likely)])
    func aMisspeltPlaceIsWrittenAsThePortalShowsIt(_ title: String, _ confidence: Fix.Confidence) {
        let found = findings(
            in: way, row, "On the **Partner details** page, select **Remove roles**.",
            "In the **\(title)** dialog box, select **Yes**.")
        let wrong = found.first { $0.rule == StepWrongPlace.rule.id }
        #expect(wrong?.fixes.map(\.confidence) == [confidence])
        #expect(wrong?.fixes.first?.edits.map(\.replacement) == ["Remove roles?"])
    }

    @Test func behindAWrongStepThePlaceOfTheNextOneIsAGuess() {
        let confidence = { (step: String) in
            findings(in: way, row, step, "Select **Yes**.").filter { $0.rule == LocationMissing.rule.id }
                .flatMap(\.fixes).map(\.confidence)
        }
        #expect(confidence("On the **Partner details** page, select **Remove roles**.") == [.certain])
        #expect(confidence("On the **Partner details** page, select **Remove rights**.") == [.likely])
    }

    @Test func aStepBehindAWrongOneIsWhereThatOneWasToLead() {
        let missing = { (steps: [String]) in
            findings(in: steps[0], steps[1], steps[2]).filter { $0.rule == LocationMissing.rule.id }.count
        }
        let signIn = "Sign in to the Microsoft 365 admin center."
        #expect(missing([signIn, "Go to **Settings** > **Partner relationship**.", row]) == 0)
        #expect(missing([signIn, "Go to **Partner relationships** > **Settings**.", row]) == 0)
        #expect(missing([way, row, "Select **Remove roles**."]) == 1)
        let located = "On the **Partner details** page, select **Zebra**."
        #expect(missing([way, row + " " + located, "Select **Remove roles**."]) == 0)
    }

    @Test func aHostWithALetterWrongIsFoundBehindALabelThatIsRight() {
        let found = { (address: String) in
            findings(
                in: "Go to the [Partner relationships](\(address)) page.", row,
                "On the **Partner details** page, select **Remove roles**.",
                "In the **Remove roles?** dialog box, select **Yes**.")
        }
        for address in ["https://adimn.example/partners", "https://admn.example", "http://admi.example/a?b#c"] {
            let wrong = found(address)
            #expect(wrong.map(\.rule) == [PathURLUnknown.rule.id], "\(address)")
            #expect(wrong.first?.fixes.first?.edits.map(\.replacement) == ["admin.example"])
            #expect(wrong.first?.fixes.first?.edits.first?.range == wrong.first?.range)
        }
        for other in ["https://admin.example/partners", "https://contoso.example/partners", "https://admin.exampl"] {
            #expect(found(other).allSatisfy { $0.rule != PathURLUnknown.rule.id }, "\(other)")
        }
    }

    @Test func aPathIsInThePortalThatTheStepNames() {
        let found = { (portal: String) in
            findings(
                in: "In \(portal), go to **Settings** > **Partner relationships**.", row,
                "On the **Partner details** page, select **Remove roles**.",
                "In the **Remove roles?** dialog box, select **Yes**.")
        }
        #expect(found("the Microsoft 365 admin center").isEmpty)
        #expect(
            found("Partner Center").map(\.message) == [
                "the page \"Partner relationships\" is in the Microsoft 365 admin center, and not in \"Partner Center\""
            ])
        #expect(found("the left navigation").isEmpty)
    }

    @Test(arguments: ["Microsft 365 admin center", "Micorsoft 365 admin center"])
    func aMisspeltPortalIsMended(_ name: String) {
        let found = findings(in: way.replacing("Microsoft 365 admin center", with: name), row).first
        #expect(found?.message == "there is no portal \"\(name)\"")
        #expect(found?.fixes.map(\.confidence) == [.certain])
        #expect(found?.fixes.first?.edits.map(\.replacement) == ["Microsoft 365 admin center"])
    }

    @Test(arguments: [
        ("the Foo portal", "Foo portal"), ("the **Foo** portal", "Foo"), ("the Foo admin center", "Foo admin center"),
        ("the **Foo portal**", "Foo portal"), ("Foo Center", "Foo Center"), ("the Foo website", "Foo website"),
        ("the [Foo portal](https://foo.example)", "Foo portal"), ("the Foo portal of the partner", "Foo portal"),
    ])
    func aPortalThatTheModelDoesNotHaveIsTold(_ written: String, _ name: String) {
        let dialog = "In the **Remove roles?** dialog box, select **Yes**."
        let steps = [
            [way.replacing("the Microsoft 365 admin center", with: written), row, remove, dialog],
            [way, "In \(written), select the row of the partner.", remove, dialog],
            [way, row, "Select **Remove roles** in \(written).", dialog],
        ]
        for steps in steps {
            let found = findings(in: steps[0], steps[1], steps[2], steps[3]).filter { $0.severity == .error }
            #expect(found.map(\.rule.description) == ["step/wrong-place"], "\(steps)")
            #expect(found.first?.message.hasPrefix("the model has no portal \"\(name)\": ") == true)
            #expect(found.first?.fixes.map(\.title) == ["write the Microsoft 365 admin center"])
        }
    }

    @Test(arguments: ["On the **Zebra** tab", "In the **Zebra** menu", "In the **Zebra** pane"])
    func aPartOfAPageThatTheModelWouldHaveIsTold(_ place: String) {
        let found = findings(
            in: way, row, "\(place), select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.")
        #expect(found.map(\.rule.description) == ["step/wrong-place"])
    }

    @Test(arguments: ["In the **Zebra** section", "Under **Zebra**", "In the zebra", "In the top right corner"])
    func aPartOfAPageThatTheModelWouldNotHaveIsNone(_ place: String) {
        let found = findings(
            in: way, row, "\(place), select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.")
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        "the portal", "your portal", "the admin portal", "the Microsoft portal", "the Microsoft admin center",
        "the Outlook app", "the **Admin** portal",
    ])
    func wordsForAnyPortalAreNoNameOfOne(_ written: String) {
        #expect(
            !findings(in: way.replacing("the Microsoft 365 admin center", with: written), row, remove).contains {
                $0.rule == StepWrongPlace.rule.id
            })
    }

    @Test func onesWayLeadsToPortalsThatThereAre() {
        let found = findings(in: "Go to the Foo portal.", way, row, remove)
        #expect(found.first?.message == "no portal is called \"Foo portal\"")
    }

    @Test(arguments: ["Global Administator", "Global Administrater", "Billing Adminstrator"])
    func aMisspeltRoleIsNoRoleOfTheModel(_ role: String) {
        let found = findings(in: way, row, role: role).filter { $0.rule == RoleUnknown.rule.id }
        #expect(found.map(\.message) == ["the model has no role \"\(role)\""])
        #expect(found.first?.help?.hasPrefix("there is a role with a similar name: ") == true)
    }

    @Test func whatResemblesARoleFromAfarIsNone() {
        for name in ["Global Address", "Billing Account", "Partner Center"] {
            #expect(!findings(in: way, row, role: name).contains { $0.rule == RoleUnknown.rule.id }, "\(name)")
        }
    }
}
