internal import Diagnostics

extension DefinitionSite {
    var json: JSON { .object([("file", .string(fileID)), ("line", .number(line))]) }
}

extension VariableDefinition {
    var json: JSON {
        let values = zip(valueIDs, valueWords).map { id, words -> JSON in
            .object([("id", .string(id)), ("words", .string(words))])
        }
        return .object([
            ("id", .string(id)), ("name", .string(name)), ("kind", .string(kind.rawValue)), ("values", .array(values)),
            ("initially", .array(initial.map { json(of: $0) })), ("definition", site.json),
        ])
    }

    /// A core: the id of a value, or the ids of members; nothing for a choice without values.
    func json(of core: UInt64) -> JSON {
        guard kind == .choice else { return ids(of: core) }
        return core < valueIDs.count ? .string(valueIDs[Int(core)]) : .null
    }

    func ids(of mask: UInt64) -> JSON { .strings(indices(of: mask).map { valueIDs[$0] }) }
}

extension Condition {
    var json: JSON {
        switch self {
        case .constant(let value): return .object([("op", .string("constant")), ("value", .bool(value))])
        case .all(let parts): return .object([("op", .string("all")), ("of", .array(parts.map { $0.json }))])
        case .any(let parts): return .object([("op", .string("any")), ("of", .array(parts.map { $0.json }))])
        case .negation(let inner): return .object([("op", .string("not")), ("of", inner.part.json)])
        case .test(.value(let variable, let mask)):
            return .object([
                ("op", .string("is")), ("variable", .string(variable.id)), ("values", variable.ids(of: mask)),
            ])
        case .test(.members(let variable, let among, let wanted)):
            return .object([
                ("op", .string("holds")), ("variable", .string(variable.id)), ("members", variable.ids(of: wanted)),
                ("lacks", variable.ids(of: among & ~wanted)),
            ])
        case .test(.subset(let left, let right)):
            return .object([("op", .string("subset")), ("variable", .string(left.id)), ("of", .string(right.id))])
        case .test(.same(let left, let right)):
            return .object([("op", .string("same")), ("variable", .string(left.id)), ("as", .string(right.id))])
        }
    }
}

extension Effect {
    var json: JSON {
        var members: [(String, JSON)] = [("variable", .string(variable.id))]
        switch change {
        case .becomes(let core): members += [("op", .string("becomes")), ("value", variable.json(of: core))]
        case .gains(let mask): members += [("op", .string("gains")), ("members", variable.ids(of: mask))]
        case .loses(let mask): members += [("op", .string("loses")), ("members", variable.ids(of: mask))]
        case .copies(let source): members += [("op", .string("copies")), ("from", .string(source.id))]
        }
        members.append(("if", condition.json))
        return .object(members)
    }
}

extension Permission {
    var json: JSON {
        .array(
            clauses.map { clause in
                .object([("actor", .string(clause.actor.id)), ("roles", .strings(clause.roles.map { $0.id }))])
            })
    }
}

extension Actor {
    var json: JSON {
        .object([("id", .string(id)), ("name", .string(name)), ("system", .bool(isSystem))])
    }
}

extension FormerName {
    var json: JSON {
        .object([("text", .string(text)), ("until", .optional(until)), ("source", .optional(source?.id))])
    }
}

extension Role {
    var json: JSON {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("actor", .string(actor.id)), ("aliases", .strings(aliases)),
            ("formerly", .array(formerly.map { $0.json })), ("privileged", .bool(isPrivileged)),
            ("includes", .strings(includes.map { $0.id })), ("source", .optional(source?.id)),
            ("definition", site.json),
        ])
    }
}

extension Command {
    var json: JSON {
        .object([
            ("id", .string(id)), ("title", .string(title)), ("by", permission.json), ("when", guardCondition.json),
            ("then", .array(effects.map { $0.json })), ("source", .optional(source?.id)), ("definition", site.json),
        ])
    }
}

extension Workflow {
    var json: JSON {
        .object([
            ("id", .string(id)), ("title", .string(title)), ("by", permission.json), ("from", start.json),
            ("to", outcome.json), ("steps", .array(steps.map { $0.json })), ("source", .optional(source?.id)),
            ("definition", site.json),
        ])
    }
}

