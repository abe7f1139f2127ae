import Markdown
import TestSupport
import Testing

@testable import Procedures

@Suite("Roles in prose")
struct RoleTests {
    /// The claims of a paragraph before a bound list: for each the roles, with `?` for those the model lacks.
    private func claims(_ prose: String) -> [String] {
        let text = "---\nworkflows:\n  remove: remove-admin-roles\n---\n## Remove\n\n\(prose)\n\n1. Select **A**.\n"
        let reading = Reading(text)
        return reading.read.roles.map { claim in
            let names = claim.names.map { name in
                #expect(reading[name.range] == name.text)
                return name.role?.id ?? "\(name.text)?"
            }
            return "\(claim.strength): " + names.joined(separator: ", ")
        }
    }

    @Test func aLeastRoleIsAskedFor() {
        #expect(claims("You must be at least a Billing admin to go on.") == ["atLeast: billing-administrator"])
        #expect(claims("You need to be at least a Global Administrator.") == ["atLeast: global-administrator"])
        #expect(claims("Ask somebody. You must be a **Global admin**.") == ["required: global-administrator"])
    }

    @Test func aRoleMayEndALineAndGoOnInTheNextOne() {
        #expect(claims("You need to be at least a Global admin.\nAsk somebody.") == ["atLeast: global-administrator"])
        #expect(
            claims("You must be a Global admin\nor a Billing admin.") == [
                "required: global-administrator, billing-administrator"
            ])
        let text = "---\nworkflows:\n  remove: remove-admin-roles\n---\n## Remove\n\n"
        for name in ["Global\nAdministrator", "**Global\nAdministrator**", "Global  \nAdministrator"] {
            let roles = Reading(text + "You must be a \(name).\n\n1. Select **A**.\n").read.roles
            #expect(roles.flatMap(\.names).map(\.role?.id) == ["global-administrator"], "\(name)")
        }
    }

    @Test func aDocumentThatAsksForHundredsOfRolesIsAboutThem() {
        let sentence = "You need to be at least a Global Administrator. "
        #expect(claims(String(repeating: sentence, count: 300)).count == 100)
        #expect(claims(String(repeating: sentence + "\n\n", count: 300)).count == 100)
    }

    @Test func aBindingThatNamesHundredsOfRolesIsReadToTheHundredth() throws {
        let names = String(repeating: "  - Global Administrator\n", count: 300)
        let text = "---\nworkflows:\n  remove: remove-admin-roles\nroles:\n\(names)---\n## Remove\n\n1. Select **A**.\n"
        let procedure = try #require(Reading(text).read.procedures.first)
        #expect(procedure.boundRoles.count == 100)
    }

    @Test func allProceduresOfADocumentShareWhatItAsksFor() throws {
        let ids = (0..<50).map { "part-\($0)" }
        let text =
            "---\nworkflows:\n" + ids.map { "  \($0): remove-admin-roles\n" }.joined() + "---\n# All\n\n"
            + String(repeating: "You need to be at least a Global Administrator.\n\n", count: 80)
            + ids.map { "## \($0)\n\n1. Select **A**.\n\n" }.joined()
        let procedures = Reading(text).read.procedures
        #expect(procedures.count == 50)
        let places = Set(procedures.map { $0.roles.withUnsafeBufferPointer { $0.baseAddress } })
        #expect(procedures.allSatisfy { $0.roles.count == 80 } && places.count == 1)
    }

    @Test func proceduresShareWhatIsSaidOfThemWhateverIsSaidInSomeOfThemOrInTheirSteps() throws {
        let ids = (0..<50).map { "part-\($0)" }
        let ask = "You need to be at least a Global Administrator.\n\n"
        let text =
            "---\nworkflows:\n" + ids.map { "  \($0): remove-admin-roles\n" }.joined() + "---\n# All\n\n"
            + String(repeating: ask, count: 80)
            + ids.map { "## \($0)\n\n1. Sign in as a Global Administrator.\n2. Select **A**.\n\n" }.joined()
            + "## Last\n\n\(ask)1. Select **A**.\n"
        let procedures = Reading(text).read.procedures
        #expect(procedures.allSatisfy { $0.roles.count == 81 && $0.stepRoles.count == 1 })
        #expect(Set(procedures.map { $0.proseRoles.withUnsafeBufferPointer { $0.baseAddress } }).count == 1)
    }

    @Test func oneOfSeveralRolesIsAskedFor() {
        #expect(claims("**Appropriate roles**: Admin agent | Sales agent") == ["required: admin-agent, sales-agent"])
        #expect(claims("Appropriate roles: Admin agent, or Sales agent") == ["required: admin-agent, sales-agent"])
        #expect(claims("**Required role:** Global administrator") == ["required: global-administrator"])
        #expect(
            claims("You must have the Billing Administrator or Global Administrator role.") == [
                "required: billing-administrator, global-administrator"
            ])
    }

    @Test func twoRolesInOneAccountAreAskedFor() throws {
        let text = """
            ---
            workflows:
              remove: remove-admin-roles
            ---
            You must be a Billing Administrator and a Global Administrator.

            **Appropriate roles**: Admin agent and Sales agent

            ## Remove

            1. Select **A**.
            """
        #expect(Reading(text).read.roles.map(\.needsAll) == [true, false])
    }

    @Test(arguments: [
        "Sign in with an account that is a Global Administrator.", "An account with the Global Administrator role",
        "Sign in with an account that has the Global Administrator role, and go on.",
        "Only a Global Administrator can do this.", "Only a Global admin may remove roles.",
    ])
    func anAccountMayHaveToHaveARole(_ prose: String) {
        #expect(claims(prose) == ["required: global-administrator"])
    }

    @Test(arguments: [
        "Create an account that has the Global Administrator role.", "Only the Global Administrator gets a message.",
        "Send it to the account with the Billing Administrator role.", "Only you can do this.",
    ])
    func rolesOfOthersAreNotAskedFor(_ prose: String) { #expect(claims(prose).isEmpty) }

    @Test func othersNeedRolesOfTheirOwn() throws {
        let text = """
            ---
            workflows:
              ask: ask-again
            ---
            You need to be an Admin agent. Your customer needs to be a Global Administrator.

            ## Ask

            1. Sign in to Partner Center, and then go to **Customers**.
            2. Select **Ask for roles**.
            """
        #expect(Reading(text).read.roles.map { $0.subject?.name } == [nil, "the customer"])
        let checking = Checking(text)
        #expect(checking.findings.map(\.message) == [])
        #expect(checking.verdict.roles.documented == [[Partners.agent]])
    }

    @Test func aRoleIsRecommended() {
        #expect(
            claims("> [!NOTE]\n> The one who answers should be the global admin of the tenant.") == [
                "recommended: global-administrator"
            ])
    }

    @Test func formerNamesStandForTheRole() {
        #expect(claims("This requires the Company Administrator role.") == ["required: global-administrator"])
    }

    @Test func rolesThatTheModelLacksAreKept() {
        #expect(claims("You must be a Storage Administrator.") == ["required: Storage Administrator?"])
        #expect(claims("You need the Tea Maker role.") == ["required: Tea Maker?"])
    }

    @Test func otherDutiesAreNoRoles() {
        #expect(claims("You must be patient. You need a pen. You should have the number at hand.").isEmpty)
        #expect(claims("You must accept the agreement before they can make purchases.").isEmpty)
    }

    @Test func aStepNamesTheRoleThatIsUsed() throws {
        let text = """
            ---
            workflows:
              remove: remove-admin-roles
            ---
            ## Remove

            1. Sign in to the Microsoft 365 admin center as a Global admin.
            """
        let procedure = try #require(Reading(text).read.procedures.first)
        #expect(procedure.roles.map(\.strength) == [.used])
        #expect(procedure.roles.flatMap(\.names).map(\.role) == [Partners.global])
    }

    @Test func aProcedureThatNamesRolesInEveryStepIsReadUpToALimit() {
        let step = "1. Sign in to the admin center as a Billing admin or a Global admin.\n"
        let steps = String(repeating: step, count: RoleReader.mostNamesInSteps)
        let read = Reading("---\nworkflows:\n  a: remove-admin-roles\n---\n# A\n\n\(steps)").read
        let names = read.procedures.flatMap(\.stepRoles).map(\.names.count)
        #expect(names.count == RoleReader.mostNamesInSteps / 2)
        #expect(names.allSatisfy { $0 == 2 })
    }

    @Test func claimsOfOtherProceduresAreNotMet() {
        let text = """
            ---
            workflows:
              remove: remove-admin-roles
              invite: invite-customer
            ---
            # Partners

            ## Before you begin

            You must be at least a Billing admin.

            ## Remove

            You must be a Global admin.

            1. Select **A**.

            ## Invite

            1. Select **B**.
            """
        let roles = Reading(text).read.procedures.map { $0.roles.flatMap(\.names).map(\.role) }
        #expect(roles == [[Partners.billing, Partners.global], [Partners.billing]])
    }

    @Test func aBindingNamesTheRolesOfASection() {
        let text = """
            ---
            workflows:
              remove: remove-admin-roles
            roles:
              remove: [Global Administrator, billing-administrator]
            ---
            # Remove

            1. Select **A**.
            """
        let reading = Reading(text)
        #expect(reading.read.procedures.first?.boundRoles.map(\.role) == [Partners.global, Partners.billing])
        #expect(reading.findings.isEmpty)
    }

    @Test func whatIsPassedOverWithoutReadingAsksForNoRole() {
        let reader = ProcedureReader(Partners.domain).roles
        var text = StepText(ReadingWords(.english, Partners.domain.lexicon))
        let words =
            RoleWord.allCases.map { "\($0)" } + [
                "Global", "admin", "**Billing admin**", "Admin agent", "Helpers", "administrators", "Foo", "you",
                "your",
                "desk", "x", "partner", "Appropriate", "roles:", "role:", "can", "can", "only", "must", "as", "|", ",",
                ":", ".", "(", "at least", "sign in", "365", "`a`", "that's", "[Global admin](a.md)",
            ]
        var random = SeededGenerator(seed: 21)
        var claims = 0
        for _ in 0..<20_000 {
            let sentence = (0..<(3 + random.next() % 8)).map { _ in random.pick(words) }.joined(separator: " ")
            let document = Document(SourceText(Array("So \(sentence).".utf8)))
            guard let block = document.root.firstChild, block.kind == .paragraph else { continue }
            text.read(block, in: document, document.readHTML())
            if reader.claims(in: text, section: nil).isEmpty { continue }
            claims += 1
            #expect(reader.mayClaim(in: block), "\(sentence)")
        }
        #expect(claims > 100)
    }
}
