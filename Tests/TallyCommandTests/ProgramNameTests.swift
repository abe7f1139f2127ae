import Testing

@testable import TallyCommand

/// What a program says that somebody has made for a domain of their own, under a name of their own.
@Suite struct ProgramNameTests {
    private let program = Program(name: "library", domain: Lending.domain)

    @Test func everyManualSpeaksOfTheProgramThatShowsIt() throws {
        let place = try Workplace([:], program: program)
        for command in program.commands {
            let manual = place.run(command.description.name.split(separator: " ").map(String.init) + ["--help"]).output
            #expect(manual.contains("library \(command.description.name) - "))
            // What is left is the name of the file of settings, which all programs share.
            #expect(!manual.replacing("tally.yml", with: "").contains("tally"), "\(manual)")
        }
    }

    @Test(arguments: [
        ["--bad"], ["nothing"], ["check", "--zzzzzz"], ["model", "show"], ["model", "show", "zzzzzz"],
        ["model", "who"],
        ["model", "zzzzzz"], ["draft"], ["draft", "zzzzzz"], ["explain", "zzzzzz"], ["diff"], ["build", "extra"],
        ["publish"],
        ["model", "trace", "lend-a-book", "--from", ")"], ["model", "trace", "lend-a-book", "--from", "zzzzzz=lent"],
        ["mutate"], ["trace"], ["assemble"], ["serve", "extra"],
    ])
    func noHintNamesAnotherProgram(_ arguments: [String]) throws {
        let place = try Workplace(["Content/a.md": "---\ntitle: A\n---\n# A\n"], program: program)
        let errors = place.run(arguments).errors
        #expect(errors.hasPrefix("library: "))
        #expect(!errors.replacing("tally.yml", with: "").contains("tally"), "\(errors)")
    }

    @Test func aHintNamesTheCommandOfTheProgramThatGivesIt() throws {
        let place = try Workplace([:], program: program)
        #expect(
            place.run("model", "who", "zzzzzz").errors
                == "library: there is no workflow \"zzzzzz\"; library model workflows lists what there is\n")
    }

    @Test func noRuleIsExplainedWithTheCommandsOfAnotherProgram() {
        for rule in program.rules.rules {
            let words = "\(rule.summary) \(rule.explanation)"
            #expect(!words.replacing("tally.yml", with: "").contains("tally"), "\(rule.id): \(words)")
        }
    }
}
