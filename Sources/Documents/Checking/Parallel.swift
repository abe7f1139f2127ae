internal import Dispatch
internal import Synchronization

/// Does a piece of work for each index on several threads, and returns the results in the order of the indices.
///
/// Each thread has a state of its own. The work is taken in small portions, so that no thread waits for another one that
/// was given the long files.
package func parallel<State, Result: Sendable>(
    _ count: Int, jobs: Int, progress: (@Sendable (Int) -> Void)? = nil, state: @Sendable () -> State,
    _ work: @Sendable (inout State, Int) -> Result
) -> [Result] {
    if count == 0 { return [] }
    let portion = 16
    let threads = max(1, min(jobs, (count + portion - 1) / portion))
    let next = Atomic(0)
    let done = Atomic(0)
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        // Every result is written where it stays, once, and by the thread that took its index.
        nonisolated(unsafe) let results = buffer
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            var own = state()
            while true {
                let start = next.wrappingAdd(portion, ordering: .relaxed).oldValue
                if start >= count { break }
                let end = min(start + portion, count)
                for index in start..<end { results.initializeElement(at: index, to: work(&own, index)) }
                if let progress {
                    progress(done.wrappingAdd(end - start, ordering: .relaxed).newValue)
                }
            }
        }
        initialized = count
    }
}
