internal import class Workflow.Domain

/// A shared domain is made once, by whoever needs it first, and is the same for all who need it later.
final class SharedDomain: Sendable {
    private let source: DomainSource
    private let made = Once<Domain>()

    init(_ source: @escaping DomainSource) { self.source = source }

    var domain: Domain { made.value(source) }
}
