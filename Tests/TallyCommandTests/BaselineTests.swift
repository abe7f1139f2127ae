import TallyCommand
import Testing

struct BaselineTests {
    private func place() throws -> Workplace {
        try Workplace([
            "tally.yml": "rules: {all: off, image/alt-text-missing: error}\n",
            "Content/a.md": document("A", "![](one.png)\n\n![](two.png)"),
        ])
    }

    @Test func whatIsKnownPassesAndWhatIsNewFails() throws {
        let place = try place()
        let recording = place.run("check", "--write-baseline", "known.json")
        #expect(recording.code == 0)
        #expect(recording.errors == "2 findings written to known.json\n")

        let known = place.run("check", "--baseline", "known.json")
        #expect(known.code == 0)
        #expect(known.output == "no findings\nnot shown: 2 in the baseline\nread: 1 document\n")

        try place.write(document("A", "![](one.png)\n\n![](two.png)\n\n![](three.png)"), to: "Content/a.md")
        let new = place.run("check", "--baseline", "known.json", "--format", "concise")
        #expect(new.code == 1)
        #expect(new.output == "Content/a.md:11:1: error[image/alt-text-missing]: the image has no alternative text\n")
    }

    @Test func whatIsMendedLeavesTheBaseline() throws {
        let place = try place()
        _ = place.run("check", "--write-baseline", "known.json")
        try place.write(document("A", "![One](one.png)\n\n![](two.png)"), to: "Content/a.md")
        let mended = place.run("check", "--baseline", "known.json")
        #expect(mended.code == 0)
        #expect(mended.errors == "1 known finding mended and taken out of known.json\n")

        try place.write(document("A", "![](one.png)\n\n![](two.png)"), to: "Content/a.md")
        #expect(place.run("check", "--baseline", "known.json").code == 1, "it has come back")
    }

    @Test func aBaselineThatCannotBeWrittenDoesNotKeepTheReportBack() throws {
        let place = try place()
        let baseline = place.deepFolder(below: "deep") + "/k.json"
        _ = place.run("check", "--write-baseline", "known.json")
        try place.write(try #require(place.read("known.json")), to: baseline)
        try place.write(document("A", "![One](one.png)\n\n![](two.png)\n\n![](three.png)"), to: "Content/a.md")
        let outcome = place.run("check", "--baseline", baseline, "--format", "concise")
        #expect(outcome.code == 2, "the baseline is not what it should be")
        #expect(
            outcome.output
                == "Content/a.md:11:1: error[image/alt-text-missing]: the image has no alternative text\n")
        #expect(outcome.errors == "tally: cannot write \"\(baseline)\": File name too long\n")
    }

    @Test func whatIsNotCheckedStaysKnown() throws {
        let place = try place()
        try place.write(document("B", "![](one.png)"), to: "Content/b.md")
        _ = place.run("check", "--write-baseline", "known.json")
        let before = place.read("known.json")
        #expect(place.run("check", "--baseline", "known.json", "Content/b.md").code == 0)
        #expect(place.read("known.json") == before)
    }

    @Test func aBaselineThatIsNoneIsNotUsed() throws {
        let place = try place()
        try place.write("{\n  \"version\": 9,\n  \"findings\": []\n}\n", to: "known.json")
        let outcome = place.run("check", "--baseline", "known.json")
        #expect(outcome.code == 2)
        #expect(
            outcome.errors
                == "tally: cannot use the baseline: this program reads version 1 of a baseline, and no other, at known.json:2\n"
        )
    }

    @Test func whatIsKnownIsNotMended() throws {
        let marked = "\u{FEFF}" + document("A", "Text.")
        let place = try Workplace(["tally.yml": "", "Content/a.md": marked])
        _ = place.run("check", "--write-baseline", "known.json")
        try place.write("\u{FEFF}" + document("B", "Text."), to: "Content/b.md")
        let outcome = place.run("check", "--fix", "--baseline", "known.json")
        #expect(outcome.errors == "mended: 1 finding in 1 file\n")
        #expect(place.read("Content/a.md") == marked)
        #expect(place.read("Content/b.md") == document("B", "Text."))
    }

    @Test func aBaselineThatIsWrittenAnewForgetsNothingOfFilesThatWereNotChecked() throws {
        let place = try place()
        try place.write(document("B", "![](one.png)"), to: "Content/b.md")
        _ = place.run("check", "--write-baseline", "known.json")
        try place.write(document("A", "Text."), to: "Content/a.md")
        try place.write(document("B", "Text."), to: "Content/b.md")
        _ = place.run("check", "--write-baseline", "known.json", "Content/b.md")
        let known = try #require(place.read("known.json"))
        #expect(known.contains("Content/a.md") && !known.contains("Content/b.md"))
        try place.remove("Content/a.md")
        _ = place.run("check", "--write-baseline", "known.json", "Content/b.md")
        #expect(
            place.read("known.json")?.contains("Content/a.md") == false, "nothing is wrong with a file that is gone")
    }
}
