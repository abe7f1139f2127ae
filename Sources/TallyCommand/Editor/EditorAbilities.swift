internal import Diagnostics

/// Editor abilities are what an editor has said that it understands.
struct EditorAbilities {
    /// What it can count columns in.
    var encodings: [String] = []
    /// Whether it takes changes of files with the versions that they are about.
    var takesVersionedChanges = false
    /// Whether it takes text with places for the cursor.
    var takesSnippets = false
    /// Whether headings can stand within each other.
    var takesNestedSymbols = false
    /// Whether a link to somewhere may say what it leads from.
    var takesLinkOrigins = false
    /// Whether it can be told to ask for hints again.
    var refreshesHints = false

    init() {}

    init(_ capabilities: JSONValue?) {
        let text = capabilities?["textDocument"]
        let workspace = capabilities?["workspace"]
        encodings = capabilities?["general"]?["positionEncodings"]?.array?.compactMap(\.string) ?? []
        takesVersionedChanges = workspace?["workspaceEdit"]?["documentChanges"]?.content == .bool(true)
        takesSnippets = text?["completion"]?["completionItem"]?["snippetSupport"]?.content == .bool(true)
        takesNestedSymbols = text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.content == .bool(true)
        takesLinkOrigins = text?["definition"]?["linkSupport"]?.content == .bool(true)
        refreshesHints = workspace?["inlayHint"]?["refreshSupport"]?.content == .bool(true)
    }
}
