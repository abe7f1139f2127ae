import Testing

@testable import Procedures

/// What follows the written style is left alone.
@Suite("Right forms")
struct StyleFormTests {
    @Test(arguments: [
        "Go to **Settings** > **Customers**.",
        "Go to the **Settings** > **Customers** page.",
        "In the Office portal, go to **Settings** > **Customers**.",
        "Go to <https://office.example>.",
        "Go to the [Customers](https://office.example/customers) page.",
        "Sign in to the Office portal.",
        "Sign in to the Office portal as an Office Administrator.",
        "Sign out of the Office portal.",
        "Select **Export list**.",
        "Select **Save & close**.",
        "Select **Remove**, and then select **Yes**.",
        "Select **Remove**, and then **Yes**.",
        "On the **Archive** tab, select **Export list**.",
        "On the **Customer details** page, select **Remove**.",
        "In the **Remove customer?** dialog box, select **Yes**.",
        "On the **Customer details** page, under **Mail**, select **Save & close**.",
        "Select the **Allow mail** check box.",
        "Clear the **Allow mail** check box.",
        "Turn on the **Notices** toggle.",
        "Turn the **Notices** toggle off.",
        "In the **Name** box, enter the name of the customer.",
        "In the **Language** list, choose a language.",
        "Choose your language.",
        "Clear the **Name** box.",
        "Enter your location and contact information.",
        "Select the row of the customer.",
        "Select the row that contains the name of the customer that you want to remove.",
        "Select the link for the **Terms of use**, and read the document.",
        "In the email, select the link to go to the Office portal.",
        "To see details, select the row of the customer.",
        "If you don't see **Remove**, ask another administrator.",
        "When you're finished, select **Save & close**.",
        "When prompted to confirm, select **Yes**.",
        "Optional: Select any customer to see details.",
        "Optional: In the **Name** box, enter a name.",
        "Review the list of customers.",
        "Wait until the list appears.",
        "The **Customer details** page opens.",
        "The list of customers appears.",
        "The page displays the list of customers.",
        "Repeat steps 1 to 2 for each customer.",
        "Send the email from step 1 to your customer.",
        "Your customer can select the link.",
        "Open the app.",
        "Open the shortcut menu.",
        "Close the page.",
        "Start the review.",
        "Check that the name is right.",
        "Mark the message as read.",
        "Select **Ctrl+F**.",
        "Enter `https://office.example`",
        "In the **Name** box, enter **Contoso**",
        "Go to https://office.example",
        "Select **Yes** or **No**.",
        "In the upper right, select **Export list**.",
        "Copy the text, and paste it into an email.",
        "Use the filters to narrow your search.",
        "npm1 shows the version.",
        "Select **Export list** ![the icon](a.png).",
        "Select \"Everything\".",
        "Read the sentence \"Please wait & see\".",
        "Review **Please wait**.",
        "Select <b>Export list</b>.",
        "Select *Everything*.",
        "Do one of the following:\n   - Select **Yes**.\n   - Select **No**.",
        "Enter the details:\n   1. In the **Name** box, enter a name.\n   2. Select **Save & close**.",
        "Select **Remove**. <!-- step: human -->",
        "Select **Remove**.\n\n   > [!NOTE]\n   > Nothing is lost",
    ])
    func isLeftAlone(_ step: String) {
        let styled = Styled(steps: "Go to **Settings** > **Customers**.", step)
        #expect(styled.rules.isEmpty, "\(step)")
        #expect(styled.read.procedures.first?.items.count ?? 0 >= 2)
    }

    @Test func whatIsSetAsideIsLeftAlone() {
        let step = "click the **X** button <!-- step: ignore because the page is being rebuilt -->"
        #expect(Styled(steps: "Select **Yes**.", step).rules.isEmpty)
    }

    @Test(arguments: [
        ("# [A](#tab/a)\n\n", "\n# [B](#tab/b)\n\n", "\n---\n"),
        (":::zone pivot=\"a\"\n", ":::zone-end\n\n:::zone pivot=\"b\"\n", ":::zone-end\n"),
        (
            ":::zone pivot=\"a\"\n\n# [A](#tab/a)\n\n",
            "\n# [B](#tab/b)\n\n", "\n---\n:::zone-end\n"
        ),
        (":::moniker range=\"a\"\n\n", "\n:::moniker-end\n:::moniker range=\"b\"\n\n", "\n:::moniker-end\n"),
    ])
    func aProcedureInEachTabOrZoneHasTheHeadingOfAll(_ around: (String, String, String)) {
        let steps = "1. Select **Yes**.\n2. Select **No**.\n"
        let head = "---\ntitle: T\nworkflows:\n  do-it: x\n---\n# T\n\n## Do it\n\n"
        let apart = Styled(head + around.0 + steps + around.1 + steps + around.2)
        #expect(apart.read.procedures.count == 2)
        #expect(apart.rules.isEmpty)
        let together = Styled(head + around.0 + steps + "\nThen:\n\n" + steps + around.2)
        #expect(together.rules == ["style/heading-needed"])
    }

    @Test func listsThatAreNoProceduresAreLeftAlone() {
        #expect(Styled("# T\n\n1. click the **X** button\n2. Please click Here\n").findings.isEmpty)
    }

    @Test func aBulletForASingleStepIsRight() {
        #expect(Styled(Styled.document("- Select **Yes**.\n"), in: Office.domain).rules.isEmpty)
    }

    @Test func sevenStepsAreNotTooManyAndPartsDoNotCount() {
        let steps = (1...7).map { "\($0). Select **Yes**.\n   - Select **No**.\n   - Select **Yes**.\n" }.joined()
        #expect(Styled(Styled.document(steps), in: Office.domain).rules.isEmpty)
        let eight = (1...8).map { "\($0). Select **Yes**.\n" }.joined()
        #expect(Styled(Styled.document(eight), in: Office.domain).findings.map(\.severity) == [.suggestion])
        let thirteen = (1...13).map { "\($0). Select **Yes**.\n" }.joined()
        #expect(Styled(Styled.document(thirteen), in: Office.domain).findings.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "Do it", "Accept a Microsoft Customer Agreement", "Remove the Office Administrator role",
        "Use the Office portal",
        "Select the C# version", "What is 2 * 3?",
    ])
    func headingsWithNamesAreRight(_ heading: String) {
        let id = heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
            .replacing(" ", with: "-")
        let text =
            "---\nworkflows:\n  \(id): save\n---\n# T\n\n## \(heading)\n\n1. Select **Yes**.\n2. Select **No**.\n"
        let styled = Styled(text, in: Office.domain)
        #expect(styled.read.procedures.count == 1)
        #expect(styled.rules.isEmpty)
    }
}
