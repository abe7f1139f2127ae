internal import Diagnostics
internal import Documents
internal import Procedures
internal import YAML

/// A compared version is one of two versions of a document, read with the words of the files that it includes.
struct ComparedVersion {
    let path: String
    let document: ComparedDocument
    private let lines: SourceMap
    private let expanded: ExpandedSource?
    private let folder: SurroundingFolder?

    /// Reads a version.
    ///
    /// - Parameter folders: where it may find what it includes; a version that was taken out of its folder alone finds it in
    ///   that of the other one.
    init(
        _ path: String, _ folders: [SurroundingFolder], _ bindings: BoundDocuments?, _ examiner: DocumentExaminer,
        _ context: CommandContext
    ) throws(CommandFailure) {
        self.path = path
        let bytes: [UInt8]
        do {
            bytes = try DiskFiles("").read(context.surroundings.locate(path))
        } catch {
            throw CommandFailure("cannot read \"\(path)\": \(error.reason)")
        }
        lines = SourceMap(bytes)
        let page = Page(path, bytes)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let sheet = bindings?.file.sheet(of: path) ?? bindings?.file.sheet(of: name) ?? page.bindings
        var found: (source: ExpandedSource, folder: SurroundingFolder)?
        for folder in folders where found?.source.isComplete != true {
            var expander = IncludeExpander(folder.path, in: folder.articles)
            guard let source = expander.expand(page.document) else { continue }
            if found == nil || source.isComplete { found = (source, folder) }
        }
        expanded = found?.source
        folder = found?.folder
        let whole = Page(path, found?.source.bytes ?? bytes)
        let checked = examiner.examine(whole.document, html: whole.html, sheet, file: path)
        document = ComparedDocument(whole.document, checked)
    }

    /// The line of the version in which some words stand, or what includes them.
    func line(of offset: Int) -> Int {
        lines.position(of: expanded?.original(offset..<offset).lowerBound ?? offset, in: .bytes).line
    }

    /// The file and the line in which some words stand.
    func place(of offset: Int) -> String {
        if let folder, let place = expanded?.place(of: offset..<offset),
            let bytes = try? folder.articles.read(place.file)
        {
            let line = SourceMap(bytes).position(of: place.range.lowerBound, in: .bytes).line
            return "\(VisibleText.line(folder.prefix + place.file)):\(line)"
        }
        return "\(VisibleText.line(path)):\(line(of: offset))"
    }
}
