internal import Markdown
internal import Mustache
internal import Procedures
internal import Workflow

/// A card step is one step of a procedure card: what the model adds to the writer's words.
struct CardStep: Sendable {
    private let id: String
    private let number: String
    private let hash: String
    private let isHeading: Bool
    private let isOther: Bool
    private let bucket: Bucket
    private let otherActor: String?
    private let roles: MustacheValue
    /// What the model knows of what is done.
    private let facts: Values
    private let isHandOver: Bool
    private let deeds: [String]
    private let otherRoles: [Role]
    private let makeText: @Sendable ([String], [Role]) -> String

    /// - Parameter index: the item of the procedure.
    init(
        _ index: Int, _ outline: StepOutline, _ actors: StepActors, id: String, hash: String,
        _ facts: WorkflowFacts?, _ verdict: ProcedureVerdict, _ site: Site
    ) {
        let isHeading = outline.isHeading[index]
        let own = verdict.items.indices.contains(index) ? verdict.items[index] : nil
        // What heads a part of the way is somebody else's if all of that part is.
        let part = isHeading && actors.isOther[index] ? Array(outline.nested(in: index)) : [index]
        let others = part.flatMap { verdict.deeds(of: $0) }.filter { actors.isForeign($0) }
        // Where nothing was done in a portal, who did what else there was to do.
        let doers = part.filter { verdict.items.indices.contains($0) }.flatMap { verdict.items[$0].commands }
            .compactMap { site.domain[$0].command.permission.actors.first { $0 != actors.reader } }
        let isOther = actors.isOther[index]
        // Whoever heads it asks for all of it at once.
        let isHandOver = isOther && !actors.isAskedForAbove(index, outline, verdict.procedure.items)
        self.isHandOver = isHandOver
        self.deeds = others.map { site.domain.words(for: $0.option) }
        otherRoles =
            part.lazy.compactMap { verdict.items.indices.contains($0) ? verdict.items[$0].leastRoles.first : nil }
            .first { !$0.isEmpty } ?? []
        makeText = { site.handOverText($0, roles: $1) }
        self.facts = Self.facts(isHeading ? [] : own?.deeds ?? [], facts, site)
        self.id = id
        self.hash = hash
        number = outline.names[index]
        self.isHeading = isHeading
        self.isOther = isOther
        bucket = own?.bucket ?? .notUnderstood
        otherActor = isHandOver ? ((others.first?.actor ?? doers.first)?.heading ?? "Somebody else") : nil
        let least = isHeading ? [] : own?.leastRoles ?? []
        // What the whole procedure needs anyway is not worth repeating at each step.
        let isSpecial =
            !least.isEmpty && !least.contains([]) && least != verdict.roles.least
            && Set(least.map(Set.init)) != Set(verdict.roles.least.map(Set.init))
        roles =
            isSpecial && !isOther ? actors.reader.map { .values(site.domain.roleSets(least, of: $0)) } ?? .null : .null
    }

    /// What the model knows of the things that are done in one step.
    private static func facts(_ deeds: [ItemVerdict.Deed], _ facts: WorkflowFacts?, _ site: Site) -> Values {
        let parts = deeds.map { deed in
            let key = SharedFindings.DeedKey(
                workflow: facts?.workflow.id, option: deed.option, actor: deed.actor.id, before: deed.before,
                after: deed.after, command: deed.command)
            return site.findings.deeds.value(for: key) {
                let insight = StepInsight(
                    option: deed.option, actor: deed.actor, before: deed.before, after: deed.after,
                    changes: site.changes(by: deed, facts))
                return merged([insight.values(site.remedies, start: facts?.workflow.start ?? .always)])
            }
        }
        if parts.count == 1 { return parts[0] }
        return parts.isEmpty ? nothing : merged(parts)
    }

    private static let nothing = merged([])

