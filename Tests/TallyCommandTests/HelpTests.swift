import TallyCommand
import Testing

struct HelpTests {
    @Test func helpNamesTheCommands() throws {
        let outcome = try Workplace([:]).run("--help", terminal: Terminal(width: 80))
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                tally keeps procedure documents true: it checks what writers wrote, and renders
                what passes.

                USAGE
                    tally COMMAND [OPTION...] [OPERAND...]

                COMMANDS
                    check       Hold documents to the rules, and say what is wrong with them.
                    build       Make the site.
                    serve       Show the site in a browser while you write it.
                    lsp         Check documents while they are edited, for an editor.
                    assemble    Join the parts of a site that several machines have made.
                    publish     Put the finished site where it is served from, all at once.
                    explain     Say what a rule asks, and why.
                    render      Write documents as HTML.
                    help        Show the manual of a command.

                OPTIONS
                    --help       Show this text; after a command, its manual.
                    --version    Show the version.

                Every command exits with 0 if all is well, 1 if documents are wrong, and 2 if it
                could not run.

                """)
    }

    @Test func aManualIsFilledToTheWidthOfTheTerminal() throws {
        let outcome = try Workplace([:]).run("explain", "--help", terminal: Terminal(width: 60))
        #expect(
            outcome.output == """
                NAME
                    tally explain - say what a rule asks, and why

                SYNOPSIS
                    tally explain [ID]

                DESCRIPTION
                    Shows what a rule asks, why it asks that, and a document
                    that breaks it beside one that does not. ID is what a
                    finding shows between brackets, such as
                    image/alt-text-missing.

                    With the name of a group as ID it lists the rules of the
                    group, and without ID all rules.

                OPTIONS
                    -h, --help
                        Show this text.

                EXIT CODES
                    0   The rule is explained.
                    2   There is no such rule.

                EXAMPLES
                    tally explain image/alt-text-missing
                        Explain one rule.

                    tally explain link
                        List the rules about links.

                """)
    }

    @Test(arguments: ["check", "build", "assemble", "publish", "explain", "render"])
    func aManualIsTheSameHoweverOneAsks(_ command: String) throws {
        let place = try Workplace([:])
        let manual = place.run("help", command)
        #expect(manual.code == 0)
        #expect(manual.output == place.run(command, "--help").output)
        #expect(manual.output == place.run(command, "--no-such-option", "--help").output)
        #expect(manual.output.split(separator: "\n").allSatisfy { $0.count <= 88 })
    }

    @Test(arguments: [["help"], ["help", "help"], ["help", "--help"], ["help", "-h"], ["-h"]])
    func helpOnHelpIsTheListOfCommands(_ arguments: [String]) throws {
        let place = try Workplace([:])
        let outcome = place.run(arguments)
        #expect(outcome.code == 0)
        #expect(outcome.output == place.run("--help").output)
    }

    @Test func aServerOfEditorsTakesNoFolder() throws {
        let outcome = try Workplace([:]).run("lsp", "Content")
        #expect(outcome.code == 2)
        #expect(outcome.errors == "tally: lsp takes no \"Content\"; an editor says which folder it has open\n")
    }

    @Test(arguments: ["workflows:", "ignore: ", "--bindings", "paragraphs:", "<!-- step: human -->"])
    func theManualOfTheCheckSaysHowProceduresAreBound(_ word: String) throws {
        let manual = try Workplace([:]).run("help", "check").output
        let description = try #require(manual.split(separator: "\nOPTIONS\n").first)
        #expect(description.contains(word))
    }

    @Test func headingsAreBoldOnATerminal() throws {
        let terminal = Terminal(showsOutput: true, width: 80)
        #expect(
            try Workplace([:]).run("help", "explain", terminal: terminal).output.hasPrefix("\u{1B}[1mNAME\u{1B}[0m\n"))
    }

    @Test(arguments: [
        (["chekc"], "tally: there is no command \"chekc\"; there is one with a similar name: check\n"),
        (["help", "chekc"], "tally: there is no command \"chekc\"; there is one with a similar name: check\n"),
        (["help", "check", "x"], "tally: there is no command \"check x\"; there is one with a similar name: check\n"),
        (["--verison"], "tally: there is no option --verison; tally --help lists the commands\n"),
        (["check", "--fxi"], "tally: there is no option --fxi; there is one with a similar name: --fix\n"),
        (
            ["check", "--fix", "--diff"],
            "tally: --fix and --diff exclude each other; --diff shows what --fix would do\n"
        ),
        (["check", "Contnt"], "tally: there is no folder \"Contnt\"; there is one with a similar name: Content\n"),
        (
            ["check", "Content/b.md"],
            "tally: there is no file \"Content/b.md\"; there is one with a similar name: Content/a.md\n"
        ),
        (["check", "-c", "x.yml"], "tally: there is no configuration \"x.yml\"\n"),
        (["check", "Empty"], "tally: there are no documents in \"Empty\"; a document is a file that ends in .md\n"),
        (
            ["check", "--off", "imgae"],
            "tally: there is no rule and no group of rules \"imgae\"; there is a group with a similar name: image\n"
        ),
        (
            ["check", "--baseline", "b.json"],
            "tally: there is no baseline \"b.json\"; --write-baseline b.json makes one\n"
        ),
        (
            ["explain", "image/alt-text"],
            "tally: there is no rule \"image/alt-text\"; there is a rule with a similar name: image/alt-text-missing\n"
        ),
        (["render"], "tally: there is nothing to render; name a file or a folder, or - for standard input\n"),
    ])
    func whatCannotRunSaysWhy(_ arguments: [String], _ message: String) throws {
        let place = try Workplace(["Content/a.md": document("A", "Text."), "Empty/x.png": ""])
        let outcome = place.run(arguments)
        #expect(outcome.code == 2)
        #expect(outcome.errors == message)
        #expect(outcome.output == "")
    }

    @Test(arguments: [
        (nil, "the folder of the documents stands in tally.yml, as content under folders"),
        ("folders:\n  content: Texts\n", "the folder of the documents stands in tally.yml, as content under folders"),
        ("titel: x\nfolders:\n  content: texts\n", "there is one with a similar name: text"),
        ("title: [x\n", "line 1 of tally.yml is not understood: the list that begins with [ is not closed"),
    ])
    func whoNamesTheFolderOfTheDocumentsIsSaidIfItIsMissing(_ configuration: String?, _ hint: String) throws {
        var files = ["other/a.md": document("A", "Text."), "text/a.md": document("A", "Text.")]
        if configuration?.contains("Texts") ?? false { files["text/a.md"] = nil }
        files["tally.yml"] = configuration
        let outcome = try Workplace(files).run(["check"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.hasPrefix("tally: there is no folder"))
        #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    }

    @Test func theVersionIsPrinted() throws {
        #expect(try Workplace([:]).run("--version").output == "tally \(Program.version)\n")
    }

    @Test func withoutACommandThereIsHelpOnStandardError() throws {
        let outcome = try Workplace([:]).run()
        #expect(outcome.code == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("COMMANDS"))
    }
}
