/// An article's context is what its HTML needs to know of the world outside the document.
public protocol ArticleContext {
    /// Writes the address that a link or image of the document has on the page; returns false to keep it as it is.
    func writeAddress(
        for url: UnsafeBufferPointer<UInt8>, isImage: Bool, into address: inout [UInt8]
    ) -> Bool

    /// The HTML of an included file, or nothing if there is no such file.
    func html(of include: Element.Include) -> [UInt8]?

    /// The bytes of a piece of code, or nothing if there is no such file.
    func code(of snippet: Element.Snippet) -> [UInt8]?
}

extension ArticleContext {
    /// Keeps every address.
    public func writeAddress(for url: UnsafeBufferPointer<UInt8>, isImage: Bool, into address: inout [UInt8]) -> Bool {
        false
    }

    /// Includes nothing.
    public func html(of include: Element.Include) -> [UInt8]? { nil }

    /// Shows no code.
    public func code(of snippet: Element.Snippet) -> [UInt8]? { nil }
}
