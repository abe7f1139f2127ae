internal import Diagnostics
internal import Mustache
internal import Workflow

/// A step insight is what the model knows of one thing that somebody does: where, with what, and what becomes of it.
struct StepInsight: Sendable {
    /// What is done; nothing outside of all portals.
    var option: Option?
    /// Where one is before it.
    var before: Handle<Place>?
    /// Where one is after it.
    var after: Handle<Place>?
    /// What becomes different in the world, as sentences.
    var changes: [String] = []
}

extension StepInsight {
    /// The place that the thing itself is on; nothing if one goes there from anywhere.
    private func place(in domain: Domain) -> Handle<Place>? {
        switch option {
        case .use(let control), .fill(let control), .clear(let control): return domain[control].place
        case .close, .menu: return before
        default: return nil
        }
    }

    /// What templates show of it.
    ///
    /// - Parameter start: what held in the beginning, so that prerequisites can be told from other conditions.
    func values(_ remedies: Remedies, start: Condition) -> Values {
        let domain = remedies.domain
        let reasons = absences(remedies, start: start)
        return [
            "place": .values(place(in: domain).map { domain.link(to: $0) }),
            "opens": .values(after == before ? nil : after.map { domain.link(to: $0) }),
            "closes": .bool(after == nil && before != nil),
            "changes": .texts(changes.map(capitalized)), "changesSomething": .bool(!changes.isEmpty),
            "absences": .values(reasons), "canBeAbsent": .bool(!reasons.isEmpty),
        ]
    }

    /// The reasons why the model may hide it, each with what to do.
    private func absences(_ remedies: Remedies, start: Condition) -> [Values] {
        let domain = remedies.domain
        switch option {
        case .use(let handle), .fill(let handle), .clear(let handle):
            let entry = domain[handle]
            let control = entry.control
            let subject = control.kind == .row ? "The row of the \(control.label)" : quoted(control.label)
            var reasons = absences(subject, control.visibility, control.permission, remedies, start)
            if !control.needs.isEmpty {
                reasons.append(
                    absence(
                        "\(quoted(control.label)) works only after \(control.needs.map(quoted).listed("and")) "
                            + "\(control.needs.count == 1 ? "has" : "have") been filled in."))
            }
            let place = domain[entry.place].place
            reasons += absences(
                "The \(place.kind.rawValue) \(quoted(place.title))", place.visibility, place.permission, remedies, start
            )
            return reasons
        case .go(let handle), .read(let handle):
            let place = domain[handle].place
            return absences(
                "The \(place.kind.rawValue) \(quoted(place.title))", place.visibility, place.permission, remedies, start
            )
        case .menu(let handle):
            let entry = domain[handle]
            guard entry.leadsTo.count == 1 else { return [] }
            let place = domain[entry.leadsTo[0]].place
            return absences(quoted(entry.label), place.visibility, place.permission, remedies, start)
        case .signIn(let handle):
            let portal = domain[handle]
            return [absence("\(portal.name) is for \(portal.audience).")]
        case .close, nil: return []
        }
    }

    private func absence(_ reason: String) -> Values {
        ["reason": .text(reason), "isPrerequisite": false, "ways": .values([]), "hasWays": false, "hasRoles": false]
    }

    private func absences(
        _ subject: String, _ visibility: Condition, _ permission: Permission?, _ remedies: Remedies, _ start: Condition
    ) -> [Values] {
        var reasons: [Values] = []
        for condition in visibility == .always ? [] : visibility.conjuncts {
            var reason = absence("\(subject) is shown only while \(condition).")
            let isGiven = remedies.isGiven(condition, where: start)
            let ways = remedies.bringing(about: condition)
            reason["isPrerequisite"] = .bool(isGiven)
            reason["ways"] = .values(ways.map { remedies.domain.link(to: $0) })
            reason["hasWays"] = .bool(!ways.isEmpty)
            reasons.append(reason)
        }
        if let permission {
            var reason = absence("\(subject) is shown only to \(remedies.domain.holders(of: permission)).")
            let roles = permission.clauses.flatMap(\.roles)
            reason["hasRoles"] = .bool(!roles.isEmpty)
            reason["roles"] = .values(remedies.domain.alternatives(roles))
            reasons.append(reason)
        }
        return reasons
    }
}
