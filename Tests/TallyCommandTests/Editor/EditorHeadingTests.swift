import Diagnostics
import Testing

@testable import TallyCommand

/// What an editor knows of headings and of what leads to them.
struct EditorHeadingTests {
    private let files = [
        "tally.yml": "",
        "Content/index.md": document(
            "Kettles", "See [how](tea/fill.md#open-the-lid), [why](tea/fill.md) or [both](tea/fill.md#open-the-lid-1)."),
        "Content/tea/fill.md": document(
            "Fill",
            "## Open the lid\n\nSee [below](#open-the-lid-1).\n\n## Open the lid\n\nAgain. See [all](../index.md)."),
    ]

    private func editor(_ abilities: String = "{}") throws -> FakeEditor {
        let editor = try FakeEditor(try Workplace(files), abilities: abilities)
        for path in ["Content/index.md", "Content/tea/fill.md"] { try editor.open(path) }
        let findings = editor.shown.values.flatMap(\.self)
        #expect(findings.isEmpty)
        return editor
    }

    @Test func headingsStandWithinEachOtherIfTheEditorWantsThat() throws {
        let abilities = #"{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}"#
        let tree = try editor(abilities).ask("documentSymbol", in: "Content/tea/fill.md")
        #expect(tree.array?.compactMap { $0["name"]?.string } == ["Fill"])
        let inner = tree.array?.first?["children"]?.array
        #expect(inner?.compactMap { $0["name"]?.string } == ["Open the lid", "Open the lid"])
        let list = try editor().ask("documentSymbol", in: "Content/tea/fill.md")
        #expect(list.array?.compactMap { $0["name"]?.string } == ["Fill", "Open the lid", "Open the lid"])
    }

