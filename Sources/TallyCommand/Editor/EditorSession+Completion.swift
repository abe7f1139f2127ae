internal import Diagnostics
internal import LanguageServer
internal import Procedures
internal import Workflow

extension EditorSession {
    /// What can be written at a place: what can be selected there in a step, workflows and roles in front matter, files and
    /// headings in links, rules in comments.
    func completions(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        let offset = try document.offset(parameters)
        let proposals = document.proposals(at: offset)
        return { json in
            json.array { json in
                for (rank, proposal) in proposals.enumerated() { self.write(proposal, rank, document, &json) }
            }
        }
    }

    private func write(_ proposal: Proposal, _ rank: Int, _ document: EditedDocument, _ json: inout JSONWriter) {
        json.object { json in
            json.member("label", proposal.label)
            json.member("kind", proposal.kind.rawValue)
            if let detail = proposal.detail { json.member("detail", detail) }
            if let documentation = proposal.documentation { json.member("documentation", documentation) }
            // Editors put equal letters in the order of the alphabet, and the order here means something.
            let digits = String(rank)
            json.member("sortText", String(repeating: "0", count: max(0, 5 - digits.count)) + digits)
            // What is compared with what was typed is all that is replaced.
            json.member("filterText", proposal.replacement)
            json.object("textEdit") { json in
                json.key("range")
                json.value(proposal.range, in: document.map, self.encoding)
                json.member("newText", proposal.replacement)
            }
        }
    }
}

/// A proposal is something that could be written at a place.
struct Proposal {
    /// The kinds that editors have signs for.
    enum Kind: Int {
        case field = 5, module = 9, property = 10, value = 12, keyword = 14, file = 17, reference = 18, folder = 19,
            event = 23
    }

    /// What is shown.
    var label: String
    var kind: Kind
    /// What is shown beside it.
    var detail: String?
    /// What is shown for the one that is chosen.
    var documentation: String?
    /// The bytes that it takes the place of.
    var range: Range<Int>
    /// What is written.
    var replacement: String
}

extension EditedDocument {
    /// What could be written at a place.
    func proposals(at offset: Int) -> [Proposal] {
        let line = map.content(ofLine: map.lines.line(at: offset))
        let start = min(line.lowerBound, offset)
        let before = String(decoding: bytes[start..<offset], as: UTF8.self)
        if offset < bodyStart { return frontMatterProposals(at: offset, behind: before) }
        if let comment = commentProposals(at: offset, behind: before) { return comment }
        if let address = LinkAddress(before) { return linkProposals(address, at: offset) }
        return stepProposals(at: offset, behind: before)
    }

    /// In a comment: the rules that can be allowed, and how a step can be marked.
    private func commentProposals(at offset: Int, behind before: String) -> [Proposal]? {
        guard let open = before.ranges(of: "<!--").last, !before[open.upperBound...].contains("-->") else { return nil }
        let text = before[open.upperBound...].drop { $0 == " " }
        let word = text.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let range = offset - word.utf8.count..<offset
        let make = { (label: String, detail: String?) in
            Proposal(label: label, kind: .keyword, detail: detail, range: range, replacement: label)
        }
        if text.hasPrefix("allow:") {
            if text.contains(" because") { return [] }
            // What is found in this document comes first: that is what somebody wants to allow.
            let found = Set((project.findings[name] ?? []).map(\.rule))
            let rules = project.program.rules.rules
            return (rules.filter { found.contains($0.id) } + rules.filter { !found.contains($0.id) })
                .map { make($0.id.description, $0.summary) }
        }
        if text.hasPrefix("step:") {
            return [make("human", "done outside of all portals"), make("ignore because", "not checked, for a reason")]
        }
        if text.hasPrefix("fact:") { return (model?.rules ?? []).map { make($0.id, $0.description) } }
        if text.contains(" ") { return [] }
        return [make("allow:", nil), make("step:", nil)] + (model == nil ? [] : [make("fact:", nil)])
    }
}
