internal import Dispatch
internal import Synchronization

/// Ordered output is what several threads make of some items, written in the order of the items.
///
/// Items are worked on in portions, and each portion is written at once. A portion that is done before its turn waits in
/// memory; there are never more than a few of these, however slow the reader or one of the items is.
final class OrderedOutput<Remark: Sendable>: Sendable {
    /// What came of it.
    struct Result {
        /// What was remarked on items, in their order.
        let remarks: [Remark]
        /// Why not everything was written.
        let failure: Output.Failure?
    }

    private struct State {
        /// The first portion that is not written.
        var next = 0
        var isWriting = false
        var ready: [Int: [UInt8]] = [:]
        var spare: [[UInt8]] = []
        var remarks: [(index: Int, remark: Remark)] = []
        var failure: Output.Failure?
    }

    private static var portion: Int { 16 }
    private let output: Output
    private let state = Mutex(State())
    private let upcoming = Atomic(0)
    /// How many portions may still be begun before one is written.
    ///
    /// Whoever waits for a permit holds no portion, so the one whose turn it is never waits.
    private let permits = DispatchSemaphore(value: 0)

    private init(to output: Output, permits count: Int) {
        self.output = output
        for _ in 0..<count { permits.signal() }
    }

    /// Works on all items.
    ///
    /// - Parameters:
    ///   - state: makes what a thread has for itself.
    ///   - work: appends what becomes of an item to a buffer, and may remark on it.
    static func run<Own>(
        _ count: Int, jobs: Int, to output: Output, state: @Sendable () -> Own,
        work: @Sendable (inout Own, Int, inout [UInt8]) -> Remark?
    ) -> Result {
        let threads = max(1, min(jobs, (count + portion - 1) / portion))
        let ordered = OrderedOutput(to: output, permits: threads * 4)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            var own = state()
            while let number = ordered.begin(count) {
                var buffer = ordered.takeBuffer()
                let start = number * portion
                for index in start..<min(start + portion, count) {
                    if let remark = work(&own, index, &buffer) { ordered.add(remark, index) }
                }
                ordered.finish(number, &buffer)
            }
        }
        return ordered.state.withLock { state in
            let sorted = state.remarks.sorted { $0.index < $1.index }
            return Result(remarks: sorted.map(\.remark), failure: state.failure)
        }
    }

    /// The next portion, if there is one and there is still somebody to write for.
    private func begin(_ count: Int) -> Int? {
        permits.wait()
        let number = upcoming.wrappingAdd(1, ordering: .relaxed).oldValue
        let isNeeded = number * Self.portion < count && state.withLock { $0.failure == nil }
        if isNeeded { return number }
        permits.signal()
        return nil
    }

    private func takeBuffer() -> [UInt8] { state.withLock { $0.spare.popLast() } ?? [] }

    private func add(_ remark: Remark, _ index: Int) { state.withLock { $0.remarks.append((index, remark)) } }

    /// Hands in a portion; whoever hands in the one whose turn it is writes all that are ready.
    ///
    /// The buffer is given away, here and in what follows: one that somebody else still holds could not be emptied without
    /// making another one, whose memory is new to the system as well.
    private func finish(_ number: Int, _ buffer: inout [UInt8]) {
        let isWriter = state.withLock { state in
            state.ready[number] = buffer
            buffer = []
            if state.isWriting || number != state.next { return false }
            state.isWriting = true
            return true
        }
        while isWriter, var portion = takeReady() { write(&portion) }
    }

    private func takeReady() -> [UInt8]? {
        state.withLock { state in
            guard let portion = state.ready.removeValue(forKey: state.next) else {
                state.isWriting = false
                return nil
            }
            state.next += 1
            return portion
        }
    }

    private func write(_ portion: inout [UInt8]) {
        var failure = state.withLock { $0.failure }
        if failure == nil { do { try output.write(portion) } catch { failure = error } }
        portion.removeAll(keepingCapacity: true)
        state.withLock { state in
            state.failure = failure
            state.spare.append(portion)
            portion = []
        }
        permits.signal()
    }
}
