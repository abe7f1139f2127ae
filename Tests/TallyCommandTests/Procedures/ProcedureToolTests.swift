import Testing

/// What `tally mutate`, `tally trace` and `tally diff` say of documents.
struct ProcedureToolTests {
    private static let steps = """
        1. Sign in to [Catalogue](https://library.example).
        2. Go to **Search** > **Book**.
        3. Select **Request**.
        """

    private func document(_ steps: String, role: String = "Member", note: String = "") -> String {
        """
        ---
        title: Request a book
        workflows:
          steps: request-a-book
        ---
        # Request a book

        You must be a \(role). \(note)

        ## Steps

        \(steps)

        """
    }

    private func workplace() throws -> Workplace {
        try Workplace(["Content/ask.md": document(ProcedureToolTests.steps)])
    }

    @Test func everyKindOfChangeIsCounted() throws {
        let outcome = try workplace().run(["mutate", "Content/ask.md"], on: Lending.domain)
        #expect(outcome.output.contains("drop a step"))
        #expect(outcome.output.contains("score: "))
        #expect((outcome.code == 0) == !outcome.output.contains("Survivors"))
    }

    @Test func theScoreCanBeReadByPrograms() throws {
        let outcome = try workplace().run(["mutate", "Content", "--format", "json"], on: Lending.domain)
        #expect(outcome.output.hasPrefix("{\n  \"score\": "))
        #expect(outcome.output.contains("\"fate\": \"found\""))
    }

    @Test func aFolderThatBindsNothingHasNoScore() throws {
        let outcome = try Workplace(["Content/a.md": "# A\n"]).run(["mutate"], on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("no procedure is bound there"))
    }

