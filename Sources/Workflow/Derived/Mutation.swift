/// A mutation is a small mistake that somebody could make in a command: a part of its guard, or an effect, left out.
///
/// A domain whose rules and checks notice every mutation says everything that it means. What they do not notice is
/// either without consequence or not yet said.
public struct Mutation: Sendable {
    /// The command as it should be.
    public let original: Command
    /// The command with the mistake.
    public let mutant: Command
    /// The mistake in words.
    public let words: String
}

extension Domain {
    /// All mutations of the commands with some ids, or of all commands.
    public func mutations(of ids: [String]? = nil) -> [Mutation] {
        commands.map { $0.command }.filter { ids?.contains($0.id) ?? true }.flatMap { $0.mutations }
    }

    /// The domain with a mutation.
    public func applying(_ mutation: Mutation) -> Domain {
        Domain(name, atRest: rest, fileID: site.fileID, line: site.line) {
            parts.map { part in
                if case .command(let command) = part, command.id == mutation.original.id {
                    return .command(mutation.mutant)
                }
                return part
            }
        }
    }
}

extension Command {
    fileprivate var mutations: [Mutation] {
        var mutations: [Mutation] = []
        let conjuncts = guardCondition.conjuncts
        for index in conjuncts.indices where guardCondition != .always {
            var rest = conjuncts
            let lost = rest.remove(at: index)
            let mutant = copy(when: .all(of: rest), then: effects)
            mutations.append(Mutation(original: self, mutant: mutant, words: "\(id) does not ask whether \(lost)"))
        }
        for index in effects.indices {
            var rest = effects
            let lost = rest.remove(at: index)
            let mutant = copy(when: guardCondition, then: rest)
            mutations.append(Mutation(original: self, mutant: mutant, words: "\(id) does not see to it that \(lost)"))
        }
        return mutations
    }

    private func copy(when condition: Condition, then effects: [Effect]) -> Command {
        Command(
            id, title, by: permission, when: condition, then: effects, source: source, fileID: site.fileID,
            line: site.line)
    }
}
