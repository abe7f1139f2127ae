import Diagnostics
import Testing

@testable import Procedures

/// What the rules find, and what their fixes make of it.
@Suite("Mending steps")
struct StyleFixTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var wrong: String
        var rules: [String]
        var right: String
        var testDescription: String { wrong }

        init(_ wrong: String, _ rules: String..., right: String) {
            self.wrong = wrong
            self.rules = rules
            self.right = right
        }
    }

    static let cases = [
        // Verbs.
        Case("Click **Yes**.", "verb/click", right: "Select **Yes**."),
        Case("Click on **Yes**.", "verb/click", right: "Select **Yes**."),
        Case(
            "Tap **Yes**, and then press **No**.", "verb/click", "verb/click",
            right: "Select **Yes**, and then select **No**."),
        Case("Push **Yes**.", "verb/click", right: "Select **Yes**."),
        Case("Press **Enter**.", "verb/hit", right: "Select **Enter**."),
        Case("Hit **Yes**.", "verb/hit", right: "Select **Yes**."),
        Case(
            "Navigate to **Settings** > **Customers**.", "verb/navigate", right: "Go to **Settings** > **Customers**."),
        Case("Log in to the Office portal.", "verb/log-in", right: "Sign in to the Office portal."),
        Case("Log\n   into the Office portal.", "verb/log-in", right: "Sign in to the Office portal."),
        Case("Log out of the Office portal.", "verb/log-in", right: "Sign out of the Office portal."),
        Case(
            "Uncheck the **Allow mail** check box.", "verb/check-uncheck", right: "Clear the **Allow mail** check box."),
        Case(
            "Deselect the **Allow mail** check box.", "verb/check-uncheck", right: "Clear the **Allow mail** check box."
        ),
        Case(
            "Enable the **Allow mail** check box.", "verb/check-uncheck", right: "Select the **Allow mail** check box."),
        Case("Enable the **Notices** toggle.", "verb/enable-disable", right: "Turn on the **Notices** toggle."),
        Case("Toggle the **Notices** toggle off.", "verb/toggle", right: "Turn the **Notices** toggle off."),
        Case("Switch on the **Notices** toggle.", "verb/toggle", right: "Turn on the **Notices** toggle."),
        Case("In the **Name** box, type a name.", "verb/enter-type", right: "In the **Name** box, enter a name."),
        Case("Launch the app.", "verb/launch-start-exit", right: "Open the app."),
        Case("Exit the app.", "verb/launch-start-exit", right: "Close the app."),
        Case("Pick **Yes**.", "verb/highlight-pick", right: "Select **Yes**."),
        Case("Choose the **Terms of use** link.", "verb/choose-select", right: "Select the **Terms of use** link."),
        Case("Your customer clicks the link.", "verb/click", right: "Your customer selects the link."),
        Case(
            "Expand the record by clicking the arrow.", "verb/click", right: "Expand the record by selecting the arrow."
        ),
        Case(
            "The **Remove customer?** dialog box pops up.", "verb/appears-displays",
            right: "The **Remove customer?** dialog box opens."),
        Case("The **Customers** page appears.", "verb/appears-displays", right: "The **Customers** page opens."),
        Case("The **Customers** page displays.", "verb/appears-displays", right: "The **Customers** page opens."),
        Case(
            "The **Customers** page displays the list of customers.",
            right: "The **Customers** page displays the list of customers."),
        Case("The list of customers shows up.", "verb/appears-displays", right: "The list of customers appears."),
        Case("The list of customers comes up.", "verb/appears-displays", right: "The list of customers appears."),
        Case(
            "In the **Remove customer?** pop-up, select **Yes**.", "format/dialog-box",
            right: "In the **Remove customer?** dialog box, select **Yes**."),
        Case(
            "In the confirmation dialog, select **Yes**.", "format/dialog-box",
            right: "In the confirmation dialog box, select **Yes**."),
        Case("Please, select **Yes**.", "style/please", right: "Select **Yes**."),
        // Wording.
        Case("Selects **Yes**.", "style/imperative-verb", right: "Select **Yes**."),
        Case("Clicks **Yes**.", "style/imperative-verb", "verb/click", right: "Select **Yes**."),
        Case("Please click **Yes**.", "style/please", "verb/click", right: "Select **Yes**."),
        Case(
            "In the Office portal, please select **Yes**.", "style/please",
            right: "In the Office portal, select **Yes**."),
        Case("Select **Yes**, please.", "style/please", right: "Select **Yes**."),
        Case("Select **Yes**, then select **No**.", "style/and-then", right: "Select **Yes**, and then select **No**."),
        Case("Select **Yes** then **No**.", "style/and-then", right: "Select **Yes**, and then **No**."),
        Case(
            "Send the email from step 1 above to your customer.", "style/above-below",
            right: "Send the email from step 1 to your customer."),
        Case("(Optional) Click **Yes**.", "style/optional-marker", "verb/click", right: "Optional: Select **Yes**."),
        Case("Optionally, select **Yes**.", "style/optional-marker", right: "Optional: Select **Yes**."),
        Case("**Optional:** select **Yes**.", "style/optional-marker", right: "Optional: Select **Yes**."),
        Case(
            "(Optional) in the **Name** box, enter a name.", "style/optional-marker",
            right: "Optional: In the **Name** box, enter a name."),
        // Structure.
        Case("select **Yes**", "style/step-capital", "style/step-period", right: "Select **Yes**."),
        Case("click **Yes**.", "style/step-capital", "verb/click", right: "Select **Yes**."),
        Case("Select **Yes**;", "style/no-trailing-conjunction", right: "Select **Yes**."),
        Case("Select **Yes**, and", "style/no-trailing-conjunction", right: "Select **Yes**."),
        Case(
            "Do one of the following\n   - Select **Yes**.\n   - Select **No**.", "style/step-period",
            right: "Do one of the following:\n   - Select **Yes**.\n   - Select **No**."),
        // Format.
        Case(
            "Select the **Export list** button", "format/element-word-needless", "style/step-period",
            right: "Select **Export list**."),
        Case(
            "Choose the **Export list** button.", "verb/choose-select", "format/element-word-needless",
            right: "Select **Export list**."),
        Case(
            "Select the **Allow mail** checkbox.", "format/check-box-word",
            right: "Select the **Allow mail** check box."),
        Case(
            "Check the **Allow mail** box.", "verb/check-uncheck", "format/check-box-word",
            right: "Select the **Allow mail** check box."),
        Case(
            "In the **Name** field, enter a name.", "format/check-box-word", right: "In the **Name** box, enter a name."
        ),
        Case(
            "In the **Language** drop-down list, choose a language.", "format/check-box-word",
            right: "In the **Language** list, choose a language."),
        Case(
            "On the **Remove customer?** dialog, select **Yes**.", "format/dialog-box", "format/dialog-box",
            right: "In the **Remove customer?** dialog box, select **Yes**."),
        Case(
            "in the **Customers** page, select **Export list**.", "style/step-capital", "format/dialog-box",
            right: "On the **Customers** page, select **Export list**."),
        Case(
            "In the **Remove customer?** window, select **Yes**.", "format/dialog-box",
            right: "In the **Remove customer?** dialog box, select **Yes**."),
        Case("Go to **Settings > Customers**.", "format/path", right: "Go to **Settings** > **Customers**."),
        Case("Go to **Settings**>**Customers**.", "format/path", right: "Go to **Settings** > **Customers**."),
        Case("Go to **Settings** → **Customers**.", "format/path", right: "Go to **Settings** > **Customers**."),
        Case("Go to **Settings** > Customers.", "format/path", right: "Go to **Settings** > **Customers**."),
        Case("Go to **Settings** > \"Customers\".", "format/path", right: "Go to **Settings** > **Customers**."),
        Case("Go to Settings > Customers.", "format/label-bold", right: "Go to **Settings** > **Customers**."),
        Case("Select Export list", "format/label-bold", "style/step-period", right: "Select **Export list**."),
        Case("Select \"Export list\".", "format/label-bold", right: "Select **Export list**."),
        Case(
            "On the Customers page, select *Export list*.", "format/label-bold", "format/label-bold",
            right: "On the **Customers** page, select **Export list**."),
        Case("Select **export list**.", "format/label-exact", right: "Select **Export list**."),
        Case("Select **Save and close**.", "format/label-exact", right: "Select **Save & close**."),
        Case("In the **Name:** box, enter a name.", "format/label-exact", right: "In the **Name** box, enter a name."),
        Case("Select **Remove...**.", "format/label-exact", right: "Select **Remove**."),
        Case("Select **Export list.**", "format/punct-outside-bold", right: "Select **Export list**."),
        Case("Select **Ctrl + Alt + F**.", "format/key-names", right: "Select **Ctrl+Alt+F**."),
        Case("Review the name & the language.", "format/ampersand", right: "Review the name and the language."),
        Case(
            "Select the <a href=\"https://office.example/a?b=1&amp;c\" target=\"_blank\">terms</a>.",
            "format/raw-html-link", right: "Select the [terms](https://office.example/a?b=1&c)."),
        Case(
            "Go to **Settings** > <a href=\"https://office.example\">Customers</a>", "format/path",
            "format/raw-html-link", "style/step-period",
            right: "Go to **Settings** > **[Customers](https://office.example)**."),
    ]

    /// A trial is started, too, and a window of another program pops up.
    @Test(arguments: [
        ("Start the app.", "verb/launch-start-exit", "Open the app."),
        (
            "In the **Nothing?** pop-up, select **Yes**.", "format/dialog-box",
            "In the **Nothing?** dialog box, select **Yes**."
        ),
    ])
    func whatIsOnlyLikelyIsNotMendedUnasked(_ step: String, _ rule: String, _ better: String) {
        let styled = Styled(steps: "Go to **Settings** > **Customers**.", step)
        #expect(styled.rules == [rule])
        #expect(styled.mended.hasSuffix("\n2. \(step)\n"))
        #expect(styled.mended(by: rule)?.hasSuffix("\n2. \(better)\n") == true)
    }

    @Test(arguments: cases)
    func isFoundAndMended(_ example: Case) {
        let styled = Styled(steps: "Go to **Settings** > **Customers**.", example.wrong)
        #expect(styled.rules.sorted() == example.rules.sorted())
        #expect(styled.mended == "1. Go to **Settings** > **Customers**.\n2. \(example.right)\n")
        let again = Styled(bytes: styled.mendedBytes, in: Office.domain)
        #expect(again.rules.isEmpty)
    }

    @Test(arguments: [
        "<a name=\"x\">Select **Export list**.", "<a id=\"x\"/>Select **Export list**.",
        "<b>Select **Export list**.", "In the **Name** box, enter a <i>name, and then select **Save & close**.",
        "Select **Export <i>list**.", "<a href=\"https://office.example\">Go</a> <a name=\"x\">select **Export list**.",
    ])
    func aTagThatIsNotEndedTakesNoLabelAway(_ step: String) {
        let styled = Styled(steps: "Go to **Settings** > **Customers**.", step)
        #expect(!styled.rules.contains("format/label-bold"), "\(styled.rules)")
    }

    @Test func whatIsPushedByHandStaysSo() {
        #expect(Styled(steps: "Push another commit. <!-- step: human -->", "Select **Yes**.").rules == [])
        let styled = Styled(steps: "Push another commit.", "Select **Yes**.")
        #expect(styled.rules == ["verb/click"])
        #expect(styled.mended == "1. Push another commit.\n2. Select **Yes**.\n")
    }

    /// Steps made of wrong parts at random: whatever comes together, mending twice changes nothing the second time.
    @Test func mendingTwiceChangesNothingTheSecondTime() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<500 {
            var steps = ""
            for number in 1...Int.random(in: 1...9, using: &random) {
                steps += "\(number). " + StyleFixTests.step(&random) + "\n"
            }
            let once = Styled(Styled.document(steps), in: Office.domain)
            let twice = Styled(bytes: once.mendedBytes, in: Office.domain)
            let changed = twice.mendedBytes != twice.bytes
            #expect(!changed, "\(steps) became \(once.mended) and then \(twice.mended)")
            if changed { return }
        }
    }

    /// A fix by itself, without those of other rules, mends what it is the fix of.
    @Test func whatAFixMakesPassesItsRule() {
        var random = SeededGenerator(seed: 12)
        var tried: Set<RuleID> = []
        for _ in 0..<300 {
            let step = StyleFixTests.step(&random)
            let wrong = Styled(Styled.document("1. Select **Yes**.\n2. \(step)\n"), in: Office.domain)
            for finding in wrong.findings {
                for fix in finding.fixes where fix.confidence != .incomplete {
                    tried.insert(finding.rule)
                    let right = Styled(bytes: wrong.bytes(after: fix), in: Office.domain)
                    let before = wrong.findings.count { $0.rule == finding.rule }
                    let after = right.findings.count { $0.rule == finding.rule }
                    let mended = String(decoding: right.bytes.suffix(200), as: UTF8.self)
                    #expect(after < before, "\(finding.rule): \(step) became \(mended)")
                }
            }
        }
        #expect(tried.count > 20)
    }

    private static func step(_ random: inout SeededGenerator) -> String {
        func any(_ words: [String]) -> String { words[Int.random(in: 0..<words.count, using: &random)] }
        let lead = any([
            "", "", "", "Please ", "please ", "(Optional) ", "optionally, ", "In the **Customers** page, ",
            "on the Remove customer? dialog, ", "To go on, ", "If you see it, please ",
        ])
        let verb = any([
            "click", "Click", "Selects", "Clicks on", "press", "check", "uncheck", "choose", "log in to", "Type",
            "open",
            "navigate to", "toggle on", "enable", "deselect", "pick", "select",
        ])
        let object = any([
            "**Export list**", "the **Export list** button", "Export list", "\"Export list\"", "**export list.**",
            "the **Allow mail** checkbox", "Settings > Customers", "**Settings > Customers**",
            "**Settings** > Customers",
            "**Settings**><a href=\"https://office.example\">Customers</a>", "the box", "**Ctrl + F**",
            "the **Name:** field",
            "<a href=\"https://office.example\">the terms</a>", "the name & the language", "**Remove**, then **Yes**",
            "**Yes** then click **No**", "**Yes** or **No**", "step 1 above", "**Enter**", "**Save and close**",
        ])
        return lead + verb + " " + object
            + any([".", ".", "", ";", ", and", ", please.", " on the **Customers** page."])
    }

    @Test func aSingleStepGetsABullet() {
        let styled = Styled(steps: "Select **Yes**.")
        #expect(styled.rules == ["style/single-step-bullet"])
        #expect(styled.mended == "- Select **Yes**.\n")
        let again = Styled(bytes: styled.mendedBytes, in: Office.domain)
        #expect(again.rules.isEmpty && again.read.procedures.count == 1)
    }

    @Test func aSingleStepKeepsItsNumberWhereABulletWouldBeTakenForAnotherList() {
        let styled = Styled(Styled.document("- One\n- Two\n\n1. Select **Yes**.\n"), in: Office.domain)
        #expect(styled.rules == ["style/single-step-bullet"])
        #expect(styled.mendedBytes == styled.bytes)
    }

    @Test func whatIsOnFurtherLinesOfASingleStepStaysInIt() {
        let styled = Styled(steps: "Select **Yes**.\n\n   > [!NOTE]\n   > It stays")
        #expect(styled.mended == "-  Select **Yes**.\n\n   > [!NOTE]\n   > It stays\n")
        #expect(
            Styled(bytes: styled.mendedBytes, in: Office.domain).read.procedures.first?.items.first?.asides.count == 1)
    }

    @Test func severalWaysBecomeAList() throws {
        let styled = Styled(
            steps: "Select **Yes**.", "If you see it, select **Export list**, or go to **Settings** > **Customers**.")
        #expect(styled.rules == ["style/alternative-in-list"])
        let mended = try #require(styled.mended(by: "style/alternative-in-list"))
        #expect(
            mended.hasSuffix(
                """
                2. Do one of the following:
                   - If you see it, select **Export list**.
                   - Go to **Settings** > **Customers**.

                """))
        #expect(Styled(mended, in: Office.domain).rules.isEmpty)
    }

    @Test func aPlaceIsPutFirst() throws {
        let styled = Styled(steps: "Select **Yes**.", "Select **Export list** on the **Archive** tab.")
        #expect(styled.rules == ["style/location-first"])
        let mended = try #require(styled.mended(by: "style/location-first"))
        #expect(mended.hasSuffix("2. On the **Archive** tab, select **Export list**.\n"))
        #expect(Styled(mended, in: Office.domain).rules.isEmpty)
    }

    @Test func whatCannotBeMendedIsStillFound() {
        #expect(Styled(steps: "Select **Yes**.", "The user selects **No**.").rules == ["style/second-person"])
        #expect(
            Styled(steps: "Select **Yes**.", "In the upper right, select the icon.").rules == ["style/directional-only"]
        )
        #expect(Styled(steps: "Select **Yes**.", "Fill in the boxes.").rules == ["verb/enter-type"])
        #expect(Styled(steps: "Select **Yes**.", "Open the **Settings** menu.").rules == ["verb/open-menu"])
        #expect(Styled(steps: "Select **Yes**.", "You must select **No**.").rules == ["style/imperative-verb"])
        #expect(Styled(steps: "Select **Yes**.", "You can select **No**.").rules == ["style/optional-marker"])
    }

    @Test func halfOfALongerNameIsNotSetOffWithoutAPerson() {
        let styled = Styled(steps: "Select **Yes**.", "Select Yes to all customers.")
        #expect(styled.mendedBytes == styled.bytes)
    }

    @Test func remarksAreHeldToTheSameWords() {
        let text = Styled.document(
            "1. Select **Yes**.\n2. Select **No**.\n\nIf you don't see it, click \"Export list\".\n")
        let styled = Styled(text, in: Office.domain)
        #expect(styled.rules == ["verb/click", "format/label-bold"])
        #expect(styled.mended.hasSuffix("If you don't see it, select **Export list**.\n"))
    }
}
