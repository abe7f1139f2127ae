internal import Diagnostics
internal import Documents
internal import LanguageServer
internal import Procedures
internal import Workflow

/// An edited document is a document of a project as the editor has it, for one question about places in it.
///
/// What it says is found out once, and only if the question needs it.
final class EditedDocument {
    let project: EditorProject
    let folder: LiveFolder
    /// The path within the folder of the documents.
    let path: String
    /// The document as findings name it.
    let name: String
    /// The text, with its lines.
    let map: SourceMap
    let encoding: PositionEncoding

    init(
        _ path: String, in folder: LiveFolder, of project: EditorProject, _ name: String, _ map: SourceMap,
        _ encoding: PositionEncoding
    ) {
        self.project = project
        self.folder = folder
        self.path = path
        self.name = name
        self.map = map
        self.encoding = encoding
    }

    var bytes: [UInt8] { map.bytes }

    /// The model; nothing if the program has none.
    var model: Domain? { project.model }

    /// All documents of the folder.
    var content: Content { folder.content.content }

    /// The document among them.
    var index: Int? { content.index(of: Array(path.utf8)[...]) }

    /// The offset that a question is about.
    func offset(_ parameters: JSONValue?) throws(ServerError) -> Int {
        guard let offset = map.offset(of: parameters?["position"], in: encoding) else {
            throw ServerError(.wrongParameters, "the question has no position")
        }
        return offset
    }

    // MARK: What it says

    /// The headings, with what stands under them.
    lazy var sections: [Section] = Section.all(inFile: path, bytes)

    /// What is bound to what by the front matter; nothing if there is none.
    lazy var sheet: BindingSheet? = {
        let page = Documents.Page(path, bytes)
        return page.frontMatter.map { BindingSheet(frontMatter: $0.mapping) }
    }()

    /// Where the text begins behind the front matter.
    var bodyStart: Int { Documents.Page(path, bytes).frontMatter?.bodyStart ?? 0 }

    /// What became of its procedures, with all that their steps claim; nothing if it binds nothing.
    lazy var checked: CheckedDocument? = folder.procedures?.examined(Documents.Page(path, bytes), file: name)

    /// The procedure that stands at a place, and the item there.
    func item(at offset: Int) -> EditedItem? {
        guard let checked else { return nil }
        for verdict in checked.verdicts {
            let items = verdict.procedure.items
            // Included items stand in another file.
            let candidates = items.indices.filter {
                verdict.procedure.included[$0] == nil && items[$0].range.lowerBound <= offset
            }
            guard let index = candidates.last, offset <= reach(of: verdict.procedure) else { continue }
            return EditedItem(verdict: verdict, index: index)
        }
        return nil
    }

    /// How far a procedure reaches: to the end of the line on which it ends, because somebody may be writing there.
    private func reach(of procedure: Procedure) -> Int {
        let line = map.lines.line(at: max(procedure.range.upperBound - 1, 0))
        return map.content(ofLine: line).upperBound
    }
}

/// An edited item is an item of a procedure that somebody is looking at or writing.
struct EditedItem {
    let verdict: ProcedureVerdict
    /// The item by its index in the procedure.
    let index: Int

    /// What it says.
    var item: Item { verdict.procedure.items[index] }
    /// What came of it.
    var outcome: ItemVerdict { verdict.items[index] }
}

extension Section {
    /// The sections of a file, with their places in the file and not in the text that was mended to be read.
    static func all(inFile path: String, _ bytes: [UInt8]) -> [Section] {
        let page = Documents.Page(path, bytes)
        return all(of: page.document).map { section in
            var section = section
            section.headingRange = page.original(section.headingRange)
            section.range = page.original(section.range)
            return section
        }
    }
}

extension EditorSession {
    /// The document that a question is about; nothing if it is none of a project.
    func document(_ parameters: JSONValue?) -> EditedDocument? {
        guard let address = parameters?["textDocument"]?["uri"]?.string, let path = FileAddress.path(of: address) else {
            return nil
        }
        for project in projects {
            guard let place = project.place(of: path), let name = project.name(of: path),
                let map = project.text(of: name)
            else { continue }
            return EditedDocument(place.path, in: place.folder, of: project, name, map, encoding)
        }
        return nil
    }
}
