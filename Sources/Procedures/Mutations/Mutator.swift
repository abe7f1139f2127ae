internal import Diagnostics
internal import Workflow

/// A mutator makes all single changes to a document that a check should notice.
///
///     let mutants = Mutator(subject, in: domain).mutants
///
/// Only procedures that agree with the model are changed: where words and model part ways already, a change proves
/// nothing.
struct Mutator {
    let document: CheckedDocument
    let domain: Domain
    let bytes: [UInt8]
    let file: String
    /// All changes, procedure by procedure.
    private(set) var mutants: [Mutant] = []

    /// Makes the changes.
    init(_ subject: MutationSubject, in domain: Domain) {
        document = subject.document
        self.domain = domain
        bytes = subject.bytes
        file = subject.file
        for (index, verdict) in document.verdicts.enumerated() where verdict.agreement == .agrees {
            changeSteps(of: verdict, index)
            changeNames(of: verdict, index)
            changeVerbs(of: verdict, index)
            changePeople(of: verdict, index)
            changePrerequisites(of: verdict, index)
            changeWorkflow(of: verdict, index)
        }
    }

    mutating func add(
        _ kind: Mutant.Kind, _ procedure: Int, _ item: Int?, _ edits: [(range: Range<Int>, text: String)],
        _ change: String
    ) {
        let edits = edits.map { Edit(in: file, replace: $0.range, with: $0.text) }
        mutants.append(Mutant(kind: kind, procedure: procedure, item: item, edits: edits, change: change))
    }

    mutating func add(_ kind: Mutant.Kind, _ procedure: Int, _ rebinding: Mutant.Rebinding, _ change: String) {
        mutants.append(Mutant(kind: kind, procedure: procedure, rebinding: rebinding, change: change))
    }

    /// The words at some bytes of the document.
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The first words of an item.
    func words(of item: Item) -> String {
        let text = words(item.textRange)
        let line = text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
        return line.count > 60 ? line.prefix(59) + "\u{2026}" : line
    }
}
