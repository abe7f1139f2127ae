internal import Procedures

/// A procedure outcome is what is kept of a document whose procedures were carried out, while others are read.
struct ProcedureOutcome: Sendable {
    /// How much of a document is kept; each kind takes many times the memory of the one before.
    enum Detail: Comparable {
        /// How many procedures there are, what their items came to, and what they say of roles.
        case roles
        /// What was done on the model, too, and where the items stand.
        case deeds
        /// The words of the steps, too.
        case words
    }

    /// How many procedures were carried out.
    let procedureCount: Int
    /// How many of their items are in each bucket.
    let buckets: BucketCount
    /// What they say of roles.
    let roles: [RoleStatement]
    /// The document, as far as it is kept.
    let document: CheckedDocument?

    /// Keeps of a document, which diagnostics know as a file, what is asked for.
    init(_ checked: CheckedDocument, file: String, _ detail: Detail) {
        procedureCount = checked.verdicts.count
        buckets = checked.buckets
        roles = RoleStatement.all(in: checked.read, file: file)
        switch detail {
        case .roles: document = nil
        case .deeds: document = checked.withoutClaims
        case .words: document = checked
        }
    }
}