    @Test func aHeadingSaysWhatBecameOfItsProcedure() throws {
        let text = Lending.page(
            "You must be a Member.\n\n## Ask for it\n\n1. Sign in to the **Catalogue**.\n2. Wait.\n")
        let place = try Workplace(
            ["tally.yml": "", "Content/index.md": text], program: Program(domain: Lending.domain))
        let editor = try FakeEditor(
            place, abilities: #"{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}"#)
        try editor.open("Content/index.md")
        let symbols = try editor.ask("documentSymbol", in: "Content/index.md")
        let heading = symbols.array?.first?["children"]?.array?.first
        #expect(heading?["detail"]?.string == "request-a-book: differs")
    }

    @Test func headingsOfAllDocumentsAreFoundByTheirWords() throws {
        let editor = try editor()
        let found = try editor.ask("workspace/symbol", #"{"query":"LID open"}"#)
        #expect(found.array?.compactMap { $0["name"]?.string } == ["Open the lid", "Open the lid"])
        #expect(found.array?.compactMap { editor.path($0["location"]?["uri"]) }.first == "Content/tea/fill.md")
        #expect(found.array?.compactMap { $0["location"]?["range"]?["start"]?["line"]?.integer } == [6, 10])
        #expect(try editor.ask("workspace/symbol", #"{"query":"lid of"}"#).array?.isEmpty == true)
        #expect(try editor.ask("workspace/symbol", #"{"query":""}"#).array?.count == 4)
    }

    @Test func aWordAtTheBeginningIsMeantBeforeOneWithin() {
        let query = NameQuery("step")
        let names = ["take-the-footstep", "next-step", "step", "stage"]
        #expect(names.map { query.rank(of: $0) } == [2, 1, 0, nil])
    }

    @Test func aLinkLeadsToItsFileAndToThePlaceInIt() throws {
        let editor = try editor()
        let file = try editor.ask("definition", behind: "[why](tea/f", in: "Content/index.md")
        #expect(editor.path(file["uri"]) == "Content/tea/fill.md")
        #expect(file["range"]?["start"]?["line"]?.integer == 0)
        let anchor = try editor.ask("definition", behind: "[both](tea/fill.md#op", in: "Content/index.md")
        // Behind five lines of front matter and its mark, the title, and the first section.
        #expect(anchor["range"]?["start"]?["line"]?.integer == 10)
        let links = try editor.ask("documentLink", in: "Content/index.md")
        #expect(links.array?.count == 3)
        #expect(editor.path(links.array?.first?["target"]) == "Content/tea/fill.md")
    }

    @Test func referencesOfAHeadingAreAllLinksThatLeadToIt() throws {
        let editor = try editor()
        let places = try editor.ask(
            "references", behind: "## Open", in: "Content/tea/fill.md", #","context":{"includeDeclaration":false}"#)
        #expect(places.array?.compactMap { editor.path($0["uri"]) } == ["Content/index.md"])
    }

    @Test func aRenamedHeadingTakesItsLinksWithIt() throws {
        let editor = try editor()
        let old = try editor.ask("prepareRename", behind: "## Open", in: "Content/tea/fill.md")
        #expect(old["start"]?["character"]?.integer == 3)
        let edit = try editor.ask(
            "rename", behind: "## Open", in: "Content/tea/fill.md", #","newName":"Lift the lid""#)
        let index = try editor.text(of: "Content/index.md", after: edit)
        // The second heading has its name alone now, and no number.
        #expect(index.contains("(tea/fill.md#lift-the-lid), [why](tea/fill.md) or [both](tea/fill.md#open-the-lid)"))
        let fill = try editor.text(of: "Content/tea/fill.md", after: edit)
        #expect(fill.contains("## Lift the lid\n\nSee [below](#open-the-lid)."))
    }

    @Test func aRenamedHeadingTakesItsBindingWithIt() throws {
        let text = Lending.page("You must be a Member.\n\n## Ask for it ##\n\n1. Sign in to the **Catalogue**.\n")
        let place = try Workplace(
            ["tally.yml": "", "Content/index.md": text], program: Program(domain: Lending.domain))
        let editor = try FakeEditor(place)
        try editor.open("Content/index.md")
        let edit = try editor.ask("rename", behind: "## Ask", in: "Content/index.md", #","newName":"Request it""#)
        let renamed = try editor.text(of: "Content/index.md", after: edit)
        #expect(renamed.contains("  request-it: request-a-book\n"))
        #expect(renamed.contains("## Request it ##\n"))
    }

    @Test(arguments: ["", "  ", "a\\nb"])
    func aHeadingIsRenamedToNothingButAHeading(name: String) throws {
        let answer = try editor().ask(
            "rename", behind: "## Open", in: "Content/tea/fill.md", #","newName":"\#(name)""#)
        #expect(answer["code"]?.integer == -32803)
    }

    @Test func textThatIsNoHeadingIsNotRenamed() throws {
        #expect(try editor().ask("prepareRename", behind: "Again", in: "Content/tea/fill.md").content == .null)
    }

    @Test func addressesAreCompletedFolderByFolder() throws {
        let editor = try editor()
        try editor.type("[x](", for: "Again.", in: "Content/tea/fill.md")
        let here = try editor.ask("completion", behind: "[x](", in: "Content/tea/fill.md")
        #expect(here.array?.compactMap { $0["label"]?.string } == ["../"])
        try editor.type("[x](../", for: "[x](", in: "Content/tea/fill.md")
        let above = try editor.ask("completion", behind: "[x](../", in: "Content/tea/fill.md")
        #expect(above.array?.compactMap { $0["label"]?.string } == ["index.md", "tea/"])
        try editor.type("[x](../index.md#", for: "[x](../", in: "Content/tea/fill.md")
        let anchors = try editor.ask("completion", behind: "[x](../index.md#", in: "Content/tea/fill.md")
        #expect(anchors.array?.compactMap { $0["label"]?.string } == ["kettles"])
    }

    @Test func aMovedFileTakesItsLinksWithIt() throws {
        var files = files
        files["Content/TOC.yml"] = "- name: Fill\n  href: tea/fill.md\n"
        let editor = try FakeEditor(try Workplace(files))
        for path in ["Content/index.md", "Content/tea/fill.md", "Content/TOC.yml"] { try editor.open(path) }
        let move = { (old: String, new: String) in
            try editor.ask(
                "workspace/willRenameFiles",
                #"{"files":[{"oldUri":"\#(editor.address(old))","newUri":"\#(editor.address(new))"}]}"#)
        }
        let file = try move("Content/tea/fill.md", "Content/pots/a b/pour.md")
        let index = try editor.text(of: "Content/index.md", after: file)
        #expect(index.contains("[how](pots/a%20b/pour.md#open-the-lid), [why](pots/a%20b/pour.md) or"))
        let moved = try editor.text(of: "Content/tea/fill.md", after: file)
        #expect(moved.contains("[below](#open-the-lid-1)"))
        #expect(moved.contains("[all](../../index.md)"))
        #expect(try editor.text(of: "Content/TOC.yml", after: file).contains("href: pots/a%20b/pour.md"))
        // A folder that is moved beside itself: what is in it leads out as before.
        let folder = try move("Content/tea", "Content/pots")
        #expect(try editor.text(of: "Content/index.md", after: folder).contains("[why](pots/fill.md)"))
        #expect(try editor.text(of: "Content/tea/fill.md", after: folder) == editor.place.read("Content/tea/fill.md"))
        #expect(try move("README.md", "READ.md").content == .null)
    }

    @Test(arguments: [
        ("](a%20b/", ["c d.md"]), ("](./a%20b/c", ["c d.md"]), ("](<a%20b/", ["c d.md"]), ("](~/a%20b//", ["c d.md"]),
        ("](a%20b/../te", ["a b/", "tea/"]), ("](tea/fill.md)", []), ("](https:", []), ("](/", []),
        ("](tea/fill.md \"", []), ("](nowhere/", ["../"]),
    ])
    func addressesAreCompletedAsTheyAreWritten(_ begun: String, _ expected: [String]) throws {
        var files = files
        files["Content/a b/c d.md"] = document("Deep", "Text.")
        files["Content/index.md"] = document("Kettles", "Here.\n\nSee [d](a%20b/c%20d.md).")
        let editor = try FakeEditor(try Workplace(files))
        try editor.open("Content/index.md")
        try editor.type("[x" + begun, for: "Here.", in: "Content/index.md")
        let answer = try editor.ask("completion", behind: "[x" + begun, in: "Content/index.md")
        let labels = answer.array?.compactMap { $0["label"]?.string } ?? []
        #expect(labels.filter { $0 != "../" || expected.contains($0) } == expected)
    }

    @Test func referencesOfAHeadingHaveTheHeadingItselfIfTheEditorWantsThat() throws {
        let places = try editor().ask(
            "references", behind: "## Open", in: "Content/tea/fill.md", #","context":{"includeDeclaration":true}"#)
        let lines = places.array?.compactMap { $0["range"]?["start"]?["line"]?.integer }
        // Behind five lines of front matter and its mark, and the title.
        #expect(places.array?.count == 2)
        #expect(lines?.first == 6)
    }

    @Test func anEditorThatCountsVersionsIsToldWhichOneAChangeIsFor() throws {
        let editor = try FakeEditor(
            try Workplace(files), abilities: #"{"workspace":{"workspaceEdit":{"documentChanges":true}}}"#)
        try editor.open("Content/tea/fill.md")
        let edit = try editor.ask(
            "rename", behind: "## Open", in: "Content/tea/fill.md", #","newName":"Lift the lid""#)
        #expect(edit["changes"] == nil)
        let changes = edit["documentChanges"]?.array ?? []
        #expect(changes.map { editor.path($0["textDocument"]?["uri"]) } == ["Content/index.md", "Content/tea/fill.md"])
        // A file that the editor has not opened has no version.
        #expect(changes.first?["textDocument"]?["version"]?.content == .null)
        #expect(changes.last?["textDocument"]?["version"]?.integer != nil)
        #expect(changes.allSatisfy { $0["edits"]?.array?.isEmpty == false })
    }

    @Test(arguments: [
        ("## C#", "## D"), ("## C# ##", "## D ##"), ("##  C\t#", "##  D\t#"),
        ("C #\n---", "D\n---"), ("### C", "### D"),
    ])
    func theMarksOfARenamedHeadingStay(_ heading: String, _ expected: String) throws {
        let text = document("Kettles", "Before.\n\n\(heading)\n\nAfter.")
        let editor = try FakeEditor(try Workplace(["tally.yml": "", "Content/index.md": text]))
        try editor.open("Content/index.md")
        let behind = String(heading.prefix { $0 != "C" }) + "C"
        let edit = try editor.ask("rename", behind: behind, in: "Content/index.md", #","newName":"D""#)
        let renamed = try editor.text(of: "Content/index.md", after: edit)
        #expect(renamed == text.replacing(heading, with: expected))
    }

    @Test func anAddressFromTheContentFolderStaysOne() throws {
        var files = files
        files["Content/index.md"] = document("Kettles", "See [how](~/tea/fill.md#open-the-lid) and [me](#).")
        let editor = try FakeEditor(try Workplace(files))
        for path in ["Content/index.md", "Content/tea/fill.md"] { try editor.open(path) }
        let edit = try editor.ask(
            "workspace/willRenameFiles",
            #"{"files":[{"oldUri":"\#(editor.address("Content/tea"))","newUri":"\#(editor.address("Content/a b"))"}]}"#)
        let index = try editor.text(of: "Content/index.md", after: edit)
        #expect(index.contains("[how](~/a%20b/fill.md#open-the-lid) and [me](#)."))
    }
}
