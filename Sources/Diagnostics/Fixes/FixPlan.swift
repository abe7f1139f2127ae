/// A fix plan decides which fixes of some diagnostics are made together.
///
/// Diagnostics are served in report order. For each, the best fix that is sure enough and fits with those chosen before
/// it is made as a whole, or not at all. Two edits fit if they touch different bytes and don't both insert at one
/// place, where nobody could say which comes first. An edit that two fixes have in common is made once.
///
/// Nothing is written: the plan holds the new bytes, and the caller decides what becomes of them.
public struct FixPlan: Sendable {
    /// A diagnostic and the fix that mends it.
    public struct Mended: Sendable, Hashable {
        /// The diagnostic.
        public let diagnostic: Diagnostic
        /// The fix that is made.
        public let fix: Fix
    }

    /// A diagnostic that has a fix that is sure enough, and why none is made.
    public struct Left: Sendable, Hashable {
        /// Why a fix is not made.
        public enum Reason: Sendable, Hashable {
            /// It overlaps a fix of another diagnostic; once that is made, checking again may offer it again.
            case overlapsAnotherFix
            /// A file that it edits is not there, or must not be touched.
            case fileIsUnavailable(String)
            /// Its own edits overlap, or reach beyond the end of their file.
            case isMalformed
        }

        /// The diagnostic.
        public let diagnostic: Diagnostic
        /// Why its best fix is not made.
        public let reason: Reason
    }

    /// The diagnostics that the plan mends, in report order.
    public let mended: [Mended]
    /// The diagnostics that it could have mended, but doesn't, in report order.
    public let left: [Left]
    /// The files that it changes, in the order of their paths.
    public let files: [EditedFile]

    /// Makes a plan.
    ///
    /// - Parameters:
    ///   - diagnostics: the findings, in any order.
    ///   - confidences: how sure a fix has to be.
    ///   - sources: the bytes of a file as they were checked; `nil` for a file that must be left alone.
    public init(
        for diagnostics: [Diagnostic], confidences: Set<Fix.Confidence> = [.certain], sources: (String) -> [UInt8]?
    ) {
        var chosen = ChosenEdits()
        var mended: [Mended] = []
        var left: [Left] = []
        for diagnostic in diagnostics.inReportOrder() {
            var reason: Left.Reason?
            for fix in diagnostic.fixes where confidences.contains(fix.confidence) {
                let obstacle = chosen.obstacle(to: fix, sources)
                if let obstacle {
                    reason = reason ?? obstacle
                    continue
                }
                chosen.add(fix)
                mended.append(Mended(diagnostic: diagnostic, fix: fix))
                reason = nil
                break
            }
            if let reason { left.append(Left(diagnostic: diagnostic, reason: reason)) }
        }
        self.mended = mended
        self.left = left
        files = chosen.editedFiles
    }
}

/// The edits that a plan has chosen so far.
private struct ChosenEdits {
    /// A path, equal to another one only if the bytes are.
    struct Path: Hashable {
        let bytes: [UInt8]
        init(_ path: String) { bytes = Array(path.utf8) }
    }

    private struct File {
        var path: String
        var source: [UInt8]?
        /// The edits in the order of the file; none overlaps another.
        var edits: [Edit] = []
    }

    private var files: [Path: File] = [:]

    /// Why a fix can't be made together with those chosen before.
    mutating func obstacle(to fix: Fix, _ sources: (String) -> [UInt8]?) -> FixPlan.Left.Reason? {
        if fix.edits.isEmpty { return .isMalformed }
        var own: [Path: [Edit]] = [:]
        for edit in fix.edits {
            let path = Path(edit.file)
            let file = files[path] ?? File(path: edit.file, source: sources(edit.file))
            files[path] = file
            guard let source = file.source else { return .fileIsUnavailable(edit.file) }
            guard edit.range.lowerBound >= 0, edit.range.upperBound <= source.count else { return .isMalformed }
            own[path, default: []].append(edit)
            switch place(of: edit, in: file.edits) {
            case .taken: return .overlapsAnotherFix
            case .free, .same: break
            }
        }
        for edits in own.values where !areApart(edits) { return .isMalformed }
        return nil
    }

    /// Adds a fix to which there is no obstacle.
    mutating func add(_ fix: Fix) {
        for edit in fix.edits {
            let path = Path(edit.file)
            // Whoever holds on to the array while it grows makes a copy of it.
            let place = place(of: edit, in: files[path]?.edits ?? [])
            if case .free(let index) = place { files[path]?.edits.insert(edit, at: index) }
        }
    }

    /// The files with what they become, in the order of their paths.
    var editedFiles: [EditedFile] {
        var edited: [EditedFile] = []
        for file in files.values where !file.edits.isEmpty {
            guard let source = file.source else { continue }
            edited.append(EditedFile(path: file.path, before: source, edits: file.edits))
        }
        return edited.sorted { $0.path.precedesByBytes($1.path) }
    }

    private enum Place {
        /// The edit can be inserted at this index.
        case free(Int)
        /// The very same edit is there.
        case same
        case taken
    }

    private func place(of edit: Edit, in edits: [Edit]) -> Place {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if ChosenEdits.comesFirst(edits[middle], edit) { low = middle + 1 } else { high = middle }
        }
        if low < edits.count {
            if edits[low] == edit, edits[low].replacement.hasSameBytes(as: edit.replacement) { return .same }
            if !ChosenEdits.fits(edit, before: edits[low]) { return .taken }
        }
        if low > 0, !ChosenEdits.fits(edits[low - 1], before: edit) { return .taken }
        return .free(low)
    }

    /// Whether edits of one fix touch different bytes; identical ones count once.
    private func areApart(_ edits: [Edit]) -> Bool {
        let sorted = edits.sorted(by: ChosenEdits.comesFirst)
        for (edit, next) in zip(sorted, sorted.dropFirst()) where edit != next {
            if !ChosenEdits.fits(edit, before: next) { return false }
        }
        return true
    }

    private static func comesFirst(_ left: Edit, _ right: Edit) -> Bool {
        left.range.lowerBound != right.range.lowerBound
            ? left.range.lowerBound < right.range.lowerBound : left.range.upperBound < right.range.upperBound
    }

    /// Whether an edit can be made together with another one that begins there or later.
    private static func fits(_ edit: Edit, before next: Edit) -> Bool {
        if edit.range.isEmpty, next.range.isEmpty { return edit.range.lowerBound < next.range.lowerBound }
        return edit.range.upperBound <= next.range.lowerBound
    }
}
