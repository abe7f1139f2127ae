/// Settling keeps changes back that an editor may undo in the next moment.
///
/// What somebody has finished writing is taken at once, without any delay. But many editors save a file by moving it
/// aside, or write another one beside it first: whoever believed that at once would show a page that isn't there. So what
/// comes and goes is believed only after a moment.
public struct Settling: Sendable {
    /// How long it takes until something is believed, in seconds.
    static let patience = 0.05

    private var waiting = FileChanges()
    private var due: Double?

    /// Begins with nothing kept back.
    public init() {}

    /// Takes in changes, and returns those that can be acted on at once.
    ///
    /// - Parameters:
    ///   - changes: what has happened.
    ///   - now: the time, in seconds.
    ///   - isCertain: whether a file that was written is one that nobody moves away again.
    public mutating func take(_ changes: FileChanges, at now: Double, isCertain: (String) -> Bool) -> FileChanges {
        let certain = changes.written.filter(isCertain)
        var late = changes
        late.unsettled.formUnion(changes.written.subtracting(certain))
        late.written = []
        waiting.join(late)
        waiting.unsettled.subtract(certain)
        if waiting.isEmpty {
            due = nil
        } else if !late.isEmpty || due == nil {
            due = now + Self.patience
        }
        return FileChanges(written: certain)
    }

    /// Returns what has been kept back long enough.
    public mutating func settled(at now: Double) -> FileChanges {
        guard let due, due <= now else { return FileChanges() }
        self.due = nil
        defer { waiting = FileChanges() }
        return waiting
    }

    /// How long it takes until something is due, in seconds; nothing if nothing is.
    public func delay(at now: Double) -> Double? { due.map { max(0, $0 - now) } }
}
