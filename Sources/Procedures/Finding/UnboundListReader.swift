public import Markdown
public import Workflow

internal import Synchronization

/// An unbound list reader finds the numbered lists of documents that nothing is said about, and the workflows that they may be
/// about.
///
/// One reader serves for all documents, on any number of threads.
public final class UnboundListReader: Sendable {
    private let domain: Domain
    private let likeness = Mutex<WorkflowLikeness?>(nil)

    /// Makes a reader of documents about a domain, which is looked at when the first list is found.
    public init(_ domain: Domain) { self.domain = domain }

    /// The lists of a document that binds nothing.
    public func lists(of document: borrowing Document) -> [UnboundList] {
        let survey = Survey(document)
        return survey.lists.compactMap { list($0, in: survey.sections, document.source.bytes) }
    }

    /// A list that nothing is said about; nil if it has no numbers.
    func list(_ list: FoundList, in sections: [Section], _ bytes: [UInt8]) -> UnboundList? {
        guard let number = list.number else { return nil }
        let section = list.section.map { sections[$0] }
        let headings = Set([sections.first?.title, section?.title].compactMap(\.self)).sorted().joined(separator: " ")
        return UnboundList(
            itemCount: list.items.count, number: number, heading: section.flatMap { $0.id.isEmpty ? nil : $0.id },
            likely: ready().likely(headings: headings, steps: bytes[list.range.clamped(to: 0..<bytes.count)]),
            range: list.range)
    }

    private func ready() -> WorkflowLikeness {
        likeness.withLock { likeness in
            if let likeness { return likeness }
            let made = WorkflowLikeness(domain)
            likeness = made
            return made
        }
    }
}
