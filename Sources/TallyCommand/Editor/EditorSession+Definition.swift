internal import Diagnostics
internal import Documents
internal import LanguageServer
internal import Procedures
internal import Workflow

extension EditorSession {
    /// Where something is defined: in the model what steps, bindings and roles name, and where links lead.
    func definition(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        let offset = try document.offset(parameters)
        let texts = EditorTexts(document.project)
        if let place = document.target(at: offset) {
            return { json in place.write(document.project, texts, self.encoding, &json) }
        }
        guard let thing = document.thing(at: offset), let model = document.model else { return nothing }
        let places = thing.sites(in: model).compactMap { EditorPlace($0, document.project, texts) }
        if places.isEmpty { return nothing }
        return { json in
            json.array { json in
                for place in places { place.write(document.project, texts, self.encoding, &json) }
            }
        }
    }
}

/// A model thing is something of the model that a document names.
enum NamedThing {
    case workflow(Workflow)
    case role(Role)
    /// What was done, and what came of it.
    case deed(ItemVerdict.Deed)

    /// Where it is defined.
    func sites(in domain: Domain) -> [DefinitionSite] {
        switch self {
        case .workflow(let workflow): [workflow.site]
        case .role(let role): [role.site]
        case .deed(let deed): domain.sites(of: deed.option)
        }
    }
}

extension Domain {
    /// Where what an option is about is defined.
    fileprivate func sites(of option: Option) -> [DefinitionSite] {
        switch option {
        case .signIn(let portal): [self[portal].site]
        case .go(let place), .read(let place): [self[place].place.site]
        case .menu(let entry): self[entry].leadsTo.map { self[$0].place.site }
        case .use(let control), .fill(let control), .clear(let control): [self[control].control.site]
        case .close: []
        }
    }
}

extension EditedDocument {
    /// Where the link at a place leads to.
    fileprivate func target(at offset: Int) -> EditorPlace? {
        guard let index,
            let referral = content.referrals(from: index).first(where: {
                ($0.addressRange ?? $0.range).touches(offset..<offset)
            })
        else { return nil }
        let anchor = referral.anchor.flatMap { content.place(of: $0, in: referral.target) }
        return EditorPlace(file: name(of: referral.target), range: anchor ?? 0..<0)
    }

    /// What of the model is named at a place.
    func thing(at offset: Int) -> NamedThing? {
        guard let model else { return nil }
        if let id = workflow(at: offset) { return model.workflow(id).map { .workflow($0) } }
        guard let checked else { return nil }
        if let item = item(at: offset) {
            let deeds = item.outcome.deeds
            let own = deeds.filter { $0.range?.touches(offset..<offset) ?? false }
            if let deed = own.min(by: { ($0.range?.count ?? 0) < ($1.range?.count ?? 0) }) { return .deed(deed) }
        }
        return role(at: offset, in: checked, model).map { .role($0) }
    }

    /// The role that is named at a place, in the front matter or in the text.
    private func role(at offset: Int, in checked: CheckedDocument, _ model: Domain) -> Role? {
        var written: [WrittenName] = sheet?.roles ?? []
        for section in sheet?.sectionRoles ?? [] { written += section.roles }
        for binding in sheet?.bindings ?? [] { written += binding.roles }
        if let name = written.first(where: { $0.range.touches(offset..<offset) }) {
            return model.role(named: name.text) ?? model.role(name.text)
        }
        let claims = checked.read.roles + checked.read.procedures.flatMap(\.roles)
        let names = claims.flatMap(\.names).filter { $0.range.touches(offset..<offset) }
        return names.lazy.compactMap(\.role).first
    }
}
