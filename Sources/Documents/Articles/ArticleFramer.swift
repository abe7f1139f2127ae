public import Markdown

/// An article framer decides what the lists of a document are written between, so that a page can make more of them.
///
/// What stands in the lists remains what the writer wrote.
public protocol ArticleFramer {
    /// What a list of a file, or an item of one, is written between; nothing for its own tags.
    func frame(of node: Node, at range: Range<Int>, in file: String) -> BlockFrame?

    /// Whether any lists of a file that the document includes are framed.
    func framesLists(in file: String) -> Bool
}
