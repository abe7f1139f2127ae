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
    ///   - file: the document, or a file that it includes.
    ///   - inclusion: how often the document has included the file before.
    func frame(of node: Node, at range: Range<Int>, in file: String, inclusion: Int) -> BlockFrame?

    /// How many of the places at which the document includes a file have lists that are framed; they are the first ones.
    func framedInclusions(of file: String) -> Int
}
