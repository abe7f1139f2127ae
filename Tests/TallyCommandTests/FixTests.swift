import Diagnostics
import TallyCommand
import Testing

struct FixTests {
    /// A document whose byte order mark a fix removes.
    private func place() throws -> Workplace {
        try Workplace([
            "tally.yml": "rules: {all: off, text/byte-order-mark: error, image/alt-text-missing: error}\n",
            "Content/a.md": "\u{FEFF}" + document("A", "![](one.png)"),
        ])
    }

    @Test func certainFixesAreMadeAndTheRestIsReported() throws {
        let place = try place()
        let outcome = place.run("check", "--fix", "--format", "concise")
        #expect(place.read("Content/a.md") == document("A", "![](one.png)"))
        #expect(outcome.errors == "mended: 1 finding in 1 file\n")
        #expect(
            outcome.output == "Content/a.md:7:1: error[image/alt-text-missing]: the image has no alternative text\n")
        #expect(outcome.code == 1)
    }

    @Test func aDiffShowsWhatAFixWouldDoAndWritesNothing() throws {
        let place = try place()
        let before = place.read("Content/a.md")
        let outcome = place.run("check", "--diff")
        #expect(
            outcome.output == """
                --- a/Content/a.md
                +++ b/Content/a.md
                @@ -1,4 +1,4 @@
                -\u{FEFF}---
                +---
                 title: A
                 description: What there is to know about it, in a sentence that is long enough for a list of results to show.
                 ---

                """)
        #expect(outcome.errors == "2 errors; 1 can be mended in 1 file\n")
        #expect(outcome.code == 1)
        #expect(place.read("Content/a.md") == before)
    }

    @Test func likelyChangesAreMadeOnlyIfSomebodyAsksForThem() throws {
        let place = try Workplace(["Content/index.md": "# Kettles\n\nText.\n"])
        #expect(place.run("check", "--fix", "--quiet").output.contains("front-matter/missing"))
        #expect(place.read("Content/index.md") == "# Kettles\n\nText.\n")
        #expect(place.run("check", "--diff", "--likely").output.contains("+title: \"Kettles\"\n"))
        let outcome = place.run("check", "--fix", "--likely")
        #expect(outcome.errors == "mended: 1 finding in 1 file\n")
        #expect(place.read("Content/index.md") == "---\ntitle: \"Kettles\"\n---\n\n# Kettles\n\nText.\n")
    }

    @Test func likelySaysNothingByItself() throws {
        let outcome = try place().run("check", "--likely")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("write --fix --likely, or --diff --likely"))
    }

    @Test func aFixKeepsThePermissionsOfTheFile() throws {
        let place = try place()
        try place.setPermissions(0o640, of: "Content/a.md")
        _ = place.run("check", "--fix")
        #expect(place.permissions(of: "Content/a.md") == 0o640)
        #expect(place.list("Content") == ["a.md"], "nothing is left beside it")
    }

    @Test func aFixWritesThroughALink() throws {
        let place = try place()
        try place.write("\u{FEFF}" + document("B", "Text."), to: "Content/.parts/b.md")
        try place.link("Content/b.md", to: ".parts/b.md")
        _ = place.run("check", "--fix")
        #expect(place.read("Content/.parts/b.md") == document("B", "Text."))
    }

    @Test func whatCannotBeWrittenIsReportedAndTheRestIsMended() throws {
        let place = try place()
        let folder = place.deepFolder(below: "Content")
        try place.write("\u{FEFF}" + document("B", "Text."), to: folder + "/b.md")
        let outcome = place.run("check", "--fix", "--format", "concise")
        #expect(outcome.code == 2)
        #expect(place.read("Content/a.md") == document("A", "![](one.png)"), "it is none the worse for it")
        #expect(outcome.errors.hasPrefix("mended: 1 finding in 1 file\n"))
        #expect(outcome.errors.hasSuffix("tally: cannot write \"\(folder)/b.md\": File name too long\n"))
        #expect(outcome.output.contains("Content/a.md:7:1: error[image/alt-text-missing]"))
        #expect(outcome.output.contains("/b.md:1:1: error[text/byte-order-mark]"))
    }

    @Test func whatIsTurnedOffIsNotMended() throws {
        let place = try place()
        let outcome = place.run("check", "--fix", "--off", "text")
        #expect(outcome.errors == "")
        #expect(place.read("Content/a.md")?.unicodeScalars.first == "\u{FEFF}")
    }
}
