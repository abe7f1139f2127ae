import Diagnostics
import TestSupport
import Testing

@testable import TallyCommand

/// What an editor shows is what `tally check` would say of the text as it stands there.
struct EditorFindingsTests {
    private let files = [
        "tally.yml": "title: Kettles\n",
        "Content/index.md": document("Kettles", "See [how](fill.md) and [why](fill.md#because)."),
        "Content/fill.md": document("Fill", "Open the lid.\n\n## Because\n\nIt is empty."),
    ]

    @Test func findingsAreShownBeforeAnythingIsOpened() throws {
        var files = files
        files["Content/fill.md"] = document("Fill", "Open the lid.")
        let editor = try FakeEditor(try Workplace(files))
        #expect(editor.shown["Content/index.md"]?.map(\.rule) == ["link/anchor-not-found"])
        #expect(editor.shown["Content/fill.md"] == nil)
    }

    @Test func whatIsTypedIsCheckedWithoutBeingSaved() throws {
        let editor = try FakeEditor(try Workplace(files))
        try editor.open("Content/index.md")
        #expect(editor.shown["Content/index.md"] == [])
        try editor.type("![](x.png)", for: "See", in: "Content/index.md")
        let rules = editor.shown["Content/index.md"]?.map(\.rule) ?? []
        #expect(rules.contains("image/alt-text-missing"))
        #expect(rules.contains("image/file-not-found"))
        try editor.type("See", for: "![](x.png)", in: "Content/index.md")
        #expect(editor.shown["Content/index.md"] == [])
    }

    @Test func whatIsTypedInOneDocumentIsWrongInAnother() throws {
        let editor = try FakeEditor(try Workplace(files))
        try editor.open("Content/fill.md")
        try editor.type("## Since", for: "## Because", in: "Content/fill.md")
        #expect(editor.shown["Content/index.md"]?.map(\.rule) == ["link/anchor-not-found"])
        try editor.type("## Because", for: "## Since", in: "Content/fill.md")
        #expect(editor.shown["Content/index.md"] == [])
    }

    @Test func aFindingThatOnlyMovesIsShownInItsNewPlace() throws {
        let editor = try FakeEditor(try Workplace(files))
        try editor.open("Content/index.md")
        try editor.type("[how](lost.md)", for: "[how](fill.md)", in: "Content/index.md")
        let before = try #require(editor.shown["Content/index.md"]?.first)
        try editor.type("😀 See", for: "See", in: "Content/index.md")
        let after = try #require(editor.shown["Content/index.md"]?.first)
        // The face is two units of UTF-16, and a blank follows it.
        #expect(after.column == before.column + 3)
        #expect(after.message == before.message)
    }

    @Test func whatWasTypedAndNotSavedIsForgottenWhenTheFileIsClosed() throws {
        let editor = try FakeEditor(try Workplace(files))
        try editor.open("Content/index.md")
        try editor.type("[how](lost.md)", for: "[how](fill.md)", in: "Content/index.md")
        #expect(editor.shown["Content/index.md"]?.count == 1)
        try editor.close("Content/index.md")
        #expect(editor.shown["Content/index.md"] == [])
    }

    @Test func whatHappensOnTheDiskIsSeenToo() throws {
        let editor = try FakeEditor(try Workplace(files))
        try editor.place.write(document("Kettles", "See [how](fill.md) and [not](lost.md)."), to: "Content/index.md")
        try editor.notice("Content/index.md")
        #expect(editor.shown["Content/index.md"]?.map(\.rule) == ["link/file-not-found"])
        // What is open counts more than what is on the disk.
        try editor.open("Content/fill.md")
        try editor.place.write("Nothing.\n", to: "Content/fill.md")
        try editor.notice("Content/fill.md")
        #expect(editor.shown["Content/fill.md"] == [])
    }

