internal import Synchronization

/// Shared explorations are the large ones of a domain, so that what one explorer has explored no other one has to.
///
/// Whoever asks while something is being explored waits for it: it is likely to be the same.
final class SharedExplorations: Sendable {
    private struct State {
        var known: [Exploration] = []
        var threads = 1
    }

    private let state = Mutex(State())

    /// Lets so many threads at least work on an exploration, whoever asks for it.
    func permit(threads: Int) { state.withLock { $0.threads = max($0.threads, threads) } }

    /// The exploration that fits, or one that is made now with so many threads at least.
    func exploration(
        _ limit: Int, threads: Int, fitting: (Exploration) -> Bool, make: (_ threads: Int) -> Exploration
    ) -> Exploration {
        state.withLock { state in
            // One that was not cut short is the same for every limit above it.
            let isWhole: (Exploration) -> Bool = { $0.census.isExhaustive && $0.count < limit }
            if let known = state.known.first(where: { isWhole($0) && fitting($0) }) { return known }
            let made = make(max(threads, state.threads))
            if isWhole(made), state.known.reduce(made.count, { $0 + $1.count }) <= Explorer.mostKept {
                state.known.append(made)
            }
            return made
        }
    }

    /// Forgets all of them, for whoever needs the memory more.
    func forget() { state.withLock { $0.known = [] } }
}

extension Domain {
    /// Lets so many threads work on what an explorer of this domain explores, whoever makes it.
    public func permitExploring(threads: Int) { explorations.permit(threads: threads) }

    /// Forgets what has been explored; explorers that know it still do.
    public func forgetExplorations() { explorations.forget() }
}
