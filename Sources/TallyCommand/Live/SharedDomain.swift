internal import Synchronization
internal import class Workflow.Domain

/// A shared domain is made once, by whoever needs it first, and is the same for all who need it later.
final class SharedDomain: Sendable {
    private let source: DomainSource
    private let made = Mutex<Domain?>(nil)

    init(_ source: @escaping DomainSource) { self.source = source }

    var domain: Domain {
        made.withLock { made in
            if let made { return made }
            let domain = source()
            made = domain
            return domain
        }
    }
}
