import Testing

@testable import TallyCommand

struct ArgumentTests {
    private let command = CommandDescription(
        name: "brew", summary: "Make tea.", synopsis: ["brew"], description: [],
        options: [
            OptionDescription(name: "milk", letter: "m", summary: "With milk."),
            OptionDescription(name: "quick", letter: "q", summary: "At once."),
            OptionDescription(name: "cups", letter: "c", value: .count("N"), summary: "How many."),
            OptionDescription(name: "leaf", value: .choice(["green", "black"]), summary: "Which."),
            OptionDescription(name: "add", value: .any("WHAT"), summary: "What else."),
        ])

    private func parse(_ arguments: String...) throws(UsageError) -> ParsedArguments {
        try ParsedArguments(arguments, for: command)
    }

    @Test(arguments: [
        ["--cups=3"], ["--cups", "3"], ["-c3"], ["-c", "3"], ["-c=3"], ["-mc3"], ["-c", "1", "-c", "3"],
    ])
    func valuesMayStandInSeveralWays(_ arguments: [String]) throws {
        #expect(try ParsedArguments(arguments, for: command).count("cups") == 3)
    }

    @Test func optionsMayStandAmongOperands() throws {
        let parsed = try parse("pot", "-mq", "kettle", "--add", "honey", "--add=lemon")
        #expect(parsed.operands == ["pot", "kettle"])
        #expect(parsed.has("milk") && parsed.has("quick"))
        #expect(parsed.all("add") == ["honey", "lemon"])
    }

    @Test func nothingIsAnOptionAfterTwoDashes() throws {
        #expect(try parse("--", "--milk", "-q").operands == ["--milk", "-q"])
    }

    @Test func aDashAloneIsAnOperand() throws {
        #expect(try parse("-").operands == ["-"])
    }

    @Test(
        arguments: [
            (["--mlik"], "there is no option --mlik", "there is one with a similar name: --milk"),
            (["-z"], "there is no option -z", .command("help brew", "lists the options")),
            (["--milk=oat"], "the option --milk takes no value", nil),
            (["--add"], "the option --add needs a value", "write --add WHAT"),
            (["--cups", "0"], "--cups wants a whole number above zero, and \"0\" is none", nil),
            (["--leaf", "blakc"], "--leaf cannot be \"blakc\"", "there is one with a similar name: black"),
            (["--leaf", "7"], "--leaf cannot be \"7\"", "it is one of these: green, black"),
        ] as [([String], String, Hint?)])
    func mistakesAreNamed(_ arguments: [String], _ message: String, _ hint: Hint?) {
        #expect(throws: UsageError(message, hint: hint)) { try ParsedArguments(arguments, for: command) }
    }

    @Test(arguments: ["check", "build", "render --output Pages Content"])
    func moreJobsThanAnyMachineHasAreNoTrap(_ command: String) throws {
        let place = try Workplace(["Content/index.md": document("Kettles", "All about kettles.")])
        let outcome = place.run(
            command.split(separator: " ").map(String.init) + ["--jobs", "9000000000000000000"])
        #expect(outcome.code == 0, "\(outcome.errors)")
    }
}
