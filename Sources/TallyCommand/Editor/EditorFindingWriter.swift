internal import Diagnostics
internal import LanguageServer

/// An editor finding writer writes findings as an editor shows them.
struct EditorFindingWriter {
    private let project: EditorProject
    private let encoding: PositionEncoding
    private let texts: EditorTexts

    init(_ project: EditorProject, _ texts: EditorTexts, _ encoding: PositionEncoding) {
        self.project = project
        self.encoding = encoding
        self.texts = texts
    }

    /// Writes a finding with all that there is to say about it; nothing if its file is gone.
    func write(_ finding: Diagnostic, _ json: inout JSONWriter) {
        guard let map = texts[finding.file] else { return }
        json.object { json in
            json.key("range")
            json.value(finding.range, in: map, encoding)
            json.member("severity", finding.severity.numberForEditors)
            json.member("code", finding.rule.description)
            json.member("source", project.program.name)
            json.member("message", message(of: finding))
            if let tag = tag(of: finding) { json.array("tags", inline: true) { $0.value(tag) } }
            let places = (finding.notes + finding.trace).compactMap { note in note.place.map { (note.message, $0) } }
            if places.isEmpty { return }
            json.array("relatedInformation") { json in
                for (message, place) in places { write(message, at: place, &json) }
            }
        }
    }

    /// The message with what has no place of its own.
    private func message(of finding: Diagnostic) -> String {
        let facts = finding.notes.filter { $0.place == nil }.map(\.message)
        return ([finding.message] + facts + (finding.help.map { ["help: " + $0] } ?? [])).joined(separator: "\n")
    }

    /// What is of no use any more is greyed out, and a name that has changed is struck through.
    private func tag(of finding: Diagnostic) -> Int? {
        if finding.rule == "suppression/unused" { return 1 }
        return finding.rule.group == "drift" || finding.rule == "term/renamed" ? 2 : nil
    }

    private func write(_ message: String, at place: Note.Place, _ json: inout JSONWriter) {
        let location: EditorPlace? =
            switch place {
            case .document(let file, let range): EditorPlace(file: file, range: range)
            case .definition(let site): EditorPlace(site, project, texts)
            }
        guard let location, texts[location.file] != nil else { return }
        json.object { json in
            json.key("location")
            location.write(project, texts, encoding, &json)
            json.member("message", message)
        }
    }
}

/// Editor texts are the texts of files, read and counted once for all that is said about them.
final class EditorTexts {
    private let project: EditorProject
    private var known: [String: SourceMap?] = [:]

    init(_ project: EditorProject) { self.project = project }

    /// The text of a file that findings name; nothing if it can't be read.
    subscript(name: String) -> SourceMap? {
        if let known = known[name] { return known }
        let map = project.text(of: name)
        known[name] = .some(map)
        return map
    }
}

extension Severity {
    /// The number by which editors know a severity.
    fileprivate var numberForEditors: Int {
        switch self {
        case .error: 1
        case .warning: 2
        case .suggestion: 3
        }
    }
}
