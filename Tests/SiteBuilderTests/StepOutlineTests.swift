import Testing

@testable import SiteBuilder

/// What a card makes of steps in steps.
struct StepOutlineTests {
    private static let inParts = """
        ---
        title: Ask for a book
        workflows:
          ask-for-it: ask-for-a-book
        ---
        # Ask for a book

        ## Ask for it

        1. Find the book:
           1. Sign in to **Catalogue**.
           2. Go to **Search** > **Books**.
           3. Select the row of the book.
        2. Ask for it:
           1. Select **Ask for it**.
           2. In the **Ask?** dialog box, enter the day in the **Until when** box.
           3. Select **Yes**.
        """

    @Test func partsAreStepsOfTheirOwnAndWhatHeadsThemIsNone() throws {
        let page = try LibrarySite(["ask.md": Self.inParts])["ask.html"]
        #expect(page.values(of: "data-step") == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"])
        #expect(page.values(of: "data-name") == ["1", "2"])
        #expect(page.contains("<li class=\"step heading\" id=\"ask-for-it-Step-1\" data-name=\"1\">"))
        #expect(page.contains(" and 6 steps</span>"))
        #expect(page.components(of: "<section class=\"procedure\"") == 1)
        #expect(page.components(of: "<ol class=\"steps\">") == 3)
    }

    @Test func noHeadingHasAnIDOfTheCard() throws {
        let headings = ["card", "before", "step 1", "step 1.1", "list 2"].map { "## Ask for it \($0)\n\nText.\n" }
        let text = Self.inParts + "\n\n" + headings.joined(separator: "\n") + "\n## Steps step 1\n"
        let ids = try LibrarySite(["ask.md": text])["ask.html"].values(of: "id")
        #expect(ids.count > 10)
        #expect(Set(ids).count == ids.count, "\(ids)")
    }

    @Test func theHeadOfACardCountsAllBoxes() throws {
        let page = try LibrarySite(["ask.md": Self.inParts])["ask.html"]
        // Nothing must be on loan, and the card must be valid.
        #expect(page.values(of: "data-prerequisite") == ["1", "2"])
        #expect(page.contains("<span>2 checks and 6 steps</span>"))
    }

    @Test func aPartSaysWhereItHappensAndItsHeadingDoesNot() throws {
        let page = try LibrarySite(["ask.md": Self.inParts])["ask.html"]
        let part = try #require(page.between("id=\"ask-for-it-Step-2.3\"", "</li>\n</ol>"))
        #expect(part.contains("<a href=\"portals/catalogue.html#ask\">Catalogue › Ask?</a>"))
        let heading = try #require(page.between("id=\"ask-for-it-Step-2\"", "id=\"ask-for-it-Step-2.1\""))
        #expect(!heading.contains("Catalogue"))
    }

    @Test func changingAPartChangesItsOwnHashAlone() throws {
        let before = try LibrarySite(["ask.md": Self.inParts])["ask.html"]
        let text = Self.inParts.replacing("1. Select **Ask for it**.", with: "1. Now select **Ask for it**.")
        let after = try LibrarySite(["ask.md": text])["ask.html"]
        let hashes = (before.values(of: "data-hash"), after.values(of: "data-hash"))
        #expect(hashes.0.count == hashes.1.count)
        #expect(zip(hashes.0, hashes.1).filter { $0 != $1 }.count == 1)
    }

    @Test func severalWaysHaveLettersAndCountOnce() throws {
        let text = Self.inParts.replacing(
            "   3. Select the row of the book.\n",
            with:
                "   3. Do one of the following:\n      - Select the row of the book.\n      - Select the row of the book.\n"
        )
        let page = try LibrarySite(["ask.md": text])["ask.html"]
        #expect(page.values(of: "data-step") == ["1.1", "1.2", "1.3a", "1.3b", "2.1", "2.2", "2.3"])
        #expect(page.contains(" and 6 steps</span>"))
    }

    @Test func whatTheIntroductionLeadsToIsNotListedAgain() throws {
        let documents = ["ask.md": LibrarySite.askForBook]
        let without = try LibrarySite(documents)["index.html"]
        #expect(without.contains("By who you are"))
        #expect(without.contains("<li><a href=\"ask.html#ask-for-it\">Ask for a book</a></li>"))
        let introduced = documents.merging(["index.md": "# Library\n\n[Ask for a book](ask.md)\n"]) { old, _ in old }
        let with = try LibrarySite(introduced)["index.html"]
        #expect(with.contains("Other tasks"))
        #expect(!with.contains("ask.html#ask-for-it"))
        #expect(with.contains("workflows/become-a-member.html"))
    }
}
