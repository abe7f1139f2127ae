/// An element is a construct that CommonMark does not have: one of GitHub's, or one of Learn's.
public enum Element: Hashable, Sendable {
    /// A quote that is a note, a tip, or another kind of alert.
    case alert(Alert)
    /// A quote whose content gets a class: `[!div class="…"]`.
    case classQuote(String)
    /// A table, with the alignment of each of its columns.
    case table([Alignment])
    /// A row of a table.
    case tableRow(isHeader: Bool)
    /// A cell of a table.
    case tableCell(Alignment, isHeader: Bool)
    /// The box at the beginning of a task.
    case taskMarker(isDone: Bool)
    /// Text that is struck through.
    case strikethrough
    /// Another file that stands in this place.
    case include(Include)
    /// A piece of code out of a file.
    case snippet(Snippet)
    /// A video.
    case video(url: String)
    /// An image with more to it than Markdown can say.
    case image(Directive)
    /// A block between two directives: a row, a column, a zone, a moniker range.
    case container(Directive)
    /// Tabs, one of which is shown.
    case tabs
    /// One of several tabs.
    case tab(Tab)

    /// The kinds of alert.
    public enum Alert: String, Hashable, Sendable, CaseIterable {
        case note, tip, important, caution, warning
    }

    /// How a column of a table is aligned.
    public enum Alignment: UInt8, Hashable, Sendable {
        case none, left, center, right
    }

    /// A file that is included.
    public struct Include: Hashable, Sendable {
        /// The path as it is written.
        public let path: String
        /// The text of its link, which says what is included.
        public let title: String
        /// Whether it stands alone and brings blocks, and not within a line.
        public let isBlock: Bool
    }

    /// A piece of code that stands in a file.
    public struct Snippet: Hashable, Sendable {
        /// The language, if it is named.
        public let language: String
        /// The path as it is written, without the part that selects lines.
        public let path: String
        /// What selects the lines: `L1-L9` or `name=tag`.
        public let selection: String
    }

    /// A tab.
    public struct Tab: Hashable, Sendable {
        /// The name that tabs with the same content all over a page share.
        public let id: String
        /// What the tab is called.
        public let title: String
        /// The id of a tab in another group that must be chosen for this one to be shown.
        public let condition: String
    }
}

/// A directive is a line of Learn's own, such as `:::image source="a.png" alt-text="A cat.":::`.
public struct Directive: Hashable, Sendable {
    /// A setting of a directive.
    public struct Attribute: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value, without the quotes.
        public let value: String
        /// The bytes of the value in the file.
        public let valueRange: Range<Int>
    }

    /// The name: `image`, `zone`, `row-end`.
    public let name: String
    /// The settings, in the order in which they stand.
    public let attributes: [Attribute]
    /// The bytes of the whole directive in the file.
    public let range: Range<Int>
    /// Whether nothing stands among the settings that is none.
    let isReadable: Bool

    /// The value of a setting.
    public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
