internal import Diagnostics

extension Domain {
    /// How many workflows can be within each other.
    ///
    /// Whoever carries out a workflow carries out those within it first, and has to remember where each goes on.
    static let deepestNesting = 64
}

extension Assembly {
    /// Notes names that are missing, definitions with nothing in them, and parts that can't be part of each other.
    mutating func checkCompleteness(of parts: [DomainPart], at site: DefinitionSite) {
        if parts.isEmpty { report(.emptyDefinition, "there is nothing in the domain", site) }
        for part in parts { checkName(of: part) }
        for case .variable(let variable) in parts { checkValues(of: variable) }
        for case .portal(let portal) in parts { check(portal) }
        for case .actor(let actor) in parts where actor.id == Actor.system.id && !actor.isSystem {
            let message = "\u{201C}\(actor.id)\u{201D} is the actor of what happens by itself, whom every domain has"
            report(.duplicateID, message, actor.site)
        }
        for role in roles {
            for other in role.includes where other.actor != role.actor {
                let message =
                    "the role \u{201C}\(role.name)\u{201D} of \(role.actor.name) includes "
                    + "\u{201C}\(other.name)\u{201D}, a role of \(other.actor.name)"
                report(.foreignRole, message, role.site)
            }
        }
        checkNesting()
    }

    private mutating func checkName(of part: DomainPart) {
        let (kind, id, site) = part.identity
        guard part.name.isBlank else { return }
        let which = id.isEmpty ? "a \(kind)" : "the \(kind) \u{201C}\(id)\u{201D}"
        report(.nameMissing, "\(which) has no name", site)
    }

    private mutating func check(_ portal: Portal) {
        if portal.places.isEmpty {
            report(.emptyDefinition, "the portal \u{201C}\(portal.name)\u{201D} has no places", portal.site)
        }
        for place in portal.places {
            if place.title.isBlank {
                report(
                    .nameMissing, "a \(place.kind.rawValue) of \u{201C}\(portal.name)\u{201D} has no title", place.site)
            }
            for control in place.controls where control.label.isBlank {
                let message = "a \(control.kind.words) on \u{201C}\(place.title)\u{201D} has no label"
                report(.nameMissing, message, control.site)
            }
        }
    }

    /// Notes values that nobody can tell apart.
    private mutating func checkValues(of variable: VariableDefinition) {
        var known: Set<String> = []
        for (id, words) in zip(variable.valueIDs, variable.valueWords) {
            if words.isBlank { report(.nameMissing, "a value of \(variable.name) has no name", variable.site) }
            if !known.insert(id).inserted {
                report(.duplicateID, "two values of \(variable.name) have the id \u{201C}\(id)\u{201D}", variable.site)
            }
        }
    }

    /// Notes the workflows that have more than enough others within each other.
    private mutating func checkNesting() {
        var users: [String: [Int]] = [:]
        var missing = workflows.map { workflow in Set(workflow.parts.filter { workflowIndices[$0] != nil }).count }
        for (index, workflow) in workflows.enumerated() {
            for part in Set(workflow.parts) { users[part, default: []].append(index) }
        }
        // From those that have no others to those that have them: what is part of itself is never reached.
        var depths = workflows.map { _ in 1 }
        var open = workflows.indices.filter { missing[$0] == 0 }
        while let index = open.popLast() {
            if depths[index] == Domain.deepestNesting + 1 {
                let message =
                    "\u{201C}\(workflows[index].id)\u{201D} has more than \(Domain.deepestNesting) workflows within each other"
                report(.tooLarge, message, workflows[index].site)
            }
            for user in users[workflows[index].id] ?? [] {
                depths[user] = max(depths[user], depths[index] + 1)
                missing[user] -= 1
                if missing[user] == 0 { open.append(user) }
            }
        }
    }
}

extension DomainPart {
    /// What people read in place of the id.
    fileprivate var name: String {
        switch self {
        case .variable(let part): part.name
        case .actor(let part): part.name
        case .role(let part): part.name
        case .command(let part): part.title
        case .portal(let part): part.name
        case .workflow(let part): part.title
        case .rule(let part): part.description
        case .table(let part): part.title
        case .source(let part): part.title
        case .question(let part): part.question
        case .term(let part): part.name
        case .saying(let part): part.sentences.first ?? ""
        }
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy { $0.isWhitespace } }
}
