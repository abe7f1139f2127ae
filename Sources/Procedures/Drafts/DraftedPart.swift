internal import Workflow

/// A drafted part is some steps of a procedure that stand together: under a head that says what they do, or by themselves.
public struct DraftedPart: Sendable {
    /// What the steps do, in Markdown and without a colon; nothing for steps without a head.
    public let head: String?
    /// The steps, by their place in the draft.
    public let steps: Range<Int>
}

extension DraftedPart {
    /// The parts of a procedure's steps.
    ///
    /// A procedure that leads through several workflows, or in which others act, tells the parts apart; what its reader does
    /// in none of them stands beside them. Everything else is one part without a head.
    static func all(of steps: [DraftedStep], _ plan: DraftPlan, _ names: DraftNames) -> [DraftedPart] {
        let groups = groups(of: steps, plan)
        let isJoint = plan.deeds.contains { $0.performer != .reader }
        let isLong = steps.count > mostSteps && groups.count(where: { $0.part != nil }) > 1
        guard isJoint || isLong else { return [DraftedPart(head: nil, steps: 0..<steps.count)] }
        return groups.map { DraftedPart(head: head(of: $0, names), steps: $0.steps) }
    }

    /// More steps than this are hard to keep in view.
    private static let mostSteps = 7

    private struct Group {
        let part: Workflow?
        let performer: DraftedDeed.Performer
        var steps: Range<Int>
    }

    private static func groups(of steps: [DraftedStep], _ plan: DraftPlan) -> [Group] {
        var groups: [Group] = []
        for (index, step) in steps.enumerated() {
            let deed = plan.deeds[step.deeds.lowerBound]
            if let last = groups.last, last.performer == deed.performer {
                // What others do between two parts, such as waiting, ends the part before it.
                let isAfterthought = deed.part == nil && deed.performer != .reader
                if isAfterthought || last.part?.id == deed.part?.id {
                    groups[groups.count - 1].steps = last.steps.lowerBound..<index + 1
                    continue
                }
            }
            groups.append(Group(part: deed.part, performer: deed.performer, steps: index..<index + 1))
        }
        return groups
    }

    private static func head(of group: Group, _ names: DraftNames) -> String? {
        let title = group.part.map { MarkdownText.escaped($0.title) }
        switch group.performer {
        case .reader: return title
        case .other(let actor): return (title ?? "Go on") + ", as the " + DraftNames.noun(of: actor)
        case .colleague: return (title ?? "Go on") + ", as " + (names.performer(group.performer) ?? "a colleague")
        }
    }
}
