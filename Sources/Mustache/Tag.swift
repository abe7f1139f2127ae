/// A tag of a template as the scanner found it, before anything is known of its meaning.
struct Tag {
    enum Kind {
        case variable, unescaped, section, inverted, partial, parent, block, end, comment, delimiters

        /// Whether an end tag belongs to a tag of this kind.
        var opens: Bool {
            switch self {
            case .section, .inverted, .parent, .block: true
            default: false
            }
        }

        /// Whether the name is looked up in the data, part by part.
        var namesData: Bool {
            switch self {
            case .variable, .unescaped, .section, .inverted: true
            default: false
            }
        }
    }

    let kind: Kind
    /// Whether the name, in the data, holds the name that is meant: `{{>*kind}}`.
    let isDynamic: Bool
    /// The name without space around it, and without the asterisk of a dynamic one.
    let name: Range<Int>
    /// The whole tag.
    let range: Range<Int>
    /// The start of the line, if only space stands between it and the tag.
    let lineStart: Int?
    /// The start of the next line, or the end of the file, if only space stands between the tag and the line break.
    let nextLine: Int?

    /// The space in front of a tag that is the first on its line.
    var leadingSpace: Range<Int> { (lineStart ?? range.lowerBound)..<range.lowerBound }

    /// Whether the tag is all there is on its lines.
    var isAlone: Bool { lineStart != nil && nextLine != nil }
}
