internal import Diagnostics
internal import Procedures
internal import class Workflow.Domain
internal import struct Workflow.Role

/// A procedure listing tells of each procedure that was carried out what became of it, step by step.
struct ProcedureListing {
    /// A document with what was found out about its procedures.
    struct Entry {
        /// The document, as diagnostics name it.
        let file: String
        /// What was found out.
        let document: CheckedDocument
        /// The document with the words of other files that its steps include; nothing if they include none.
        var expanded: [UInt8]?
    }

    /// The model.
    let domain: Domain
    /// The documents, in the order of their names.
    let entries: [Entry]
    /// The bytes of a document.
    let source: (String) -> [UInt8]?

    /// The verdicts of all documents.
    var verdicts: [ProcedureVerdict] { entries.flatMap(\.document.verdicts) }

    /// Where a procedure stands, as a title: that of its heading.
    func title(of verdict: ProcedureVerdict, in entry: Entry) -> String? {
        verdict.procedure.section.map { entry.document.read.sections[$0].title }
    }
}

extension BucketCount {
    /// The counts in words: `18 items: 14 performed, 2 result, 2 human`.
    var words: String {
        let parts = filled.map { "\($0.count) \($0.bucket.rawValue)" }
        return numbered(total, "item") + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    }
}

extension [[Role]] {
    /// The sets of roles in words, one of which is enough; nothing where anybody can.
    var words: String? {
        if isEmpty || contains(where: \.isEmpty) { return nil }
        return map { $0.map(\.name).joined(separator: " and ") }.joined(separator: ", or ")
    }
}
