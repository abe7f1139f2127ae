import Diagnostics
import Testing

@testable import Procedures

@Suite("Bindings")
struct BindingTests {
    private let steps = "\n1. Go to **Settings**.\n2. Select **Remove roles**.\n"

    @Test func aHeadingIsBoundToAWorkflow() throws {
        let reading = Reading(
            "---\nworkflows:\n  remove: remove-admin-roles\n---\n# Partners\n\n## Remove\n" + steps)
        #expect(reading.findings.isEmpty)
        let procedure = try #require(reading.read.procedures.first)
        #expect(procedure.workflow == "remove-admin-roles")
        #expect(procedure.items.count == 2)
        #expect(reading.read.sections[try #require(procedure.section)].title == "Remove")
        #expect(reading[procedure.range].hasPrefix("1. Go to"))
        #expect(procedure.buckets.filled.map { "\($0.count) \($0.bucket.rawValue)" } == ["2 performed"])
    }

    @Test func nothingIsBoundByGuessing() {
        let reading = Reading("# Remove admin roles\n" + steps)
        #expect(reading.read.procedures.isEmpty)
        #expect(reading.rules == ["doc/unbound-procedure"])
        #expect(reading.read.unbound.map(\.itemCount) == [2])
    }

    @Test func anUnboundListNamesTheLineThatWouldBindIt() throws {
        let finding = try #require(Reading("# Partners\n\n## Remove admin roles\n" + steps).findings.first)
        #expect(
            finding.notes.map(\.message) == [
                "its words are most like those of the workflow \"Remove a partner's admin roles\" (remove-admin-roles)"
            ])
        #expect(
            finding.help
                == "under workflows: in the front matter, write \"remove-admin-roles: remove-admin-roles\", or, if "
                + "it is no procedure, \"remove-admin-roles: {ignore: why it is none}\"")
        let text = "# A\n\n## Remove admin roles\n" + steps
        for binding in ["remove-admin-roles", "{ignore: why it is none}"] {
            let bound = Reading("---\nworkflows:\n  remove-admin-roles: \(binding)\n---\n" + text)
            #expect(bound.findings.isEmpty)
        }
    }

    @Test func aListThatIsLikeNoWorkflowIsGuessedToBeNone() {
        let reading = Reading("# Tea\n\n1. Boil the water.\n2. Wait for five minutes.\n")
        #expect(reading.findings.map(\.notes) == [[]])
        #expect(reading.findings.first?.help?.contains("\"tea: the id of a workflow\"") == true)
    }

    @Test func whereAFileOfBindingsIsUsedTheLineIsForThatFile() throws {
        let reading = Reading(
            "1. Select **Remove roles**.\n\nOr:\n\n1. Go to **Settings**.\n",
            bindings: "example.md:\n  lists:\n    1: remove-admin-roles\n")
        let help = try #require(reading.findings.first?.help)
        #expect(help.hasPrefix("under lists: of the document in bindings.yml, write \"2: "))
    }

    @Test func aKeyThatIsLikeNoneIsToldWhichThereAre() {
        let reading = Reading("1. Select **Yes**.\n", bindings: "example.md:\n  headings:\n    a: b\n")
        #expect(reading.findings.first?.help == "the keys here are workflows, tables, roles, lists, and paragraphs")
    }

    @Test func whatResemblesNothingIsToldWhereToLook() {
        let reading = Reading(
            "---\nworkflows:\n  qqqqqq: zzzzzzzz\n  remove: xxxxxxxx\ntables:\n  remove: yyyyyyy\nroles: Vvvvvvvv\n---\n"
                + "## Remove\n" + steps)
        #expect(reading.findings.count >= 5)
        #expect(reading.findings.allSatisfy { $0.help != nil }, "\(reading.findings.filter { $0.help == nil })")
    }

    @Test func theInnermostHeadingTakesTheList() {
        let reading = Reading(
            """
            ---
            workflows:
              all: invite-customer
              part: remove-admin-roles
            ---
            # All

            1. Select **A**.

            ## Part

            1. Select **B**.
            """)
        #expect(reading.read.procedures.map(\.workflow) == ["invite-customer", "remove-admin-roles"])
        #expect(reading.read.procedures.map { $0.items[0].actions[0].objects[0].label?.text } == ["A", "B"])
        #expect(reading.findings.isEmpty)
    }

    @Test func aSingleBulletIsAProcedureOfOneStep() {
        let text = "---\nworkflows:\n  remove: remove-admin-roles\n---\n## Remove\n\n- Select **Remove roles**.\n"
        #expect(Reading(text).read.procedures.map(\.isOrdered) == [false])
        #expect(Reading(text + "- Select **Yes**.\n").rules == ["binding/list-missing"])
    }

    @Test func aListGoesOnBehindARemarkIfItsNumbersDo() {
        let reading = Reading(
            """
            ---
            workflows:
              remove: remove-admin-roles
            ---
            ## Remove

            1. Select **A**.

            > [!NOTE]
            > The person should be the Global admin.

            2. Select **B**.
            """)
        #expect(reading.read.procedures.map(\.items.count) == [2])
        #expect(reading.read.procedures.first?.items.map { $0.asides.map(\.kind) } == [[.alert], []])
        #expect(reading.findings.isEmpty)
    }

    @Test func listsAreNamedByNumberOrParagraphInAFileOfBindings() {
        let text = "To begin:\n" + steps + "\nTo remove the roles of a partner:\n\n  1. Select Remove roles.\n"
        let bindings = """
            example.md:
              lists:
                1: invite-customer
              paragraphs:
                to REMOVE the roles: {workflow: remove-admin-roles, roles: global-administrator}
            """
        let reading = Reading(text, bindings: bindings)
        #expect(reading.findings.isEmpty)
        #expect(reading.read.procedures.map(\.workflow) == ["invite-customer", "remove-admin-roles"])
        #expect(reading.read.procedures.map(\.listNumber) == [1, 2])
        #expect(reading.read.procedures[1].boundRoles.map(\.role) == [Partners.global])
    }

    @Test func aListMayBeNoProcedureForAReason() {
        let bindings = "example.md:\n  lists:\n    1: {ignore: it tells the story}\n"
        let reading = Reading("To begin:\n" + steps, bindings: bindings)
        #expect(reading.findings.isEmpty)
        #expect(reading.read.procedures.isEmpty)
        #expect(reading.read.unbound.isEmpty)
    }

    @Test func unknownNamesAreFoundWithTheNearestOnes() throws {
        let reading = Reading(
            """
            ---
            workflows:
              remov: remove-admin-roles
              remove: remove-admin-role
            tables:
              types: partner-type
            roles: [Global admn, Billing admin]
            ---
            ## Remove

            1. Select **A**.

            ## Types

            | A |
            | - |
            | B |
            """)
        let found = reading.findings.map { "\($0.rule.description) \(reading.words(of: $0)) \($0.help ?? "")" }
        #expect(
            found == [
                "binding/unknown-heading remov there is a heading with a similar id: remove",
                "binding/unknown-workflow remove-admin-role there is a workflow with a similar id: remove-admin-roles",
                "binding/unknown-table partner-type there is a table with a similar id: partner-types",
                "binding/unknown-role Global admn there is a role with a similar name: Global admin",
            ])
        let fix = try #require(reading.findings[1].fixes.first)
        #expect(fix.edits.map(\.replacement) == ["remove-admin-roles"])
    }

    @Test(arguments: ["workflow", "Workflows", "worklfows", "workflosw"])
    func aMisspeltKeyIsFoundAndNotTheListThatItWasToBind(key: String) {
        let reading = Reading("---\n\(key):\n  remove: remove-admin-roles\n---\n## Remove\n" + steps)
        #expect(reading.rules == ["binding/malformed"])
        #expect(reading.findings.first?.help == "there is a key with a similar name: workflows")
    }

    @Test(arguments: ["workflow: draft", "role: Admin", "rules: {a: b}", "labels: {a: b}", "table: true", "title: A"])
    func aKeyForAnotherProgramIsLeftAlone(line: String) {
        #expect(Reading("---\n\(line)\n---\n# A\n").findings.isEmpty)
    }

    @Test(arguments: ["workflows: remove-admin-roles", "workflows:\n- remove: remove-admin-roles"])
    func aBindingInAnotherFormSaysWhichOneIsExpected(lines: String) {
        let reading = Reading("---\n\(lines)\n---\n## Remove\n" + steps)
        #expect(reading.rules == ["binding/malformed"])
        #expect(reading.findings.first?.help?.hasPrefix("write each on a line of its own") == true)
    }

    @Test func aListUnderTheHeadingThatAMisspeltOneIsNearIsNotReportedBesides() {
        let text = "---\nworkflows:\n  remov: remove-admin-roles\n---\n## Remove\n" + steps
        #expect(Reading(text).rules == ["binding/unknown-heading"])
        #expect(Reading(text + "\n## Other\n" + steps).rules == ["binding/unknown-heading", "doc/unbound-procedure"])
    }

    @Test func tablesAreReadCellByCell() throws {
        let reading = Reading(
            """
            ---
            tables:
              types: partner-types
            ---
            ## Types

            | Partner type | Roles |
            | --- | --- |
            | **Advisor** | Helpdesk admin |
            """)
        let table = try #require(reading.read.tables.first)
        #expect(table.id == "partner-types")
        #expect(table.rows.map { $0.map(\.text) } == [["Partner type", "Roles"], ["Advisor", "Helpdesk admin"]])
        #expect(reading[table.rows[1][0].range] == "**Advisor**")
    }

    @Test func whatSaysNothingIsMalformed() {
        let bindings = """
            example.md:
              workflow: x
              lists:
                one: invite-customer
                2: []
              roles: [{}]
            other.md: 5
            """
        let reading = Reading("1. Select **A**.\n", bindings: bindings)
        #expect(
            reading.findings.map { reading.words(of: $0) } == ["5", "workflow", "one", "[]", "{}"])
        #expect(reading.rules == Array(repeating: "binding/malformed", count: 5))
    }

    @Test func aKeyThatABindingDoesNotHaveIsNamed() {
        let reading = Reading(
            "---\nworkflows:\n  a:\n    workflow: remove-admin-roles\n    role: Global admin\n---\n# A\n" + steps)
        #expect(reading.findings.map { reading.words(of: $0) } == ["role"])
        #expect(reading.findings.map(\.help) == ["there is a key with a similar name: roles"])
        #expect(reading.read.procedures.count == 1)
    }

    @Test(arguments: [
        ("lists", "the numbers of lists"), ("paragraphs", "the beginnings of paragraphs"),
        ("workflows", "the ids of headings"),
    ])
    func whatListsAreNamedByIsSaidWhereNothingIs(_ key: String, _ names: String) {
        let reading = Reading("1. Select **A**.\n", bindings: "example.md:\n  \(key): 3\n")
        #expect(reading.findings.contains { $0.message == "this must be workflow ids under \(names)" })
    }

    @Test func aListIsBoundOnce() {
        let bindings = "example.md:\n  lists:\n    1: invite-customer\n  workflows:\n    a: invite-customer\n"
        let reading = Reading("# A\n\n1. Select **A**.\n", bindings: bindings)
        #expect(reading.rules == ["binding/repeated"])
        #expect(reading.findings.map { reading.words(of: $0) } == ["a"])
    }

    @Test(arguments: ["workflows:", "workflows: ~", "tables:", "roles:"])
    func aKeyThatIsYetToBeFilledBindsNothing(key: String) {
        let reading = Reading("---\n\(key)\n---\n# Partners\n\n## Remove\n" + steps)
        #expect(reading.read.procedures.isEmpty)
        #expect(reading.rules == ["doc/unbound-procedure"])
    }

    @Test func aFileOfBindingsThatIsNoneIsOneFinding() {
        #expect(BindingFile(Array("- example.md\n".utf8)).problems.map(\.range) == [0..<12])
        #expect(BindingFile(Array("example.md\n".utf8)).problems.count == 1)
        for text in ["", "# nothing yet\n", "~\n", "{}\n"] {
            #expect(BindingFile(Array(text.utf8)).problems.isEmpty, "\(text)")
        }
    }
}
