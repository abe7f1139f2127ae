public import Workflow

/// A drafted deed is one thing that somebody does in a workflow, with all that a writer must know to put it into words.
public struct DraftedDeed: Sendable {
    /// Who does it.
    public enum Performer: Hashable, Sendable {
        /// The reader of the procedure.
        case reader
        /// Somebody of the reader's own side who has other roles.
        case colleague([Role])
        /// Another actor.
        case other(Actor)
    }

    /// What is done.
    public enum Kind: Hashable, Sendable {
        /// Something in a portal: the action as the workflow names it, and what it stands for.
        case act(Action, Option)
        /// Something outside of all portals, in the words of the workflow.
        case human(String)
        /// Nothing, until a condition holds.
        case wait(Condition)
    }

    /// What is done.
    public let kind: Kind
    /// Who does it.
    public let performer: Performer
    /// The workflow that it is a step of, where that is a part of the one that is written about.
    public let part: Workflow?
    /// The place on which it is done; none at the desk.
    public let before: Handle<Place>?
    /// The place on which one is afterwards.
    public let after: Handle<Place>?
}

extension DraftedDeed {
    /// Whether it is done in a portal.
    var isAct: Bool { if case .act = kind { true } else { false } }

    /// The deeds of a run, in turn; a hand-over is none, for the deeds after it say who acts.
    public static func all(of run: Run, in domain: Domain) -> [DraftedDeed] {
        guard let reader = run.situations.first?.account else { return [] }
        let parts = domain.parts(of: run.workflow)
        return run.steps.indices.compactMap { index in
            let (before, after) = (run.situations[index], run.situations[index + 1])
            guard let kind = kind(of: run.steps[index], in: before) else { return nil }
            return DraftedDeed(
                kind: kind, performer: performer(before.account, reader, domain),
                part: index < parts.count ? parts[index] : nil, before: before.place, after: after.place)
        }
    }

    private static func kind(of step: Step, in situation: Situation) -> Kind? {
        switch step.deed {
        case .act(let action): return (try? situation.option(for: action)).map { .act(action, $0) }
        case .perform(let command): return .human(step.words ?? command.title)
        case .human: return step.words.map { .human($0) }
        case .wait(let condition): return .wait(condition)
        case .handOver, .complete: return nil
        }
    }

    private static func performer(_ account: Account, _ reader: Account, _ domain: Domain) -> Performer {
        let actor = domain.actor(of: account)
        guard actor == domain.actor(of: reader) else { return .other(actor) }
        let missing = domain.rolesMissing(in: reader, of: account)
        return missing.isEmpty ? .reader : .colleague(missing)
    }
}

extension Domain {
    /// For each step of a workflow, those of other workflows in their places, the workflow that it is a step of.
    ///
    /// Nothing stands for the workflow itself. A workflow that runs has no part that contains it.
    fileprivate func parts(of workflow: Workflow) -> [Workflow?] {
        var parts: [Workflow?] = []
        var open: [(part: Workflow?, step: Step)] = workflow.steps.reversed().map { (nil, $0) }
        while let (part, step) = open.popLast() {
            guard case .complete(let id) = step.deed else {
                parts.append(part)
                continue
            }
            guard let inner = self.workflow(id), open.count < 1 << 12 else { return parts }
            open += inner.steps.reversed().map { (inner, $0) }
        }
        return parts
    }

    /// The roles of one account that another one lacks, without those that others of them include.
    func rolesMissing(in account: Account, of other: Account) -> [Role] {
        if other == account { return [] }
        let own = Set(roles(of: account))
        let missing = roles(of: other).filter { !own.contains($0) }
        return missing.filter { role in
            !missing.contains { $0 != role && roles(of: self.account($0)).contains(role) }
        }
    }
}
