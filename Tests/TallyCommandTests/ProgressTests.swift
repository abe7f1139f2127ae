import Synchronization
import Testing

@testable import TallyCommand

struct ProgressTests {
    /// A clock that a test sets.
    final class Clock: Sendable {
        private let seconds = Mutex(0.0)
        var now: Double { seconds.withLock { $0 } }
        func set(_ time: Double) { seconds.withLock { $0 = time } }
    }

    @Test func onlyLongWorkHasALineAndItIsTakenAway() {
        let clock = Clock()
        let screen = Collected()
        let line = ProgressLine("read", on: screen.output) { clock.now }
        line.begin(1000)
        line.show(10)
        clock.set(0.49)
        line.show(20)
        #expect(screen.text == "")
        clock.set(0.6)
        line.show(30)
        clock.set(0.65)
        line.show(40)
        clock.set(0.75)
        line.show(50)
        line.end()
        let clear = "\r\u{1B}[K"
        #expect(screen.text == "\(clear)read 30 of 1000 files\(clear)read 50 of 1000 files\(clear)")
    }

    @Test func shortWorkLeavesNothing() {
        let screen = Collected()
        let line = ProgressLine("read", on: screen.output) { 0 }
        line.begin(3)
        line.show(2)
        line.end()
        #expect(screen.text == "")
    }
}
