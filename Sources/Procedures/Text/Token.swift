/// A token is a word, a mark of punctuation, or a whole label of a step's text.
struct Token {
    /// What a token is.
    enum Kind: UInt8 {
        case word, label, comma, period, colon, semicolon, greater, open, close, bar, mark
    }

    var kind: Kind
    /// Whether a word begins with a capital letter.
    var isCapital = false
    /// Whether a blank stands before it.
    var isSpaced = false
    /// The number of a word in the vocabulary.
    var word = WordTable.unknown
    /// The index of a label, or of the innermost link that a word in a label stands in.
    var index: Int32 = -1
    /// The bytes of the text.
    var lower: UInt32
    var upper: UInt32
    /// The bytes of the file.
    var sourceLower: UInt32
    var sourceUpper: UInt32

    /// The bytes of the text.
    var flat: Range<Int> { Int(lower)..<Int(upper) }
    /// The bytes of the file.
    var range: Range<Int> { Int(sourceLower)..<Int(sourceUpper) }

    /// Whether it is a word that the grammar asks for.
    func isWord(_ particle: Vocabulary.Particle) -> Bool { kind == .word && word == particle.rawValue }

    init(_ kind: Kind, flat: Range<Int>, range: Range<Int>) {
        self.kind = kind
        lower = UInt32(clamping: flat.lowerBound)
        upper = UInt32(clamping: flat.upperBound)
        sourceLower = UInt32(clamping: range.lowerBound)
        sourceUpper = UInt32(clamping: range.upperBound)
    }
}

/// A span of text that is marked as a label: bold, linked, quoted.
struct LabelSpan {
    var markup: Markup
    /// The tokens in it, in ``StepText/inner``.
    var tokens: Range<Int>
    /// The bytes of the file, marks included.
    var outer: Range<Int>
    /// The link that it is or holds, in ``StepText/links``.
    var link: Int32
}

/// Markup is the ways in which a label can be set off from the words around it.
public struct Markup: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `**bold**`, or `<b>` and `<strong>`.
    public static let bold = Markup(rawValue: 1 << 0)
    /// A link.
    public static let link = Markup(rawValue: 1 << 1)
    /// Written as raw HTML.
    public static let html = Markup(rawValue: 1 << 2)
    /// In quotation marks.
    public static let quotes = Markup(rawValue: 1 << 3)
    /// In backticks, or `<code>`.
    public static let code = Markup(rawValue: 1 << 4)
    /// `*emphasis*`, or `<em>` and `<i>`.
    public static let emphasis = Markup(rawValue: 1 << 5)
    /// `<kbd>`.
    public static let keys = Markup(rawValue: 1 << 6)
    /// An image, of which the alternative text is the label.
    public static let image = Markup(rawValue: 1 << 7)
}
