import Diagnostics
import Testing

@testable import Procedures

/// Tables that say what is filled in.
@Suite("Checking tables of fields")
struct CheckingTableTests {
    private func errors(_ head: String, _ rows: String...) -> [String] {
        let table = (["| Field | Value |", "| --- | --- |"] + rows.map { "| \($0) | so |" }).joined(separator: "\n   ")
        let text = """
            ---
            workflows:
              steps: confirm-an-agreement
            ---
            You must be at least a Sales agent.

            ## Steps

            1. Sign in to Partner Center, go to **Customers**, and select the customer.
            2. Select **Account**, and then select **Edit**.
            3. \(head)

               \(table)

            4. Select **Save and continue**.
            """
        let checking = Checking(text, RealDrafts.checker, ProcedureReader(RealDrafts.domain))
        return checking.findings.filter { $0.severity == .error }.map(\.message)
    }

    @Test(arguments: ["Fill in the following:", "Complete the fields:", "Enter these values:", "Fill out the form:"])
    func aTableOfFieldsIsFilledIn(_ head: String) {
        let found = errors(
            head, "First name", "**Last name**", "Email address", "Phone number (optional)",
            "Agreement acceptance date")
        #expect(found == [])
    }

    @Test func aFieldThatTheTableLacksIsMissing() {
        let found = errors("Complete the fields:", "First name", "Last name", "Email address")
        #expect(found == ["\"Save and continue\" works only after \"Agreement acceptance date\" has been filled in"])
    }

    @Test func aFieldThatThereIsNotIsFoundInItsCell() {
        let found = errors("Complete the fields:", "First name", "Last name", "Email address", "Day of the deal")
        #expect(found.first == "the panel \"Microsoft Customer Agreement\" has no \"Day of the deal\"")
    }

    @Test func aTableOfOtherThingsIsNoForm() {
        #expect(errors("Complete the fields:", "Big customers", "Small customers", "Others") == [])
    }
}
