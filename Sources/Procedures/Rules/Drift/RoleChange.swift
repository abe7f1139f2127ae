public import Diagnostics

/// Finds procedures whose documented roles have changed between two versions of a document.
public enum RoleChange {
    /// Compares two versions, procedure by procedure of the same workflow.
    ///
    /// - Parameters:
    ///   - old: the earlier version.
    ///   - new: the later version.
    ///   - oldFile: where the earlier version stands.
    ///   - newFile: where the later version stands, in which the findings lie.
    public static func findings(
        from old: ReadDocument, to new: ReadDocument, oldFile: String, newFile: String
    ) -> [Diagnostic] {
        let before = RoleStatement.all(in: old, file: oldFile)
        return RoleStatement.all(in: new, file: newFile).compactMap { statement in
            let same = before.filter { $0.workflow == statement.workflow && $0.actor == statement.actor }
            guard let other = same.first, !same.contains(where: { Set($0.roles) == Set(statement.roles) }) else {
                return nil
            }
            let rule = DriftRoleChanged.rule
            let (was, now) = (other.roles.map(\.name), statement.roles.map(\.name))
            return Diagnostic(
                rule.id, rule.severity, in: newFile, at: statement.range,
                "the role was \(DraftText.list(was, "or")), and is \(DraftText.list(now, "or")) now",
                notes: [Note("it was asked for here", at: .document(file: oldFile, range: other.range))])
        }
    }
}
