internal import Diagnostics
internal import Documents
internal import Procedures
internal import Workflow

extension EditedDocument {
    /// What could be written in front matter: the headings of the document as keys, and what the model has as values.
    func frontMatterProposals(at offset: Int, behind before: String) -> [Proposal] {
        let line = map.lines.range(ofLine: map.lines.line(at: offset))
        let above = String(decoding: bytes[..<line.lowerBound], as: UTF8.self).split(whereSeparator: \.isNewline)
        let writing = FrontMatterLine(before, below: above)
        let range = { (begun: Substring) in offset - begun.utf8.count..<offset }
        switch (writing.entry, writing.part) {
        case ("roles", .value), ("roles", .listed),
            ("workflows", .value) where writing.asksForRoles:
            return (model?.roles ?? []).map {
                Proposal(
                    label: $0.name, kind: .value, detail: "of \($0.actor.name)", range: range(writing.words),
                    replacement: $0.name)
            }
        case ("workflows", .value) where writing.isIndented:
            return (model?.workflows ?? []).map {
                Proposal(
                    label: $0.id, kind: .event, detail: $0.title, documentation: "ends where \($0.outcome)",
                    range: range(writing.word), replacement: $0.id)
            }
        case ("tables", .value) where writing.isIndented:
            return (model?.tables ?? []).map {
                Proposal(label: $0.id, kind: .event, detail: $0.title, range: range(writing.word), replacement: $0.id)
            }
        case ("workflows", .key), ("tables", .key), ("roles", .key):
            return writing.isIndented ? headingProposals(range(writing.word)) : keyProposals(range(before[...]))
        case (_, .key) where !writing.isIndented: return keyProposals(range(before[...]))
        default: return []
        }
    }

    private func headingProposals(_ range: Range<Int>) -> [Proposal] {
        let bound = Set((sheet?.bindings ?? []).filter { !$0.targetRange.touches(range) }.map(\.target))
        return sections.filter { !bound.contains(.heading($0.id)) }.map {
            Proposal(label: $0.id, kind: .reference, detail: $0.title, range: range, replacement: $0.id)
        }
    }

    /// The keys that Tally itself understands, those that are there already apart.
    private func keyProposals(_ range: Range<Int>) -> [Proposal] {
        let known = [
            ("title", "the title of the page"), ("description", "what the page is about, in one sentence"),
            ("workflows", "which workflow the procedure under each heading describes"),
            ("tables", "which table of the model the table under each heading shows"),
            ("roles", "the roles that the procedures ask for"),
        ]
        let page = Documents.Page(path, bytes)
        return known.filter { page.frontMatter?.mapping[$0.0] == nil }.map { key, detail in
            Proposal(label: key, kind: .property, detail: detail, range: range, replacement: key + ":")
        }
    }
}

/// A front matter line is a line of front matter up to the place where somebody is writing.
private struct FrontMatterLine {
    /// The parts of a line.
    enum Part { case key, value, listed }

    /// The key at the margin under which the line stands, or its own.
    let entry: String
    /// The key of the line itself.
    let key: String
    let isIndented: Bool
    /// The part that is being written.
    let part: Part
    /// The word that was begun.
    let word: Substring
    /// The words that were begun, back to the comma, the bracket or the mark before them.
    let words: Substring

    /// Whether it is roles that are named here.
    var asksForRoles: Bool { entry == "roles" || key == "roles" }

    init(_ before: String, below lines: [Substring]) {
        let written = before.drop { $0 == " " }
        isIndented = written.count < before.count
        let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        key = parts.first.map(String.init) ?? ""
        part = written.hasPrefix("-") ? .listed : parts.count == 2 ? .value : .key
        if isIndented || part == .listed {
            let isTop = { (line: Substring) in !line.hasPrefix(" ") && !line.hasPrefix("-") && line.contains(":") }
            entry = lines.last(where: isTop).map { String($0.prefix { $0 != ":" }) } ?? ""
        } else {
            entry = key
        }
        word = FrontMatterLine.end(of: before, behind: " ,[:")
        let words = FrontMatterLine.end(of: before, behind: ",[:").drop { $0 == " " }
        self.words = words.hasPrefix("-") ? words.dropFirst().drop { $0 == " " } : words
    }

    private static func end(of text: String, behind marks: String) -> Substring {
        text[(text.lastIndex(where: marks.contains).map { text.index(after: $0) } ?? text.startIndex)...]
    }
}
