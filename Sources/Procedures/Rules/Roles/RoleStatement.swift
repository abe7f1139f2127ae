internal import Diagnostics
public import Workflow

/// A role statement is what one procedure says about the roles that one actor needs for what it is about.
public struct RoleStatement: Hashable, Sendable {
    /// The document.
    public let file: String
    /// The workflow that the procedure is bound to.
    public let workflow: String
    /// Who needs the roles.
    public let actor: Actor
    /// The sets of roles that are named, one of which is said to be enough.
    public let roles: [[Role]]
    /// Whether it only recommends them: *should be*.
    public let isAdvice: Bool
    /// The bytes of the sentence that says so.
    public let range: Range<Int>

    /// What the procedures of a document say; what the model does not know is left out.
    ///
    /// Thousands of procedures may have what a document says of all of them: of one workflow it is said once.
    public static func all(in read: ReadDocument, file: String) -> [RoleStatement] {
        var known: [Place: [[RoleClaim.Name]]] = [:]
        var met: Procedure?
        return read.procedures.flatMap { procedure -> [RoleStatement] in
            // They have it in one array then, which tells at once that it is the same.
            let isMet = met?.workflow == procedure.workflow && met?.proseRoles == procedure.proseRoles
            met = procedure
            return (isMet ? procedure.stepRoles : procedure.roles).compactMap { claim in
                let roles = claim.names.compactMap(\.role)
                guard claim.strength != .enough, let actor = roles.first?.actor, roles.allSatisfy({ $0.actor == actor })
                else { return nil }
                let place = Place(
                    workflow: procedure.workflow, range: claim.range, needsAll: claim.needsAll,
                    isAdvice: claim.strength == .recommended)
                // What stands in other files has the place of what includes them.
                if known[place]?.contains(claim.names) == true { return nil }
                known[place, default: []].append(claim.names)
                return RoleStatement(
                    file: file, workflow: procedure.workflow, actor: actor,
                    roles: claim.needsAll ? [roles] : roles.map { [$0] }, isAdvice: place.isAdvice,
                    range: claim.range)
            }
        }
    }

    /// Where something is said of a workflow, and how.
    private struct Place: Hashable {
        let workflow: String
        let range: Range<Int>
        let needsAll: Bool
        let isAdvice: Bool
    }

    /// The roles in words.
    var words: String { roles.map { $0.map(\.name).listed("and") }.listed("or") }

    /// Whether another statement says the same of the same workflow, wherever it stands.
    ///
    /// As long as all statements of a document do, it is at odds with the same others.
    public func saysTheSame(as other: RoleStatement) -> Bool {
        workflow == other.workflow && actor == other.actor && roles == other.roles && isAdvice == other.isAdvice
    }
}
