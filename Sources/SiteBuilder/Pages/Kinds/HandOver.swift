internal import Diagnostics
internal import Workflow

extension Site {
    /// A text by which one actor asks another one to go on: what to do, where, and in which role.
    ///
    /// - Parameter index: the first step that is asked for; what follows is, too, up to where it changes hands again.
    func handOverText(from index: Int, in run: Run) -> String {
        let account = run.situations[index].account
        let asked = (index..<run.steps.count).prefix { run.situations[$0].account == account }
        let lines = asked.filter { !run.steps[$0].isHandOver }.map { number in
            let step = run.steps[number]
            guard case .act(let action) = step.deed, let option = try? run.situations[number].option(for: action) else {
                return domain.words(for: step)
            }
            return domain.request(for: option)
        }
        let roles = domain.chiefRoles(of: account)
        return handOverText(lines, role: roles.isEmpty ? nil : roles.map(\.name).listed("and"))
    }

    /// A text that asks for some things to be done.
    ///
    /// - Parameter role: what one has to be to do them.
    func handOverText(_ lines: [String], role: String?) -> String {
        var text = "Please do the following"
        if let role { text += ". You need the role \(role)" }
        text += lines.isEmpty ? "." : ":\n"
        for (number, line) in lines.enumerated() { text += "\n\(number + 1). \(line)" }
        return text + "\n\nPlease tell me when it is done."
    }

    /// The roles of an actor, in words, that some commands ask for first; nothing if any account will do.
    func role(of actor: Actor, for commands: [Handle<Command>]) -> String? {
        for command in commands {
            let clauses = domain[command].command.permission.clauses.filter { $0.actor == actor }
            if clauses.isEmpty || clauses.contains(where: { $0.roles.isEmpty }) { continue }
            return domain.words(forAnyOf: clauses.map(\.roles), of: actor)
        }
        return nil
    }
}

extension Domain {
    /// An option as it is asked of somebody who reads nothing but that: labels stand out, and things are called by their
    /// kinds.
    func request(for option: Option) -> String {
        switch option {
        case .menu(let entry): return "Select \(quoted(self[entry].label))"
        case .use(let control):
            let control = self[control].control
            return control.kind == .row ? "Select the row of the \(control.label)" : "Select \(control.named)"
        case .fill(let control):
            let control = self[control].control
            switch control.kind {
            case .field: return "Fill in \(control.named)"
            case .list: return "Choose in the list \(control.named)"
            case .checkBox: return "Select the check box \(control.named)"
            case .toggle: return "Turn on \(control.named)"
            default: return "Select \(control.named)"
            }
        case .clear(let control):
            let control = self[control].control
            return control.kind == .toggle ? "Turn off \(control.named)" : "Clear the check box \(control.named)"
        case .close: return "Close it"
        case .signIn, .go, .read: return words(for: option)
        }
    }
}

extension Control {
    /// The label between quotation marks, or with an article if it only describes what is there.
    fileprivate var named: String {
        label.first?.isLowercase ?? false ? "the \(label)" : quoted(label)
    }
}

extension Step {
    /// Whether it only says that somebody else goes on.
    fileprivate var isHandOver: Bool { if case .handOver = deed { true } else { false } }
}
