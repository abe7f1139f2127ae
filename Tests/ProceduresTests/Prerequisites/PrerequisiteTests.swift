import Diagnostics
import Markdown
import Testing
import Workflow
import YAML

@testable import Procedures

/// What documents say must be so before their steps.
@Suite("Prerequisites")
struct PrerequisiteTests {
    private let removal = [
        "In the admin center, go to **Settings** > **Partner relationships**.", "Select the row of the partner.",
        "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.",
    ]

    /// Steps that remove roles, for a workflow that may begin where there are none.
    private func removal(_ before: String, workflow: String = "have-no-roles", after: String = "") -> Checking {
        Checking(workflow, removal[0], removal[1], removal[2], removal[3], before: before, after: after)
    }

    private func begun(_ sentences: String) -> Checking { removal("## Before you begin\n\n" + sentences) }

    @Test func stepsAreHeldToAllStartsWhereNothingIsAskedFor() {
        #expect(removal("").errors == ["step/not-always-possible"])
        #expect(begun("Have a cup of tea.").errors == ["step/not-always-possible"])
    }

    @Test(arguments: [
        "The partner's roles must be granted.", "The partner's roles are granted.", "The roles are granted.",
        "Make sure that the roles are granted.", "The roles have been granted already.", "The roles aren't none.",
        "Before you begin, check that the partner\u{2019}s roles are still granted.", "The partner has roles.",
        "The partner must have roles.", "There are roles.", "You need to make sure the roles are granted.",
        "The **partner's roles** have to be **granted**: others can't be removed.",
        "The roles are granted, and you know the partner.", "The roles are granted, because others can't be removed.",
        "- The roles must be granted.\n- You have time.",
        "All of this is so before you begin:\n\n- The partner's roles are granted.",
        "The roles are granted. <!-- a remark -->",
    ])
    func aSentenceIsReadByTheNamesOfTheModel(sentence: String) {
        let checking = removal("## Before you begin\n\n\(sentence)", workflow: "remove-admin-roles")
        #expect(checking.errors == [])
        #expect(checking.verdict.prerequisites.map(\.condition) == [Partners.roles.is(.granted)])
    }

