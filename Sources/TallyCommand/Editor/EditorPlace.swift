internal import Diagnostics
internal import LanguageServer

/// An editor place is bytes of a file to which an editor can go.
struct EditorPlace {
    /// The file as findings name it.
    let file: String
    let range: Range<Int>

    init(file: String, range: Range<Int>) {
        self.file = file
        self.range = range
    }

    /// Where something of the model is defined; nothing if the file isn't there, or is shorter than when the program was built.
    init?(_ site: DefinitionSite, _ project: EditorProject, _ texts: EditorTexts) {
        file = project.definitions.path(of: site)
        guard let map = texts[file], site.line <= map.lines.count else { return nil }
        let line = map.content(ofLine: site.line - 1)
        let start = map.bytes[line].firstIndex { $0 != UInt8(ascii: " ") && $0 != 0x09 } ?? line.upperBound
        range = start..<line.upperBound
    }

    func write(
        _ project: EditorProject, _ texts: EditorTexts, _ encoding: PositionEncoding, _ json: inout JSONWriter
    ) {
        guard let map = texts[file] else { return }
        json.object { json in
            json.member("uri", project.address(of: project.path(of: file)))
            json.key("range")
            json.value(range, in: map, encoding)
        }
    }
}
