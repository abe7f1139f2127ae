internal import Diagnostics
internal import Documents
internal import Procedures

/// Expanded findings are those of a document that was read with the text of the files it includes, as findings of the
/// document itself.
struct ExpandedFindings {
    let source: ExpandedSource
    /// The document, as diagnostics name it.
    let file: String
    /// What stands before a path when a diagnostic names it.
    let prefix: Substring

    init(_ source: ExpandedSource, file: String, path: String) {
        self.source = source
        self.file = file
        prefix = file.dropLast(path.count)
    }

    /// What some findings in the expanded source are in the document.
    func original(_ findings: [Diagnostic]) -> [Diagnostic] { findings.compactMap(original) }

    /// Where an item is whose number or bullet stands in a file that is included.
    func included(_ item: Item) -> IncludedItem? {
        guard let place = source.whole(item.range) else { return nil }
        let text = source.whole(item.textRange) ?? place
        return IncludedItem(
            file: place.file, at: source.original(item.range).lowerBound, range: place.range,
            textRange: text.file == place.file ? text.range : place.range)
    }

    private func original(_ finding: Diagnostic) -> Diagnostic? {
        guard finding.file == file else { return finding }
        let place = source.place(of: finding.range)
        // What a file states by itself is found in that file.
        if place != nil, Self.isStatement(finding.rule) { return nil }
        var original = finding
        original.range = source.original(finding.range)
        original.notes = finding.notes.map(self.original)
        original.trace = finding.trace.map(self.original)
        original.fixes = finding.fixes.compactMap(self.original)
        if let place {
            original.notes.append(
                Note("the words stand", at: .document(file: prefix + place.file, range: place.range)))
        }
        return original
    }

    private static func isStatement(_ rule: RuleID) -> Bool {
        rule.description.hasPrefix("fact/") || rule.description.hasSuffix("/renamed") || rule == UnboundList.rule.id
    }

    private func original(_ note: Note) -> Note {
        guard case .document(let named, let range)? = note.place, named == file else { return note }
        if let place = source.place(of: range) {
            return Note(note.message, at: .document(file: prefix + place.file, range: place.range))
        }
        return Note(note.message, at: .document(file: file, range: source.original(range)))
    }

    /// A fix of the files that the words stand in; nothing if some of its edits go beyond one of them.
    private func original(_ fix: Fix) -> Fix? {
        var fix = fix
        for (index, edit) in fix.edits.enumerated() where edit.file == file {
            if let own = source.own(edit.range) {
                fix.edits[index].range = own
            } else if source.isInOneLine(edit.range), let place = source.place(of: edit.range) {
                // Other documents may include the same file.
                if fix.confidence == .certain { fix.confidence = .likely }
                fix.edits[index].file = prefix + place.file
                fix.edits[index].range = place.range
            } else {
                return nil
            }
        }
        return fix
    }
}
