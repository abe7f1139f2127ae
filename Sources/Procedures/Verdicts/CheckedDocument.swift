public import Diagnostics

/// A checked document is a document whose procedures have been carried out on the model.
public struct CheckedDocument: Sendable {
    /// What the document says.
    public var read: ReadDocument
    /// What became of its procedures, in their order.
    public var verdicts: [ProcedureVerdict]
    /// All findings of the document, those of the procedures included.
    public var diagnostics: [Diagnostic]
}
