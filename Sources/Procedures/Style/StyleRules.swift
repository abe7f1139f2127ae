public import Diagnostics
public import Workflow

/// Style rules hold the steps of procedures to the way in which steps should be written.
///
///     let style = StyleRules(domain)
///     let findings = style.check(read, verdicts: verdicts, source: bytes, in: "remove-roles.md")
///
/// Each item is walked once, and each rule looks at its claims as they come by. The model knows better than a list of
/// words where it can: which words are labels, which control was meant, and whether the place has changed. One value
/// serves for all documents, on any number of threads.
public struct StyleRules: Sendable {
    private let book: StyleBook

    /// Makes the rules for documents about a domain.
    public init(_ domain: Domain) { book = StyleBook(domain) }

    /// What is not written as it should be, in the order of the text.
    ///
    /// - Parameters:
    ///   - read: what the document says.
    ///   - verdicts: what became of its procedures, in their order; without them only what words can tell is found.
    ///   - source: the bytes of the document.
    ///   - file: the document.
    public func check(
        _ read: ReadDocument, verdicts: [ProcedureVerdict]? = nil, source: [UInt8], in file: String
    ) -> [Diagnostic] {
        if read.procedures.isEmpty { return [] }
        let page = StylePage(book: book, source: source, read: read)
        var findings = StyleFindings(file: file)
        StyleWalk.checkSections(of: page, &findings)
        for (index, procedure) in read.procedures.enumerated() {
            let items = verdicts.flatMap { index < $0.count ? $0[index].items : nil }
            // A verdict on another reading of the document would speak about other items.
            let isSame = items?.count == procedure.items.count
            let wrong = verdicts.flatMap { index < $0.count ? $0[index].firstWrongStep : nil }
            StyleWalk.check(procedure, isSame ? items : nil, wrongFrom: wrong ?? .max, on: page, &findings)
        }
        return findings.inOrder()
    }
}

extension ProcedureVerdict {
    /// The byte at which the first step stands that can't be done as it is written; what the reader does from there on is a
    /// guess.
    fileprivate var firstWrongStep: Int? {
        diagnostics.lazy.filter { $0.severity == .error && ($0.rule.group == "step" || $0.rule.group == "path") }
            .map(\.range.lowerBound).min()
    }
}
