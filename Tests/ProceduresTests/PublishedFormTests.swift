import Testing

@testable import Procedures

/// Forms that published documents have often, each with an example of our own.
@Suite("Forms of published documents")
struct PublishedFormTests {
    // MARK: What describes a thing

    @Test(arguments: ["you want to lend", "you'd like to lend", "they asked for", "we lend out"])
    func aClauseWithoutThatDescribesAThing(_ clause: String) {
        #expect(outline("Select the old maps \(clause).") == ["select ~old maps…"])
    }

    @Test func aRowIsDescribedByWhatItContains() {
        #expect(outline("Select the row containing the reader's name.") == ["select (row)…"])
        #expect(outline("Select the entry showing **Emma**.") == ["select (row)…"])
    }

    @Test func aWordThatIsOnlyStressedIsNoLabel() {
        #expect(outline("Enter *your* card number.") == ["enter ~card number"])
        #expect(outline("Select *Reserve*.") == ["select Reserve"])
    }

    @Test func aCommaThatTheMarksTakeInEndsALead() {
        #expect(outline("Under **Loans,** select **Renew**.") == outline("Under **Loans**, select **Renew**."))
        #expect(outline("Select **Next,** then **Save**.") == ["select Next", "then select Save"])
    }

    @Test func aButtonMayBeCalledLikeWhatOneDoes() {
        #expect(outline("Click Sign in.") == ["select ~Sign in"])
        #expect(outline("Enter the name, and then click Log out.") == ["enter ~name", "then select ~Log out"])
    }

    @Test func anEmailAddressIsNoOrderToSendAnything() {
        let outline = outline("Enter a user name, full name, or email address.")
        #expect(outline == ["enter ~user name + ~full name", "or enter ~email address"])
    }

    // MARK: What stands before the verb

    @Test(arguments: ["Contoso will list the members", "Contoso shows the members", "Old Contoso may close"])
    func aStatementAboutANameEndsACondition(_ statement: String) {
        #expect(outline("If the members have not been found, \(statement).").count == 2)
    }

    @Test func noCommaIsNeededBehindAPlace() {
        #expect(outline("On the loans page click the Renew button.").last == "select ~Renew (button)")
        #expect(outline("In the Renew the loan window click Yes.").last == "select ~Yes")
        #expect(outline("On the page layout select board.") != outline("On the page layout, select board."))
    }

    @Test func noCommaIsNeededBehindACondition() {
        #expect(outline("If a question appears click **Yes**.") == ["if: If a question appears", "select Yes"])
        #expect(outline("If you want to select Maps, go to **Maps**.").last == "go to Maps")
    }

    @Test(arguments: [
        "Be sure to select", "Later, select", "For now, select", "Explicitly select", "At this point, select",
    ])
    func someWordsOnlyLeadUpToTheVerb(_ lead: String) {
        #expect(outline("\(lead) **Large print** in the **Size** box.") == ["select Large print in Size (box)"])
    }

    @Test func beingSureOfSomethingIsNoStepOfItsOwn() {
        #expect(bucket("Be sure to bring the card.") == .human)
        #expect(bucket("Make sure that the card is valid.") == .human)
    }

    @Test func readersMayBeNamedBeforeAColon() {
        #expect(
            outline("New users: Select **Join**, and then **Save**.") == [
                "applies: New users", "select Join", "then select Save",
            ])
        #expect(
            outline("All other users: Record the names and numbers.") == [
                "applies: All other users", "note ~names and numbers",
            ])
    }

    @Test func anOptionalStepMaySayMoreInItsParentheses() {
        let item = Passage("1. **(Optional, but good for groups):** select **Share**.").items[0]
        #expect(item.sentences[0].optional != nil)
        #expect(item.actions.map(\.verb) == [.select])
    }

    // MARK: Who acts, and how sure it is

    @Test(arguments: ["The customer should next select **Renew**.", "They must then select **Renew**."])
    func aWordMayStandBeforeTheVerbOfWhatOthersDo(_ step: String) {
        #expect(bucket(step) == .otherActor)
        #expect(Passage("1. " + step).items[0].actions.map(\.verb) == [.select])
    }

    @Test(arguments: ["You cannot set this to a future date.", "You can't select **Renew** twice."])
    func whatCannotBeDoneIsNothingToDo(_ step: String) {
        #expect(Passage("1. Select **Loans**. " + step).items[0].actions.map(\.verb) == [.select])
        #expect(Passage("1. " + step).items[0].actions.isEmpty)
    }

    @Test func whatOneMayNeedToDoIsNoDuty() {
        #expect(outline("You may need to sign in again.").first?.hasPrefix("may sign in") == true)
        #expect(outline("You need to select **Renew**.") == ["must select Renew"])
    }

    @Test func whatOneWillNeedToDoIsADuty() {
        #expect(outline("If you are new, you'll need to enter a *card number*.").last == "must enter card number")
    }

    @Test func leavingACheckBoxSelectedKeepsIt() {
        #expect(outline("Leave the **Remind me** check box selected.").first?.hasPrefix("keep Remind me") == true)
        #expect(outline("Leave **Reminders** turned on.").first?.hasPrefix("keep Reminders") == true)
        #expect(outline("Leave the **Loans** page.") == ["close Loans (page)"])
    }

    // MARK: What stands behind the verb

    @Test func whatOneUsesForItIsNoFurtherObject() {
        #expect(
            outline("Sign in using the name that you use for Maps, Discs, or Books.") == ["sign in"])
        #expect(outline("Sign in to the **Library**, using your password.") == ["sign in Library"])
    }

    @Test func severalWaysOfDoingItAreParted() {
        #expect(
            outline("Review the loans by going to the library portal and selecting **See all**.") == [
                "review ~loans", "by go to ~library portal (portal)", "and by select See all",
            ])
    }

    @Test func aLinkCanBeAWholeOrder() {
        #expect(
            outline("[Sign in to the library](https://library.example) with your card.").first?.hasPrefix("sign in")
                == true)
        #expect(outline("[Add a book](add.md).") == ["add ~book"])
        #expect(
            outline("Select [Sign in to the library](https://library.example).") == ["select Sign in to the library"])
    }

    @Test(arguments: [
        "The message arrives in your inbox.", "This creates the account.", "The maps reappear in the list.",
    ])
    func whatComesOfItIsAResult(_ step: String) {
        #expect(bucket(step) == .result)
    }

    // MARK: Lists in steps

    @Test func whatIsListedUnderSomethingThatPeopleCheckIsTheirs() {
        let items = Passage(
            "1. Make sure that the reader has:\n   - A card\n   - The role of **reader**\n2. Select **Save**."
        )
        .items
        #expect(items.map(\.bucket) == [.performed, .human, .human, .performed])
    }

    @Test func whatIsListedUnderAResultIsShown() {
        let items = Passage("1. Select **Loans**. You see the following:\n   - The title\n   - Status—Open").items
        #expect(items.dropFirst().allSatisfy { $0.bucket == .result })
    }

    @Test func theSentencesBeforeAHeadAreSteps() {
        let items = Passage(
            "1. Enter a name, and then set up the details. Choose from:\n   - Large print\n   - Braille (raised)\n\n     (For one reader)"
        ).items
        #expect(items[0].actions.first?.verb == .enter)
        #expect(items[1].actions.map(\.verb) == [.select])
        #expect(items[2].actions.first?.objects.first?.label?.text == "Braille (raised)")
    }
}
