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
    let portions = Mutex<[(start: Int, results: [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
        var own = state()
        var finished: [(start: Int, results: [Result])] = []
        while true {
            let start = next.wrappingAdd(portion, ordering: .relaxed).oldValue
            if start >= count { break }
            let end = min(start + portion, count)
            var results: [Result] = []
            results.reserveCapacity(end - start)
            for index in start..<end { results.append(work(&own, index)) }
            finished.append((start, results))
            if let progress {
                progress(done.wrappingAdd(end - start, ordering: .relaxed).newValue)
            }
        }
        portions.withLock { $0 += finished }
    }
    let sorted = portions.withLock { $0.sorted { $0.start < $1.start } }
    var results: [Result] = []
    results.reserveCapacity(count)
    for portion in sorted { results += portion.results }
    return results
}
