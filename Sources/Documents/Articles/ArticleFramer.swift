public import Markdown

/// An article framer decides what the lists of a document are written between, so that a page can make more of them.
///
/// What stands in the lists remains what the writer wrote.
public protocol ArticleFramer {
    /// What a list of a file, or an item of one, is written between; nothing for its own tags.
    ///
    /// - Parameters:
    ///   - node: the list or item.
    ///   - range: its bytes.
    ///   - place: the document, or a file where the document includes it.
    ///   - inclusion: how often the file has been included there before: it may be by several files.
    func frame(of node: Node, at range: Range<Int>, in place: ArticlePlace, inclusion: Int) -> BlockFrame?

    /// How often a file is included at a place with lists that are framed; these are the first times.
    func framedInclusions(at place: ArticlePlace) -> Int
}

/// An article place is where words of a file stand in an article: those of the document itself, or those of a file at one of
/// the places at which the document includes it.
public struct ArticlePlace: Hashable, Sendable {
    /// The path of the file.
    public let file: String
    /// Where in the document it is included, or the file that includes it; nothing for the document itself.
    public let directive: Int?

    /// Makes a place.
    public init(_ file: String, at directive: Int? = nil) {
        self.file = file
        self.directive = directive
    }
}