    @Test func theConfigurationIsReadAgainWhenItIsSaved() throws {
        let editor = try FakeEditor(try Workplace(files))
        try editor.open("Content/index.md")
        try editor.type("[how](lost.md)", for: "[how](fill.md)", in: "Content/index.md")
        try editor.place.write("title: Kettles\nrules:\n  link/file-not-found: off\n  nonsense: off\n", to: "tally.yml")
        try editor.notice("tally.yml")
        #expect(editor.shown["Content/index.md"] == [])
        #expect(editor.shown["tally.yml"]?.map(\.rule) == ["config/unknown-rule"])
    }

    @Test func foldersWithoutDocumentsAreLeftAlone() throws {
        let editor = try FakeEditor(try Workplace(["README.md": "[broken](x.md)\n"]))
        try editor.open("README.md")
        #expect(editor.shown.isEmpty)
        #expect(editor.log.isEmpty)
        #expect(try editor.ask("hover", behind: "[bro", in: "README.md").content == .null)
    }

    @Test func theNearestFolderWithAConfigurationIsTheProjectOfADocument() throws {
        var inner: [String: String] = [:]
        for (path, text) in files { inner["docs/" + path] = text }
        let editor = try FakeEditor(try Workplace(inner))
        #expect(editor.shown.isEmpty)
        try editor.open("docs/Content/index.md")
        try editor.type("[how](lost.md)", for: "[how](fill.md)", in: "docs/Content/index.md")
        #expect(editor.shown["docs/Content/index.md"]?.map(\.rule) == ["link/file-not-found"])
    }

    @Test func aFolderMayHaveLettersOfAnyAlphabetInItsName() throws {
        var inner: [String: String] = [:]
        for (path, text) in files { inner["Küche/日本/" + path] = text }
        let editor = try FakeEditor(try Workplace(inner))
        try editor.open("Küche/日本/Content/index.md")
        try editor.type("[how](lost.md)", for: "[how](fill.md)", in: "Küche/日本/Content/index.md")
        #expect(editor.shown["Küche/日本/Content/index.md"]?.map(\.rule) == ["link/file-not-found"])
        #expect(try editor.ask("documentLink", in: "Küche/日本/Content/index.md").array?.count == 1)
    }

    @Test func aProjectThatCantBeReadIsToldInTheLogAndTheConversationGoesOn() throws {
        let editor = try FakeEditor(try Workplace(["tally.yml": "folders:\n  content: Nowhere\n"]))
        #expect(editor.log.first?.contains("there is no folder \"Nowhere\"") == true)
        #expect(try editor.ask("shutdown", "null").content == .null)
    }

    /// The same files, typed in at random, come to the same findings as a check of what is then on the disk.
    @Test func afterWhateverIsTypedTheFindingsAreThoseOfACheck() throws {
        let place = try Workplace(files)
        let editor = try FakeEditor(place)
        try editor.open("Content/index.md")
        try editor.open("Content/fill.md")
        var generator = SeededGenerator(seed: 3)
        var words = ["Content/index.md": "See", "Content/fill.md": "Open"]
        let pieces = [
            "See", "[x](fill.md#no)", "## Because", "> [!NTE]\n> é😀", "| a |\n|---|\n| b | c |", "**", "<b>",
            "1. a\n3. b",
        ]
        for _ in 0..<40 {
            let path = try #require(words.keys.sorted().randomElement(using: &generator))
            let piece = try #require(pieces.randomElement(using: &generator))
            try editor.type(piece, for: try #require(words[path]), in: path)
            words[path] = piece
            try place.write(try editor.text(of: path, after: nil), to: path)
            let check = place.run("check", "--format", "json")
            let report = try JSONReader.read(Array(check.output.utf8))
            let expected = (report["diagnostics"]?.array ?? []).compactMap { finding in
                finding["rule"]?.string.map { "\(finding["file"]?.string ?? ""): \($0)" }
            }
            let shown = editor.shown.flatMap { file, findings in findings.map { "\(file): \($0.rule)" } }
            #expect(shown.sorted() == expected.sorted())
        }
    }
}
