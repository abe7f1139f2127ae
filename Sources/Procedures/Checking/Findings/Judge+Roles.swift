internal import Diagnostics
internal import Workflow

/// Findings about the roles that a document asks for.
extension Judge {
    /// A role that the document asks for, or several that one account needs, and where it does.
    struct Asked {
        let roles: [Role]
        let range: Range<Int>
        let strength: RoleClaim.Strength
        /// The claim that it is part of; one of the names of a claim is enough.
        let claim: Int

        /// The names in a sentence.
        var words: String { roles.map(\.name).listed("and") }
    }

    /// The roles of the reader that the document asks for, as the binding or the prose has them.
    func readAsked() -> [Asked] {
        let bound = procedure.boundRoles.compactMap { name in
            role(name).map { Asked(roles: [$0], range: name.range, strength: .required, claim: -1) }
        }
        if !bound.isEmpty { return bound }
        var asked: [Asked] = []
        for (number, claim) in procedure.roles.enumerated() where claim.strength != .used && claim.strength != .enough {
            asked += self.asked(claim, number)
        }
        let firm = asked.filter { $0.strength != .recommended }
        return firm.isEmpty ? asked : firm
    }

    /// The roles in which the steps say that one signs in.
    func readUsed() -> [Asked] {
        var used: [Asked] = []
        for (number, claim) in procedure.roles.enumerated() where claim.strength == .used {
            used += asked(claim, number)
        }
        return used
    }

    /// What a claim asks of the reader; nothing if it is about somebody else.
    private func asked(_ claim: RoleClaim, _ number: Int) -> [Asked] {
        if let subject = claim.subject, subject != plan.actor { return [] }
        let names = claim.names.compactMap { name in
            role(name, isMine: claim.strength == .recommended).map { (role: $0, range: name.range) }
        }
        guard claim.needsAll, names.count == claim.names.count, let first = names.first, let last = names.last else {
            return names.map { Asked(roles: [$0.role], range: $0.range, strength: claim.strength, claim: number) }
        }
        let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
        return [Asked(roles: names.map(\.role), range: range, strength: claim.strength, claim: number)]
    }

    /// The roles that count as documented: those in which one signs in, or else those that are asked for.
    var documentedRoles: [[Role]] {
        var sets: [[Role]] = []
        for entry in used.isEmpty ? asked : used where !sets.contains(entry.roles) { sets.append(entry.roles) }
        return sets
    }

    /// The role of the reader's that a name stands for; the same name may be that of another actor's role, too.
    private func role(_ name: RoleClaim.Name, isMine: Bool = false) -> Role? {
        guard let role = name.role else { return nil }
        if role.actor == plan.actor { return role }
        if isMine { return nil }
        let key = Domain.key(name.text)
        return domain.roles.first { other in
            other.actor == plan.actor
                && ([other.name] + other.aliases + other.formerly.map(\.text)).contains {
                    Domain.key($0) == key || Domain.key(Inflection.plural(of: $0)) == key
                }
        }
    }

    mutating func reportRoles(_ roles: UInt64) {
        reportConflict()
        reportForeignRoles()
        var seen: Set<[Role]> = []
        for entry in used.isEmpty ? asked : used where seen.insert(entry.roles).inserted {
            let mine = sets.within(entry.roles, domain)
            if mine != 0, roles & mine == 0 { reportInsufficient(entry, mine, roles) }
        }
        for (number, claim) in procedure.roles.enumerated() where isSaidToBeEnough(claim) {
            for entry in asked(claim, number) where seen.insert(entry.roles).inserted {
                let mine = sets.within(entry.roles, domain)
                if mine != 0, roles & mine == 0 { reportInsufficient(entry, mine, roles) }
            }
        }
    }

    /// Whether a claim says that a role is enough for this procedure, and not for something else.
    private func isSaidToBeEnough(_ claim: RoleClaim) -> Bool {
        guard claim.strength == .enough, let deed = claim.deed, deed.lowerBound >= 0, deed.upperBound <= source.count
        else { return false }
        let words = Wording.words(source[deed])
        guard let verb = words.first else { return false }
        if ["do", "complete", "perform", "follow", "use"].contains(verb), words.count > 1 {
            return words[1] == "this" || words[1] == "these"
        }
        let title = Wording.significant(Array(plan.title.dropFirst()))
        return verb == plan.title.first && !title.isDisjoint(with: Wording.significant(Array(words.dropFirst())))
    }

