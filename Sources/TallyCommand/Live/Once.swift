internal import Synchronization

/// Something that is made once, by whoever asks for it first, on whatever thread.
final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    /// What was made; nothing if nobody has asked for it.
    var known: Value? { made.withLock { $0 } }

    func value(_ make: () -> Value) -> Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
