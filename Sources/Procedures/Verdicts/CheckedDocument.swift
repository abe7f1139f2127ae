public import Diagnostics

/// A checked document is a document whose procedures have been carried out on the model.
public struct CheckedDocument: Sendable {
    /// What the document says.
    public var read: ReadDocument
    /// What became of its procedures, in their order.
    public var verdicts: [ProcedureVerdict]
    /// All findings of the document, those of the procedures included.
    public var diagnostics: [Diagnostic]

    /// How many items of all procedures are in each bucket.
    public var buckets: BucketCount {
        var count = BucketCount()
        for index in verdicts.indices { count += verdicts[index].buckets }
        return count
    }
}

extension CheckedDocument {
    /// The document without the words of its steps and its findings: what came of carrying it out, where its items stand, and
    /// what it says of roles.
    ///
    /// It is a small part of the whole, for those who keep it of many documents.
    public var withoutClaims: CheckedDocument {
        var checked = self
        checked.diagnostics = []
        checked.read.sections = []
        checked.read.roles = []
        checked.read.prerequisites = []
        checked.read.unbound = []
        for index in checked.read.procedures.indices {
            checked.read.procedures[index].items = []
            checked.read.procedures[index].remarks = []
        }
        for index in checked.verdicts.indices { checked.verdicts[index].leaveOutClaims() }
        return checked
    }
}

extension ProcedureVerdict {
    fileprivate mutating func leaveOutClaims() {
        diagnostics = []
        procedure.remarks = []
        procedure.proseRoles = []
        procedure.stepRoles = []
        for index in procedure.items.indices {
            procedure.items[index].sentences = []
            procedure.items[index].asides = []
            procedure.items[index].fields = []
        }
    }
}