extension Step {
    var json: JSON { .object(members + [("definition", site.json)]) }

    /// What is done, wherever it is defined.
    var members: [JSON.Member] {
        var members: [JSON.Member]
        switch deed {
        case .act(let action): members = action.json
        case .handOver(let permission): members = [("do", .string("hand-over")), ("to", permission.json)]
        case .wait(let condition): members = [("do", .string("wait")), ("until", condition.json)]
        case .perform(let command): members = [("do", .string("perform")), ("command", .string(command.id))]
        case .human: members = [("do", .string("human"))]
        case .complete(let id): members = [("do", .string("complete")), ("workflow", .string(id))]
        }
        if let words { members.append(("words", .string(words))) }
        return members
    }
}

extension Action {
    var json: [(String, JSON)] {
        switch self {
        case .signIn(let portal): return [("do", .string("sign-in")), ("portal", .string(portal))]
        case .go(let path, let portal):
            return [("do", .string("go")), ("path", .strings(path)), ("portal", .optional(portal))]
        case .goToURL(let url): return [("do", .string("go")), ("url", .string(url))]
        case .open(let message): return [("do", .string("open")), ("message", .string(message))]
        case .select(let label, let kind, let place):
            return [
                ("do", .string("select")), ("label", .string(label)), ("kind", .optional(kind?.rawValue)),
                ("place", .optional(place)),
            ]
        case .enter(let label, let place):
            return [("do", .string("enter")), ("label", .string(label)), ("place", .optional(place))]
        case .clear(let label, let place):
            return [("do", .string("clear")), ("label", .string(label)), ("place", .optional(place))]
        case .close: return [("do", .string("close"))]
        }
    }
}

extension Rule {
    var json: JSON {
        var members: [(String, JSON)] = [("id", .string(id)), ("words", .string(description))]
        let commandIDs = JSON.strings(commands.map { $0.id })
        switch statement {
        case .always(let premise, let conclusion):
            members += [("op", .string("always")), ("where", premise.json), ("holds", conclusion.json)]
        case .never(let condition): members += [("op", .string("never")), ("holds", condition.json)]
        case .whenever(_, let premise, let conclusion):
            members += [
                ("op", .string("whenever")), ("commands", commandIDs), ("where", premise.json),
                ("holds", conclusion.json),
            ]
        case .keeps(_, let variables):
            members += [
                ("op", .string("keeps")), ("commands", commandIDs), ("variables", .strings(variables.map { $0.id })),
            ]
        case .only(let permission, let condition):
            members += [("op", .string("only")), ("by", permission.json), ("makes", condition.json)]
        case .next(let premise, let conclusion):
            members += [("op", .string("next")), ("where", premise.json), ("holds", conclusion.json)]
        case .canReach(let premise, let goal):
            members += [("op", .string("can-reach")), ("where", premise.json), ("goal", goal.json)]
        }
        members += [("source", .optional(source?.id)), ("definition", site.json)]
        return .object(members)
    }
}

extension Table {
    var json: JSON {
        .object([
            ("id", .string(id)), ("title", .string(title)), ("columns", .strings(columns)),
            ("rows", .array(rows.map { .strings($0.cells) })), ("source", .optional(source?.id)),
            ("definition", site.json),
        ])
    }
}

extension Term {
    var json: JSON {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("aliases", .strings(aliases)),
            ("formerly", .array(formerly.map { $0.json })), ("meaning", .optional(meaning)),
        ])
    }
}

extension Saying {
    var json: JSON {
        .object([("id", .string(id)), ("sentences", .strings(sentences)), ("means", condition.json)])
    }
}

extension Source {
    var json: JSON {
        .object([
            ("id", .string(id)), ("title", .string(title)), ("url", .optional(url)), ("date", .optional(date)),
            ("inferred", .bool(isInferred)),
        ])
    }
}

extension OpenQuestion {
    var json: JSON {
        let readings = readings.map { reading -> JSON in
            .object([("claim", .string(reading.claim)), ("sources", .strings(reading.sources.map { $0.id }))])
        }
        return .object([
            ("id", .string(id)), ("question", .string(question)), ("readings", .array(readings)),
            ("taken", .string(taken)), ("definition", site.json),
        ])
    }
}
