import Diagnostics
import Testing
import Workflow

@testable import Procedures

/// Each way in which words and model can part, what it is called, and how it is mended.
@Suite("Checking moves")
struct CheckingMoveTests {
    private let go = "In the admin center, go to **Settings** > **Partner relationships**."
    private let row = "Select the row of the partner."
    private let remove = "Select **Remove roles**."
    private let yes = "In the **Remove roles?** dialog box, select **Yes**."

    /// The errors of a procedure, and of the same after its first fixes.
    private func errors(_ checking: Checking) -> (before: [String], after: [String]) {
        (checking.errors, Checking(checking.fixed(atLeast: .likely)).errors)
    }

    @Test func aLabelWithAnotherSpellingIsRelabelled() {
        let (before, after) = errors(Checking("remove-admin-roles", go, row, "Select **Remove rolls**.", yes))
        #expect(before == ["step/control-not-found"])
        #expect(after == [])
    }

    @Test(arguments: ["\n", "\r\n"], [("", "\n"), ("", "\n\n"), ("> ", "\n"), ("> ", "\n>\n")])
    func aStepThatIsInsertedIsWrittenAsThoseBesideIt(_ end: String, _ form: (margin: String, gap: String)) {
        let head = "---\nworkflows:\n  steps: remove-admin-roles\n---\n## Steps\n\n"
        for left in 0..<4 {
            var steps = [go, row, remove, yes]
            let whole = Self.list(steps, form.margin, form.gap)
            steps.remove(at: left)
            let text = (head + Self.list(steps, form.margin, form.gap)).replacing("\n", with: end)
            let mended = Checking(text).fixed(atLeast: .likely)
            let breaks = mended.utf8.count { $0 == 0x0A }
            #expect(breaks == (head + whole).utf8.count { $0 == 0x0A }, "\(mended)")
            #expect(mended.utf8.count { $0 == 0x0D } == (end == "\n" ? 0 : breaks), "\(mended)")
            let outside = mended.split { $0.isNewline }.dropFirst(5).filter { !$0.hasPrefix(form.margin.prefix(1)) }
            #expect(outside.isEmpty, "\(mended)")
            #expect(Checking(mended).errors == [], "\(mended)")
        }
    }

    private static func list(_ steps: [String], _ margin: String, _ gap: String) -> String {
        steps.enumerated().map { "\(margin)\($0.offset + 1). \($0.element)" }.joined(separator: gap) + "\n"
    }

    @Test func aLabelThatNothingResemblesIsReplacedByWhatTheWorkflowDoes() throws {
        let checking = Checking("remove-admin-roles", go, row, "Select **Frobnicate**.", yes)
        #expect(checking.errors == ["step/control-not-found"])
        let finding = try #require(checking.findings.first)
        #expect(finding.help == "the workflow goes on here with \"Remove roles\"")
        #expect(Checking(checking.fixed(atLeast: .likely)).errors == [])
    }

    @Test func whatIsMissingAfterAnInventedControlIsToldBesidesIt() {
        let checking = Checking("remove-admin-roles", go, row, "Select **Frobnicate**.")
        #expect(checking.errors == ["step/missing-after", "step/control-not-found"])
        #expect(checking.findings.last?.help == "the workflow goes on here with \"Remove roles\"")
        #expect(checking.findings.flatMap(\.fixes).map(\.confidence) == [.likely, .likely])
        #expect(Checking(checking.fixed(atLeast: .likely)).errors == [])
        let early = Checking("remove-admin-roles", go, "Select **Frobnicate**.")
        #expect(early.errors == ["step/missing-after", "step/control-not-found"])
        #expect(early.findings.last?.help == "the workflow goes on here with the row of the partner")
    }

