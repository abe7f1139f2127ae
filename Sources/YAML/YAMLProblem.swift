/// A problem is something wrong in a YAML document, at the bytes that are wrong.
public struct YAMLProblem: Hashable, Sendable {
    /// The things that can be wrong.
    public enum Kind: Hashable, Sendable {
        /// The bytes are no YAML.
        case syntax(SyntaxFault)
        /// A key stands a second time in its mapping; the first one counts.
        case duplicateKey(String, first: Range<Int>)
        /// A key that is a list, a mapping or nothing; it is left out together with its value.
        case unusableKey
        /// An alias without an anchor before it; it is read as text.
        case unknownAlias(String)
        /// An alias whose values, all aliases counted, would be more than the file could ever spell out.
        case explodingAlias(String)
        /// A tag that is not one of YAML's own; the value is read as if it had none.
        case unknownTag(String)
        /// A directive other than `%YAML`; it is passed over.
        case directive
        /// A second document in the same file; it is not read.
        case severalDocuments
        /// Lists and mappings within each other beyond the permitted number.
        case nestingTooDeep(limit: Int)
        /// So many faults that the rest is not read.
        case tooManyFaults
        /// Bytes that are no UTF-8; they are read as U+FFFD.
        case invalidUTF8
        /// A character that no YAML file may hold, or a line break that editors don't show; it is read as U+FFFD.
        case forbiddenCharacter(UInt32)
        /// An escape for a character that no text has; it is read as U+FFFD.
        case controlEscape(UInt32)
        /// The marker line of a merge conflict; it is passed over.
        case conflictMarker
        /// Front matter that is no mapping.
        case frontMatterNotMapping(String)
        /// Front matter without the line that ends it.
        case frontMatterNotEnded
    }

    /// What is wrong.
    public var kind: Kind
    /// The bytes that are wrong; empty where something is missing at a point.
    public var range: Range<Int>

    /// Makes a problem.
    public init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

extension YAMLProblem {
    /// Whether no YAML file may hold a character, or editors don't show that it breaks lines.
    public static func isForbidden(_ character: Unicode.Scalar) -> Bool { UTF8Character.isForbidden(character.value) }

    /// What is wrong, as a statement without a final period.
    public var message: String {
        switch kind {
        case .syntax(let fault): fault.message
        case .duplicateKey(let key, _): "the key \"\(key)\" stands here a second time"
        case .unusableKey: "a key must be a text"
        case .unknownAlias(let name): "there is no anchor &\(name) before the alias *\(name)"
        case .explodingAlias(let name): "the alias *\(name) multiplies the content of the file beyond measure"
        case .unknownTag(let tag): "the tag \(tag) has no meaning here"
        case .directive: "the directive has no meaning here"
        case .severalDocuments: "a second YAML document begins here"
        case .nestingTooDeep(let limit): "there are more than \(limit) lists and mappings within each other"
        case .tooManyFaults: "there are too many faults to read on"
        case .invalidUTF8: "the bytes are not valid UTF-8"
        case .forbiddenCharacter(let value): "the character \(Self.codePoint(value)) is not allowed in YAML"
        case .controlEscape(let value): "the escape stands for \(Self.codePoint(value)), which nobody can read"
        case .conflictMarker: "a merge conflict was left in the file"
        case .frontMatterNotMapping(let kind): "front matter must be keys with values, and this is \(kind)"
        case .frontMatterNotEnded: "the front matter has no line --- that ends it"
        }
    }

    /// What to do about it.
    public var help: String? {
        switch kind {
        case .syntax(let fault): fault.help
        case .duplicateKey: "keep one of them; the first one is used"
        case .unusableKey: "if the braces or brackets are part of a text, put it in quotation marks"
        case .unknownAlias: "if * is part of the text, put the value in quotation marks"
        case .explodingAlias: "write the values out"
        case .unknownTag: "remove it, or put the value in quotation marks if ! is part of the text"
        case .directive: "remove the line"
        case .severalDocuments: "keep one document in the file"
        case .nestingTooDeep, .tooManyFaults: nil
        case .invalidUTF8: "save the file as UTF-8"
        case .forbiddenCharacter: "remove it; editors often don't show it"
        case .controlEscape: "remove it"
        case .conflictMarker: "choose one of the two versions and remove the marker lines"
        case .frontMatterNotMapping: "write \"key: value\" on each line"
        case .frontMatterNotEnded: "add a line --- after the last key"
        }
    }

    /// Another place that belongs to the problem, with what is to be said about it.
    public var note: (message: String, range: Range<Int>)? {
        guard case .duplicateKey(_, let first) = kind else { return nil }
        return ("the first one is", first)
    }

    private static func codePoint(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
