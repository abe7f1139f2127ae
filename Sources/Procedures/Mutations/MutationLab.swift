internal import Markdown
internal import Workflow
internal import YAML

/// A mutation lab changes documents on trial, and finds out whether the check notices.
///
///     let lab = MutationLab(examiner)
///     let mutants = lab.mutants(of: subject)
///     let fates = mutants.map { lab.fate(of: $0, in: subject) }
///
/// One lab serves for all documents, on any number of threads.
public struct MutationLab: Sendable {
    private let examiner: DocumentExaminer
    private let comparison: MutantComparison

    /// Makes a lab that checks as an examiner does.
    public init(_ examiner: DocumentExaminer) {
        self.examiner = examiner
        comparison = MutantComparison(examiner.explorer)
    }

    /// All changes to a document that a check should notice.
    public func mutants(of subject: MutationSubject) -> [Mutant] { Mutator(subject, in: examiner.domain).mutants }

    /// Checks a document with a change, and says what has become of the change.
    public func fate(of mutant: Mutant, in subject: MutationSubject) -> MutationScore.Fate {
        let procedure = subject.document.read.procedures[mutant.procedure]
        let source = SourceText(mutant.bytes(from: subject.bytes))
        let document = Document(source, bodyStart: FrontMatter.read(source.bytes)?.bodyStart)
        let changed = examiner.examineDeeds(
            document, html: document.readHTML(), mutant.sheet(from: subject.sheet, of: procedure), file: subject.file)
        let new = subject.remarks.rules(newIn: changed.diagnostics)
        if !new.isEmpty { return .found(new) }
        let reason = comparison.equivalence(of: mutant, subject.document, changed)
        return reason.map { .equivalent($0) } ?? .survived
    }
}
