internal import Diagnostics
internal import Workflow

extension Site {
    /// A text by which one actor asks another one to go on: what to do, where, and in which role.
    ///
    /// - Parameter index: the first step that is asked for; what follows is, too, up to where it changes hands again.
    func handOverText(from index: Int, in run: Run) -> String {
        let account = run.situations[index].account
        let asked = (index..<run.steps.count).prefix { run.situations[$0].account == account }
        let lines = asked.map { run.steps[$0] }.filter { !$0.isHandOver }.map { domain.words(for: $0) }
        return handOverText(lines, roles: domain.chiefRoles(of: account))
    }

    /// A text that asks for some things to be done.
    func handOverText(_ lines: [String], roles: [Role]) -> String {
        var text = "Please do the following"
        if !roles.isEmpty { text += ". You need the role \(roles.map(\.name).listed("and"))" }
        text += lines.isEmpty ? "." : ":\n"
        for (number, line) in lines.enumerated() { text += "\n\(number + 1). \(line)" }
        return text + "\n\nPlease tell me when it is done."
    }
}

extension Step {
    /// Whether it only says that somebody else goes on.
    fileprivate var isHandOver: Bool { if case .handOver = deed { true } else { false } }
}
