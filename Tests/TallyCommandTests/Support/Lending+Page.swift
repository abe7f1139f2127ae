extension Lending {
    /// A document that asks for a book, with the procedure under the heading *Ask for it* bound to its workflow.
    static func page(_ body: String, bindings: String = "ask-for-it: request-a-book") -> String {
        """
        ---
        title: Request a book
        description: How a member of the library asks for a book that stands on the shelf, in three steps.
        workflows:
          \(bindings)
        ---
        # Request a book

        \(body)
        """
    }
}
