internal import Synchronization

/// Rule names are what the ids of a catalogue are searched for by somebody who wrote one that doesn't exist.
///
/// They are made ready for the search when it comes to one, and kept: that takes as long as half the start of the program,
/// and most runs never need it. It is an object, so that all copies of a catalogue share them.
final class RuleNames: Sendable {
    private let names = Mutex<NearMisses?>(nil)

    /// The ids among those of some rules, always the same, that somebody may have meant.
    func nearest(to id: String, among rules: [Rule], limit: Int) -> [RuleID] {
        names.withLock { names in
            let ready = names ?? NearMisses(rules.map(\.id.description))
            names = ready
            return ready.nearest(to: id, limit: limit).map { RuleID($0) }
        }
    }
}
