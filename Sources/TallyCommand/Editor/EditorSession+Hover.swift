internal import Diagnostics
internal import LanguageServer
internal import Procedures
internal import Workflow

extension EditorSession {
    /// What there is to say about what stands at a place: a workflow, a role, or a step.
    func hover(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        let offset = try document.offset(parameters)
        guard let model = document.model else { return nothing }
        var text: String?
        var range: Range<Int>?
        switch document.thing(at: offset) {
        case .workflow(let workflow)?: text = document.words(about: workflow, in: model)
        case .role(let role)?: text = model.words(about: role)
        case .deed(let deed)?:
            text = document.item(at: offset).map { document.words(about: [deed], of: $0, in: model) }
            range = deed.range
        case nil:
            // Elsewhere in a step, all that it does.
            guard let item = document.item(at: offset), item.item.textRange.touches(offset..<offset) else { break }
            text = document.words(about: item.outcome.deeds, of: item, in: model)
            range = item.item.textRange
        }
        guard let text else { return nothing }
        return { json in
            json.object { json in
                json.object("contents") { json in
                    json.member("kind", "markdown")
                    json.member("value", text)
                }
                guard let range else { return }
                json.key("range")
                json.value(range, in: document.map, self.encoding)
            }
        }
    }
}

extension EditedDocument {
    /// A workflow: who can carry it out, what must be so before, what is so after it, and who describes it.
    fileprivate func words(about workflow: Workflow, in model: Domain) -> String {
        var lines = ["**\(MarkdownText.escaped(workflow.title))**", ""]
        lines.append("- by \(MarkdownText.escaped(workflow.permission.description))")
        if workflow.start != .always { lines.append("- begins where \(MarkdownText.escaped("\(workflow.start)"))") }
        lines.append("- ends where \(MarkdownText.escaped("\(workflow.outcome)"))")
        let others = documents(describing: workflow.id).map(\.file).filter { $0 != name }
        if !others.isEmpty {
            let names = Array(Set(others)).sorted().prefix(5).map { "`\($0)`" }
            lines.append("- also described in \(names.listed("and"))")
        }
        return lines.joined(separator: "\n")
    }

    /// What a step does: who may do it, where one is before and after it, and what it changes.
    fileprivate func words(about deeds: [ItemVerdict.Deed], of item: EditedItem, in model: Domain) -> String {
        var lines: [String] = []
        for deed in deeds {
            var line = "**\(MarkdownText.escaped(model.words(for: deed.option)))**"
            if let kind = model.kind(of: deed.option) { line += " (\(kind))" }
            lines += [line, ""]
            if let before = deed.before { lines.append("- on \(MarkdownText.escaped(model.words(for: before)))") }
            if deed.after != deed.before {
                let destination = deed.after.map { "to " + model.words(for: $0) } ?? "out of the portal"
                lines.append("- leads \(MarkdownText.escaped(destination))")
            }
            if let condition = model.visibility(of: deed.option) {
                lines.append("- shown where \(MarkdownText.escaped("\(condition)"))")
            }
            let (possible, all) = (deed.possibleStarts, item.verdict.starts.count)
            if possible < all { lines.append("- possible from \(possible) of \(numbered(all, "start"))") }
            lines.append("")
        }
        if deeds.isEmpty { lines += ["*\(item.outcome.bucket.rawValue)*", ""] }
        if let roles = item.outcome.leastRoles.words {
            lines += ["Needs \(MarkdownText.escaped(roles)).", ""]
        }
        let run = DocumentedRun(of: item.verdict, with: folder.procedures?.explorer)
        if let change = run?.change(by: item.index) {
            let changes = model.changes(from: change.before.world, to: change.after.world)
            if !changes.isEmpty {
                lines += ["After it:", ""] + changes.map { "- \(MarkdownText.escaped($0))" }
            }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}

extension Domain {
    /// A role: whose it is, and what it can do.
    fileprivate func words(about role: Role) -> String {
        var lines = ["**\(MarkdownText.escaped(role.name))**, a role of \(MarkdownText.escaped(role.actor.name))", ""]
        if !role.includes.isEmpty {
            lines.append("- includes \(MarkdownText.escaped(role.includes.map(\.name).listed("and")))")
        }
        if !role.aliases.isEmpty {
            lines.append("- also called \(MarkdownText.escaped(role.aliases.listed("or")))")
        }
        let own = roles(of: account(role))
        let count = workflows.count { workflow in
            workflow.permission.clauses.contains { $0.actor == role.actor && $0.roles.allSatisfy(own.contains) }
        }
        lines.append("- may begin \(numbered(count, "workflow"))")
        return lines.joined(separator: "\n")
    }

    /// The kind of control that an option is about.
    fileprivate func kind(of option: Option) -> String? {
        switch option {
        case .use(let control), .fill(let control), .clear(let control): self[control].control.kind.words
        case .signIn, .go, .read, .menu, .close: nil
        }
    }

    /// When what an option is about can be seen; nothing if it always can.
    fileprivate func visibility(of option: Option) -> Condition? {
        let condition: Condition =
            switch option {
            case .use(let control), .fill(let control), .clear(let control): self[control].control.visibility
            case .go(let place), .read(let place): self[place].place.visibility
            case .signIn, .menu, .close: .always
            }
        return condition == .always ? nil : condition
    }
}
