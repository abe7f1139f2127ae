internal import Documents
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
    /// The files whose words it includes.
    let included: Set<String>
    /// The lists in these files that the document says something about, by where they begin.
    let includedLists: Set<ExpandedSource.Place>
    /// The document with these words, as far as words are kept; nothing if there are none.
    let expanded: [UInt8]?
    /// The document, as far as it is kept.
    let document: CheckedDocument?

    /// Keeps of a document, which diagnostics know as a file, what is asked for.
    ///
    /// - Parameters:
    ///   - source: the document with the words of other files, if it includes any.
    ///   - lists: the lists in these files that it says something about.
    init(
        _ checked: CheckedDocument, file: String, _ source: ExpandedSource?,
        lists: Set<ExpandedSource.Place> = [], _ detail: Detail
    ) {
        includedLists = lists
        included = source?.files ?? []
        expanded = detail == .words ? source?.bytes : nil
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
