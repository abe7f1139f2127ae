internal import Workflow

/// The statements of a sentence, as *and*, *or*, *either* and commas join them.
///
/// *The roles are granted, and the contact is there or the note is*: a comma parts more than a joint without one does, and
/// *either* begins a choice. Where *and* and *or* stand side by side with nothing that parts them, either reading may be meant.
struct JoinedStatements {
    enum Joint { case and, or }

    private struct Part {
        var condition: Condition
        var joint: Joint
        /// Whether it begins a group of its own.
        var isParted: Bool
        /// Whether a comma alone stands before it.
        var isListed = false
        /// Whether *either* stands before it.
        var isEither = false
    }

    private var parts: [Part]
    private(set) var hasChoice = false

    init(_ first: Condition, isEither: Bool) {
        parts = [Part(condition: first, joint: .and, isParted: true, isEither: isEither)]
    }

    mutating func append(_ condition: Condition, _ joint: Joint, hasComma: Bool, isListed: Bool, isEither: Bool) {
        hasChoice = hasChoice || joint == .or
        parts.append(
            Part(
                condition: condition, joint: joint, isParted: hasComma || isEither, isListed: isListed,
                isEither: isEither))
    }

    /// Whether the last joint is an *or*; nothing before there is one.
    var lastIsChoice: Bool? { parts.count > 1 ? parts[parts.count - 1].joint == .or : nil }

    /// What the sentence states; nothing if it may be read in several ways.
    var condition: Condition? {
        if parts.count == 1 { return parts[0].condition }
        let joints = parts.dropFirst()
        if joints.allSatisfy({ $0.joint == joints.first?.joint }) { return Self.joined(parts[...]) }
        if joints.contains(where: \.isListed) { return nil }
        var groups: [Part] = []
        var start = 0
        for end in parts.indices.map({ $0 + 1 }) {
            if end < parts.count, !parts[end].isParted { continue }
            let group = parts[start..<end]
            let inner = group.dropFirst()
            guard inner.allSatisfy({ $0.joint == inner.first?.joint }),
                !parts[start].isEither || inner.first?.joint == .or
            else { return nil }
            groups.append(Part(condition: Self.joined(group), joint: parts[start].joint, isParted: true))
            start = end
        }
        let outer = groups.dropFirst()
        guard !outer.isEmpty, outer.allSatisfy({ $0.joint == outer.first?.joint }) else { return nil }
        return Self.joined(groups[...])
    }

    /// Statements between which the same joint stands.
    private static func joined(_ parts: ArraySlice<Part>) -> Condition {
        let isChoice = parts.count > 1 && parts.last?.joint == .or
        return isChoice ? .any(of: parts.map(\.condition)) : .all(of: parts.map(\.condition))
    }
}