    /// The first step that a role is not enough for.
    ///
    /// - Parameter mine: the sets of roles that the role, or several together, amount to.
    private mutating func reportInsufficient(_ entry: Asked, _ mine: UInt64, _ roles: UInt64) {
        for (number, record) in census.records.enumerated() where record.roles & mine == 0 {
            let beat = program.beats[number]
            let tread = record.treads.first { walker.requirement($0.option, $0.command) & mine == 0 }
            let command = tread?.command ?? record.commands.first { sets.commands[$0.index] & mine == 0 }
            guard tread != nil || command != nil else { continue }
            var range = beat.range
            if case .wish(let shared) = beat.deed { range = shared.wish.nameRange }
            let least = sets.least(record.roles & sets.all)
            let needed = least.map { set in set.map(\.name).listed("and") }.listed("or")
            let all = sets.least(roles & sets.all)
            let overall =
                all.isEmpty ? needed : all.map { set in set.map(\.name).listed("and") }.listed("or")
            var notes = [
                Note(
                    entry.strength == .enough
                        ? "the document says that \(DraftText.withArticle(entry.words)) can do it"
                        : "the document asks for \(entry.words)",
                    at: .document(file: file, range: entry.range))
            ]
            if least.isEmpty == false { notes.append(Note("enough for this step: \(needed)")) }
            let times = record.requirements.filter { $0.roles & mine == 0 }
            if let first = times.first, record.requirements.count > times.count {
                let facts = domain.sentences(
                    about: Array(model.concerns.variables(census.touched, of: domain).prefix(6)),
                    in: plan.starts.worlds[first.start])
                notes.append(Note("this is so when \(facts.listed("and"))"))
            }
            let origin = command.map { Note("the model says who may do it", at: .definition(domain[$0].command.site)) }
            notes += [origin ?? tread.flatMap { telling.origin($0.option) }].compactMap { $0 }
            let isWay = tread.map { $0.option.control == nil } ?? false
            let what =
                command.map { Telling.quoted(domain[$0].command.title) }
                ?? tread.map { telling.label(of: $0.option) } ?? "this"
            let rule = isWay ? PathNotNavigableForRole.rule : RoleInsufficient.rule
            let message =
                isWay
                ? "\(DraftText.withArticle(entry.words)) can't go to \(what)"
                : "\(DraftText.withArticle(entry.words)) is not enough here: \(what) needs \(needed)"
            let alternatives = (used.isEmpty ? asked : used).filter { $0.claim == entry.claim && $0.claim >= 0 }
            if alternatives.count > 1 {
                notes[0] = Note("it is not enough for this step", at: .document(file: file, range: range))
                let others = alternatives.filter { roles & sets.within($0.roles, domain) != 0 }
                let fix = others.isEmpty ? nil : listFix(without: entry, among: alternatives)
                // Each of them has a finding of its own, where it stands.
                return report(
                    rule, at: entry.range, "one of the roles that are enough by this list is not: \(message)",
                    notes: notes, help: others.isEmpty ? "ask for \(overall)" : "leave \(entry.words) out of the list",
                    fixes: [fix].compactMap { $0 })
            }
            // A role of a file of bindings is no part of the document.
            let only =
                all.count == 1 && all[0].count == 1 && entry.roles.count == 1 && entry.claim >= 0 ? all[0].first : nil
            let fixes = only.map { [WrittenRole(entry, in: source).fix(writing: $0.name, in: file)] } ?? []
            return report(rule, at: range, message, notes: notes, help: "ask for \(overall)", fixes: fixes)
        }
    }

    /// A fix that takes a role out of a list, where nothing but marks or a single word joins it to the others.
    private func listFix(without entry: Asked, among all: [Asked]) -> Fix? {
        let all = all.sorted { $0.range.lowerBound < $1.range.lowerBound }
        guard let place = all.firstIndex(where: { $0.range == entry.range }) else { return nil }
        let isLast = place == all.count - 1
        let neighbor = isLast ? all[place - 1].range : all[place + 1].range
        let gap = isLast ? neighbor.upperBound..<entry.range.lowerBound : entry.range.upperBound..<neighbor.lowerBound
        guard gap.upperBound <= source.count else { return nil }
        let words = Wording.words(source[gap])
        // "A, B, or C" lacks its "or" without the last one.
        guard words.isEmpty || words == ["or"] && (!isLast || all.count == 2) else { return nil }
        let range =
            isLast ? gap.lowerBound..<entry.range.upperBound : entry.range.lowerBound..<gap.upperBound
        return Fix("leave out \(entry.words)", .likely, [Edit(in: file, replace: range, with: "")])
    }

    /// Roles that nobody on the reader's side has, where the reader is told to have one.
    private mutating func reportForeignRoles() {
        let isAnybodyAsked = !asked.isEmpty
        for claim in procedure.roles
        where claim.subject == nil && claim.strength != .recommended
            && claim.strength != .enough
        {
            // Mostly all of them are the reader's.
            guard claim.names.contains(where: { $0.role.map { $0.actor != plan.actor } ?? false }) else { continue }
            let known = claim.names.filter { $0.role != nil }
            let foreign = known.filter { role($0) == nil }
            // Where the reader's roles are named elsewhere, these may be somebody else's.
            guard let first = foreign.first, foreign.count < known.count || !isAnybodyAsked, let role = first.role
            else { continue }
            report(
                RoleInsufficient.rule, at: first.range,
                "\(role.name) is a role of \(role.actor.name), and the steps are for \(plan.actor.name)",
                help: "ask for a role of \(plan.actor.name)")
        }
    }

    /// Whoever meets the prerequisites must be able to sign in as the steps say.
    private mutating func reportConflict() {
        let used = used
        guard let first = used.first else { return }
        let asked = asked
        guard !asked.isEmpty else { return }
        for entry in asked {
            let mine = domain.roles(of: domain.account(of: plan.actor, entry.roles))
            if used.contains(where: { $0.roles.allSatisfy(mine.contains) }) { continue }
            report(
                RolePrerequisiteAgainstStep.rule, at: first.range,
                "the step is for \(DraftText.withArticle(first.words)), and the document asks for "
                    + DraftText.withArticle(entry.words),
                notes: [Note("the document asks for it", at: .document(file: file, range: entry.range))],
                help: "ask for the role that the step needs")
            return
        }
    }
}
