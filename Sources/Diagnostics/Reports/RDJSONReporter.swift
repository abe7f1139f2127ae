/// Writes the diagnostic format of reviewdog, which turns fixes into suggestions on a pull request.
///
/// Columns count bytes from one; the end is behind the last one. A suggestion is a single replacement, and each is
/// applied on its own: of a fix with several edits in the file, one replacement is made that spans them all, and a fix
/// that edits another file can't be offered. Fixes with gaps for a person to fill aren't offered either.
struct RDJSONReporter {
    /// The span beyond which edits are too far apart to be one suggestion.
    private static let widestSuggestion = 4096

    private let report: Report

    init(_ report: Report) { self.report = report }

    func bytes() -> [UInt8] {
        var sources = SourceCache(report.sources)
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.object("source", inline: true) { json in
                json.member("name", report.tool.name)
                if let url = report.tool.url { json.member("url", url) }
            }
            json.array("diagnostics") { json in
                for diagnostic in report.diagnostics { write(diagnostic, &sources, to: &json) }
            }
        }
        return json.file()
    }

    private func write(_ diagnostic: Diagnostic, _ sources: inout SourceCache, to json: inout JSONWriter) {
        let source = sources.map(of: diagnostic.file)
        json.object { json in
            json.member("message", message(of: diagnostic))
            writeLocation(diagnostic.file, diagnostic.range, source, to: &json)
            json.member("severity", severity(of: diagnostic))
            json.object("code", inline: true) { $0.member("value", diagnostic.rule.description) }
            if let source { writeSuggestions(diagnostic, source, to: &json) }
            writeRelatedLocations(diagnostic, &sources, to: &json)
        }
    }

    private func message(of diagnostic: Diagnostic) -> String {
        var text = diagnostic.message
        for note in diagnostic.notes where note.place == nil { text += "\nnote: " + note.message }
        if let help = diagnostic.help { text += "\nhelp: " + help }
        return text
    }

    private func severity(of diagnostic: Diagnostic) -> String {
        switch diagnostic.severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .suggestion: "INFO"
        }
    }

    private func writeLocation(_ file: String, _ range: Range<Int>, _ source: SourceMap?, to json: inout JSONWriter) {
        json.object("location") { json in
            json.member("path", file)
            guard let source else { return }
            let place = Place(range, in: source, .bytes)
            writeRange(place.start, place.end, to: &json)
        }
    }

    private func writeRange(_ start: Position, _ end: Position, to json: inout JSONWriter) {
        json.object("range", inline: true) { json in
            json.object("start") { json in write(start, to: &json) }
            json.object("end") { json in write(end, to: &json) }
        }
    }

    private func write(_ position: Position, to json: inout JSONWriter) {
        json.member("line", position.line)
        json.member("column", position.column)
    }

    private func writeSuggestions(_ diagnostic: Diagnostic, _ source: SourceMap, to json: inout JSONWriter) {
        let suggestions = diagnostic.fixes.compactMap { suggestion(for: $0, in: diagnostic.file, source) }
        if suggestions.isEmpty { return }
        json.array("suggestions") { json in
            for suggestion in suggestions {
                json.object { json in
                    let start = source.position(of: suggestion.range.lowerBound, in: .bytes)
                    writeRange(start, source.position(of: suggestion.range.upperBound, in: .bytes), to: &json)
                    json.member("text", suggestion.replacement)
                }
            }
        }
    }

    /// A fix as one replacement, if it can be one.
    private func suggestion(for fix: Fix, in file: String, _ source: SourceMap) -> Edit? {
        guard fix.confidence != .incomplete, fix.edits.allSatisfy({ $0.file.hasSameBytes(as: file) }) else {
            return nil
        }
        let probe = Diagnostic("", .error, in: file, at: 0..<0, "", fixes: [fix])
        let plan = FixPlan(for: [probe], confidences: [fix.confidence]) { _ in source.bytes }
        guard let edits = plan.files.first?.edits, let first = edits.first, let last = edits.last else { return nil }
        let span = first.range.lowerBound..<last.range.upperBound
        guard span.count <= RDJSONReporter.widestSuggestion else { return nil }
        let text = EditedFile.apply(edits[...], to: source.bytes, in: span)
        return Edit(in: file, replace: span, with: String(decoding: text, as: UTF8.self))
    }

    private func writeRelatedLocations(
        _ diagnostic: Diagnostic, _ sources: inout SourceCache, to json: inout JSONWriter
    ) {
        let notes = diagnostic.notes.filter { $0.place != nil }
        if notes.isEmpty { return }
        json.array("related_locations") { json in
            for note in notes {
                json.object { json in
                    json.member("message", note.message)
                    switch note.place {
                    case .document(let file, let range):
                        writeLocation(file, range, sources.map(of: file), to: &json)
                    case .definition(let site): writeLine(site, to: &json)
                    case nil: break
                    }
                }
            }
        }
    }

    private func writeLine(_ site: DefinitionSite, to json: inout JSONWriter) {
        json.object("location") { json in
            json.member("path", site.path)
            json.object("range", inline: true) { json in
                json.object("start") { $0.member("line", site.line) }
            }
        }
    }
}
