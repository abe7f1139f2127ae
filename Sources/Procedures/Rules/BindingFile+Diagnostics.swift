public import Diagnostics

internal import YAML

extension BindingFile {
    /// What is wrong with the file itself, and which of its entries are about documents that don't exist.
    ///
    /// - Parameters:
    ///   - file: the file, as diagnostics name it.
    ///   - documents: the paths of the documents that there are.
    public func diagnostics(in file: String, among documents: some Sequence<String>) -> [Diagnostic] {
        faults.map { $0.bindingFinding(in: file) }
            + (problems + unknownDocuments(among: documents)).map { $0.diagnostic(in: file) }
    }
}

extension YAMLProblem {
    /// The finding that a file of bindings is no good YAML.
    fileprivate func bindingFinding(in file: String) -> Diagnostic {
        let rule = BindingMalformed.rule
        let notes = note.map { [Note($0.message, at: .document(file: file, range: $0.range))] } ?? []
        return Diagnostic(rule.id, rule.severity, in: file, at: range, message, notes: notes, help: help)
    }
}
