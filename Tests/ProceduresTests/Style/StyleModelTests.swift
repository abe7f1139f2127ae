import Testing

@testable import Procedures

/// Where a verdict says what was meant, the model decides and not the words.
@Suite("Style and the model")
struct StyleModelTests {
    typealias Deed = Styled.Deed

    @Test func aPlaceIsMissingOnlyAfterItHasChanged() {
        let steps = Styled(
            steps: "Go to **Settings** > **Customers**.", "Select the row of the customer.", "Select **Remove**.",
            "Select **Yes**.",
            deeds: [
                [.going(to: "Customers")], [Deed("customer", on: "Customers", leadingTo: "Customer details")],
                [Deed("Remove", on: "Customer details", leadingTo: "Remove customer?")],
                [Deed("Yes", on: "Remove customer?", leadingTo: "Customer details")],
            ])
        #expect(steps.rules == ["style/location-missing", "style/location-missing"])
        #expect(
            steps.mended == """
                1. Go to **Settings** > **Customers**.
                2. Select the row of the customer.
                3. On the **Customer details** page, select **Remove**.
                4. In the **Remove customer?** dialog box, select **Yes**.

                """)
    }

    @Test func aDescriptionInSmallLettersIsNoTitle() {
        let steps = Styled(
            steps: "Go to **Settings** > **Customers**.", "Select the **customer** row.",
            deeds: [[.going(to: "Customers")], [Deed("customer", on: "Customers", leadingTo: "Customer details")]])
        #expect(!steps.rules.contains("format/label-exact"))
    }

    @Test func thePlaceAndTheVerbAreMendedAtOnce() {
        let steps = Styled(
            steps: "Select **Remove**.", "click **Yes**",
            deeds: [
                [Deed("Remove", on: "Customer details", leadingTo: "Remove customer?")],
                [Deed("Yes", on: "Remove customer?", leadingTo: "Customer details")],
            ])
        #expect(steps.mended == "1. Select **Remove**.\n2. In the **Remove customer?** dialog box, select **Yes**.\n")
    }

    @Test(arguments: [
        "In the **Remove customer?** dialog box, select **Yes**.", "When prompted to confirm, select **Yes**.",
        "In the dialog box, select **Yes**.", "When the dialog box opens, in it, select **Yes**.",
    ])
    func aPlaceThatIsToldIsNotMissing(_ step: String) {
        let steps = Styled(
            steps: "Select **Remove**.", step,
            deeds: [
                [Deed("Remove", on: "Customer details", leadingTo: "Remove customer?")],
                [Deed("Yes", on: "Remove customer?", leadingTo: "Customer details")],
            ])
        #expect(steps.rules.isEmpty)
    }

    @Test func aPlaceThatTheStepBeforeTellsOfIsNotMissing() {
        let steps = Styled(
            steps: "Select **Remove**. The **Remove customer?** dialog box opens.", "Select **Yes**.",
            deeds: [
                [Deed("Remove", on: "Customer details", leadingTo: "Remove customer?")],
                [Deed("Yes", on: "Remove customer?", leadingTo: "Customer details")],
            ])
        #expect(steps.rules.isEmpty)
    }

    @Test func actionsOnOnePlaceMayShareAStep() {
        let one = Styled(
            steps: "Select **Yes**.", "Select **Allow mail**, and then select **Save & close**.",
            deeds: [[], [Deed("Allow mail", on: "Customer details"), Deed("Save & close", on: "Customer details")]])
        #expect(one.rules.isEmpty)
        let two = Styled(
            steps: "Select **Yes**.", "Select **Remove**, and then select **Yes**.",
            deeds: [
                [],
                [
                    Deed("Remove", on: "Customer details", leadingTo: "Remove customer?"),
                    Deed("Yes", on: "Remove customer?", leadingTo: "Customer details"),
                ],
            ])
        #expect(two.rules == ["style/one-action-per-step"])
        let going = Styled(
            steps: "Select **Yes**.", "Go to **Settings** > **Customers**, and then select **Export list**.",
            deeds: [[], [.going(to: "Customers"), Deed("Export list", on: "Customers")]])
        #expect(going.rules.isEmpty)
    }

    @Test func oneChoosesWhereTheModelHasValuesToChooseFrom() {
        let list = Styled(
            steps: "Select **Yes**.", "Choose **Language**.", deeds: [[], [Deed("Language", on: "Customer details")]])
        #expect(list.rules.isEmpty)
        let button = Styled(
            steps: "Select **Yes**.", "Choose **Remove**.",
            deeds: [[], [Deed("Remove", on: "Customer details", leadingTo: "Remove customer?")]])
        #expect(button.rules == ["verb/choose-select"])
        #expect(button.mended.hasSuffix("2. Select **Remove**.\n"))
        // Without a verdict nobody knows.
        #expect(Styled(steps: "Select **Yes**.", "Choose **Remove**.").rules.isEmpty)
    }

    @Test func aCheckBoxIsKnownByTheModel() {
        let box = Styled(
            steps: "Select **Yes**.", "Turn on **Allow mail**.",
            deeds: [[], [Deed("Allow mail", on: "Customer details")]])
        #expect(box.rules == ["verb/check-uncheck"])
        #expect(box.mended.hasSuffix("2. Select **Allow mail**.\n"))
        let toggle = Styled(
            steps: "Select **Yes**.", "Turn on **Notices**.", deeds: [[], [Deed("Notices", on: "Customer details")]])
        #expect(toggle.rules.isEmpty)
    }

    @Test func aLongProcedureIsSplitWhereAnotherPageBegins() {
        let onDetails = Deed("Allow mail", on: "Customer details")
        let onCustomers = Deed("Export list", on: "Customers")
        let styled = Styled(
            Styled.document((1...8).map { "\($0). On the page, select **Yes**.\n" }.joined()), in: Office.domain,
            deeds: Array(repeating: [onCustomers], count: 3) + Array(repeating: [onDetails], count: 5))
        let finding = styled.findings.first { $0.rule == "style/too-many-steps" }
        #expect(finding?.help?.contains("step 4, where \"Customer details\"") == true)
    }

    @Test func aVerdictOnAnotherReadingIsNotListenedTo() {
        let reading = Styled(steps: "Choose **Remove**.", "Select **Yes**.")
        var other = reading.read
        other.procedures[0].items.removeLast()
        let verdict = ProcedureVerdict(
            agreement: .agrees, procedure: other.procedures[0], heading: nil, workflow: nil,
            starts: AdmittedStarts(count: 1, succeeding: 1, condition: .always),
            roles: RoleVerdict(documented: [], least: [], sufficient: []), items: [], diagnostics: [])
        let findings = StyleRules(Office.domain).check(
            reading.read, verdicts: [verdict], source: reading.bytes, in: "example.md")
        #expect(findings.isEmpty)
    }
}
