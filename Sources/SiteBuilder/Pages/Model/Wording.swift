internal import Diagnostics
internal import Workflow

/// A label between quotation marks.
func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }

/// A number with its noun: "1 step", "2 steps".
func numbered(_ number: Int, _ noun: String) -> String { "\(number.grouped) \(noun)\(number == 1 ? "" : "s")" }

/// A phrase as it begins a sentence.
func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

extension Condition {
    /// The condition as a sentence that begins with a capital and has no period.
    var sentence: String { capitalized(description) }

    /// The parts that must all hold, as sentences; none if it always holds.
    var sentences: [String] { self == .always ? [] : conjuncts.map(\.sentence) }
}

extension Actor {
    /// What the actor is called at the head of something: "Customer".
    var heading: String {
        let words = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
        return capitalized(words)
    }
}

extension Source {
    /// The title and the date.
    var words: String {
        var text = title
        if let date { text += ", \(date)" }
        if isInferred { text += " (concluded from it, not stated there)" }
        return text
    }
}

extension FormerName {
    /// The name, and until when it was right.
    var words: String { quoted(text) + (untilInWords.map { ", until \($0)" } ?? "") }
}

extension Domain {
    /// A set of roles that one account has; none means any account of an actor.
    func words(for roles: [Role], of actor: Actor) -> String {
        roles.isEmpty ? "any account of \(actor.name)" : roles.map(\.name).listed("and")
    }

    /// Several sets of roles, of which one is enough.
    func words(forAnyOf sets: [[Role]], of actor: Actor) -> String {
        sets.isEmpty ? "nobody" : sets.map { words(for: $0, of: actor) }.listed("or")
    }

    /// Who has a permission: whom it names, and the holders of a role that includes all of that.
    ///
    /// A reader with the greater role would otherwise take it to be no permission of hers.
    func holders(of permission: Permission) -> String {
        let names = permission.clauses.map { words(forNamed: $0) }
        let others = roles.filter { role in
            let own = Set(roles(of: account(role)))
            return permission.clauses.contains { clause in
                clause.actor == role.actor && !clause.roles.isEmpty && clause.roles != [role]
                    && own.isSuperset(of: clause.roles)
            }
        }
        return (names + others.map(\.name).filter { !names.contains($0) }).listed("or")
    }

    private func words(forNamed clause: Permission.Clause) -> String {
        clause.roles.isEmpty ? clause.actor.name : clause.roles.map(\.name).listed("and")
    }

    /// The roles of an account that no other one of its roles includes.
    func chiefRoles(of account: Account) -> [Role] {
        let roles = roles(of: account)
        return roles.filter { role in
            !roles.contains { $0 != role && self.roles(of: self.account($0)).contains(role) }
        }
    }

    /// A step as a plain instruction.
    func words(for step: Step) -> String {
        switch step.deed {
        case .act(let action): return action.description
        case .handOver(let permission): return "Hand over to \(permission)"
        case .wait(let condition): return "Wait until \(condition)"
        case .perform(let command): return step.words ?? command.title
        case .human: return step.words ?? "Do what the model does not know"
        case .complete(let id): return "Complete " + quoted(workflow(id)?.title ?? id)
        }
    }
}
