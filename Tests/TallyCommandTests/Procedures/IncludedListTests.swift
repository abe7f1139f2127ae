import TallyCommand
import Testing

/// What `tally check` says about lists of steps, headings and prerequisites that stand in other files.
struct IncludedListTests {
    private static let steps = """
        1. Sign in to the Catalogue.
        2. Go to **Search** > **Book**.
        3. Select **Request**.

        """

    private func files(_ body: String, _ included: [String: String]) -> [String: String] {
        var files = included
        files["Content/index.md"] = Lending.page(body)
        return files
    }

    private func check(_ files: [String: String], _ options: String...) throws -> Workplace.Outcome {
        try Workplace(files).run(["check"] + options, on: Lending.domain)
    }

    private let include = """
        ## Ask for it

        You need to be at least a Member.

        [!INCLUDE [steps](includes/steps.md)]

        """

    @Test func aListIsCarriedOutWhereItIsIncludedAndBoundThere() throws {
        let outcome = try check(files(include, ["Content/includes/steps.md": Self.steps]))
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains("carried out: 3 items: 3 performed"))
        #expect(!outcome.output.contains("unbound"))
    }

    @Test func aListThatNoDocumentBindsIsFoundInItsFile() throws {
        let outcome = try check(
            files(
                include + "\n## More\n\n[!INCLUDE [more](includes/more.md)]\n",
                ["Content/includes/steps.md": Self.steps, "Content/includes/more.md": Self.steps]),
            "--format", "concise")
        #expect(outcome.output.contains("Content/includes/more.md:1:1: warning[doc/unbound-procedure]"))
        #expect(!outcome.output.contains("steps.md:1:1"))
        #expect(!outcome.output.contains("index.md"))
    }

    @Test func aListThatADocumentSetsAsideIsNoFinding() throws {
        var files = files(include, ["Content/includes/steps.md": Self.steps])
        files["Content/index.md"] = Lending.page(include, bindings: "ask-for-it:\n    ignore: it is an example")
        let outcome = try check(files)
        #expect(!outcome.output.contains("unbound"), "\(outcome.output)")
    }

    @Test func itsFindingsNameTheDirectiveAndThePlace() throws {
        let steps = Self.steps.replacing("Request", with: "Reqest")
        let outcome = try check(files(include, ["Content/includes/steps.md": steps]))
        #expect(outcome.output.contains("Content/index.md:13:1: error[step/control-not-found]"), "\(outcome.output)")
        #expect(outcome.output.contains("the words stand at Content/includes/steps.md:3:11"))
    }

    @Test func aHeadingCanStandInTheFileToo() throws {
        let outcome = try check(
            files(
                "[!INCLUDE [all](includes/all.md)]\n",
                ["Content/includes/all.md": "## Ask for it\n\nYou need to be at least a Member.\n\n" + Self.steps]))
        #expect(outcome.output.contains("carried out: 3 items: 3 performed"), "\(outcome.output)")
        #expect(!outcome.output.contains("error["))
    }

    @Test func prerequisitesAreReadWhereverTheyStand() throws {
        let outcome = try check(
            files(
                "## Before you begin\n\n[!INCLUDE [role](includes/role.md)]\n\n## Ask for it\n\n" + Self.steps,
                ["Content/includes/role.md": "You need to be at least a Child.\n"]))
        #expect(outcome.output.contains("error[role/insufficient]"), "\(outcome.output)")
        let enough = try check(
            files(
                "## Before you begin\n\nYou need to be at least [!INCLUDE [role](includes/role.md)].\n\n## Ask for it\n\n"
                    + Self.steps, ["Content/includes/role.md": "a Member\n"]))
        #expect(enough.code == 0, "\(enough.output)")
    }

    @Test(arguments: [
        ("The [!INCLUDE [thing](includes/thing.md)] must be none.", "library card\n"),
        ("The [!INCLUDE [thing](includes/thing.md)] must be none.", "library card"),
        ("The library card must be [!INCLUDE [value](includes/thing.md)].", "none\n"),
        ("Nobody has a [!INCLUDE [thing](includes/thing.md)].", "---\ntitle: It\n---\nlibrary card"),
    ])
    func aPrerequisiteIsReadWithWhatStandsInTheMiddleOfIt(_ sentence: String, _ thing: String) throws {
        func check(_ sentence: String) throws -> Workplace.Outcome {
            try self.check(
                files(
                    "## Before you begin\n\n\(sentence)\n\n## Ask for it\n\n" + Self.steps,
                    ["Content/includes/thing.md": thing]))
        }
        let outcome = try check(sentence)
        #expect(outcome.output.contains("error[flow/vacuous-prerequisites]"), "\(outcome.output)")
        #expect(try check("If you like, [!INCLUDE [thing](includes/thing.md)].").code == 0)
    }

    @Test func bulletsAreReadWhereTheyAskForARoleOrAreBound() throws {
        let role = try check(
            files(
                "## Before you begin\n\n[!INCLUDE [role](includes/role.md)]\n\n## Ask for it\n\n" + Self.steps,
                ["Content/includes/role.md": "- You need to be at least a Child.\n"]))
        #expect(role.output.contains("error[role/insufficient]"), "\(role.output)")
        let step = "- Sign in to the Catalogue, go to **Search** > **Book**, and then select **Request**.\n"
        let bound = try check(files(include, ["Content/includes/steps.md": step]))
        #expect(bound.output.contains("carried out: 1 item: 1 performed"), "\(bound.output)")
    }

    @Test func twoListsSideBySideAreTwo() throws {
        var files = files(
            include.replacing("steps.md)]\n", with: "steps.md)]\n" + Self.steps),
            ["Content/includes/steps.md": Self.steps])
        files["Content/index.md"]?.append("\n")
        let outcome = try check(files)
        #expect(outcome.output.contains("carried out: 6 items: 6 performed"), "\(outcome.output)")
    }

    @Test func twoVersionsAreComparedWithWhatTheyInclude() throws {
        let place = try Workplace([
            "old/page.md": Lending.page(include), "old/includes/steps.md": Self.steps,
            "new/page.md": Lending.page(include),
            "new/includes/steps.md": Self.steps.replacing("Search", with: "Account"),
            "same/page.md": Lending.page(
                include.replacing("[!INCLUDE [steps](includes/steps.md)]", with: Self.steps)),
        ])
        let changed = place.run(["diff", "old/page.md", "new/page.md"], on: Lending.domain)
        #expect(changed.code == 1, "\(changed.output)")
        #expect(changed.output.contains("old/includes/steps.md:2"))
        let same = place.run(["diff", "old/page.md", "same/page.md"], on: Lending.domain)
        #expect(same.code == 0, "\(same.output)")
    }

    @Test func aVersionAloneFindsWhatItIncludesBesideTheOther() throws {
        let place = try Workplace([
            "old.md": Lending.page(include.replacing("includes/", with: "../includes/")),
            "Content/a/page.md": Lending.page(include.replacing("includes/", with: "../includes/")),
            "Content/includes/steps.md": Self.steps,
        ])
        let outcome = place.run(["diff", "old.md", "Content/a/page.md"], on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.output)")
    }

    @Test func aTraceQuotesThem() throws {
        let place = try Workplace(files(include, ["Content/includes/steps.md": Self.steps]))
        let outcome = place.run(["trace", "Content/index.md"], on: Lending.domain)
        #expect(outcome.output.contains("includes/steps.md, line 3: Select **Request**."), "\(outcome.output)")
    }

    @Test func aPageMakesAChecklistOfThem() throws {
        let place = try Workplace(files(include, ["Content/includes/steps.md": Self.steps]))
        let outcome = place.run(["build"], on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.output)")
        let page = place.read("Site/index.html") ?? ""
        #expect(page.contains("id=\"ask-for-it-Step-3\""))
    }

    private static let both = "ask-for-it: request-a-book\n  once-more: request-a-book"

    @Test func aFileThatTwoProceduresIncludeIsAChecklistInBoth() throws {
        let body = include + "## Once more\n\n[!INCLUDE [steps](includes/steps.md)]\n"
        var files = files(body, ["Content/includes/steps.md": Self.steps])
        files["Content/index.md"] = Lending.page(body, bindings: Self.both)
        let place = try Workplace(files)
        let outcome = place.run(["build"], on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.output)")
        let page = place.read("Site/index.html") ?? ""
        for id in ["ask-for-it", "once-more"] {
            for step in 1...3 { #expect(page.contains("id=\"\(id)-Step-\(step)\"")) }
        }
    }

    @Test func aStepThatTwoProceduresIncludeIsAStepOfBoth() throws {
        let steps =
            "[!INCLUDE [sign in](includes/sign-in.md)]\n\n2. Go to **Search** > **Book**.\n3. Select **Request**.\n\n"
        let body = "You need to be at least a Member.\n\n## Ask for it\n\n" + steps + "\n\n## Once more\n\n" + steps
        var files = files(body, ["Content/includes/sign-in.md": "1. Sign in to the Catalogue.\n"])
        files["Content/index.md"] = Lending.page(body, bindings: Self.both)
        let place = try Workplace(files)
        let outcome = place.run(["build"], on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.output)")
        let page = place.read("Site/index.html") ?? ""
        #expect(page.contains("id=\"ask-for-it-Step-1\"") && page.contains("id=\"once-more-Step-1\""), "\(page)")
    }

    @Test func aCardStandsAtThePlaceWhoseListIsBound() throws {
        let body = """
            You need to be at least a Member.

            ## Here

            [!INCLUDE [steps](includes/steps.md)]

            ## There

            [!INCLUDE [steps](includes/steps.md)]

            """
        let lists = "### One\n\n1. Read the list.\n\n### Two\n\n" + Self.steps
        var files = files(body, ["Content/includes/steps.md": lists])
        files["Content/index.md"] = Lending.page(body, bindings: "two-1: request-a-book")
        let place = try Workplace(files)
        let outcome = place.run(["build"], on: Lending.domain)
        let page = place.read("Site/index.html") ?? ""
        let card = try #require(page.firstRange(of: "id=\"two-1-Step-1\"")?.lowerBound, "\(outcome.output)")
        let there = try #require(page.firstRange(of: "<h2 id=\"there\"")?.lowerBound)
        #expect(card > there, "\(page)")
    }
}