    @Test func whatOtherStepsSayIsNotWhatAnInventedControlStandsFor() {
        let helps = { (steps: [String]) in
            Checking(Canon.document("remove-admin-roles", steps)).findings.filter { $0.severity == .error }.map(\.help)
        }
        let extra = "Select **Frobnicate**."
        #expect(helps([go, row, remove, yes, extra]) == [nil])
        #expect(helps([extra, go, row, remove, yes]) == [nil])
        #expect(
            helps([go, row, extra, "In the **Frobnicate** dialog box, select **OK**.", remove, yes]) == [nil, nil])
    }

    @Test(arguments: [
        "**Partner relationships** > **Settings**", "**Settings** > **Zebra** > **Partner relationships**",
    ])
    func aPathInAnotherOrderIsToldWithTheRightOne(_ path: String) {
        let checking = Checking(
            "remove-admin-roles", "In the admin center, go to \(path).", row, remove, yes)
        #expect(checking.errors == ["path/segment-not-found"])
        #expect(checking.findings.first?.help == "there is a similar path: **Settings > Partner relationships**")
    }

    @Test func clearingWhatHasToBeSelectedIsOneMistake() {
        let contact = "In the admin center, go to **Contact**."
        let checking = Checking(
            "contact-a-partner", contact, "Enter **Name**.", "Clear the **I agree** check box.", "Select **Send**.")
        #expect(
            checking.findings.map(\.message) == [
                "\"Send\" works only after \"I agree\" has been filled in, and this does the contrary"
            ])
        #expect(Checking(checking.fixed(atLeast: .likely)).findings == [])
    }

    @Test func twoWrongStepsAreTwoFindings() {
        let checking = Checking(
            "remove-admin-roles", go, row, "Select **Remove rolls**.",
            "In the **Remove roles?** dialog box, select **Yess**.")
        #expect(checking.errors == ["step/control-not-found", "step/control-not-found"])
        #expect(Checking(checking.fixed).errors == [])
    }

    @Test func theFirstStepIsMissing() {
        let (before, after) = errors(Checking("remove-admin-roles", row, remove, yes))
        #expect(before == ["step/control-elsewhere"])
        #expect(after == [])
    }

    @Test func aStepInTheMiddleIsMissing() {
        let (before, after) = errors(Checking("remove-admin-roles", go, remove, yes))
        #expect(before == ["step/control-elsewhere"])
        #expect(after == [])
    }

    @Test func theLastStepIsMissing() {
        let (before, after) = errors(Checking("remove-admin-roles", go, row, remove))
        #expect(before == ["step/missing-after"])
        #expect(after == [])
    }

    @Test func twoStepsAreSwapped() {
        let (before, after) = errors(Checking("remove-admin-roles", go, remove, row, yes))
        #expect(before == ["step/out-of-order"])
        #expect(after == [])
    }

    @Test func aStepIsRepeated() {
        #expect(Checking("remove-admin-roles", go, row, remove, yes, yes).rules == ["step/redundant"])
        #expect(Checking("remove-admin-roles", go, row, row, remove, yes).rules == ["step/redundant"])
        #expect(Checking("remove-admin-roles", go, go, row, remove, yes).rules == ["step/redundant"])
    }

    @Test func anotherButtonOfTheDialogBoxMissesTheOutcome() throws {
        let checking = Checking(
            "remove-admin-roles", go, row, remove, "In the **Remove roles?** dialog box, select **No**.")
        #expect(checking.errors == ["flow/outcome-not-reached"])
        let finding = try #require(checking.findings.first)
        #expect(checking.words(of: finding) == "**No**")
        #expect(finding.help == "the workflow goes on here with \"Yes\"")
    }

    @Test func clearingIsNotSelecting() {
        let checking = Checking(
            "contact-a-partner", "In the admin center, go to **Contact**.", "Enter **Name**.",
            "Clear the **I agree** check box.", "Select **Send**.")
        #expect(checking.verdict.agreement == .differs)
    }

    @Test func aPathSegmentIsWrong() {
        let (before, after) = errors(
            Checking(
                "remove-admin-roles", "In the admin center, go to **Setings** > **Partner relationships**.", row,
                remove,
                yes))
        #expect(before == ["path/segment-not-found"])
        #expect(after == [])
    }

    @Test func thePathLeadsToAnotherPage() {
        let checking = Checking(
            "remove-admin-roles", "In the admin center, go to **Settings** > **Domains**.", row, remove, yes)
        #expect(checking.errors == ["step/control-elsewhere"])
    }

    @Test func anAddressIsUnknown() {
        #expect(
            Checking("remove-admin-roles", "Go to <https://elsewhere.example/x>.", row, remove, yes).errors
                == ["path/url-unknown"])
    }

    @Test func anAddressLeadsElsewhere() {
        #expect(
            Checking("remove-admin-roles", "Go to <https://admin.example/domains>.", row, remove, yes).errors.count == 1
        )
    }

    @Test func theSmallestStateInWhichAStepIsNotPossibleIsShown() throws {
        let checking = Checking("have-no-roles", go, row, remove, yes)
        let finding = try #require(checking.findings.first)
        #expect(checking.rules == ["step/not-always-possible"])
        #expect(finding.message == "in 1 of 2 starts, \"Remove roles\" is not possible")
        let notes = finding.notes.map(\.message)
        #expect(notes.contains { $0.hasPrefix("it can be seen only when the partner's roles is granted") })
        #expect(notes.contains("in 1 of 2 starts: when the partner's roles is none"))
        #expect(finding.trace.map(\.message).first == "at the start, the partner's roles is none")
        #expect(checking.verdict.starts.succeeding == 1)
    }

    @Test func aRemarkAnswersForTheStatesThatItDescribes() {
        let checking = Checking(
            "have-no-roles", go, row, remove, yes,
            after: "If you don't see **Remove roles**, there is nothing to remove.")
        #expect(checking.findings.map(\.message) == [])
        #expect(checking.verdict.starts.succeeding == 2)
    }

    @Test func theRoleIsNotEnough() throws {
        let checking = Checking(
            "remove-admin-roles", go, row, remove, yes, before: "You must be at least a Billing Administrator.")
        let finding = try #require(checking.findings.first)
        #expect(checking.rules == ["role/insufficient"])
        #expect(checking.words(of: finding) == "**Yes**")
        #expect(finding.help == "ask for Global Administrator")
        #expect(finding.fixes.map(\.confidence) == [.likely])
        #expect(finding.fixes.flatMap(\.edits).map(\.replacement) == ["a Global Administrator"])
        #expect(checking.verdict.roles.documented == [[Partners.billing]])
    }

    @Test func deedsSayWhereOneIsAndWhatIsDone() throws {
        let verdict = Checking("remove-admin-roles", go, row, remove, yes).verdict
        let domain = Partners.domain
        let deeds = verdict.items.flatMap(\.deeds)
        let titles = deeds.map { deed in deed.after.map { domain[$0].place.title } }
        #expect(titles == ["Partner relationships", "Partner details", "Remove roles?", "Partner details"])
        #expect(deeds.compactMap(\.command).map { domain[$0].command.id } == ["remove-roles"])
        #expect(deeds.allSatisfy { $0.possibleStarts == 1 && $0.actor == Partners.customer })
        #expect(deeds.first?.before == nil)
    }

    @Test func aProcedureOfAnUnknownWorkflowIsNotCarriedOut() {
        let checking = Checking("no-such-workflow", go, row)
        #expect(checking.verdict.agreement == .notCarriedOut)
        #expect(checking.verdict.workflow == nil)
        #expect(checking.verdict.items.count == 2)
    }

    @Test func checkingTwiceSaysTheSame() {
        let first = Checking("remove-admin-roles", remove, "Select **No**.", go, "Foo bar.")
        let second = Checking("remove-admin-roles", remove, "Select **No**.", go, "Foo bar.")
        #expect(first.findings == second.findings)
    }
}
