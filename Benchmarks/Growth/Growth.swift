import Documents
import Glibc
import Markdown

/// Measures how the time for hostile texts grows with their size: `growth [TEXT…]`.
///
/// Each text is checked and rendered at four sizes, each twice the one before. Where the work is linear, eight times the
/// size takes eight times as long, and up to four times longer than that where the memory it needs has to be fetched from
/// the system anew; where it is quadratic, 64 times. More than 40 times is a failure, and ends the program with 1.
@main struct Growth {
    static let sizes = [10_000, 20_000, 40_000, 80_000]
    /// The growth from the first size to the last that is still called linear.
    static let mostGrowth = 40.0
    /// Times below this, in seconds, say nothing about growth.
    static let leastTime = 0.05

    static func main() {
        let wanted = CommandLine.arguments.dropFirst()
        var failures = 0
        for text in HostileText.all where wanted.isEmpty || wanted.contains(where: { text.name.contains($0) }) {
            let times = sizes.map { time(of: text, size: $0) }
            let isLinear = isLinear(times)
            if !isLinear { failures += 1 }
            print((isLinear ? "  " : "! ") + times.map(milliseconds).joined(separator: " "), "ms ", text.name)
        }
        print("\(failures) of \(HostileText.all.count) texts take more than linear time")
        if failures > 0 { exit(1) }
    }

    /// The processor time that checking and rendering a text takes: the best of three, because others use the machine
    /// too.
    private static func time(of text: HostileText, size: Int) -> Double {
        let bytes = Array(text.make(size).utf8)
        var best = Double.infinity
        for _ in 0..<3 {
            let start = processorTime()
            let page = Page("hostile.md", bytes)
            _ = HTMLWriter.html(of: page.document)
            best = min(best, processorTime() - start)
            if best > 1 { break }
        }
        return best
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func isLinear(_ times: [Double]) -> Bool {
        guard let first = times.first, let last = times.last, last > leastTime else { return true }
        return last / max(first, leastTime / mostGrowth) < mostGrowth
    }

    /// Milliseconds with one decimal, in a column.
    private static func milliseconds(_ time: Double) -> String {
        let tenths = Int((time * 10_000).rounded())
        let text = "\(tenths / 10).\(tenths % 10)"
        return String(repeating: " ", count: max(0, 9 - text.count)) + text
    }
}
