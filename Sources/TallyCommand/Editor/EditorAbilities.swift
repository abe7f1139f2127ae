internal import Diagnostics

/// Editor abilities are what an editor has said that it understands.
struct EditorAbilities {
    /// What it can count columns in.
    var encodings: [String] = []
    /// Whether it takes changes of files with the versions that they are about.
    var takesVersionedChanges = false
    /// Whether headings can stand within each other.
    var takesNestedSymbols = false

    init() {}

    init(_ capabilities: JSONValue?) {
        let text = capabilities?["textDocument"]
        let workspace = capabilities?["workspace"]
        encodings = capabilities?["general"]?["positionEncodings"]?.array?.compactMap(\.string) ?? []
        takesVersionedChanges = workspace?["workspaceEdit"]?["documentChanges"]?.content == .bool(true)
        takesNestedSymbols = text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.content == .bool(true)
    }
}
