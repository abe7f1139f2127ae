internal import Diagnostics

/// A mutation subject is a document that is changed on trial, as it was checked.
public struct MutationSubject: Sendable {
    /// The document as it was checked.
    public let document: CheckedDocument
    /// Its path.
    public let file: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// What binds it.
    public let sheet: BindingSheet
    let remarks: MutationRemarks

    /// Makes a subject of a document that was checked.
    ///
    /// - Parameters:
    ///   - document: the document as it was checked.
    ///   - file: its path.
    ///   - bytes: its bytes.
    ///   - sheet: what binds it, be it its own front matter or another file.
    public init(_ document: CheckedDocument, file: String, _ bytes: [UInt8], _ sheet: BindingSheet) {
        self.document = document
        self.file = file
        self.bytes = bytes
        self.sheet = sheet
        remarks = MutationRemarks(document.diagnostics)
    }
}

/// Mutation remarks count how often each finding about what is done was made, wherever it stands.
struct MutationRemarks: Sendable {
    private struct Remark: Hashable {
        let rule: RuleID
        let message: String
    }

    private var counts: [Remark: Int] = [:]

    init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where MutationRemarks.isAboutDeeds(diagnostic.rule) {
            counts[Remark(rule: diagnostic.rule, message: diagnostic.message), default: 0] += 1
        }
    }

    /// The rules of the findings that are made more often.
    func rules(newIn diagnostics: [Diagnostic]) -> [RuleID] {
        let others = MutationRemarks(diagnostics).counts
        return Set(others.filter { $0.value > counts[$0.key, default: 0] }.map(\.key.rule)).sorted()
    }

    /// How something is worded holds nothing in place: a step too many may be long, and still be wrong.
    private static func isAboutDeeds(_ rule: RuleID) -> Bool { !["style", "verb", "format"].contains(rule.group) }
}
