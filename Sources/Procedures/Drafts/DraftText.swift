internal import Diagnostics
internal import Workflow

/// How words are put into Markdown and YAML without changing their meaning.
enum DraftText {
    /// A label as a document shows it: bold, without the colon or the dots at its end.
    static func bold(_ label: String) -> String {
        var end = label[...]
        while let last = end.last, last == ":" || last == "\u{2026}" || last == "." { end.removeLast() }
        // A button may have nothing but periods on it.
        return "**" + MarkdownText.escaped(end.isEmpty ? label : String(end)) + "**"
    }

    /// A path of labels.
    static func path(_ labels: [String]) -> String { labels.map(bold).joined(separator: " > ") }

    /// A link.
    static func link(_ text: String, to url: String) -> String {
        let isPlain = !url.contains { $0 == "(" || $0 == ")" || $0 == " " || $0 == "<" || $0 == ">" }
        return isPlain ? "[\(MarkdownText.escaped(text))](\(url))" : "[\(MarkdownText.escaped(text))](<\(url)>)"
    }

    /// A value of front matter, between quotation marks where it would not be read as text otherwise.
    static func yaml(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
            && !text.contains("\n") && !keywords.contains(text.lowercased())
        if isPlain { return text }
        let inner = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
        return "\"" + inner + "\""
    }

    private static let keywords: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

    /// A text that begins with a capital.
    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// A text that begins with a small letter, unless its first word is an abbreviation.
    static func uncapitalized(_ text: String) -> String {
        if text.dropFirst().first?.isUppercase == true { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// A name with its indefinite article: "an Admin agent", "a User management admin".
    static func withArticle(_ name: String) -> String {
        let key = name.lowercased()
        let soundsLikeY = ["us", "uni", "eu", "one"].contains { key.hasPrefix($0) }
        let isVowel = key.first.map { "aeiou".contains($0) } ?? false
        return (isVowel && !soundsLikeY ? "an " : "a ") + name
    }

    /// The sentence that asks for some sets of roles, one of which is enough.
    ///
    /// - Parameter areLeast: whether others are enough, too.
    static func demand(for roles: [[Role]], areLeast: Bool) -> String {
        let singles = roles.filter { $0.count == 1 }.flatMap { $0 }
        if singles.count == roles.count {
            let names = singles.map { withArticle(MarkdownText.escaped($0.name)) }
            return "You must be \(areLeast ? "at least " : "")\(names.listed("or"))."
        }
        let names = (roles.first ?? []).map { withArticle(MarkdownText.escaped($0.name)) }
        return "You must be \(names.listed("and")) with the same account."
    }
}
