import Testing

@testable import Procedures

/// The forms in which steps are really written, each with an example of our own.
@Suite("Forms of steps")
struct FormTests {
    @Test func oneGoesToAnAddress() {
        #expect(outline("Go to <https://shop.example>.") == ["go to https://shop.example"])
        #expect(outline("Go to the [orders](https://shop.example/o) page.") == ["go to orders (page)"])
    }

    @Test func anAddressInAMentionIsKept() throws {
        let passage = Passage("1. Go to <a href=\"https://shop.example/?a=1&amp;b=2\">Orders</a>.")
        let label = try #require(passage.items[0].actions[0].objects[0].label)
        #expect(label.url == "https://shop.example/?a=1&b=2")
        #expect(label.markup == [.link, .html])
        #expect(passage[label.range] == "Orders")
        #expect(passage[label.outer] == "<a href=\"https://shop.example/?a=1&amp;b=2\">Orders</a>")
    }

    @Test func whatPeopleDoByThemselvesIsHuman() {
        #expect(outline("Use the map to find your way.") == ["use ~map {find ~way}"])
        #expect(bucket("Use the map to find your way.") == .human)
        #expect(bucket("Call the supplier.") == .human)
    }

    @Test func aTimeLeadsIn() {
        #expect(
            outline("When you're done, select **Order now**.") == [
                "finished: When you're done", "select Order now",
            ])
        #expect(
            outline("When you see a kettle that you like, select **Add to cart**.") == [
                "when: When you see a kettle that you like", "select Add to cart",
            ])
    }

    @Test func aFormIsFilledInWithinOneSentence() {
        #expect(
            outline(
                "Enter your name and delivery address. Select a size, include a colour, and then describe the gift.")
                == [
                    "enter ~name and delivery address", "select ~size", "and enter ~colour", "then enter ~gift",
                ])
    }

    @Test func itHappensInAMessage() {
        #expect(
            outline("In the email, select the link to go to the shop portal.") == [
                "in (message):", "select (link) {go to ~shop portal (portal)}",
            ])
    }

    @Test func aPlaceALinkAndAHumanAction() {
        #expect(
            outline("On the **Check out** page, select the link for the **Terms of sale**, and read the text.") == [
                "on Check out (page):", "select Terms of sale (link)", "and review ~text",
            ])
    }

    @Test func aControlIsNamedByItsPurpose() {
        #expect(
            outline("Check the box to confirm that you are of age.") == ["check (box) {confirm …}"])
        #expect(outline("Check your mail.") == ["verify (message)"])
    }

    @Test func aBareLabelIsSelected() {
        #expect(outline("Select **Pay**.") == ["select Pay"])
        #expect(outline("Click the **Pay** button.") == ["select Pay (button)"])
        #expect(outline("Tap `Pay`.") == ["select Pay"])
        #expect(outline("Press “Pay”.") == ["select Pay"])
    }

    @Test func aResultStandsBeforeAnAction() {
        let passage = Passage("1. The list of orders that you follow is displayed. Select any order to see its state.")
        #expect(
            passage.outline() == ["result is shown: (list)…", "select any ~order {review ~state}"])
        #expect(bucket("The **Orders** page opens.") == .result)
        #expect(outline("The **Orders** page opens.") == ["result opens: Orders (page)"])
    }

    @Test func aConditionComesWithAlternatives() {
        let step =
            "If you get a letter from the bank, select the code to open the bank portal, or go to the **Pay** page."
        #expect(
            outline(step) == [
                "if: If you get a letter from the bank", "select ~code {open ~bank portal (portal)}",
                "or go to Pay (page)",
            ])
        #expect(bucket(step) == .choice)
        #expect(Passage("1. " + step).items[0].sentences[0].branches == 2)
    }

    @Test func aPathMixesBoldAndLinks() {
        let paths = [
            "Go to **Settings** > **Orders**.", "Go to **Settings > Orders**.",
            "Go to the **Settings** > [Orders](o.md) page.", "Go to **Settings** > <a href=\"o\">Orders</a>.",
            "Go to **[Settings](s.md) > [Orders](o.md)**.", "Go to **Settings** &gt; **Orders**.",
            "Go to **Settings** → **Orders**.",
        ]
        for path in paths {
            let mention = Passage("1. " + path).items[0].actions[0].objects[0]
            #expect(mention.segments.map(\.text) == ["Settings", "Orders"], "\(path)")
        }
        #expect(outline("Go to Settings > Orders.") == ["go to ~Settings > ~Orders"])
        let linked = Passage("1. Go to **[Settings](s.md) > [Orders](o.md)**.")
        #expect(linked.items[0].actions[0].objects[0].segments.map(\.url) == ["s.md", "o.md"])
    }

    @Test func aRowIsNamedByWhatItContains() throws {
        let passage = Passage("1. Select the row that contains the number of the order that you want to cancel.")
        #expect(passage.outline() == ["select (row)…"])
        let mention = passage.items[0].actions[0].objects[0]
        #expect(passage[try #require(mention.description)].hasPrefix("that contains"))
        #expect(passage[mention.range].hasSuffix("want to cancel"))
        #expect(outline("Select the row of the order to cancel.") == ["select (row)…"])
    }

    @Test func aPageIsNamedInGeneralTerms() {
        #expect(
            outline("On the order page, select **Cancel**.") == ["on ~order (page):", "select Cancel"])
    }

    @Test func aDialogBoxIsAnswered() {
        let passage = Passage("1. In the **Cancel the order?** dialog box, select **Yes**.")
        #expect(passage.outline() == ["in Cancel the order? (dialog box):", "select Yes"])
        let action = passage.items[0].actions[0]
        #expect(passage[action.locations[0].range] == "In the **Cancel the order?** dialog box")
        #expect(passage[action.range] == "select **Yes**")
    }

    @Test func oneSignsInAndGoesOn() {
        #expect(
            outline("Sign in to the Shop dashboard and select the Orders tile.") == [
                "sign in ~Shop (page)", "and select ~Orders (tile)",
            ])
    }

    @Test func twoPurposesAreAlternatives() {
        let step =
            "To pay at once, select **Pay now**. To order without paying at once, clear this option."
        #expect(
            outline(step) == [
                "to buy: To pay at once", "select Pay now", "or else", "to buy: To order without paying at once",
                "clear <last> (option)",
            ])
        #expect(bucket(step) == .choice)
    }

    @Test func itHappensOnTheNextPage() {
        #expect(
            outline("On the next page, review the order.") == ["on <next> (page):", "review ~order"])
    }

    @Test func whatOneMayDoIsNoOrder() {
        let step = "You can print the bill, or you can copy the bill to your clipboard and paste it into a letter."
        #expect(
            outline(step) == [
                "may print ~bill", "or may copy ~bill to ~clipboard", "and may paste <last> into ~letter",
            ])
        #expect(bucket(step) == .choice)
    }

    @Test func aStepIsReferredToByItsNumber() {
        let passage = Passage("1. Send the letter from step 4 above to your bank.")
        #expect(passage.outline() == ["send ~letter from <4> (step) to ~bank"])
        #expect(passage.items[0].sentences[0].references.map { passage[$0.range] } == ["step 4", "above"])
        #expect(outline("Repeat steps 2 to 5.") == ["repeat <2...5> (step)"])
        #expect(outline("Repeat steps 2-5 for each order.") == ["repeat <2...5> (step)…"])
    }

    @Test func somebodyElseActs() {
        #expect(
            outline("Your customer can select the link that they got.") == ["customer: may select (link)…"])
        #expect(bucket("Your customer can select the link that they got.") == .otherActor)
        #expect(bucket("Partners send a letter to customers.") == .otherActor)
    }

    @Test func thePeopleOfTheDomainActAsWell() {
        let step = "Couriers send the parcel to the customer."
        #expect(Passage("1. " + step).items[0].bucket == .notUnderstood)
        let passage = Passage("1. " + step, people: ["courier"])
        #expect(passage.outline() == ["Couriers: send ~parcel to ~customer"])
        #expect(passage.items[0].bucket == .otherActor)
    }

    @Test func theSystemAnswersLater() {
        let step = "After the customer pays the bill, they'll appear on your Payers page in Shop Center."
        #expect(
            outline(step) == [
                "when: After the customer pays the bill", "result appears: ~Payers (page) ~Shop Center",
            ])
        #expect(bucket(step) == .result)
        #expect(Passage("1. " + step).items[0].results[0].isFuture)
    }

    @Test func somethingIsDoneBySelecting() throws {
        let passage = Passage(
            "1. To see the parts, expand the order's record by selecting the down arrow near its number.")
        #expect(
            passage.outline() == [
                "to review: To see the parts", "expand ~order's (row)", "by select (arrow) near ~number",
            ])
        #expect(passage.items[0].actions[1].meansOf == 0)
    }

    @Test func thePortalAsksForConfirmation() {
        #expect(
            outline("When prompted to confirm, select Yes.") == [
                "prompted: When prompted to confirm", "select ~Yes",
            ])
    }

    @Test func alertsAndPicturesAreAsides() {
        let passage = Passage(
            """
            1. Select **Pay**.

               > [!NOTE]
               > Paying cannot be undone.

               ![The bill.](bill.png)
            2. Select **Done**.
            """)
        #expect(passage.items.map { $0.asides.map(\.kind) } == [[.alert, .image], []])
        #expect(passage.items.map(\.bucket) == [.performed, .performed])
        #expect(passage.outline() == ["select Pay"])
    }
}
