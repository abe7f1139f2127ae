internal import Workflow

extension Site {
    /// A text by which one actor asks another one to go on: what to do, where, and in which role.
    ///
    /// - Parameter index: the step that hands over; what follows it is asked for, up to where it changes hands again.
    func handOverText(after index: Int, in run: Run) -> String {
        let account = run.situations[index + 1].account
        var lines: [String] = []
        for next in (index + 1)..<run.steps.count {
            if run.situations[next].account != account { break }
            if case .handOver = run.steps[next].deed { break }
            lines.append(domain.words(for: run.steps[next]))
        }
        return handOverText(lines, roles: domain.chiefRoles(of: account))
    }

    /// A text that asks for some things to be done.
    func handOverText(_ lines: [String], roles: [Role]) -> String {
        var text = "Please do the following"
        if !roles.isEmpty { text += ". You need the role \(joined(roles.map(\.name), "and"))" }
        text += lines.isEmpty ? "." : ":\n"
        for (number, line) in lines.enumerated() { text += "\n\(number + 1). \(line)" }
        return text + "\n\nPlease tell me when it is done."
    }
}
