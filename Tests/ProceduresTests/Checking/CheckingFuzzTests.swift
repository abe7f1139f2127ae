import Diagnostics
import Testing
import Workflow

@testable import Procedures

/// No procedure, however senseless, stops the check or makes a finding beyond its bytes.
@Suite("Checking senseless procedures")
struct CheckingFuzzTests {
    private static let pieces = [
        "In the admin center, go to **Settings** > **Partner relationships**.", "Select the row of the partner.",
        "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.", "Select **No**.",
        "Sign in to Partner Center.", "Go to **Customers**.", "Enter **Name**.", "Clear **I agree**.", "Select it.",
        "Select **Terms**.", "Close the panel.", "Repeat steps 2 to 9.", "Your customer approves the request.",
        "If you see **Send**, select it, or go to **Contact**.", "(Optional) Select **Country**.", "Wait.",
        "On the **Domains** page, select **Foo** and **Bar** or **Baz**.",
        "Do one of the following:\n   - Select **A**.\n   - Go to **B** > **C**.",
        "The **Domains** page opens.", "Foo.", "Go to <https://admin.example/domains>.",
        "You can select **Send**.", "To go on, select **Approve**. To stop, clear this option.",
        "In the email, select the link.",
    ]

    private static let rightSteps = [
        "In the admin center, go to **Settings** > **Partner relationships**.", "Select the row of the partner.",
        "Select **Remove roles**.", "In the **Remove roles?** dialog box, select **Yes**.",
    ]

    private static let workflows = Partners.domain.workflows.map(\.id)

    /// A small generator of numbers, the same ones each time.
    private struct Numbers {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    @Test(arguments: 0..<40)
    func anyStepsInAnyOrderAreChecked(_ seed: Int) {
        var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 17)
        for _ in 0..<5 {
            let count = 1 + numbers.next(9)
            let steps = (0..<count).map { _ in Self.pieces[numbers.next(Self.pieces.count)] }
            let checking = Checking(Canon.document(Self.workflows[numbers.next(Self.workflows.count)], steps))
            for verdict in checking.checked.verdicts {
                #expect(verdict.items.count == verdict.procedure.items.count)
                #expect(verdict.starts.succeeding <= verdict.starts.count)
            }
            for finding in checking.findings {
                #expect(finding.range.upperBound <= checking.bytes.count)
                #expect(!finding.message.isEmpty)
                for edit in finding.fixes.flatMap(\.edits) { #expect(edit.range.upperBound <= checking.bytes.count) }
            }
        }
    }

    @Test func manyForksAreNotMultiplied() {
        let steps = (0..<40).map { _ in "If you like, select **Terms**, or go to **Contact**." }
        let checking = Checking(Canon.document("contact-a-partner", steps))
        #expect(checking.verdict.items.count == 40)
    }

    @Test func manyForksOnTheWayToTheOutcomeAreLookedAtOnce() {
        let steps = Self.rightSteps + (0..<2000).map { "(Optional) Call your friend \($0), or write to them." }
        let checking = Checking(Canon.document("remove-admin-roles", steps))
        #expect(checking.verdict.items.count == 2004)
        #expect(checking.errors == [])
    }

    @Test func thousandsOfStepsThatSayTheSameAreToldEach() {
        let steps = Self.rightSteps + Array(repeating: "Call your friend.", count: 5000)
        let checking = Checking(Canon.document("remove-admin-roles", steps))
        #expect(checking.findings.filter { $0.rule == StepRedundant.rule.id }.count == 4999)
    }

    @Test func thousandsOfStepsThatHaveBeenDoneAlreadyAreToldEach() {
        let steps = Self.rightSteps + (0..<2000).flatMap { ["Select **Remove roles**.", "Call your friend \($0)."] }
        let checking = Checking(Canon.document("remove-admin-roles", steps))
        #expect(checking.findings.filter { $0.rule == StepRedundant.rule.id }.count >= 1500)
    }

    @Test func whatIsSaidOfAStepDoesNotGrowWithTheNumberOfSteps() {
        for count in [100, 2000] {
            var steps = ["In the admin center, go to **Settings** > **Partner relationships**."]
            for _ in 0..<count / 4 {
                steps += [
                    "Select the row of the partner.", "Select **Remove roles**.",
                    "In the **Remove roles?** dialog box, select **No**.",
                ]
            }
            let checking = Checking(Canon.document("remove-admin-roles", steps + ["Select **Nothing**.", "Wait."]))
            #expect(
                checking.findings.map { $0.trace.count + $0.fixes.reduce(0) { $0 + $1.edits.count } }.max() ?? 0 < 300)
            #expect(checking.verdict.agreement == .differs)
        }
    }

    @Test func aHundredWrongStepsAreChecked() {
        let steps = (0..<100).map { "Select **Nothing \($0)**." }
        #expect(Checking(Canon.document("remove-admin-roles", steps)).verdict.agreement == .differs)
    }
}
