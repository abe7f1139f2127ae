import Diagnostics
import Testing
import Workflow

@testable import Procedures

/// Rows are called after what stands in them, and other words for it are wrong.
@Suite struct CheckingRowTests {
    private func checking(_ step: String) -> Checking {
        Checking(
            "remove-admin-roles", "In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.",
            step, "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.",
            before: "You need to be a Global Administrator.")
    }

    // MARK: Rows that there are not

    @Test(arguments: [
        "Select the row of the zebra.", "Select the row for the zebra.", "Select the row of a zebra.",
        "Select the zebra's row.", "Select the entry of the zebra.",
        "Select the row of the zebra that you want to remove.", "Select the row that contains the name of the zebra.",
        "Open the row of the zebra.", "Select the row with the name of the zebra.",
    ])
    func aRowOfSomethingElseIsTold(_ step: String) throws {
        let checking = checking(step)
        let finding = try #require(checking.findings.first)
        #expect(checking.errors == ["step/control-not-found"])
        #expect(finding.message == "the page \"Partner relationships\" has no row of a zebra")
        #expect(checking.words(of: finding) == "zebra")
        #expect(finding.help == "the workflow goes on here with the row of the partner")
        #expect(checking.fixed(atLeast: .likely).contains(step.replacing("zebra", with: "partner")))
    }

    @Test func aRowWithASimilarNameIsOffered() {
        for (wrong, right) in [("row of the parner", "row of the partner"), ("parner row", "partner row")] {
            let checking = checking("Select the \(wrong).")
            #expect(checking.errors == ["step/control-not-found"])
            #expect(checking.findings.first?.help == "there is a similar one: the row of the partner")
            #expect(checking.fixed(atLeast: .likely).contains("Select the \(right)."))
        }
    }

    @Test(arguments: [
        "Select the row.", "Select the row of the partner.", "Select the row of Contoso.",
        "Select the row for *Contoso*.",
        "Select the row for **Contoso**.", "Select the row of the one that you want to remove.",
        "Select the row of the company.", "Select the row of your partner.", "Select the partner's row.",
        "Select the row that contains the name of the partner.", "Select the matching row.", "Select the row of icons.",
        "Select the row with the status **Active**.", "Select the row that has a star.", "Select the first row.",
        "Select the row of the partner whose roles you want to remove.", "Select the row of the partner relationship.",
        "Select the row of the partner, and look at it.", "Select the row of the active partner.",
        "Select the row for the partner in the list.", "Select the correct row.", "Select the row you want.",
    ])
    func aRowThatMayBeMeantIsTaken(_ step: String) { #expect(checking(step).rules == []) }

    // MARK: Names by a part

    private func found(_ rows: [Row], _ step: String) -> Checking {
        let domain = RowDomain.domain(rows)
        return Checking(
            Canon.document("see", ["Sign in to the Office portal.", step, "Select **See**."]), ProcedureChecker(domain),
            ProcedureReader(domain))
    }

    @Test(arguments: [
        "Select the partner.", "Select the row of the partner.", "Select the partner with limited access.",
        "Select the row of the partner with limited access.", "Select the partner's row.",
    ])
    func aRowGoesByTheFirstPartOfItsName(_ step: String) {
        #expect(found([Row("partner with limited access").opens("Details")], step).rules == [])
    }

    @Test func aRowOfTheWholeNameComesFirst() {
        let rows = [Row("partner with limited access").opens("Others"), Row("partner").opens("Details")]
        #expect(found(rows, "Select the row of the partner.").rules == [])
        #expect(found(rows, "Select the partner.").rules == [])
        #expect(found(rows, "Select the row of the partner with limited access.").errors == ["step/control-elsewhere"])
    }

    @Test func severalRowsOfOneKindAreTold() {
        let rows = [
            Row("partner with limited access").opens("Others"), Row("partner without access").opens("Details"),
        ]
        for step in ["Select the partner.", "Select the row of the partner."] {
            let checking = found(rows, step)
            #expect(checking.errors == ["step/ambiguous"])
            #expect(
                checking.findings.first?.message
                    == "this can mean the row \"partner without access\" or the row \"partner with limited access\"")
        }
    }
}

extension CheckingRowTests {
    // MARK: Others

    private func placesOfOthers(_ steps: String) -> [String] {
        Checking(
            "ask-again", "Sign in to Partner Center, and go to **Customers**.", "Select **Ask for roles**.", steps,
            before: "You must be an Admin agent."
        ).findings.filter { $0.rule.description == "step/wrong-place" }.map(\.message)
    }

    @Test func othersAreWhereTheyCanBe() {
        #expect(placesOfOthers("In the Microsoft 365 admin center, the customer reads the terms.") == [])
        #expect(placesOfOthers("On the **Requests** page, the customer looks at it.") == [])
        #expect(placesOfOthers("The customer reads the mail.") == [])
        #expect(
            placesOfOthers("In Partner Center, the customer reads the terms.")
                == ["Partner Center is not for the customer"])
        #expect(
            placesOfOthers("The customer reads it in Partner Center.") == ["Partner Center is not for the customer"])
        #expect(
            placesOfOthers("On the **Customers** page, the customer reads the terms.")
                == ["the page \"Customers\" is in Partner Center, which is not for the customer"])
        #expect(
            placesOfOthers("On the **Zebra** page, the customer reads the terms.")
                == ["no portal of the customer has a place called \"Zebra\""])
    }
}

/// A model with rows of which the names are the matter.
private enum RowDomain {
    enum Seen: String, Choice { case no, yes }

    static let seen = Variable<Seen>("what was seen", id: "seen")
    static let clerk = Actor("the clerk")
    static let see = Command("see", by: clerk, then: seen.becomes(.yes))

    static func domain(_ rows: [Row]) -> Domain {
        Domain("Rows") {
            seen
            clerk
            see
            Portal("Office portal", for: clerk, url: "https://office.example") {
                Page("Start") { for row in rows { row } }
                Page("Details") { Button("See").performs(see) }
                Page("Others") { Button("Close").closes() }
            }
            Workflow("see", "See it", by: clerk, from: .always, to: seen.is(.yes)) {
                SignIn(to: "Office portal")
                Select(row: rows[rows.count - 1].control.label)
                Select("See")
            }
        }
    }
}
