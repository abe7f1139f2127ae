internal import Diagnostics
internal import Procedures
internal import Workflow

extension EditedDocument {
    /// What could be selected, filled in or gone to at a place in a step, as its reader stands there.
    ///
    /// What leads on in the workflow comes first, and what only leads elsewhere after it.
    func stepProposals(at offset: Int, behind before: String) -> [Proposal] {
        guard let model, let item = item(at: offset), let workflow = item.verdict.workflow,
            let run = DocumentedRun(of: item.verdict, with: folder.procedures?.explorer)
        else { return [] }
        let label = OpenLabel(before)
        // Nobody wants a list of labels while writing a word.
        if label == nil, let last = before.last, !last.isWhitespace { return [] }
        let done = item.outcome.deeds.count { $0.range.map { $0.upperBound <= offset } ?? false }
        let situation = run.situation(before: item.index, andAfter: done)
        let path = label.flatMap { _ in OpenLabel.path(before) } ?? []
        if !path.isEmpty { return pathProposals(behind: path, label, at: offset, situation) }
        let useful = run.options(of: workflow)
        let options = situation.options
        let sorted = options.filter(useful.contains) + options.filter { !useful.contains($0) }
        var seen: Set<String> = []
        return sorted.compactMap { option in
            guard let text = model.label(of: option), seen.insert(text).inserted else { return nil }
            return proposal(text, for: option, label, at: offset, model)
        }
    }

    private func proposal(
        _ text: String, for option: Option, _ label: OpenLabel?, at offset: Int, _ model: Domain
    ) -> Proposal {
        var proposal = Proposal(
            label: text, kind: .field, detail: model.words(for: option), range: offset..<offset,
            replacement: label == nil ? "**\(MarkdownText.escaped(text))**" : MarkdownText.escaped(text))
        if let label {
            let rest = map.content(ofLine: map.lines.line(at: offset))
            let end = OpenLabel.end(in: String(decoding: bytes[offset..<max(offset, rest.upperBound)], as: UTF8.self))
            proposal.range = offset - label.begun.utf8.count..<offset + (end ?? 0)
            if end == nil { proposal.replacement += "**" }
        }
        switch option {
        case .use(let control), .fill(let control), .clear(let control):
            let entry = model[control]
            proposal.detail = "\(entry.control.kind.words) on \(model[entry.place].place.title)"
            if entry.control.kind.isSwitch || entry.control.kind == .field || entry.control.kind == .list {
                proposal.kind = .property
            }
        case .go(let place), .read(let place):
            proposal.kind = .module
            proposal.detail = "\(model[place].place.kind.rawValue) of \(model[model[place].portal].name)"
        case .signIn: (proposal.kind, proposal.detail) = (.module, "sign in")
        case .menu(let entry):
            (proposal.kind, proposal.detail) = (.module, "menu of \(model[model[entry].portal].name)")
        case .close: proposal.detail = nil
        }
        return proposal
    }

    /// What a menu path that was begun can go on with.
    private func pathProposals(
        behind path: [String], _ label: OpenLabel?, at offset: Int, _ situation: Situation
    ) -> [Proposal] {
        let domain = situation.domain
        let keys = path.map { Domain.key($0) }
        var seen: Set<String> = []
        return situation.arrivals.compactMap { option in
            guard case .go(let place) = option else { return nil }
            for known in domain[place].place.paths
            where known.count > keys.count && known.prefix(keys.count).map({ Domain.key($0) }) == keys {
                let next = known[keys.count]
                guard seen.insert(next).inserted else { continue }
                return proposal(next, for: option, label, at: offset, domain)
            }
            return nil
        }
    }
}

/// An open label is a label in bold type that somebody is writing.
struct OpenLabel {
    /// What was written of it.
    let begun: String

    /// Finds the label at the end of a line that was begun; nothing if none is open there.
    init?(_ before: String) {
        let parts = before.split(separator: "**", omittingEmptySubsequences: false)
        // Each pair of marks makes two more parts.
        guard parts.count % 2 == 0, let last = parts.last else { return nil }
        begun = String(last)
    }

    /// How many bytes of the label stand behind the place, where it is ended by marks: an editor may have set them by itself.
    static func end(in behind: String) -> Int? {
        let parts = behind.split(separator: "**", omittingEmptySubsequences: false)
        return parts.count % 2 == 0 ? parts.first?.utf8.count : nil
    }

    /// The labels of the path before it: *Settings* in `**Settings** > **Par`.
    static func path(_ before: String) -> [String] {
        var parts = before.split(separator: "**", omittingEmptySubsequences: false).map(String.init)
        _ = parts.popLast()
        var path: [String] = []
        while parts.count >= 2, parts.last?.allSatisfy({ $0 == " " || $0 == ">" }) == true,
            parts.last?.contains(">") == true
        {
            parts.removeLast()
            path.insert(parts.removeLast(), at: 0)
        }
        return path
    }
}

extension Domain {
    /// The label by which an option is named in a step; nothing for what has none.
    fileprivate func label(of option: Option) -> String? {
        switch option {
        case .signIn(let portal): self[portal].name
        case .go(let place): self[place].place.paths.first?.first ?? self[place].place.title
        case .read(let message): self[message].place.title
        case .menu(let entry): self[entry].label
        case .use(let control), .fill(let control), .clear(let control): self[control].control.label
        case .close: nil
        }
    }
}
