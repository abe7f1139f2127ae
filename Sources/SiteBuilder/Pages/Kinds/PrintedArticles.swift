internal import Synchronization

/// Printed articles are kept from when the pages of their documents were made until the page is made from which they are
/// printed, so that they are not made twice.
///
/// Whoever asks for one that is not here makes it, and comes to the same.
final class PrintedArticles: Sendable {
    /// The HTML of an article, as it is on the document's own page.
    struct Article: Sendable {
        /// That of the title, if there is one.
        var heading: [UInt8]
        /// That of what follows it.
        var body: [UInt8]
    }

    private let articles = Mutex<[String: Article]>([:])

    /// Keeps the article of a document.
    func keep(_ article: Article, of document: String) { articles.withLock { $0[document] = article } }

    /// Hands out the article of a document, and keeps it no more.
    func take(_ document: String) -> Article? { articles.withLock { $0.removeValue(forKey: document) } }
}
