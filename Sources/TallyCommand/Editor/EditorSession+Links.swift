internal import Diagnostics
internal import Documents
internal import LanguageServer

extension EditorSession {
    /// The links to files of the folder, so that one can follow them.
    func links(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        guard let index = document.index else { return nothing }
        let referrals = document.content.referrals(from: index).filter { $0.target != index }
        return { json in
            json.array { json in
                for referral in referrals {
                    json.object { json in
                        json.key("range")
                        json.value(referral.addressRange ?? referral.range, in: document.map, self.encoding)
                        json.member("target", document.address(of: referral.target))
                    }
                }
            }
        }
    }

    /// Where something is referred to: a heading by links, a workflow by the documents that describe it.
    func references(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        let offset = try document.offset(parameters)
        var places: [EditorPlace] = []
        if let workflow = document.workflow(at: offset) {
            places = document.documents(describing: workflow)
        } else if let section = document.sections.first(where: { $0.headingRange.touches(offset..<offset) }) {
            places = document.referrals(to: section.id)
            if parameters?["context"]?["includeDeclaration"]?.content == .bool(true) {
                places.insert(EditorPlace(file: document.name, range: section.headingRange), at: 0)
            }
        } else {
            return nothing
        }
        let texts = EditorTexts(document.project)
        return { json in
            json.array { json in
                for place in places { place.write(document.project, texts, self.encoding, &json) }
            }
        }
    }
}

extension EditedDocument {
    /// The address by which the editor names the document.
    var address: String { project.address(of: project.path(of: name)) }

    /// The file of the folder with an index, as findings name it.
    func name(of file: Int) -> String { content.prefix + content.files[file].path }

    /// The address of another file of the folder.
    func address(of file: Int) -> String { project.address(of: project.path(of: name(of: file))) }

    /// Where links lead to a heading of the document, and what binds it.
    func referrals(to id: String) -> [EditorPlace] {
        guard let index else { return [] }
        let anchor = Array(id.utf8)
        let links = content.referrals(to: index).filter { $0.anchor == anchor }
            .map { EditorPlace(file: name(of: $0.source), range: $0.anchorRange ?? $0.addressRange ?? $0.range) }
        return bindings(of: id).map { EditorPlace(file: name, range: $0) } + links
    }

    /// Where the front matter names a heading.
    func bindings(of id: String) -> [Range<Int>] {
        guard let sheet else { return [] }
        let bound = sheet.bindings.filter { $0.target == .heading(id) }.map(\.targetRange)
        return bound + sheet.sectionRoles.filter { $0.heading.text == id }.map(\.heading.range)
    }

    /// The workflow that the front matter names at a place.
    func workflow(at offset: Int) -> String? {
        for binding in sheet?.bindings ?? [] where binding.purposeRange.touches(offset..<offset) {
            if case .workflow(let id) = binding.purpose { return id }
        }
        return nil
    }

    /// The documents that describe a workflow, where their procedures begin.
    func documents(describing workflow: String) -> [EditorPlace] {
        let outcomes = folder.procedures?.outcomes ?? [:]
        return outcomes.sorted { $0.key < $1.key }.flatMap { path, outcome in
            (outcome.document?.verdicts ?? []).filter { $0.procedure.workflow == workflow }
                .map { EditorPlace(file: content.prefix + path, range: $0.procedure.range) }
        }
    }
}
