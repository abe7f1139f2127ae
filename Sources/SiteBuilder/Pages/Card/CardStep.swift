internal import Markdown
internal import Mustache
internal import Procedures
internal import Workflow

/// A card step is one step of a procedure card: what the model adds to the writer's words.
struct CardStep: Sendable {
    private let values: Values
    private let isHandOver: Bool
    private let deeds: [String]
    private let otherRoles: [Role]
    private let makeText: @Sendable ([String], [Role]) -> String

    init(
        number: Int, id: String, hash: String, _ verdicts: [ItemVerdict], _ facts: WorkflowFacts?,
        _ verdict: ProcedureVerdict, _ site: Site
    ) {
        let reader = facts?.actor ?? verdict.workflow?.permission.actors.first
        let deeds = verdicts.flatMap(\.deeds)
        let bucket = verdicts.first?.bucket ?? .notUnderstood
        let others = deeds.filter { $0.actor != reader && !$0.actor.isSystem }
        let isOther = bucket == .otherActor || (!others.isEmpty && others.count == deeds.count)
        isHandOver = isOther
        self.deeds = others.map { site.domain.words(for: $0.option) }
        otherRoles = (verdicts.first { !$0.leastRoles.isEmpty }?.leastRoles.first) ?? []
        makeText = { site.handOverText($0, roles: $1) }

        var values = Self.merged(
            deeds.map { deed in
                let key = SharedFindings.DeedKey(
                    workflow: facts?.workflow.id, option: deed.option, actor: deed.actor.id, before: deed.before,
                    after: deed.after, command: deed.command)
                return site.findings.deeds.value(for: key) {
                    let insight = StepInsight(
                        option: deed.option, actor: deed.actor, before: deed.before, after: deed.after,
                        changes: site.changes(by: deed, facts))
                    return insight.values(site.remedies, start: facts?.workflow.start ?? .always)
                }
            })
        values["stepNumber"] = .integer(number)
        values["stepID"] = .text(id)
        values["hash"] = .text(hash)
        values["isOther"] = .bool(isOther)
        values["otherActor"] = .text(isOther ? (others.first?.actor.heading ?? "Somebody else") : nil)
        values["isHuman"] = .bool(bucket == .human)
        values["isChoice"] = .bool(bucket == .choice)
        values["isResult"] = .bool(bucket == .result)
        let least = verdicts.map(\.leastRoles).first { !$0.isEmpty && !$0.contains([]) } ?? []
        // What the whole procedure needs anyway is not worth repeating at each step.
        let isSpecial = !least.isEmpty && Set(least.map(Set.init)) != Set(verdict.roles.least.map(Set.init))
        values["stepRoles"] =
            isSpecial && !isOther ? reader.map { .values(site.domain.roleSets(least, of: $0)) } ?? .null : .null
        self.values = values
    }

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
    func frame(_ node: Node, _ card: Values, _ templates: TemplateLibrary) -> BlockFrame {
        var all = card.merging(values) { _, new in new }
        all["handOver"] = isHandOver ? .text(handOverText(node)) : .null
        var frame = BlockFrame(opening: [], closing: [])
        templates.append("partials/step-opening", all, to: &frame.opening)
        templates.append("partials/step-closing", all, to: &frame.closing)
        return frame
    }

    /// What can be sent to whoever does the step: what the model knows is to be done, or else the writer's words.
    private func handOverText(_ node: Node) -> String {
        if !deeds.isEmpty { return makeText(deeds, otherRoles) }
        let words = node.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return makeText([words], otherRoles)
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