    @Test func whereNothingCanBeChangedNoShareIsReached() throws {
        let page = Lending.page("## Ask for it\n\n1. Sign in to the Catalogue.\n2. Select **Nothing**.\n")
        let outcome = try Workplace(["Content/a.md": page]).run(["mutate", "--min", "1"], on: Lending.domain)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("score: nothing to find (0 found"))
        #expect(outcome.errors.contains("there is nothing to find, and 1 % were asked for"))
    }

    @Test(arguments: ["", "#steps", "#"])
    func theNameOfATracedFileMayHaveANumberSign(heading: String) throws {
        let place = try Workplace(["Content/c#/ask#2.md": document(ProcedureToolTests.steps)])
        let outcome = place.run(["trace", "Content/c#/ask#2.md" + heading], on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output == (try workplace().run(["trace", "Content/ask.md"], on: Lending.domain).output))
    }

    @Test func aTraceShowsWhatEachStepChanges() throws {
        let outcome = try workplace().run(["trace", "Content/ask.md#steps"], on: Lending.domain)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("the book is requested"))
        #expect(outcome.output.contains("Done:"))
    }

    @Test func aTraceThatFailsShowsTheStepThatDoesAndThoseThatDoNothing() throws {
        let place = { (steps: String) in try Workplace(["Content/ask.md": self.document(steps)]) }
        let impossible = try place(ProcedureToolTests.steps.replacing("Search", with: "Nowhere"))
            .run(["trace", "Content/ask.md"], on: Lending.domain)
        #expect(impossible.code == 1)
        #expect(impossible.output.contains("line 14: Select **Request**."))
        let idle = try place(
            "1. Sign in to [Catalogue](https://library.example).\n2. Send the card by mail.\n3. Grab it.\n"
        )
        .run(["trace", "Content/ask.md"], on: Lending.domain)
        #expect(idle.code == 1)
        #expect(idle.output.contains("line 13: Send the card by mail.\n    nothing is done in a portal\n"))
        #expect(idle.output.contains("line 14: Grab it.\n    this could not be read\n"))
        #expect(idle.output.contains("Failed: after the last step it is not so that"))
    }

    @Test func anUnknownHeadingIsAnsweredWithTheNearestOne() throws {
        let outcome = try workplace().run(["trace", "Content/ask.md#stesp"], on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("steps"))
    }

    @Test func whereTheProcedureCannotBeginThereIsNoTrace() throws {
        let outcome = try workplace().run(
            ["trace", "Content/ask.md", "--from", "the book is lent"], on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("can't begin"))
    }

    @Test func theSameDocumentHasNoDifferences() throws {
        let outcome = try workplace().run(["diff", "Content/ask.md", "Content/ask.md"], on: Lending.domain)
        #expect(outcome.code == 0 && outcome.output.isEmpty)
    }

    @Test func aMissingStepAndAFormerNameAreDifferences() throws {
        let workplace = try Workplace([
            "old.md": document(ProcedureToolTests.steps, note: "Don't go to the Study."),
            "new.md": document(
                ProcedureToolTests.steps.split(separator: "\n").dropFirst().joined(separator: "\n"),
                note: "Don't go to the Reading room."),
        ])
        let outcome = workplace.run(["diff", "old.md", "new.md"], on: Lending.domain)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("step removed: \"Sign in to"))
        #expect(outcome.output.contains("another name: \"Study\" \u{2192} \"Reading room\""))
    }

    @Test func aStepThatIsStillThereIsNotSaidToBeGone() throws {
        let lines = ProcedureToolTests.steps.split(separator: "\n")
        let workplace = try Workplace([
            "old.md": document(ProcedureToolTests.steps),
            "new.md": document(([lines[0]] + lines[2...]).joined(separator: "\n")),
        ])
        let differences = workplace.run(["diff", "old.md", "new.md"], on: Lending.domain).output.split(separator: "\n")
        #expect(differences.count { $0.contains("step removed") } == 1)
        #expect(differences.last?.contains("now impossible: \"Select **Request**.\"") == true)
        #expect(differences.last?.hasPrefix("old.md:14 \u{2192} new.md:13: ") == true)
    }

    @Test func whatIsGoneIsListedFromTheTop() throws {
        let workplace = try Workplace([
            "old.md": document(ProcedureToolTests.steps),
            "new.md": document(String(ProcedureToolTests.steps.split(separator: "\n")[0])),
        ])
        let output = workplace.run(["diff", "old.md", "new.md"], on: Lending.domain).output
        let places = output.split(separator: "\n").compactMap { $0.split(separator: ":").dropFirst().first }
        #expect(places == ["13", "14"])
    }

    @Test func differencesCanBeReadByPrograms() throws {
        let workplace = try Workplace([
            "old.md": document(ProcedureToolTests.steps),
            "new.md": document(ProcedureToolTests.steps.split(separator: "\n").dropFirst().joined(separator: "\n")),
        ])
        let outcome = workplace.run(["diff", "old.md", "new.md", "--format", "json"], on: Lending.domain)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("\"kind\": \"step removed\""))
        #expect(outcome.output.contains("\"oldLine\": 12"))
        let none = workplace.run(["diff", "old.md", "old.md", "--format", "json"], on: Lending.domain)
        #expect(none.code == 0 && none.output.contains("\"differences\": []"))
    }

    /// How the ways to take a book back differ that two versions of a document tell.
    private func differences(_ old: String, _ new: String) throws -> String {
        let page = { (text: String) in
            """
            ---
            title: Take a book back
            workflows:
              steps: take-a-book-back
            ---
            # Take a book back

            \(text)

            ## Steps

            1. Sign in to the Desk.
            2. Select the row of the book.
            3. Select **Take back**.

            """
        }
        let place = try Workplace(["old.md": page(old), "new.md": page(new)])
        let outcome = place.run(["diff", "old.md", "new.md", "--format", "json"], on: Lending.domain)
        return outcome.output
    }

    @Test func anotherRoleIsADifference() throws {
        let found = try differences("You must be a Clerk.", "You must be a Head of Lending.")
        #expect(found.contains("\"kind\": \"another role\""), "\(found)")
        #expect(found.contains("\"old\": \"Clerk\""))
        #expect(found.contains("\"new\": \"Head of Lending\""))
    }

    @Test func otherPrerequisitesAreADifferenceAndOtherWordsForThemAreNone() throws {
        let found = try differences(
            "You must be a Clerk. The book must be lent.", "You must be a Clerk. The book must be overdue."
        )
        #expect(found.contains(" and the book is lent\","), "\(found)")
        #expect(found.contains(" and the book is overdue\","))
        let same = try differences("You must be a Clerk.", "You must be a Clerk. The book must be lent or overdue.")
        #expect(!same.contains("\"kind\""), "\(same)")
    }
}
