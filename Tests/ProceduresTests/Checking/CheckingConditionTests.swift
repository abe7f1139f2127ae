import Diagnostics
import Testing

@testable import Procedures

/// What is wrong with a step that is done under a condition.
@Suite("Checking conditions")
struct CheckingConditionTests {
    private func checking(_ steps: [Int: String]) -> Checking {
        var all = [
            "In the admin center, go to **Settings** > **Partner relationships**.", "Select the row of the partner.",
            "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.",
        ]
        for (number, step) in steps { all[number - 1] = step }
        return Checking(Canon.document("remove-admin-roles", all))
    }

    @Test(arguments: [
        "If you no longer want the partner to help you, select **Take away**.",
        "If you see a button for it, press **Take away**.", "(Optional) Select **Take away**.",
    ])
    func aLabelThatIsWrongUnderAConditionIsFoundWhereItStands(_ step: String) {
        let checking = checking([3: step])
        #expect(checking.errors == ["step/control-not-found"])
        #expect(checking.findings.first.map { checking.words(of: $0) } == "**Take away**")
        #expect(checking.findings.first?.help == "the workflow goes on here with \"Remove roles\"")
    }

    @Test func theFixOfAWrongLabelUnderAConditionIsTheLabelOfTheModel() {
        let checking = checking([4: "If you're sure, press **OK**."])
        #expect(checking.errors == ["step/control-not-found"])
        #expect(checking.fixed(atLeast: .likely).contains("press **Yes**"))
    }

    @Test func whatIsMissingBesideARightConditionIsMissingAsBefore() {
        let checking = checking([3: "If you want to see more, select **Close**."])
        #expect(checking.errors.isEmpty == false)
        let skipped = self.checking([4: "If the list is long, wait for a moment."])
        #expect(skipped.errors == ["step/missing-after"])
    }
}