    /// What several things done in one step come to: where the first one is, where the last one leads.
    private static func merged(_ parts: [Values]) -> Values {
        var merged: Values = [
            "place": .null, "opens": .null, "closes": false, "changes": .texts([]), "changesSomething": false,
            "absences": .values([]), "canBeAbsent": false,
        ]
        var changes: [MustacheValue] = []
        var absences: [MustacheValue] = []
        var reasons: Set<String> = []
        for part in parts {
            if case .null? = merged["place"] { merged["place"] = part["place"] }
            if case .object? = part["opens"] { merged["opens"] = part["opens"] }
            if case .bool(true)? = part["closes"] { merged["closes"] = true }
            if case .list(let list)? = part["changes"] {
                changes += (0..<list.count).map { list.element(at: $0) }
            }
            guard case .list(let list)? = part["absences"] else { continue }
            for position in 0..<list.count {
                let absence = list.element(at: position)
                guard case .object(let values) = absence,
                    case .text(let reason)? = values.value(for: MustacheName("reason")),
                    reasons.insert(reason).inserted
                else { continue }
                absences.append(absence)
            }
        }
        merged["changes"] = .list(changes)
        merged["changesSomething"] = .bool(!changes.isEmpty)
        merged["absences"] = .list(absences)
        merged["canBeAbsent"] = .bool(!absences.isEmpty)
        return merged
    }

    /// What the item is written between.
    func frame(_ node: Node, _ card: CardValues, _ templates: TemplateLibrary) -> BlockFrame {
        let values = StepValues(step: self, handOver: isHandOver ? handOverText(node) : nil, card: card)
        var frame = BlockFrame(opening: [], closing: [])
        templates.append("partials/step-opening", values, to: &frame.opening)
        templates.append("partials/step-closing", values, to: &frame.closing)
        return frame
    }

    /// What a name stands for that is the step's own.
    fileprivate func value(for name: MustacheName) -> MustacheValue? {
        switch name {
        case "stepNumber": .text(number)
        case "stepID": .text(id)
        case "hash": .text(hash)
        case "isHeading": .bool(isHeading)
        case "isOther": .bool(isOther)
        case "otherActor": .text(otherActor)
        case "isHuman": .bool(bucket == .human && !isHeading)
        case "isChoice": .bool(bucket == .choice)
        case "isResult": .bool(bucket == .result)
        case "stepRoles": roles
        default: facts[name.description]
        }
    }

    /// What can be sent to whoever does the step: what the model knows is to be done, or else the writer's words.
    private func handOverText(_ node: Node) -> String {
        if !deeds.isEmpty { return makeText(deeds, otherRoles) }
        return makeText(Self.steps(in: node), otherRoles)
    }

    /// The writer's words for each step in an item that has no steps in it.
    private static func steps(in item: Node) -> [String] {
        var steps: [String] = []
        var pending = [item]
        while let next = pending.popLast() {
            let parts = next.children.filter { $0.kind == .list }.flatMap { Array($0.children) }
            pending += parts.reversed()
            if parts.isEmpty {
                steps.append(next.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            }
        }
        return steps
    }
}

/// Step values are what the names stand for in the templates of a step: what is its own, and what is its card's.
private struct StepValues: MustacheObject {
    let step: CardStep
    let handOver: String?
    let card: CardValues

    func value(for name: MustacheName) -> MustacheValue? {
        if case "handOver" = name { return .text(handOver) }
        return step.value(for: name) ?? card.value(for: name)
    }
}

extension Site {
    /// What becomes different by a deed, as sentences.
    func changes(by deed: ItemVerdict.Deed, _ facts: WorkflowFacts?) -> [String] {
        guard let command = deed.command else { return [] }
        // A run knows what is different afterwards; a command alone, only what it writes.
        if let run = facts?.run {
            for (index, step) in run.steps.enumerated()
            where domain.command(performedBy: step, in: run.situations[index]) == command {
                return domain.changes(from: run.situations[index].world, to: run.situations[index + 1].world)
            }
        }
        return domain[command].command.effects.map(\.description)
    }
}
