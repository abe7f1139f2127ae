internal import Mustache
internal import Synchronization

/// Template trouble is the first reason why a page could not be shown as its template asks, on whichever thread that was.
///
/// Templates that are wrong in themselves are refused before. What is left depends on what pages say: templates can include
/// one another for as long as there is something to include them for.
final class TemplateTrouble: Sendable {
    private let first = Mutex<String?>(nil)

    /// The reason, and the place in the template; nothing if all pages were shown so far.
    var text: String? { first.withLock { $0 } }

    func note(_ error: RenderingError) {
        first.withLock { if $0 == nil { $0 = error.description } }
    }
}
