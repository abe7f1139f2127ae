internal import Diagnostics
internal import Glibc
internal import Synchronization

/// A progress line says on a terminal how far long work has come, and leaves nothing behind.
final class ProgressLine: Sendable {
    private struct State {
        var total = 0
        var noun = "file"
        var next = 0.0
        var isShown = false
    }

    /// Work that is done sooner is not worth a line, in seconds.
    private static let patience = 0.5
    /// How long a line stands before it is written anew, in seconds.
    private static let interval = 0.1

    private let verb: String
    private let output: Output
    private let now: @Sendable () -> Double
    private let state = Mutex(State())

    /// Makes a line that says how many files are read, or whatever else is done to them.
    init(_ verb: String, on output: Output, now: @escaping @Sendable () -> Double = ProgressLine.clock) {
        self.verb = verb
        self.output = output
        self.now = now
    }

    /// Begins work on some files, or whatever else there are many of.
    func begin(_ total: Int, of noun: String = "file") {
        state.withLock { $0 = State(total: total, noun: noun, next: now() + Self.patience) }
    }

    /// Says how many of them are done, if it is time to.
    @Sendable func show(_ done: Int) {
        let now = now()
        state.withLock { state in
            guard now >= state.next, done < state.total else { return }
            state.next = now + Self.interval
            state.isShown = true
            try? output.write("\r\u{1B}[K\(verb) \(done) of \(numbered(state.total, state.noun))")
        }
    }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            if state.isShown { try? output.write("\r\u{1B}[K") }
            state.isShown = false
        }
    }

    static let clock: @Sendable () -> Double = {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension CommandContext {
    /// A line about work that may take long, if somebody is there to read it.
    func progressLine(_ verb: String) -> ProgressLine? {
        surroundings.terminal.showsErrors ? ProgressLine(verb, on: surroundings.errors) : nil
    }
}
