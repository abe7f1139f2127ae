internal import Diagnostics
internal import Workflow

/// The words that all commands on the model use for its parts.
extension Domain {
    /// A step as an instruction.
    func words(for step: Step) -> String {
        switch step.deed {
        case .act(let action): return action.description
        case .handOver(let permission): return "Hand over to \(permission)"
        case .wait(let condition): return "Wait until \(condition)"
        case .perform(let command): return step.words ?? command.title
        case .human: return step.words ?? "Do something that the model does not know"
        case .complete(let id): return "Complete " + quoted(workflow(id)?.title ?? id)
        }
    }

    /// A place, with its portal: “Door” in Door app.
    func words(for place: Handle<Place>) -> String {
        let entry = self[place]
        return quoted(entry.place.title) + " in " + self[entry.portal].name
    }

    /// A control, with its kind and its place: the button “Yes” on “Lock the door?” in Door app.
    func words(for control: Handle<Control>) -> String {
        let entry = self[control]
        return "the \(entry.control.kind.words) \(quoted(entry.control.label)) on \(words(for: entry.place))"
    }

    /// A set of roles that one account has: Guest, or Writer and Editor; none means any account of an actor.
    func words(for roles: [Role], of actor: Actor) -> String {
        roles.isEmpty ? "any account of \(actor.name)" : roles.map { $0.name }.listed("and")
    }

    /// Several sets of roles, of which one is enough.
    func words(forAnyOf sets: [[Role]], of actor: Actor) -> String {
        sets.isEmpty ? "nobody" : sets.map { words(for: $0, of: actor) }.listed("or")
    }

    /// The least roles for a workflow that an actor begins.
    func words(forLeastOf roles: LeastRoles, of actor: Actor) -> String {
        roles.least.isEmpty ? "no single account is enough" : words(forAnyOf: roles.least, of: actor)
    }

    /// The roles of an account that no other one of its roles includes.
    func chiefRoles(of account: Account) -> [Role] {
        let roles = roles(of: account)
        return roles.filter { role in
            !roles.contains { other in other != role && self.roles(of: self.account(other)).contains(role) }
        }
    }

    /// Who acts with an account.
    func words(for account: Account) -> String { words(for: chiefRoles(of: account), of: actor(of: account)) }
}

/// A label between quotation marks, as the model's own sentences have it.
func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }

extension FormerName {
    /// The name, and until when it was right.
    var words: String { quoted(text) + (until.map { ", until \($0)" } ?? "") }
}

extension Source {
    /// The title, the date, and where it can be read.
    var words: String {
        var text = title
        if let date { text += ", \(date)" }
        if isInferred { text += " (concluded from it, not stated there)" }
        if let url { text += " <\(url)>" }
        return text
    }
}
