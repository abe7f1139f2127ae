internal import Synchronization

/// An exchange is a request on its way to its response.
///
/// The library's thread only moves bytes: an answer is found on another one, while the connection sleeps.
final class Exchange: Sendable {
    enum Phase {
        /// The address is known.
        case begun
        /// All is known but what may follow the header.
        case read(Request)
        /// Somebody finds the answer.
        case asked
        /// The answer is there.
        case answered(Response)
    }

    let target: String
    let phase = Mutex(Phase.begun)

    init(target: String) { self.target = target }
}
