internal import Workflow

/// The numbers by which a graph knows situations, people and choices.
extension GraphWalk {
    mutating func number(of situation: Situation) -> Int {
        if let known = numbers[situation] { return known }
        numbers[situation] = situations.count
        situations.append(situation)
        return situations.count - 1
    }

    mutating func number(of account: Account) -> Int {
        let roles = domain.roles(of: account)
        // What another role includes goes without saying.
        let named = roles.filter { role in !roles.contains { $0 != role && $0.includes.contains(role) } }
        return people.number(of: .init(actor: domain.actor(of: account).name, roles: named.map(\.name)))
    }

    mutating func number(of option: Option) -> Int { choices.number(of: .option(option)) }

    static func choice(
        _ key: Key, _ domain: Domain, _ places: inout Numbering<Handle<Place>>
    ) -> WorkflowGraph.Choice {
        switch key {
        case .extra(let label, let kind): return .init(label: label, kind: kind)
        case .option(.signIn(let portal)):
            return .init(
                label: "Sign in to \(domain[portal].nameInSentence)", kind: "sign-in",
                place: domain.home(of: portal).map { places.number(of: $0) })
        case .option(.go(let place)):
            return .init(
                label: domain[place].place.paths.first?.joined(separator: " > ") ?? domain[place].place.title,
                kind: "go", place: places.number(of: place))
        case .option(.read(let place)):
            return .init(label: domain[place].place.title, kind: "message", place: places.number(of: place))
        case .option(.menu(let entry)): return .init(label: domain[entry].label, kind: "menu")
        case .option(.use(let control)), .option(.fill(let control)):
            return .init(label: domain[control].control.label, kind: domain[control].control.kind.rawValue)
        case .option(.clear(let control)):
            return .init(
                label: domain[control].control.label, kind: domain[control].control.kind.rawValue, isOff: true)
        case .option(.close): return .init(label: "Close", kind: "close")
        }
    }
}
