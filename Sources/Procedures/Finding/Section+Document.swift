public import Markdown

extension Section {
    /// The sections of a document, in their order.
    public static func all(of document: borrowing Document) -> [Section] { Survey(document).sections }
}
