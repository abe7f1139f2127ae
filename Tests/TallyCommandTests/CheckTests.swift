import TallyCommand
import Testing

struct CheckTests {
    /// Two documents, one of which has an image without a text.
    ///
    /// All rules but one are off, so that these tests are about the command and not about the rules.
    private func place(_ more: [String: String] = [:]) throws -> Workplace {
        var files = [
            "tally.yml": "title: Kettles\nrules:\n  all: off\n  image/alt-text-missing: warning\n",
            "Content/a.md": document("A", "Fill the kettle.\n\n![](kettle.png)"),
            "Content/sub/b.md": document("B", "Switch it on."),
            "Content/kettle.png": "",
        ]
        files.merge(more) { $1 }
        return try Workplace(files)
    }

    @Test func aPersonSeesFindingsWithTheirLines() throws {
        let outcome = try place().run("check")
        #expect(
            outcome.output == """
                Content/a.md:9:1: warning[image/alt-text-missing]: the image has no alternative text
                    9 | ![](kettle.png)
                      | ^^^^^^^^^^^^^^^
                  help: say in the square brackets what the image shows

                1 warning
                read: 2 documents

                """)
        #expect(outcome.errors == "")
        #expect(outcome.code == 0, "a warning does not fail")
    }

    @Test func colorsAreForTerminalsAlone() throws {
        let place = try place()
        let terminal = Terminal(showsOutput: true, width: 80)
        #expect(place.run("check", terminal: terminal).output.contains("\u{1B}["))
        #expect(!place.run("check", "--color=never", terminal: terminal).output.contains("\u{1B}["))
        #expect(place.run("check", "--color=always").output.contains("\u{1B}["))
        let refusing = Terminal(showsOutput: true, width: 80, refusesColor: true)
        #expect(!place.run("check", terminal: refusing).output.contains("\u{1B}["))
    }

    @Test func warningsFailWhenTheCheckIsStrict() throws {
        let outcome = try place().run("check", "--strict", "--format", "concise")
        #expect(
            outcome.output == "Content/a.md:9:1: error[image/alt-text-missing]: the image has no alternative text\n")
        #expect(outcome.code == 1)
    }

    @Test(arguments: [
        (["--error", "image"], 1, "error["), (["--error", "all", "--off", "image,front-matter"], 0, ""),
        (["--off=image/alt-text-missing"], 0, ""), (["--warn", "image", "--strict"], 0, "warning["),
    ])
    func theCommandLineHasTheLastWord(_ arguments: [String], _ code: Int32, _ part: String) throws {
        let files = [
            "Content/sub/b.md": document("B", "Switch it on.\n\n[A](../a.md)"),
            "Content/TOC.yml": "- name: A\n  href: a.md\n- name: B\n  href: sub/b.md\n",
        ]
        let outcome = try place(files).run(["check", "--format", "concise"] + arguments)
        #expect(outcome.code == code)
        if part.isEmpty { #expect(outcome.output == "") } else { #expect(outcome.output.contains(part)) }
    }

    // MARK: Which files

    @Test(arguments: [
        (["Content/sub"], ""), (["Content/sub/b.md"], ""), (["./Content/../Content"], "Content/a.md:9:1"),
        (["Content/sub/b.md", "Content/a.md"], "Content/a.md:9:1"), (["Content/a.md", "Content"], "Content/a.md:9:1"),
    ])
    func findingsAreShownForWhatIsNamed(_ paths: [String], _ part: String) throws {
        let output = try place().run(["check", "--format", "concise"] + paths).output
        #expect(output.split(separator: "\n").count == (part.isEmpty ? 0 : 1))
        #expect(output.hasPrefix(part))
    }

    @Test func aFileIsCheckedAmongTheOthers() throws {
        let place = try place(["Content/sub/b.md": document("B", "See [A](../a.md).")])
        let outcome = place.run("check", "--error", "link", "Content/sub/b.md")
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains("read: 2 documents"))
    }

    @Test func anotherFolderIsAContentFolderOfItsOwn() throws {
        let place = try place(["Drafts/c.md": document("C", "![](x.png)"), "Drafts/x.png": ""])
        let output = place.run("check", "--format=concise", "Drafts").output
        #expect(output == "Drafts/c.md:7:1: warning[image/alt-text-missing]: the image has no alternative text\n")
    }

    @Test func anAbsolutePathIsNamedFromHere() throws {
        let place = try place()
        let output = place.run("check", "--format", "concise", place.root + "/Content/a.md").output
        #expect(output == "Content/a.md:9:1: warning[image/alt-text-missing]: the image has no alternative text\n")
    }

    @Test func aFileOutsideIsCheckedInItsFolder() throws {
        let place = try place(["Drafts/c.md": document("C", "![](x.png)"), "Drafts/d.md": document("D", "![](x.png)")])
        let output = place.run("check", "--format=concise", "Drafts/d.md").output
        #expect(output == "Drafts/d.md:7:1: warning[image/alt-text-missing]: the image has no alternative text\n")
    }

    @Test func aFileThatCannotBeReadIsSaidToBeUnchecked() throws {
        let place = try place()
        try place.link("Content/c.md", to: "/proc/self/mem")
        let outcome = place.run("check")
        #expect(outcome.output.contains("not checked: Content/c.md ("))
        #expect(outcome.code == 2)
    }

    @Test(arguments: [["--format", "concise"], ["--format", "github"], ["--diff"], ["--output", "report.txt"]])
    func aFileThatCannotBeReadIsNamedWhereTheReportHasNoPlaceForIt(_ options: [String]) throws {
        let place = try place()
        try place.link("Content/c.md", to: "/proc/self/mem")
        let outcome = place.run(["check"] + options)
        #expect(outcome.errors.contains("not checked: Content/c.md ("))
        #expect(outcome.code == 2)
    }

    // MARK: Configuration

    @Test func mistakesInTheConfigurationAreFindings() throws {
        let configuration = """
            tilte: Kettles
            url: kettles.example.com
            language: en
            language: de
            rules:
              all: off
              config: error
              imgae: off

            """
        let outcome = try place(["tally.yml": configuration]).run("check")
        #expect(
            outcome.output == """
                tally.yml:1:1: error[config/unknown-key]: there is no key "tilte" here
                    1 | tilte: Kettles
                      | ^^^^^
                  help: there is a key with a similar name: title

                tally.yml:2:6: error[config/invalid]: "url" must be a URL that begins with https:// or http://
                    2 | url: kettles.example.com
                      |      ^^^^^^^^^^^^^^^^^^^

                tally.yml:4:1: error[config/invalid]: the key "language" stands here a second time
                    4 | language: de
                      | ^^^^^^^^
                  note: the first one is at tally.yml:3:1
                    3 | language: en
                      | ^^^^^^^^
                  help: keep one of them; the first one is used

                tally.yml:8:3: error[config/unknown-rule]: there is no rule and no group of rules "imgae"
                    8 |   imgae: off
                      |   ^^^^^
                  help: there is a group with a similar name: image

                4 errors
                read: 2 documents

                """)
        #expect(outcome.code == 1)
    }

    @Test func theConfigurationMayStandElsewhere() throws {
        let place = try place(["Site/other.yml": "folders: {content: Docs}\nrules: {all: off, image: error}\n"])
        try place.write(document("D", "![](x.png)"), to: "Site/Docs/d.md")
        try place.write("", to: "Site/Docs/x.png")
        let outcome = place.run("check", "--config", "Site/other.yml", "--format", "concise")
        #expect(
            outcome.output == "Site/Docs/d.md:7:1: error[image/alt-text-missing]: the image has no alternative text\n")
    }

    @Test func aSiteMayAskForMore() throws {
        let configuration = """
            front-matter: {required: [title, author]}
            hosts: [example.com]
            rules: {all: off, front-matter/required-key-missing: error, link/host-not-allowed: error}

            """
        let body = "[1](https://EXAMPLE.com/x) [2](https://example.com.evil.org) [3](http://example.com@evil.org:8080/)"
        let place = try Workplace(["tally.yml": configuration, "Content/a.md": document("A", body)])
        #expect(
            place.run("check", "--format", "concise").output == """
                Content/a.md:1:1: error[front-matter/required-key-missing]: the front matter has no "author"
                Content/a.md:7:28: error[link/host-not-allowed]: links may not lead to the host "example.com.evil.org"
                Content/a.md:7:62: error[link/host-not-allowed]: links may not lead to the host "evil.org"

                """)
    }

    // MARK: Output

    @Test(arguments: ["human", "concise", "json", "sarif", "junit", "github", "rdjson"])
    func aReportCanGoIntoAFile(_ format: String) throws {
        let place = try place()
        let printed = place.run("check", "--format", format).output
        let outcome = place.run("check", "--format", format, "--output", "report.txt")
        #expect(outcome.output == "")
        #expect(outcome.errors == "1 warning; the report is in report.txt\n")
        #expect(place.read("report.txt") == printed)
    }

    @Test func quietMeansNothingButFindings() throws {
        let place = try place()
        #expect(place.run("check", "--quiet", "Content/sub").output == "")
        #expect(place.run("check", "--quiet").output.contains("image/alt-text-missing"))
    }

    @Test func nobodyIsToldWhereNobodyReads() throws {
        let place = try place()
        let errors = Collected()
        let surroundings = Surroundings(
            folder: place.root, input: Input([]), output: Output { _ in .closed }, errors: errors.output)
        #expect(Program().run(["check", "--strict"], in: surroundings) == 1)
        #expect(errors.text == "")
    }

    @Test func outputThatIsRefusedIsAFailure() throws {
        let place = try place()
        let errors = Collected()
        let surroundings = Surroundings(
            folder: place.root, input: Input([]), output: Output { _ in .refused("No space left on device") },
            errors: errors.output)
        #expect(Program().run(["check"], in: surroundings) == 2)
        #expect(errors.text == "tally: cannot write the output: No space left on device\n")
    }
}
