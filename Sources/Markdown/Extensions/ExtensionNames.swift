/// The names that Learn's extensions know, for messages that say which one was probably meant.
public enum ExtensionNames {
    /// What may follow three colons.
    public static let directives = DirectiveSyntax.names
    /// What may follow `[!` at the beginning of a quote.
    public static let quotes = Element.Alert.allCases.map { $0.rawValue.uppercased() } + ["div", "VIDEO"]
    /// What may follow `[!` in text; `code` may go on with a hyphen and a language.
    public static let markers = ["code", "INCLUDE", "VIDEO"]
}
