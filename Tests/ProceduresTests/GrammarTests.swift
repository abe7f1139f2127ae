import Testing

@testable import Procedures

@Suite("Grammar of steps")
struct GrammarTests {
    @Test func aVerbHoldsForTheLabelsAfterIt() {
        #expect(
            outline("Select **File**, then **Export**, and then **Table**.") == [
                "select File", "then select Export", "then select Table",
            ])
        #expect(Passage("1. Select **A**, then **B**.").items[0].actions.map(\.isElided) == [false, true])
        #expect(outline("Select **Red** and **Blue**.") == ["select Red + Blue"])
        #expect(outline("Select **Red** or **Blue**.") == ["select Red", "or select Blue"])
    }

    @Test(arguments: ["Choose the roles:", "Approve the roles, as follows:", "Request a relationship:"])
    func aHeadIsNoStep(_ head: String) {
        let items = Passage("1. \(head)\n   1. Select **Roles**.\n   2. Select **Save**.\n2. Select **Close**.").items
        #expect(items[0].reason == .heads)
        #expect(items[0].actions.isEmpty && items[0].sentences.allSatisfy(\.unread.isEmpty))
        #expect(items.map(\.bucket) == [.performed, .performed, .performed, .performed])
    }

    @Test func aHeadThatNamesAThingIsAStep() {
        let items = Passage("1. Select **Edit**:\n   1. Select **Save**.").items
        #expect(items[0].actions.map(\.verb) == [.select])
        let choice = Passage("1. Do one of the following:\n   - Select **A**.\n   - Select **B**.").items
        #expect(choice[0].bucket == .choice)
    }

    @Test func whoGetsSomethingActs() {
        let item = Passage("1. Your customer gets the key from you.").items[0]
        #expect(item.bucket == .otherActor)
        #expect(Passage("1. The customer gets invited.").items[0].bucket == .result)
    }

    @Test func aQuestionCanBeWhatIsEntered() {
        #expect(Passage("1. Enter what is wrong.").items[0].actions.map(\.verb) == [.enter])
        #expect(Passage("1. In the **Note** box, describe how it is done.").items[0].results.isEmpty)
    }

    @Test(arguments: ["Select one or more roles.", "Select any or all rows."])
    func oneOrMoreIsNoAlternative(_ step: String) {
        let item = Passage("1. " + step).items[0]
        #expect(item.bucket == .performed)
        #expect(item.sentences[0].branches == 1)
        #expect(item.actions.count == 1)
    }

    @Test func severalActionsStandInOneSentence() {
        #expect(
            outline("Select **Edit**, change the name, and then select **Save**.") == [
                "select Edit", "and change ~name", "then select Save",
            ])
        #expect(outline("Select **Edit** and then select **Save**.") == ["select Edit", "then select Save"])
        #expect(outline("Select **Edit**. Then select **Save**.") == ["select Edit", "select Save"])
    }

    @Test(arguments: [
        "(Optional) Select **Print**.", "Optional: Select **Print**.", "Optionally, select **Print**.",
        "**Optional:** Select **Print**.", "*Optional*: Select **Print**.",
    ])
    func stepsCanBeOptional(_ step: String) throws {
        let passage = Passage("1. " + step)
        let sentence = try #require(passage.items[0].sentences.first)
        #expect(sentence.optional != nil)
        #expect(sentence.actions.map(\.verb) == [.select])
        #expect(sentence.actions[0].objects[0].label?.text == "Print")
    }

    @Test func aStepMayApplyToSomeReadersOnly() {
        #expect(
            outline("(Wholesale only) Select **Bulk**.") == ["applies: Wholesale only", "select Bulk"])
    }

    @Test func placesStandBeforeAndAfterTheVerb() {
        #expect(
            outline("In the email, under **Bills**, select **Pay**.") == [
                "in (message):", "under Bills:", "select Pay",
            ])
        #expect(
            outline("Select **Pay** in the **Bills** dialog box.") == ["select Pay in Bills (dialog box)"])
        #expect(outline("From the **Bills** menu, select **Pay**.") == ["from Bills (menu):", "select Pay"])
        #expect(outline("On the **Bills** page select **Pay**.") == ["on Bills (page):", "select Pay"])
        #expect(
            outline("Select **Bills**, and then on the **Bills** page, select **Pay**.") == [
                "on Bills (page):", "select Bills", "then select Pay",
            ])
    }

    @Test func aLaterPlaceReplacesTheOneBeforeIt() {
        let step = "On the **A** page, under **B**, select **C**, and then, in the **D** dialog box, select **E**."
        let actions = Passage("1. " + step).items[0].actions
        let places = actions.map { $0.locations.compactMap { $0.mention.label?.text } }
        #expect(places == [["A", "B"], ["D"]])
    }

    @Test func valuesGoIntoFields() {
        #expect(outline("Set **Colour** to **Red**.") == ["set Colour = Red"])
        #expect(outline("In the **Name** field, enter a name.") == ["in Name (field):", "enter ~name"])
        #expect(outline("For **Name**, enter a name.") == ["for Name:", "enter ~name"])
        #expect(outline("Enter `5` in the **Count** box.") == ["enter 5 in Count (box)"])
    }

    @Test func switchesAreTurnedOnAndOff() {
        #expect(outline("Turn on the **Gift** toggle.") == ["turn on Gift (toggle)"])
        #expect(outline("Turn the **Gift** toggle off.") == ["turn off Gift (toggle)"])
        #expect(outline("Turn **Gift** on.") == ["turn on Gift"])
        #expect(outline("Clear the **Gift** check box.") == ["clear Gift (check box)"])
        #expect(outline("Uncheck **Gift**.") == ["clear Gift"])
        #expect(outline("Check **Gift**.") == ["check Gift"])
    }

    @Test func aChoiceIsOfferedInANestedList() {
        let passage = Passage(
            """
            1. Do one of the following:
               - To pay at once, select **Pay**.
               - Select **Later**.
            2. Select **Done**.
            """)
        #expect(passage.items.map(\.bucket) == [.choice, .performed, .performed, .performed])
        #expect(passage.items.map(\.nesting) == [.none, .alternative, .alternative, .none])
        #expect(passage.items.map(\.parent) == [nil, 0, 0, nil])
        #expect(passage.items.map(\.number) == [1, nil, nil, 2])
        #expect(passage[passage.items[0].sentences[0].choice ?? 0..<0] == "one of the following")
    }

    @Test func nestedNumbersAreParts() {
        let passage = Passage(
            """
            1. Fill in the form:
               1. Enter a name.
               2. Select **Next**.
            """)
        #expect(passage.items.map(\.nesting) == [.none, .part, .part])
        #expect(passage.items.map(\.number) == [1, 1, 2])
    }

    @Test func sentencesThatBeginWithConditionsAreAlternatives() {
        let passage = Passage("1. If you are new, select **Join**. If you are a member, select **Sign in**.")
        #expect(passage.items[0].sentences.map(\.relation) == [.next, .alternative])
        #expect(passage.items[0].bucket == .choice)
        #expect(outline("Otherwise, select **Join**.") == ["or else", "select Join"])
    }

    @Test func aConditionMayFollow() {
        #expect(
            outline("Select **Yes** if you agree.") == ["if: if you agree", "select Yes"])
        #expect(outline("Select **Yes**, if you agree.") == ["if: if you agree", "select Yes"])
        #expect(outline("Select **Yes** when prompted.") == ["prompted: when prompted", "select Yes"])
    }

    @Test func listsInAConditionDoNotEndIt() {
        #expect(
            outline("If you don't see **Pay**, **Order**, or **Cancel**, select **Help**.") == [
                "if: If you don't see **Pay**, **Order**, or **Cancel**", "select Help",
            ])
    }

    @Test func rolesAreNamedWhereSomebodySignsIn() {
        #expect(
            outline("Sign in to the shop portal as a Store Manager.") == [
                "sign in ~shop portal (portal) as ~Store Manager"
            ])
    }

    @Test func theThirdPersonIsReadAsAnOrder() {
        let action = Passage("1. Selects Settings > Orders.").items[0].actions[0]
        #expect(action.verb == .select)
        #expect(action.form == .thirdPerson)
        #expect(action.mood == .order)
    }

    @Test func nounsThatLookLikeVerbsAreNoActions() {
        #expect(outline("Enter your name and contact information.").count == 1)
        #expect(outline("Review the name, address, and order.") == ["review ~name + ~address + ~order"])
        #expect(outline("Review and accept the terms.") == ["review", "and accept ~terms"])
        #expect(bucket("Contact information is displayed.") == .result)
    }

    @Test func aNameOfTheModelIsNotCutApart() {
        let step = "Select Save and close the order in Shop."
        #expect(outline(step) == ["select ~Save", "and close ~order in ~Shop"])
        #expect(
            outline(step, lexicon: ["save AND close"]) == ["select ~Save and close", "unread: the order in Shop"])
        #expect(
            outline(step, lexicon: ["Save and close the order in Shop"]) == [
                "select ~Save and close the order in Shop"
            ])
    }

    @Test func whatFollowsAPlainLabelIsWithinItsReach() {
        let passage = Passage("1. Select Print in colour on both sides.")
        let mention = passage.items[0].actions[0].objects[0]
        #expect(mention.label?.text == "Print")
        #expect(passage[mention.reach] == "Print in colour on both sides")
    }

    @Test func consequencesAreToldBehindAComma() {
        #expect(
            outline("Select **Pay**, which opens the **Bank** page.") == [
                "select Pay", "result opens: Bank (page)",
            ])
    }

    @Test func whatHasNoVerbIsNotUnderstood() {
        let passage = Passage("1. Kettles and pots.")
        #expect(passage.items[0].bucket == .notUnderstood)
        guard case .noVerb(let range) = passage.items[0].reason else {
            Issue.record("the reason is \(passage.items[0].reason)")
            return
        }
        #expect(passage[range].hasPrefix("Kettles"))
        #expect(Passage("1.\n2. Select **A**.").items[0].reason == .nothingToRead)
    }

    @Test func textBeyondAllMeasureIsNotRead() {
        let passage = Passage("1. " + String(repeating: "Select **A**. ", count: 1000))
        #expect(passage.items[0].bucket == .notUnderstood)
        #expect(passage.items[0].reason == .tooLong)
    }

    @Test func marksOfWritersDecide() {
        let passage = Passage(
            """
            1. Select **A**. <!-- step: human -->
            2. Do the needful.
               <!-- step: ignore because the page is being rebuilt -->
            3. Select **B**.
            """)
        #expect(passage.items.map(\.bucket) == [.human, .setAside, .performed])
        #expect(passage.items[1].mark?.kind == .ignored(because: "the page is being rebuilt"))
    }

    @Test func aMarkBetweenItemsIsAboutTheNextOne() {
        let passage = Passage("1. Select **A**.\n\n<!-- step: human -->\n2. Select **B**.\n3. Select **C**.")
        #expect(passage.items.map(\.bucket) == [.performed, .human, .performed])
        #expect(passage.items.map(\.number) == [1, 2, 3])
    }

    @Test func aMarkIsAboutTheInnermostItem() {
        let passage = Passage("1. Do one of the following:\n   - Call. <!-- step: human -->\n   - Select **B**.")
        #expect(passage.items.map(\.bucket) == [.choice, .human, .performed])
    }

    @Test(arguments: [
        "Select all roles except **Red**.", "Select all roles excluding **Red**.",
        "Select all roles other than **Red**.", "Select all roles but **Red**.", "Select all roles, except **Red**.",
        "Select all roles, excluding **Red**.", "Select all roles, but not **Red**.",
        "Select all roles, and not **Red**.", "Select all roles apart from **Red**.",
        "Select all roles (except for **Red**).", "Select all roles \u{2013} aside from **Red** \u{2013}.",
        "Select the roles that you need, with the exception of **Red**.", "Except for **Red**, select all roles.",
        "Select all roles not including **Red** in the list.", "Select all roles without **Red**, if you can.",
    ])
    func whatIsLeftOutIsNotSelected(_ step: String) {
        let actions = Passage("1. " + step).items[0].actions
        #expect(actions.count == 1)
        #expect(actions[0].exceptions.map { $0.label?.text } == ["Red"])
        #expect(!outline(step).joined().contains("Red"), "\(outline(step))")
    }

    @Test func severalThingsAreLeftOutUpToTheNextThingThatIsDone() {
        let item = Passage(
            "1. Select all roles, except **Red**, the **Blue** role, and **Tan**, and then select **Save**."
        )
        .items[0]
        #expect(item.actions.map { $0.exceptions.map { $0.label?.text } } == [["Red", "Blue", "Tan"], []])
        #expect(item.actions[1].objects.map { $0.label?.text } == ["Save"])
    }

    @Test(arguments: [
        "Select **Red**, except when it is late.", "Select **Red** but not yet.", "Select **Red** without delay.",
    ])
    func aCaseOrAMannerLeavesOutNothing(_ step: String) {
        let actions = Passage("1. " + step).items[0].actions
        #expect(actions.map(\.exceptions) == [[]])
        #expect(actions[0].objects.map { $0.label?.text } == ["Red"])
    }

    @Test(arguments: ["Select the card that says **Save**.", "Select the card that reads **Save**."])
    func whatAThingSaysIsItsLabel(_ step: String) { #expect(outline(step) == ["select Save (tile)"]) }

    @Test(arguments: ["There's a new row in the list.", "There\u{2019}s a new row in the list."])
    func whatThereIsIsAResult(_ step: String) {
        let item = Passage("1. Select **Save**. " + step).items[0]
        #expect(item.actions.map(\.verb) == [.select])
        #expect(item.results.count == 1)
    }
}
