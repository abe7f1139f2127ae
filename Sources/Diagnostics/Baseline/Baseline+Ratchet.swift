extension Baseline {
    /// What a check looks like next to a baseline.
    public struct Comparison: Sendable {
        /// The findings that the baseline doesn't know, in report order.
        ///
        /// They make the check fail.
        public let new: [Diagnostic]
        /// The findings that it knows, in report order.
        public let known: [Diagnostic]
        /// What it knew and what is no longer found, with how many of each kind.
        public let mended: [Entry]
        /// The baseline without what is mended.
        ///
        /// It never knows more than before.
        public let ratcheted: Baseline
    }

    /// Compares the findings of a check with the baseline.
    ///
    /// - Parameters:
    ///   - diagnostics: the findings, in any order.
    ///   - sources: the bytes of a file as they were checked.
    ///   - wasChecked: whether a file was checked. What is known of files that weren't stays known; a file that no longer
    ///     exists was checked, in that nothing is wrong with it any more.
    public func compare(
        _ diagnostics: [Diagnostic], sources: @escaping (String) -> [UInt8]?,
        wasChecked: (String) -> Bool = { _ in true }
    ) -> Comparison {
        var remaining: [Key: Int] = [:]
        for entry in entries { remaining[Key(entry)] = entry.count }
        var cache = SourceCache(sources)
        var new: [Diagnostic] = []
        var known: [Diagnostic] = []
        for diagnostic in diagnostics.inReportOrder() {
            let key = Key(Entry(diagnostic, cache.map(of: diagnostic.file)))
            if let count = remaining[key], count > 0 {
                remaining[key] = count - 1
                known.append(diagnostic)
            } else {
                new.append(diagnostic)
            }
        }
        var mended: [Entry] = []
        var kept: [Entry] = []
        for entry in entries {
            let gone = wasChecked(entry.file) ? remaining[Key(entry)] ?? 0 : 0
            if gone > 0 { mended.append(entry.counting(gone)) }
            if gone < entry.count { kept.append(entry.counting(entry.count - gone)) }
        }
        return Comparison(new: new, known: known, mended: mended, ratcheted: Baseline(kept))
    }
}
