import Diagnostics
import Testing

@testable import TallyCommand

/// What an editor tells of steps: what can be selected there, who may do it, what comes of it, where it is defined.
struct EditorStepTests {
    private let page = Lending.page(
        """
        ## Before you begin

        You must be a Member.

        ## Ask for it

        1. Sign in to the **Catalogue**.
        2. Go to **Search** > **Book**.
        3. On the **Book** page, select **Request**.

        """)

    private func editor(_ text: String? = nil) throws -> FakeEditor {
        let place = try Workplace(
            ["tally.yml": "", "Content/index.md": text ?? page], program: Program(domain: Lending.domain))
        let editor = try FakeEditor(place)
        try editor.open("Content/index.md")
        return editor
    }

    private func labels(_ answer: JSONValue) -> [String] { (answer.array ?? []).compactMap { $0["label"]?.string } }

    private func hover(_ editor: FakeEditor, behind words: String) throws -> String {
        try editor.ask("hover", behind: words, in: "Content/index.md")["contents"]?["value"]?.string ?? ""
    }

    // MARK: Completion

    @Test func aLabelIsCompletedWithWhatCanBeSelectedThere() throws {
        let editor = try editor()
        try editor.type("select **", for: "select **Request**.", in: "Content/index.md")
        let answer = try editor.ask("completion", behind: "select **", in: "Content/index.md")
        // What the workflow does comes first; the menu is there on every page.
        #expect(labels(answer).first == "Request")
        #expect(labels(answer).contains("Search"))
        #expect(!labels(answer).contains("Join"))
        #expect(answer.array?.first?["textEdit"]?["newText"]?.string == "Request**")
    }

    @Test func theRestOfALabelIsReplacedTogetherWithItsBeginning() throws {
        let editor = try editor()
        let answer = try editor.ask("completion", behind: "select **Re", in: "Content/index.md")
        let edit = try #require(answer.array?.first?["textEdit"])
        #expect(edit["newText"]?.string == "Request")
        let range = edit["range"]
        let start = try #require(range?["start"]?["character"]?.integer)
        #expect(range?["end"]?["character"]?.integer == start + "Request".utf16.count)
    }

    @Test func aPathIsCompletedEntryByEntry() throws {
        let editor = try editor()
        try editor.type("Go to **Search** > **", for: "Go to **Search** > **Book**.", in: "Content/index.md")
        let answer = try editor.ask("completion", behind: "Go to **Search** > **", in: "Content/index.md")
        #expect(labels(answer) == ["Book"])
    }

    @Test func anItemThatIsStillEmptyIsCompletedWithMarkedLabels() throws {
        let editor = try editor()
        try editor.type("3. ", for: "3. On the **Book** page, select **Request**.", in: "Content/index.md")
        let answer = try editor.ask("completion", behind: "3. ", in: "Content/index.md")
        #expect(answer.array?.first?["textEdit"]?["newText"]?.string == "**Request**")
    }

    @Test func nobodyIsInterruptedWithinAWord() throws {
        let editor = try editor()
        #expect(labels(try editor.ask("completion", behind: "On th", in: "Content/index.md")).isEmpty)
    }

    @Test func textThatIsNoStepIsNotCompleted() throws {
        let editor = try editor()
        try editor.type("You must be a **", for: "You must be a Member.", in: "Content/index.md")
        #expect(labels(try editor.ask("completion", behind: "must be a **", in: "Content/index.md")).isEmpty)
    }

    @Test(arguments: [
        ("ask-for-it: request-a-book", "ask-for-it: re", "request-a-book"),
        ("ask-for-it: request-a-book", "ask-f", "ask-for-it"),
        ("title: Request a book", "roles: Head of Le", "Head of Lending"),
        ("title: Request a book", "roles:\n  - Mem", "Member"),
        ("title: Request a book", "ta", "tables"),
        ("You must be a Member.", "[x](#ask", "ask-for-it"),
        ("You must be a Member.", "<!-- allow: lin", "link/file-not-found"),
        ("You must be a Member.", "<!-- step: h", "human"),
        ("You must be a Member.", "It is so. <!-- fact: ", "lent-with-card"),
    ])
    func whatIsNamedElsewhereIsCompletedToo(old: String, new: String, wanted: String) throws {
        let editor = try editor()
        try editor.type(new, for: old, in: "Content/index.md")
        let answer = try editor.ask("completion", behind: new, in: "Content/index.md")
        #expect(labels(answer).contains(wanted))
    }

    @Test(arguments: [
        "<!-- allow: link/file-not-found because ", "<!-- so it ", "<!-- step: human --> and ",
    ])
    func whatIsSaidInOnesOwnWordsIsNotCompleted(words: String) throws {
        let editor = try editor()
        try editor.type(words, for: "You must be a Member.", in: "Content/index.md")
        #expect(labels(try editor.ask("completion", behind: words, in: "Content/index.md")).isEmpty)
    }

