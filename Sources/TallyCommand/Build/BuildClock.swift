/// A build clock takes the time of the phases of a build.
struct BuildClock {
    /// The phases that are over, and how long they took, in seconds.
    private(set) var phases: [(name: String, seconds: Double)] = []
    private var start = ProgressLine.clock()

    /// Ends a phase and begins the next one.
    mutating func end(_ name: String) {
        let now = ProgressLine.clock()
        phases.append((name, now - start))
        start = now
    }

    /// The phases in a line.
    var text: String {
        let total = phases.reduce(0) { $0 + $1.seconds }
        let parts = phases.map { "\($0.name) \(Self.words($0.seconds))" }.joined(separator: ", ")
        return "\(Self.words(total)): \(parts)"
    }

    /// A time in words: `0.25 s`.
    static func words(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        let rest = String(hundredths % 100)
        return "\(hundredths / 100).\(rest.utf8.count < 2 ? "0" : "")\(rest) s"
    }
}
