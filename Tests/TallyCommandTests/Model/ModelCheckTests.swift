import Diagnostics
import TallyCommand
import Testing
import Workflow

struct ModelCheckTests {
    /// What the check says of roles that are all right for a library, and that it can't know to be.
    private var remarks: String {
        """
        TallyCommandTests/Lending.swift: warning[model/idle-role]: the role “Child” permits nothing
          note: it is defined at \(Lending.child.site.text)
          help: say what its holders may do, or leave it out

        TallyCommandTests/Lending.swift: suggestion[model/equal-roles]: the roles “Head of Lending” and “Clerk” \
        permit the same
          note: it is defined at \(Lending.head.site.text)
          note: the other one is at \(Lending.clerk.site.text)
          help: look whether something that only one of them permits is missing
        """
    }

    @Test func aSoundModelIsExploredAndItsRulesAreProven() throws {
        let outcome = try Workplace([:]).model("check")
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                Lending

                3 variables, 3 actors, 4 roles, 6 commands, 2 portals, 5 places, 9 controls, 4
                workflows, 3 rules, 3 tables, 1 open question, 1 term, 1 source

                EXPLORED
                    all variables  8 worlds, 11 transitions, exhaustively

                WORKFLOWS
                    request-a-book        succeeds from its only start
                    lend-a-book           succeeds from all 2 starts
                    take-a-book-back      succeeds from all 4 starts
                    keep-a-book-too-long  succeeds from its only start

                RULES
                    lent-with-card    proven, in 2 variables: 5 worlds, 6 transitions, exhaustively
                    only-clerk-lends  proven, in 2 variables: 5 worlds, 6 transitions, exhaustively
                    back-keeps-card   proven, in 2 variables: 5 worlds, 6 transitions, exhaustively

                \(remarks)

                1 warning, 1 suggestion
                read: 4 workflows, 3 rules, 40 checks

                """)
    }

    @Test func whatIsWrongIsAnErrorWithTheShortestWayThere() throws {
        let broken = Lending.broken
        let outcome = try Workplace([:]).model("check", on: broken)
        #expect(outcome.code == 1)
        let workflow = try #require(broken.workflow("lend-twice"))
        let rules = broken.rules.suffix(2).map { $0.site.text }
        let expected = """
            TallyCommandTests/Lending.swift: error[model/rule-fails]: “never-overdue” does not hold: it never \
            happens that the book is overdue
              trace:
                1. Join: the library card is valid
                2. Request book: the book is requested
                3. Lend book: the book is lent
                4. Expire: the book is overdue
              note: it is defined at \(rules[0])
              help: look in the trace for a step that should be impossible, or do something else, or correct the rule

            TallyCommandTests/Lending.swift: error[model/rule-is-vacuous]: “no-map-alone” says nothing: what it \
            is about never comes about
              note: it is defined at \(rules[1])
              help: look whether its condition is what you mean

            TallyCommandTests/Lending.swift: error[model/step-fails]: “Lend” is not here but on “Loan”
              trace:
                1. Join: the library card is valid
                2. Request book: the book is requested
              note: it is defined at \(workflow.steps[1].site.text)
              note: a step of “lend-twice” at \(workflow.site.text)
              help: correct the step, add the one that is missing before it, or narrow the start of the workflow

            \(remarks)

            3 errors, 1 warning, 1 suggestion
            read: 5 workflows, 5 rules, 40 checks

            """
        #expect(outcome.output.hasSuffix("\n\n" + expected))
        #expect(outcome.output.contains("    lend-twice            succeeds from 0 of 2 starts\n"))
        #expect(outcome.output.contains("    never-overdue     refuted, in 2 variables: 5 worlds,"))
        #expect(outcome.output.contains("    no-map-alone      vacuous, in 3 variables: 8 worlds,"))
    }

    @Test func groupsOfVariablesThatHaveNothingToDoWithEachOtherMultiply() throws {
        enum Light: String, Choice { case off, on }
        let lamp = Variable<Light>("the lamp")
        let guardian = Actor("the guardian")
        let domain = Domain("Lending by night") {
            Lending.parts
            lamp
            guardian
            Command("switch-on", by: guardian, when: lamp.is(.off), then: lamp.becomes(.on))
            Command("switch-off", by: guardian, when: lamp.is(.on), then: lamp.becomes(.off))
        }
        // In each of 8 worlds of the book the lamp can be on or off, and be switched: 2 × 11 + 8 × 2 transitions.
        let output = try Workplace([:]).model("check", "--everything", on: domain).output
        #expect(
            output.contains(
                """
                EXPLORED
                    all variables  16 worlds, 38 transitions, exhaustively
                    a group of 3   8 worlds, 11 transitions, exhaustively
                    a group of 1   2 worlds, 2 transitions, exhaustively
                    all at once    16 worlds, 38 transitions, exhaustively

                """))
    }

    @Test func strictMakesErrorsOfWarnings() throws {
        let place = try Workplace([:])
        #expect(place.model("check", "--format", "concise").code == 0)
        let outcome = place.model("check", "--strict", "--format", "concise")
        #expect(outcome.code == 1)
        #expect(
            outcome.output == """
                TallyCommandTests/Lending.swift: error[model/idle-role]: the role “Child” permits nothing
                TallyCommandTests/Lending.swift: suggestion[model/equal-roles]: the roles “Head of Lending” \
                and “Clerk” permit the same

                """)
    }

    @Test func aLimitThatIsTooLowProvesNothing() throws {
        let outcome = try Workplace([:]).model("check", "--limit", "2")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("    all variables  2 worlds, 1 transition, not exhaustively\n"))
        #expect(outcome.output.contains("    lent-with-card    undecided, in 2 variables: "))
        #expect(outcome.output.contains("error[model/not-exhaustive]: “lent-with-card” could not be decided"))
        #expect(!outcome.output.contains("model/workflow-cannot-start"))
    }

    @Test func aFindingShowsTheLineOfTheDefinitionWhereverInTheModuleItsFileIs() throws {
        let blank = String(repeating: "\n", count: Lending.child.site.line - 1)
        let place = try Workplace([
            "Sources/TallyCommandTests/Rooms/Lending.swift": blank + "    static let child = 0\nlet more = 1\n"
        ])
        let line = Lending.child.site.line
        #expect(
            place.model("check").output.contains(
                """
                Sources/TallyCommandTests/Rooms/Lending.swift:\(line):5: warning[model/idle-role]: the role “Child” \
                permits nothing
                   \(line) |     static let child = 0
                      |     ^^^^^^^^^^^^^^^^^^^^

                """))
    }

    @Test(arguments: [("Handbook/", "../Sources/"), ("Handbook/Chapters/", "../../Sources/"), ("", "Model/Sources/")])
    func aDefinitionIsFoundInAPackageAboveAndInOneBelow(_ folder: String, _ sources: String) throws {
        let blank = String(repeating: "\n", count: Lending.child.site.line - 1)
        let package = sources.hasPrefix("Model") ? "Model/" : ""
        let place = try Workplace([
            "\(package)Sources/TallyCommandTests/Rooms/Lending.swift": blank + "    static let child = 0\n",
            "\(folder)index.md": "",
        ])
        let output = Collected()
        let surroundings = Surroundings(
            folder: place.root + "/" + folder, input: Input([]), output: output.output, errors: Collected().output,
            terminal: Terminal(width: 100))
        _ = Program(domain: Lending.domain).run(["model", "check"], in: surroundings)
        let found = "\(sources)TallyCommandTests/Rooms/Lending.swift:\(Lending.child.site.line):5"
        #expect(output.text.contains("\(found): warning[model/idle-role]"), "\(output.text)")
    }

    @Test func theReportGoesWhereItIsWanted() throws {
        let place = try Workplace([:])
        let outcome = place.model("check", "--format", "sarif", "--output", "model.sarif")
        #expect(outcome.code == 0)
        #expect(outcome.output == "")
        #expect(outcome.errors == "1 warning, 1 suggestion; the report is in model.sarif\n")
        let report = try #require(place.read("model.sarif"))
        #expect(report.contains("\"model/idle-role\""))
        #expect(report.contains("Every role may do something."))
    }

    @Test func exploringCountsAllWorldsAndSaysHowLongItTook() throws {
        let place = try Workplace([:])
        let outcome = place.model("explore")
        #expect(outcome.code == 0)
        #expect(outcome.output == "8 worlds, 11 transitions, exhaustively\n")
        #expect(outcome.errors.hasSuffix(" bytes per world, at most 5 commands from the beginning\n"))
        let limited = place.model("explore", "--limit", "2")
        #expect(limited.code == 1)
        #expect(limited.output.hasSuffix(", not exhaustively\n"))
    }
}