    // MARK: What a step does

    @Test func aLabelTellsWhereItIsWhoMayUseItAndWhatComesOfIt() throws {
        let text = try hover(editor(), behind: "select **Req")
        #expect(text.contains("**Select Request** (button)"))
        #expect(text.contains("on “Book” in Catalogue"))
        #expect(text.contains("shown where"))
        #expect(text.contains("Needs Member."))
        #expect(text.contains("the book is requested"))
    }

    @Test func wordsOfAStepThatAreNoLabelTellOfTheWholeStep() throws {
        #expect(try hover(editor(), behind: "Sign i").contains("Sign in to Catalogue"))
        #expect(try hover(editor(), behind: "## Before").isEmpty)
    }

    @Test func workflowsAndRolesTellWhatTheyAre() throws {
        let editor = try editor()
        #expect(try hover(editor, behind: "request-a-b").contains("Request a book"))
        #expect(try hover(editor, behind: "be a Mem").contains("a role of the reader"))
    }

    @Test(arguments: ["select **Req", "ask-for-it: request", "be a Mem", "in to the **Cat", "**Search** > **Bo"])
    func whatAStepNamesIsDefinedInTheModel(words: String) throws {
        let place = try Workplace(
            [
                "tally.yml": "", "Content/index.md": page,
                "Sources/TallyCommandTests/Lending.swift": String(repeating: "// a line\n", count: 200),
            ], program: Program(domain: Lending.domain))
        let editor = try FakeEditor(place)
        try editor.open("Content/index.md")
        let answer = try editor.ask("definition", behind: words, in: "Content/index.md")
        #expect(editor.path(answer.array?.first?["uri"]) == "Sources/TallyCommandTests/Lending.swift")
    }

    @Test func afterEachStepItIsSaidWhereOneIs() throws {
        let editor = try editor()
        let hints = try editor.ask("inlayHint", in: "Content/index.md").array ?? []
        let texts = hints.compactMap { $0["label"]?.string }
        #expect(texts.count == 3)
        #expect(texts.first == "→ Home")
        #expect(texts[1] == "→ Book")
        #expect(texts[2].hasPrefix("✓ "))
    }

    // MARK: Mending

    @Test func whatTheCheckCanMendIsOfferedAtItsPlace() throws {
        let editor = try editor()
        try editor.type("**Reserve**", for: "**Request**", in: "Content/index.md")
        let actions = try editor.ask(
            "codeAction", in: "Content/index.md", around: "Reserve", #","context":{"diagnostics":[]}"#)
        let first = try #require(actions.array?.first)
        #expect(first["isPreferred"]?.content == .bool(true))
        #expect(try editor.text(of: "Content/index.md", after: first["edit"]) == page)
        let elsewhere = try editor.ask(
            "codeAction", in: "Content/index.md", around: "Sign in",
            #","context":{"diagnostics":[],"only":["quickfix"]}"#)
        #expect(elsewhere.array?.isEmpty == true)
    }

    @Test func whatIsFoundCanBeAllowedWithAReason() throws {
        let editor = try editor()
        try editor.type("**Reserve**", for: "**Request**", in: "Content/index.md")
        let rule = try #require(editor.shown["Content/index.md"]?.first?.rule)
        let actions = try editor.ask(
            "codeAction", in: "Content/index.md", around: "Reserve", #","context":{"diagnostics":[]}"#)
        let action = try #require(actions.array?.first { $0["title"]?.string == "Allow \(rule) here, and say why" })
        let allowed = try editor.text(of: "Content/index.md", after: action["edit"])
        try editor.type(
            allowed.replacing("because …", with: "because it is said so"),
            for: page.replacing("**Request**", with: "**Reserve**"), in: "Content/index.md")
        #expect(editor.shown["Content/index.md"]?.contains { $0.rule == rule } == false)
    }

    @Test func allThatIsCertainIsMendedAtOnceIfTheEditorAsksForIt() throws {
        let editor = try editor()
        try editor.type("**Reserve**", for: "**Request**", in: "Content/index.md")
        try editor.type("# Request a book ", for: "# Request a book", in: "Content/index.md")
        let actions = try editor.ask(
            "codeAction", in: "Content/index.md", #","context":{"diagnostics":[],"only":["source.fixAll"]}"#)
        #expect(actions.array?.compactMap { $0["kind"]?.string } == ["source.fixAll.tally"])
        #expect(try editor.text(of: "Content/index.md", after: actions.array?.first?["edit"]).contains("**Request**"))
    }
}
