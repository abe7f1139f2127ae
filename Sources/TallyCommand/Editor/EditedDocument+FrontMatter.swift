internal import Diagnostics
internal import Documents
internal import Procedures
internal import Workflow

extension EditedDocument {
    /// What could be written in front matter: the headings of the document as keys, and what the model has as values.
    func frontMatterProposals(at offset: Int, behind before: String) -> [Proposal] {
        let lines = linesAbove(offset)
        let written = before.drop { $0 == " " }
        let isIndented = written.count < before.count
        let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let key = parts.first.map(String.init) ?? ""
        let hasColon = parts.count == 2
        let isTop = { (line: Substring) in !line.hasPrefix(" ") && !line.hasPrefix("-") && line.contains(":") }
        let top = isIndented ? lines.last(where: isTop).map(String.init) ?? "" : key
        let topKey = String(top.prefix { $0 != ":" })
        // What was begun goes back to the last blank, comma or bracket.
        let begins = before.lastIndex { " ,[:".contains($0) }.map { before.index(after: $0) } ?? before.startIndex
        let word = before[begins...]
        let range = offset - word.utf8.count..<offset
        switch topKey {
        case "workflows" where isIndented && hasColon && key == "roles",
            "roles" where hasColon || isIndented && isListMark(before):
            return roleProposals(range, offset, before)
        case "workflows" where isIndented && hasColon:
            return (model?.workflows ?? []).map {
                Proposal(
                    label: $0.id, kind: .event, detail: $0.title, documentation: "ends where \($0.outcome)",
                    range: range,
                    replacement: $0.id)
            }
        case "tables" where isIndented && hasColon:
            return (model?.tables ?? []).map {
                Proposal(label: $0.id, kind: .event, detail: $0.title, range: range, replacement: $0.id)
            }
        case "workflows" where isIndented, "tables" where isIndented, "roles" where isIndented:
            return headingProposals(range)
        case _ where !isIndented && !hasColon: return keyProposals(offset - before.utf8.count..<offset)
        default: return []
        }
    }

    private func isListMark(_ before: String) -> Bool { before.drop { $0 == " " }.hasPrefix("-") }

    /// The lines of the front matter above a place.
    private func linesAbove(_ offset: Int) -> [Substring] {
        let line = map.lines.range(ofLine: map.lines.line(at: offset))
        return String(decoding: bytes[..<line.lowerBound], as: UTF8.self)
            .split(whereSeparator: \.isNewline)
    }

    /// Roles by their names; a name of several words begins behind the comma, the bracket or the mark before it.
    private func roleProposals(_ range: Range<Int>, _ offset: Int, _ before: String) -> [Proposal] {
        let begins = before.lastIndex { ",[:".contains($0) }.map { before.index(after: $0) } ?? before.startIndex
        var name = before[begins...].drop { $0 == " " }
        if name.hasPrefix("-") { name = name.dropFirst().drop { $0 == " " } }
        let range = offset - name.utf8.count..<offset
        return (model?.roles ?? []).map {
            Proposal(label: $0.name, kind: .value, detail: "of \($0.actor.name)", range: range, replacement: $0.name)
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
