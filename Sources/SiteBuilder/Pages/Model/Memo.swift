internal import Synchronization
internal import Workflow

/// A memo keeps what has been found out, so that it is found out once for all pages.
///
/// Two threads may find out the same at the same time; they come to the same, and nobody waits.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])

    /// What is known under a key, or else what is found out now.
    func value(for key: Key, _ find: () -> Value) -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let value = find()
        known.withLock { $0[key] = value }
        return value
    }
}

/// What pages of documents say of the model alike, whichever document it is.
struct SharedFindings: Sendable {
    /// What is done, and the workflow in which it is.
    struct DeedKey: Hashable, Sendable {
        let workflow: String?
        let option: Option
        let actor: String
        let before: Handle<Place>?
        let after: Handle<Place>?
        let command: Handle<Command>?
    }

    /// What is said before and after the steps of a workflow, by its id.
    let tasks = Memo<String, Values>()
    /// The workflows that come before, after and instead of a workflow, by its id.
    let related = Memo<String, [Workflow]>()
    /// What the model knows of something that is done.
    let deeds = Memo<DeedKey, Values>()
}
