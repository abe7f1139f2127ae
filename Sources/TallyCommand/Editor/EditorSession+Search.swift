internal import Diagnostics
internal import Documents
internal import LanguageServer
internal import Procedures
internal import Workflow

extension EditorSession {
    /// The headings of all documents, and the workflows and roles of their models, that some words are in.
    func find(_ parameters: JSONValue?) -> Answer {
        let words = NameQuery(parameters?["query"]?.string ?? "")
        return { json in
            json.array { json in
                for project in self.projects {
                    let texts = EditorTexts(project)
                    self.writeHeadings(words, project, texts, &json)
                    self.writeDefinitions(words, project, texts, &json)
                }
            }
        }
    }

    /// An editor shows a dozen, and asks again when more is typed.
    private static let most = 100

    private func writeHeadings(
        _ query: NameQuery, _ project: EditorProject, _ texts: EditorTexts, _ json: inout JSONWriter
    ) {
        for folder in project.folders {
            let content = folder.content.content
            var found: [(file: Int, rank: Int, id: String)] = []
            for file in content.files.indices {
                guard let outline = content.files[file].outline else { continue }
                for anchor in outline.anchors where !anchor.isExplicit {
                    guard let rank = query.rank(of: outline[anchor.name]) else { continue }
                    found.append((file, rank, String(decoding: outline[anchor.name], as: UTF8.self)))
                }
            }
            let best = found.sorted { ($0.rank, $0.file) < ($1.rank, $1.file) }.prefix(Self.most)
            var sections: [Int: [Section]] = [:]
            for (file, _, id) in best {
                let path = content.files[file].path
                let name = content.prefix + path
                guard let map = texts[name] else { continue }
                let all = sections[file] ?? Section.all(inFile: path, map.bytes)
                sections[file] = all
                guard let section = all.first(where: { $0.id == id }) else { continue }
                let place = EditorPlace(file: name, range: section.headingRange)
                write(section.title, kind: Self.headingKind, in: path, place, project, texts, &json)
            }
        }
    }

    private func writeDefinitions(
        _ query: NameQuery, _ project: EditorProject, _ texts: EditorTexts, _ json: inout JSONWriter
    ) {
        guard let model = project.model else { return }
        for workflow in model.workflows where query.rank(of: "\(workflow.id) \(workflow.title)") != nil {
            guard let place = EditorPlace(workflow.site, project, texts) else { continue }
            write(workflow.id, kind: 12, in: workflow.title, place, project, texts, &json)
        }
        for role in model.roles where query.rank(of: role.name) != nil {
            guard let place = EditorPlace(role.site, project, texts) else { continue }
            write(role.name, kind: 5, in: role.actor.name, place, project, texts, &json)
        }
    }

    private func write(
        _ name: String, kind: Int, in container: String, _ place: EditorPlace, _ project: EditorProject,
        _ texts: EditorTexts, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.member("name", name.isEmpty ? "(no title)" : name)
            json.member("kind", kind)
            json.member("containerName", container)
            json.key("location")
            place.write(project, texts, self.encoding, &json)
        }
    }
}

/// A name query is the words that somebody looks for among names, with all that is no letter and no digit between them.
struct NameQuery {
    private let words: [[UInt8]]

    init(_ text: String) {
        words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
    }

    /// How well a name fits, the less the better; nothing if some of the words is not in it.
    func rank(of name: ArraySlice<UInt8>) -> Int? {
        var rank = 0
        for word in words {
            guard let place = name.firstRange(of: word)?.lowerBound else { return nil }
            // What begins like the word is meant before what has it somewhere.
            if place == name.startIndex { continue }
            rank += name[place - 1] == UInt8(ascii: "-") || name[place - 1] == 0x20 ? 1 : 2
        }
        return rank
    }

    /// How well a name in any case fits.
    func rank(of name: String) -> Int? { rank(of: Array(name.lowercased().utf8)[...]) }
}
