internal import Markdown
internal import Mustache
internal import Procedures
internal import Workflow

/// A card step is one step of a procedure card: what the model adds to the writer's words.
struct CardStep: Sendable {
    /// What the names stand for that are the step's own.
    private let values: Values
    /// What the model knows of what is done.
    private let facts: Values
    private let isHandOver: Bool
    private let deeds: [String]
    private let otherRole: String?
    private let makeText: @Sendable ([String], String?) -> String

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
        self.deeds = others.map { site.domain.request(for: $0.option) }
        otherRole = others.first.flatMap { site.role(of: $0.actor, for: others.compactMap(\.command)) }
        makeText = { site.handOverText($0, role: $1) }
        self.facts = Self.facts(isHeading ? [] : own?.deeds ?? [], facts, site)
        let bucket = own?.bucket ?? .notUnderstood
        let otherActor = isHandOver ? ((others.first?.actor ?? doers.first)?.heading ?? "Somebody else") : nil
        values = [
            "handOver": .null, "stepNumber": .text(outline.names[index]), "stepID": .text(id), "hash": .text(hash),
            "isHeading": .bool(isHeading), "isOther": .bool(isOther), "otherActor": .text(otherActor),
            "isHuman": .bool(bucket == .human && !isHeading), "isResult": .bool(bucket == .result),
        ]
    }

    /// What the model knows of the things that are done in one step.
    private static func facts(_ deeds: [ItemVerdict.Deed], _ facts: WorkflowFacts?, _ site: Site) -> Values {
        if deeds.isEmpty { return nothing }
        let keys = deeds.map { deed in
            SharedFindings.DeedKey(
                workflow: facts?.workflow.id, option: deed.option, actor: deed.actor.id, before: deed.before,
                after: deed.after, command: deed.command)
        }
        return site.findings.deeds.value(for: keys) {
            merged(
                deeds.map { deed in
                    StepInsight(
                        option: deed.option, before: deed.before, after: deed.after,
                        changes: site.changes(by: deed, facts)
                    ).values(site.remedies, start: facts?.workflow.start ?? .always)
                })
        }
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
            if case .fields? = part["opens"] { merged["opens"] = part["opens"] }
            if case .bool(true)? = part["closes"] { merged["closes"] = true }
            if case .array(let list)? = part["changes"] { changes += list }
            guard case .array(let list)? = part["absences"] else { continue }
            for absence in list {
                guard case .fields(let values) = absence, case .text(let reason)? = values["reason"],
                    reasons.insert(reason).inserted
                else { continue }
                absences.append(absence)
            }
        }
        merged["changes"] = .array(changes)
        merged["changesSomething"] = .bool(!changes.isEmpty)
        merged["absences"] = .array(absences)
        merged["canBeAbsent"] = .bool(!absences.isEmpty)
        return merged
    }

    /// What the item is written between.
    func frame(_ node: Node, _ card: CardValues, _ templates: TemplateLibrary) -> BlockFrame {
        var values = values
        if isHandOver { values["handOver"] = .text(handOverText(node)) }
        let outer: [MustacheValue] = [.fields(card.common), .fields(card.own), .fields(facts)]
        var frame = BlockFrame(opening: [], closing: [])
        // So much nearly all of them take, and an array that grows is copied over and over.
        frame.opening.reserveCapacity(384)
        frame.closing.reserveCapacity(1536)
        templates.append("partials/step-opening", values, within: outer, to: &frame.opening)
        templates.append("partials/step-closing", values, within: outer, to: &frame.closing)
        return frame
    }

    /// What can be sent to whoever does the step: what the model knows is to be done, or else the writer's words.
    private func handOverText(_ node: Node) -> String {
        if !deeds.isEmpty { return makeText(deeds, otherRole) }
        return makeText(Self.steps(in: node), otherRole)
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
