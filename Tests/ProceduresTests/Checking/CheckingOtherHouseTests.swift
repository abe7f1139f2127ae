import Testing

@testable import Procedures

/// Sentences as other houses write them.
struct CheckingOtherHouseTests {
    @Test func theStepsAreRightAsTheyAre() { #expect(Forge.findings(Forge.steps) == []) }

    @Test(arguments: [
        "Type the name of the organization.", "Type the organization's name to confirm.",
        "Enter the name of the organization you want to delete.",
        "To verify that it's the right one, in the text box, type the name of the organization you want to delete.",
    ])
    func aFieldIsDescribedInOtherOrder(_ step: String) { #expect(Forge.findings(6, step) == []) }

    @Test(arguments: [
        "Type the email address of your colleague.", "Type your username.", "Type a username or an email address.",
        "Type the username, full name, or email address of the person you want to inform.",
    ])
    func eachWayThatALabelLeavesIsEnough(_ step: String) { #expect(Forge.findings(7, step) == []) }

    @Test func whatIsDoneAfterAnEntryIsDoneWhicheverWayWasTaken() {
        let last = "Type your username, full name, or email address, and click **Delete**."
        var steps = Forge.steps
        steps.swapAt(6, 7)
        #expect(Forge.findings(steps[..<7] + [last]) == [])
    }

    @Test(arguments: ["Select the dropdown.", "Use the dropdown menu.", "Select the **...** dropdown menu."])
    func aButtonThatUnfoldsAPanelIsCalledAMenu(_ step: String) { #expect(Forge.findings(4, step) == []) }

    @Test(arguments: ["Type the reason.", "Type the name of the team."])
    func aDescriptionWithoutTheWordsOfAFieldFillsNothingIn(_ step: String) {
        #expect(
            Forge.findings(6, step) == ["\"Delete\" works only after \"Organization name\" has been filled in"])
    }

    @Test(arguments: ["Search for your colleague by their username.", "Search for the member."])
    func searchingFillsInWhatOneSearchesWith(_ step: String) { #expect(Forge.findings(8, step) == []) }

    @Test(arguments: ["Click **...**.", "Select the **...** menu.", "Click **…**.", "To the right, click **...**."])
    func aButtonWithoutALetterIsFound(_ step: String) { #expect(Forge.findings(4, step) == []) }

    @Test func twoButtonsWithoutALetterAreTwo() {
        #expect(Forge.findings(4, "Click **+**.").isEmpty == false)
        #expect(Forge.findings(4, "Click **?**.") == ["the page \"Organization\" has no \"?\""])
    }

    @Test(arguments: [
        "In the upper-right corner of Forge, click your profile photo, then click **Your organizations**.",
        "In the upper-right corner of any page, click your profile photo, then click **Your organizations**.",
    ])
    func whoIsOnAnyPageIsInTheOnlyPortal(_ step: String) {
        #expect(Forge.findings([step] + Forge.steps[2...]) == [])
    }

    @Test(arguments: [
        "On the **Members** tab, click **...**.", "On the right side of the **Members** tab, click **...**.",
        "At the top of the **Members** page, click **...**.",
    ])
    func whatIsNotOnThatTabIsInTheWrongPlace(_ step: String) {
        #expect(Forge.findings(4, step) == ["one is on the page \"Organization\", and not on \"Members\""])
    }

    @Test(arguments: [
        "Under your organization name, click **...**.", "At the top of the **Organization** page, click **...**.",
        "In the upper-right corner of the page, click **...**.", "Under **Danger zone**, click **...**.",
    ])
    func partsOfAPageAreOnIt(_ step: String) { #expect(Forge.findings(4, step) == []) }

    @Test func aHeadingThatSpeaksOfAThingIsNoWayToIt() {
        var steps = Forge.steps
        steps.remove(at: 2)
        steps[2] = "Under your organization name, click **...**."
        #expect(Forge.findings(steps) == ["the page \"Organizations\" has no \"...\""])
    }

    @Test(arguments: [
        "If you don't see **...**, click the **Members** tab, then click **Overview**, and then click **...**.",
        "If you cannot see the **...** menu, click **Members**, then **Overview**, and then **...**.",
        "If **...** isn't there, click **Members**, then **Overview**, and then **...**.",
    ])
    func whatIsDoneIfAThingIsNotSeenIsAnotherWay(_ sentence: String) {
        #expect(Forge.findings(4, "Click **...**. " + sentence) == [])
    }

    @Test func theOtherWayIsCarriedOutToo() {
        let messages = Forge.findings(4, "Click **...**. If you don't see **...**, click **Nembers**.")
        #expect(messages == ["the page \"Organization\" has no \"Nembers\""])
    }
}
