/// A problem is something in a template that keeps it from being compiled, and where it stands.
public struct MustacheProblem: Hashable, Sendable, CustomStringConvertible {
    /// What kind of mistake it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A tag is opened and the file, or the next tag, comes before it ends.
        case unclosedTag = "unclosed-tag"
        /// A tag names nothing.
        case emptyName = "empty-name"
        /// A name holds a space, or an empty part between two periods.
        case invalidName = "invalid-name"
        /// A tag that changes the delimiters doesn't say two of them.
        case invalidDelimiters = "invalid-delimiters"
        /// A section, block or parent is never closed.
        case unclosedSection = "unclosed-section"
        /// An end tag has another name than what it would end.
        case mismatchedEnd = "mismatched-end"
        /// An end tag stands where nothing is open.
        case strayEnd = "stray-end"
        /// A tag between the tags of a parent would never be shown.
        case tagInParent = "tag-in-parent"
        /// Two templates have the same name.
        case duplicateTemplate = "duplicate-template"
        /// Bytes are no UTF-8, of which a page would show nothing that anybody wrote.
        case invalidUTF8 = "invalid-utf8"
        /// There is a byte zero, which no text has.
        case nul
        /// A partial or parent is named that the library doesn't have. It renders nothing, so it stops nobody.
        case missingTemplate = "missing-template"
    }

    /// What kind of mistake it is.
    public let kind: Kind
    /// The name of the template.
    public let template: String
    /// The file of the template, as its source gave it.
    public let file: String
    /// The bytes of the file that the problem is about.
    public let range: Range<Int>
    /// The line where the range begins, counted from one.
    public let line: Int
    /// The column where the range begins: Unicode scalars, counted from one.
    public let column: Int
    /// The tag as it is written, shortened if it is long.
    public let tag: String
    /// What is wrong, as a statement without a final period.
    public let message: String

    /// The place and the message, as compilers print them.
    public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All the problems of a set of templates, by template in the order given, and by position within each.
public struct MustacheProblems: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems; there is at least one.
    public let problems: [MustacheProblem]

    /// How many problems are described; whoever mends these sees the others.
    private static let mostDescribed = 20

    /// One line for each problem, if they aren't too many to read.
    public var description: String {
        var lines = problems.prefix(Self.mostDescribed).map(\.description)
        if problems.count > lines.count { lines.append("and \(problems.count - lines.count) more") }
        return lines.joined(separator: "\n")
    }
}