    @Test(arguments: [
        "There are roles for the partner.", "There are roles with the partner.",
        "The roles are granted \u{2013} others can't be removed.",
        "The roles are granted \u{2014} others can't be removed.",
        "The roles must not be none.",
        "The roles are granted (which takes a day).",
    ])
    func aSentenceIsReadInOtherWordsToo(sentence: String) {
        let checking = removal("## Before you begin\n\n\(sentence)", workflow: "remove-admin-roles")
        let conditions = checking.verdict.prerequisites.map(\.condition)
        #expect(
            conditions.count == 1 && conditions[0].isEquivalent(to: Partners.roles.isNot(.none))
                || conditions == [Partners.roles.is(.granted)], "\(conditions)")
    }

    @Test(arguments: [
        "The partner must have no roles.", "The partner must not have any roles.", "The partner must not have roles.",
        "There must be no roles.", "The roles must be none.",
    ])
    func aSentenceMayAskThatThereIsNothing(sentence: String) {
        let checking = removal("## Before you begin\n\nSign up first. " + sentence, workflow: "remove-admin-roles")
        #expect(checking.findings.map { checking.words(of: $0) }.contains(sentence))
        #expect(checking.errors.count == 1, "\(checking.errors)")
    }

    @Test(arguments: ["The partner's roles must be granted.", "- The partner's roles are not none."])
    func startsAreNarrowedToThoseInWhichAPrerequisiteHolds(sentence: String) {
        let checking = begun(sentence)
        #expect(checking.errors == [])
        #expect(checking.verdict.starts.condition == Partners.roles.is(.granted))
    }

    private static let granted = "The partner's roles are granted"
    private static let contact = "the contact is there"
    private static let note = "the note is there"

    /// A comma parts more than a joint does, and *either* begins a choice.
    @Test(arguments: [
        ("\(granted), and \(contact) or \(note).", 0), ("\(contact) or \(note), and \(granted).", 0),
        ("\(granted) and either \(contact) or \(note).", 0), ("Either \(contact) or \(note), and \(granted).", 0),
        ("\(granted) and \(contact), or \(note).", 1), ("\(note), or \(granted) and \(contact).", 1),
        ("\(note) or \(granted) and \(contact).", 2), ("\(granted) and \(contact) or \(note).", 2),
        ("\(granted), \(contact) or \(note), and \(granted).", 2), ("\(note), or \(granted), and \(contact).", 2),
        ("Either \(contact) and \(granted), or \(note).", 2),
    ])
    func andAndOrMayStandSideBySideWhereSomethingPartsThem(_ sentence: String, _ meaning: Int) {
        let (granted, contact) = (Partners.roles.is(.granted), Partners.contact.is(.there))
        let note = Partners.note.is(.there)
        let expected: [[Condition]] = [
            [granted && (contact || note), (contact || note) && granted],
            [granted && contact || note, note || granted && contact], [],
        ]
        let found = begun(sentence).verdict.prerequisites.map(\.condition)
        #expect(expected[meaning].isEmpty ? found.isEmpty : found.count == 1, "\(found)")
        for condition in found { #expect(expected[meaning].contains(condition)) }
    }

    /// A part of a name is meant only where the workflow is about the thing.
    @Test func aNameForShortIsOneOfTheThingsThatTheWorkflowBeginsWith() {
        #expect(begun("The roles are granted.").verdict.prerequisites == [])
    }

    @Test(arguments: [
        "If the partner's roles are granted, you can remove them.", "Are the partner's roles granted?",
        "The partner's roles are granted or refused.", "The partner's roles are granted when you agree.",
        "The partner's roles are granted (if you agree).", "The partner's roles are granted, unless you don't agree.",
        "The partner's roles should be granted.", "The partner's roles may be granted.",
        "One of these is so:\n\n- The partner's roles are granted.\n- You have time.",
        "You can't do this where:\n\n- The partner's roles are none.",
        "> [!NOTE]\n> The partner's roles are granted.", "1. The partner's roles are granted.",
    ])
    func whatIsNotSaidForSureLeavesNothingOut(sentence: String) {
        #expect(begun(sentence).verdict.starts.condition == .always, "\(sentence)")
    }

    @Test func aPrerequisiteThatHoldsAnywayChangesNothing() {
        let plain = removal("", workflow: "remove-admin-roles")
        let asked = removal("## Requirements\n\nThe roles must be granted.", workflow: "remove-admin-roles")
        #expect(asked.errors == [])
        #expect(asked.verdict.starts.condition == plain.verdict.starts.condition)
        #expect(asked.verdict.starts.count == plain.verdict.starts.count)
        #expect(asked.verdict.prerequisites.count == 1)
    }

    @Test func aPrerequisiteThatLeavesNoStartIsAnError() throws {
        let checking = removal(
            "## Before you begin\n\nSign up first. The partner must have no roles.", workflow: "remove-admin-roles")
        #expect(checking.errors == ["flow/vacuous-prerequisites"])
        let finding = try #require(checking.findings.first)
        #expect(checking.words(of: finding) == "The partner must have no roles.")
        #expect(finding.message == "where the partner's roles is none, \"Remove a partner's admin roles\" can't begin")
        #expect(finding.notes.first?.message == "where it can begin, the partner's roles is granted")
        #expect(checking.verdict.agreement == .notCarriedOut)
    }

    @Test func aWorkflowThatNeverBeginsIsAnErrorWhateverIsSaid() {
        #expect(Checking("never-begins", "Sign in to the admin center.").errors == ["flow/vacuous-prerequisites"])
    }

    /// Of what doesn't matter to a workflow, its starts have just any value.
    @Test func whatDoesNotMatterToTheWorkflowLeavesNothingOut() {
        for sentence in ["The note is there.", "The note is missing.", "The note is there, and the roles are granted."]
        {
            let checking = removal("## Before you begin\n\n\(sentence)", workflow: "remove-admin-roles")
            #expect(checking.errors == [], "\(sentence)")
            #expect(checking.verdict.starts.condition == Partners.roles.is(.granted), "\(sentence)")
            #expect(checking.verdict.prerequisites.count == 1)
        }
    }

    @Test func sentencesThatContradictEachOtherAreAnErrorAtTheSecond() throws {
        let checking = begun("The partner's roles are granted. The partner's roles are none.")
        #expect(checking.errors == ["flow/vacuous-prerequisites"])
        let finding = try #require(checking.findings.first)
        #expect(checking.words(of: finding) == "The partner's roles are none.")
        #expect(finding.notes.first?.message == "before it, it is asked for that the partner's roles is granted")
    }

    @Test func whatIntroducesAListIsAPrerequisiteWhereItMustBeSo() {
        let steps = removal.map { "1. \($0)" }.joined(separator: "\n")
        func condition(_ intro: String, _ between: String = "") -> Condition {
            Checking(
                "---\nworkflows:\n  steps: have-no-roles\n---\n# Roles\n\n## Steps\n\n\(intro)\n\n\(between)\(steps)\n"
            ).verdict.starts.condition
        }
        #expect(condition("The partner's roles must be granted.") == Partners.roles.is(.granted))
        #expect(condition("Make sure the partner's roles are granted.") == Partners.roles.is(.granted))
        #expect(condition("The partner's roles are granted.") == .always)
        // The words may be about the list that follows them.
        #expect(condition("The partner's roles must be granted.", "- This\n- That\n\nThen:\n\n") == .always)
    }

    @Test func onlyThoseWhoMeetAPrerequisiteAreHeldToIt() {
        let steps = removal.map { "1. \($0)" }.joined(separator: "\n")
        let checking = Checking(
            """
            ---
            workflows:
              one: have-no-roles
              two: have-no-roles
            ---
            # Roles

            ## One

            The partner's roles must be granted.

            \(steps)

            ## Two

            \(steps)

            """)
        #expect(checking.checked.verdicts.map(\.starts.condition) == [Partners.roles.is(.granted), .always])
        #expect(checking.errors == ["step/not-always-possible"])
    }

    /// The second begins where the first ends, and what must be so before the page need not be so there.
    @Test func aPrerequisiteOfSeveralProceduresMayBeSoBeforeOneOfThem() {
        let steps = removal.map { "1. \($0)" }.joined(separator: "\n")
        let checking = Checking(
            """
            ---
            workflows:
              remove: remove-admin-roles
              ask: ask-again
            ---
            # Roles

            ## Before you begin

            The partner's roles must be granted.

            ## Remove

            \(steps)

            ## Ask

            1. Sign in to Partner Center.
            2. Go to **Customers**.
            3. Select **Ask for roles**.

            """)
        #expect(checking.errors == [])
        #expect(checking.checked.verdicts.map(\.agreement) == [.agrees, .agrees])
    }

    @Test func aBranchThatCanNeverBeTakenNamesThePrerequisite() throws {
        let checking = Checking(
            "check-roles", "Sign in to the admin center.", "Select **Check roles**.",
            "If there are no roles, select **Finish**. If there are roles, select **Note it**.",
            before: "## Before you begin\n\nThe partner's roles must be granted.")
        let finding = try #require(checking.findings.first { $0.rule == "step/never-applies" })
        #expect(
            finding.notes.contains {
                $0.message == "it is asked for before the steps that the partner's roles is granted"
            })
    }

    @Test func whoIsSpokenToGoesByAName() {
        let reader = Partners.domain.actors.first { $0.id == "partner" }
        let claim = Checking("ask-again", "Wait.", before: "## Before you begin\n\nYou must have roles.").checked
            .read.prerequisites.first
        #expect(reader != nil)
        let table = StateLexicon(Partners.domain).table
        #expect(claim?.words.map { table.spelling(of: $0.number) } == ["you", "has", "role"])
    }

    @Test func anIncludedTextIsOfUseOnlyIfItStatesSomething() {
        func mayState(_ text: String) -> Bool { Mutating.examiner.mayStatePrerequisites(Array(text.utf8)[...]) }
        #expect(mayState("Read this first. The roles must be granted.\n"))
        #expect(mayState("The [roles](roles.md) must be granted."))
        #expect(!mayState("The roles are described on another page."))
        #expect(!mayState("Have a cup of tea."))
    }

    @Test func hundredsOfPrerequisitesAreNoneOfAProcedure() {
        let sentence = "The partner's roles must be granted. "
        #expect(begun(String(repeating: sentence, count: 300)).checked.read.prerequisites.count <= 32)
        #expect(begun(String(repeating: sentence + "\n\n", count: 300)).checked.read.prerequisites.count == 32)
    }

    @Test func anotherStartIsADifferenceOfTwoVersions() {
        func compared(_ text: String) -> ComparedDocument {
            let bytes = Array(text.utf8)
            let document = Document(SourceText(bytes), bodyStart: FrontMatter.read(bytes)?.bodyStart)
            return ComparedDocument(document, Mutating.subject(text).document)
        }
        let steps = removal.map { "1. \($0)" }.joined(separator: "\n")
        let text =
            "---\nworkflows:\n  steps: have-no-roles\n---\n## Before you begin\n\nRead on.\n\n## Steps\n\n\(steps)\n"
        let other = text.replacing("Read on.", with: "The partner's roles are granted.")
        let found = DocumentComparison(compared(text), compared(other), in: Partners.domain).differences
        #expect(found.map(\.kind).contains(.start))
        #expect(found.first { $0.kind == .start }?.new == "where the partner's roles is granted")
        #expect(
            !DocumentComparison(compared(other), compared(other), in: Partners.domain).differences.contains {
                $0.kind == .start
            })
    }

    @Test func aPrerequisiteIsHeldInPlace() {
        let text = """
            ---
            workflows:
              steps: have-no-roles
            ---
            ## Before you begin

            The partner's roles must be granted.

            ## Steps

            \(removal.map { "1. \($0)" }.joined(separator: "\n"))

            """
        let subject = Mutating.subject(text)
        let mutants = Mutating.lab.mutants(of: subject).filter {
            $0.kind == .dropPrerequisite || $0.kind == .changePrerequisite
        }
        #expect(
            mutants.map(\.change) == ["The partner's roles must be granted. \u{2192} nothing", "granted \u{2192} none"])
        for mutant in mutants {
            guard case .found(let rules) = Mutating.lab.fate(of: mutant, in: subject) else {
                Issue.record("not found: \(mutant.change)")
                continue
            }
            #expect(!rules.isEmpty)
        }
    }
}
