import TallyCommand
import Testing

/// What `tally check` says about steps whose words stand in other files.
struct IncludedStepTests {
    private func files(_ steps: String, _ included: [String: String]) -> [String: String] {
        var files = included
        files["Content/index.md"] = Lending.page(
            """
            ## Ask for it

            You need to be at least a Member.

            \(steps)
            """)
        return files
    }

    private func check(_ files: [String: String], _ options: String...) throws -> Workplace.Outcome {
        try Workplace(files).run(["check"] + options, on: Lending.domain)
    }

    @Test func aStepIsCarriedOutWhereverItsWordsStand() throws {
        let outcome = try check(
            files(
                """
                1. [!INCLUDE [sign in](includes/sign-in.md)]
                2. Go to [!INCLUDE [menu](includes/menu.md)] > **Book**.
                3. Select **Request**.
                """,
                [
                    "Content/includes/sign-in.md": "Sign in to the Catalogue.\n",
                    "Content/includes/menu.md": "**Search**",
                ]))
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains("carried out: 3 items: 3 performed"))
    }

    @Test func aFindingInThemIsShownWhereTheyAreIncludedAndWhereTheyStand() throws {
        let place = try Workplace(
            files(
                """
                1. Sign in to the Catalogue.
                2. Go to **Search** > **Book**.
                3. [!INCLUDE [request](includes/request.md)] Then you're done.
                """, ["Content/includes/request.md": "Select **Reqest**.\n"]))
        let outcome = place.run(["check"], on: Lending.domain)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("Content/index.md:15:4: error[step/control-not-found]"))
        #expect(outcome.output.contains("the words stand at Content/includes/request.md:1:8"))
        // Other documents may include the file, so it isn't mended unasked.
        _ = place.run(["check", "--fix", "--quiet"], on: Lending.domain)
        #expect(place.read("Content/includes/request.md") == "Select **Reqest**.\n")
    }

    @Test func whatThePageSaysItselfIsMendedInThePage() throws {
        let place = try Workplace(
            files(
                """
                1. [!INCLUDE [sign in](includes/sign-in.md)]
                2. Go to **Search** > **Book**.
                3. [!INCLUDE [ready](includes/ready.md)] select **Reqest**.
                """,
                [
                    "Content/includes/sign-in.md": "Sign in to the Catalogue.\n",
                    "Content/includes/ready.md": "When you're ready,",
                ]))
        _ = place.run(["check", "--fix", "--quiet"], on: Lending.domain)
        let text = place.read("Content/index.md") ?? ""
        #expect(text.hasSuffix("3. [!INCLUDE [ready](includes/ready.md)] select **Request**."))
        #expect(text.contains("1. [!INCLUDE [sign in](includes/sign-in.md)]\n2. Go"))
    }

    @Test func wordsThatCannotBeHadAreMissed() throws {
        let outcome = try check(
            files(
                """
                1. [!INCLUDE [sign in](includes/sign-in.md)]
                2. Go to **Search** > **Book**.
                3. Select **Request**.
                """, [:]))
        #expect(outcome.output.contains("error[step/unparsed]"))
    }

    @Test func theyAreHeldInPlaceLikeTheOthers() throws {
        let outcome = try Workplace(
            files(
                """
                1. Sign in to the Catalogue.
                2. Go to **Search** > **Book**.
                3. [!INCLUDE [request](includes/request.md)]
                """, ["Content/includes/request.md": "Select **Request**."])
        ).run(["mutate", "--all"], on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains("Request"))
        #expect(!outcome.output.contains("INCLUDE"))
    }

    @Test func aTraceGoesThroughThem() throws {
        let outcome = try Workplace(
            files(
                """
                1. [!INCLUDE [sign in](includes/sign-in.md)]
                2. Go to **Search** > **Book**.
                3. Select **Request**.
                """, ["Content/includes/sign-in.md": "Sign in to the Catalogue."])
        ).run(["trace", "Content/index.md"], on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.output)")
    }

    @Test(arguments: ["You need to be at least a Member.", "Members only."])
    func theRoleMayStandInThem(_ sentence: String) throws {
        let steps = "1. Sign in to the Catalogue.\n2. Go to **Search** > **Book**.\n3. Select **Request**."
        let text = { (before: String) in Lending.page("## Ask for it\n\n\(before)\n\n\(steps)\n") }
        let without = try check(["Content/index.md": text("It takes a minute.")])
        #expect(without.output.contains("role/missing"))
        let with = try check([
            "Content/index.md": text("[!INCLUDE [who](includes/who.md)]"), "Content/includes/who.md": sentence,
        ])
        #expect(with.code == 0, "\(with.output)")
    }

    @Test func formerNamesInThemAreFoundOnce() throws {
        let outcome = try check(
            files(
                """
                1. Sign in to the Catalogue, where the [!INCLUDE [room](includes/room.md)] is.
                2. Go to **Search** > **Book**.
                3. Select **Request**.
                """, ["Content/includes/room.md": "Study"]), "--format", "concise")
        #expect(outcome.output.components(of: "term/renamed") == 1)
        #expect(outcome.output.contains("Content/includes/room.md:1:1: warning[term/renamed]"))
    }
}

extension String {
    fileprivate func components(of words: String) -> Int {
        split(separator: words, omittingEmptySubsequences: false).count - 1
    }
}
