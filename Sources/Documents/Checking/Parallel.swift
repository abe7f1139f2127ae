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
    // Where there is little to do, small portions keep a thread from waiting for the last of another one.
    let portion = max(1, min(16, count / (max(1, jobs) * 16)))
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

/// Does two pieces of work that know nothing of each other, at the same time if there is more than one thread for them.
func together<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    if jobs < 2 { return (first(), second()) }
    let results = Mutex<(first: First?, second: Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { part in
        if part == 0 {
            let result = first()
            results.withLock { $0.first = result }
        } else {
            let result = second()
            results.withLock { $0.second = result }
        }
    }
    let done = results.withLock { $0 }
    return (done.first ?? first(), done.second ?? second())
}
