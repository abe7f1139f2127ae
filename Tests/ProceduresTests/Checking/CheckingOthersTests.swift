import Diagnostics
import Testing

@testable import Procedures

@Suite("What others are told to do")
struct CheckingOthersTests {
    private func journey(_ steps: String...) -> [String] {
        let all =
            [
                "Sign in to Partner Center.", "Go to **Customers**.", "Select **Ask for roles**.",
            ] + steps
        let list = all.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let text = "---\nworkflows:\n  steps: get-roles\n---\n\n## Steps\n\n\(list)\n"
        return Checking(text).findings.filter { $0.rule.description != "flow/actor-change" }.map(\.rule.description)
    }

    @Test func whatTheyAreToldIsCarriedOut() {
        #expect(journey("Your customer goes to **Requests**.", "Your customer selects **Approve**.") == [])
    }

    @Test func aLabelThatTheirPageDoesNotHaveIsFound() {
        #expect(journey("Your customer goes to **Requests**.", "Your customer selects **Aprove**.") != [])
    }

    @Test func theirStepsInTheWrongOrderAreFound() {
        #expect(journey("Your customer selects **Approve**.", "Your customer goes to **Requests**.") != [])
    }

    @Test func aStepOfTheirsThatIsLeftOutIsFound() {
        #expect(journey("Your customer goes to **Requests**.") != [])
    }

    @Test func whoeverComesBackAfterThemMaySayWhere() {
        let theirs = ["Your customer goes to **Requests**.", "Your customer selects **Approve**."]
        #expect(journey(theirs[0], theirs[1], "Go to **Customers**.") == [])
        #expect(journey("Go to **Customers**.", theirs[0], theirs[1]) == ["step/redundant"])
    }

    @Test func whatIsOnlySaidOfThemStandsForAllThatTheyDo() {
        #expect(journey("Your customer approves the request.") == [])
    }
}
