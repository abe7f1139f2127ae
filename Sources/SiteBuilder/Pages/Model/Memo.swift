internal import Synchronization

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
