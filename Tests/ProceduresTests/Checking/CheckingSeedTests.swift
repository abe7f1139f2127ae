import Diagnostics
import PartnerRelationships
import Testing
import Workflow

@testable import Procedures

/// The documents that the project grew from, carried out on the model of partner relationships.
@Suite("Checking the seeds")
struct CheckingSeedTests {
    static let checker = RealDrafts.checker
    static let reader = ProcedureReader(.partnerRelationships)

    private func check(_ number: String, _ bindings: String, fixing: (String) -> String = { $0 }) -> Checking? {
        Seeds.text(number).map {
            Checking(fixing($0), CheckingSeedTests.checker, CheckingSeedTests.reader, bindings: bindings)
        }
    }

    private let first = """
        example.md:
          workflows:
            find-a-partner: find-a-partner
            review-and-accept-a-partner-relationship-and-microsoft-customer-agreement: accept-a-partner
            review-and-accept-a-microsoft-customer-agreement: accept-the-agreement
            remove-partner-admin-roles: remove-admin-roles
        """

    private let plain = """
        example.md:
          lists:
            1: get-permissions-to-manage-a-customer
            2: find-partners-with-admin-roles
            3: remove-admin-roles
        """

    @Test func theEighteenStepsOfTheFirstDocumentAreCarriedOut() throws {
        guard let seed = check("001", first) else { return }
        let verdicts = seed.checked.verdicts
        #expect(verdicts.map(\.items.count) == [4, 5, 5, 4])
        #expect(verdicts.map { $0.items.filter { $0.bucket == .notUnderstood }.count } == [0, 0, 0, 0])
        // Whoever has the role can do all of it, from every state.
        #expect(verdicts.allSatisfy { $0.starts.succeeding == $0.starts.count && $0.starts.count > 0 })
        #expect(verdicts.map(\.agreement) == [.agrees, .agrees, .agrees, .differs])
        let commands = verdicts.map { $0.items.flatMap(\.deeds).compactMap(\.command).map { CheckingSeedTests.id($0) } }
        #expect(commands[0] == ["contact-a-partner"])
        #expect(commands[1] == ["read-the-customer-agreement", "accept-invitation"])
        #expect(commands[2] == ["read-the-customer-agreement", "accept-the-customer-agreement"])
        #expect(commands[3] == ["remove-admin-roles"])
        #expect(
            verdicts.map(\.roles.least).map { $0.map { $0.map(\.name) } } == [
                [["Billing Administrator"]], [["Billing Administrator"]], [["Billing Administrator"]],
                [["Global Administrator"]],
            ])
        // The two ways to the agreement are one choice.
        #expect(verdicts[2].items[0].bucket == .choice)
    }

    private static func id(_ command: Handle<Command>) -> String {
        Domain.partnerRelationships[command].command.id
    }

    @Test func theDefectsOfTheFirstDocumentAreFound() throws {
        guard let seed = check("001", first) else { return }
        // The document asks for a Billing Administrator; nobody less than a Global Administrator removes roles.
        #expect(seed.errors == ["role/insufficient"])
        let found = Set(seed.rules)
        for rule in [
            "drift/url-changed", "step/unlabelled-control", "step/result-as-step", "flow/outcome-wording",
        ] {
            #expect(found.contains(rule), "\(rule)")
        }
        let role = try #require(seed.findings.first { $0.rule == "role/insufficient" })
        #expect(seed.words(of: role) == "**Yes**")
        let check = seed.findings.filter { $0.rule == "step/unlabelled-control" }
        #expect(check.map { seed.words(of: $0) } == ["the box", "the box"])
        let wording = try #require(seed.findings.first { $0.rule == "flow/outcome-wording" })
        #expect(seed.words(of: wording) == "remove")
        #expect(seed.fixed.contains("href=\"https://marketplace.microsoft.com/marketplace/partner-dir\""))
    }

    @Test func thePagesThatWereRenamedAreFoundInTheProse() throws {
        guard let seed = check("001", first) else { return }
        let renamed = seed.findings.filter { $0.rule == "drift/place-renamed" }
        #expect(renamed.map { seed.words(of: $0) } == ["Purchase services"])
        #expect(renamed.first?.help == "it is now \"Marketplace\"")
    }

    @Test func theSixteenStepsOfThePlainTextAreCarriedOut() throws {
        guard let seed = check("004", plain) else { return }
        let verdicts = seed.checked.verdicts
        #expect(verdicts.map(\.items.count) == [9, 3, 4])
        #expect(verdicts.flatMap(\.items).filter { $0.bucket == .notUnderstood }.isEmpty)
        // The customer accepts in between, and the partner finds them in the list.
        #expect(verdicts[0].starts.succeeding == verdicts[0].starts.count)
        #expect(verdicts[0].items[8].deeds.count == 2)
        let outside = verdicts[0].items.map { $0.commands.map { CheckingSeedTests.id($0) } }
        #expect(outside[5] == ["send-invitation"])
        #expect(outside[6].contains("accept-invitation-with-roles"))
        #expect(verdicts[0].items[2].bucket == .choice)
        #expect(verdicts[1].agreement == .agrees)
        #expect(verdicts[2].agreement == .differs)
    }

    @Test func theDefectsOfThePlainTextAreFound() throws {
        guard let seed = check("004", plain) else { return }
        // Sales agents may invite, and may not administer.
        #expect(seed.errors == ["role/insufficient", "step/control-elsewhere"])
        let found = Set(seed.rules)
        for rule in [
            "flow/actor-change", "step/result-as-step", "step/reference", "flow/outcome-wording",
            "role/over-privileged", "drift/place-renamed",
        ] {
            #expect(found.contains(rule), "\(rule)")
        }
        let elsewhere = try #require(seed.findings.first { $0.rule == "step/control-elsewhere" })
        #expect(seed.words(of: elsewhere) == "the row of the partner to remove")
        #expect(elsewhere.help == "insert a step before it: Go to Settings > Partner relationships.")
        #expect(elsewhere.fixes.map(\.confidence) == [.certain])
    }

    @Test func theMissingStepIsInsertedInTheMannerOfTheDocument() throws {
        guard let seed = check("004", plain) else { return }
        #expect(
            seed.fixed.contains("  2. Go to Settings > Partner relationships.\n\n  3. Select the row of the partner"))
        let mended = try #require(check("004", plain, fixing: { _ in seed.fixed }))
        #expect(mended.checked.verdicts[2].agreement == .agrees)
        #expect(mended.checked.verdicts[2].items.count == 5)
        #expect(mended.errors == ["role/insufficient"])
    }

    @Test func anAddressThatLeadsElsewhereIsFound() throws {
        let swapped = { (text: String) in
            text.replacing("linkid=2116573", with: "linkid=0").replacing("p/?linkid=2074649", with: "?linkid=2116573")
        }
        guard let seed = check("001", first, fixing: swapped) else { return }
        #expect(seed.errors.contains("path/url-page-mismatch"))
    }
}
