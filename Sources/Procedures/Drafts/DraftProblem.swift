public import Workflow

/// A draft problem is the reason why no procedure can be written for a workflow.
public enum DraftProblem: Error, Sendable {
    /// It has no steps in the model.
    case noSteps
    /// It never begins: there is no world in which its start condition holds.
    case noStart(Condition)
    /// A role can't carry it out.
    case notEnough(Role, Run.Failure)
    /// A role needs the help of others of its own side.
    case needsHelp(Role)
    /// A role is one of another actor.
    case wrongActor(Role, Actor)
    /// Nobody can carry it out.
    case fails(Run.Failure)
}

extension DraftProblem {
    /// The problem as a statement without a final period.
    public func message(in domain: Domain) -> String {
        switch self {
        case .noSteps: "it has no steps in the model"
        case .noStart(let condition): "it never comes about that \(condition)"
        case .notEnough(let role, let failure): "\(role.name) is not enough: \(failure.message(in: domain))"
        case .needsHelp(let role): "\(role.name) is not enough: somebody else of \(role.actor.name) has to step in"
        case .wrongActor(let role, let actor):
            "\(role.name) is a role of \(role.actor.name), and \(actor.name) begins it"
        case .fails(let failure): "it can't be carried out: \(failure.message(in: domain))"
        }
    }
}
