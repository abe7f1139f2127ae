/// A finding as a SARIF result.
struct SARIFResult {
    private let diagnostic: Diagnostic
    private let index: Int
    private(set) var sources: SourceCache
    /// The notes that point somewhere.
    ///
    /// The id of a related location is the number of its note here, from one.
    private let placed: [Note]

    init(_ diagnostic: Diagnostic, index: Int, _ sources: SourceCache) {
        self.diagnostic = diagnostic
        self.index = index
        self.sources = sources
        placed = diagnostic.notes.filter { $0.place != nil }
    }

    mutating func write(hash: String, to json: inout JSONWriter) {
        json.object { json in
            json.member("ruleId", diagnostic.rule.description)
            json.member("ruleIndex", index)
            json.member("level", diagnostic.severity.sarifLevel)
            json.object("message") { $0.member("text", message) }
            json.array("locations") { json in
                json.object { json in writeLocation(diagnostic.file, diagnostic.range, to: &json) }
            }
            json.object("partialFingerprints") { $0.member("primaryLocationLineHash", hash) }
            writeRelatedLocations(to: &json)
            writeCodeFlow(to: &json)
            writeFixes(to: &json)
        }
    }

    private var message: String {
        var sentences = [SARIFResult.sentence(diagnostic.message)]
        var link = 0
        for note in diagnostic.notes {
            if note.place == nil {
                sentences.append(SARIFResult.sentence(note.message))
            } else {
                link += 1
                sentences.append("[\(SARIFResult.escapedLinkText(note.message))](\(link)).")
            }
        }
        if let help = diagnostic.help { sentences.append(SARIFResult.sentence(help)) }
        return sentences.joined(separator: " ")
    }

    private static func sentence(_ statement: String) -> String {
        guard let last = statement.last, !".!?:".contains(last) else { return statement }
        return statement + "."
    }

    /// Brackets within a link have to be escaped.
    private static func escapedLinkText(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "[]\\".contains(character) { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }

    private mutating func writeRelatedLocations(to json: inout JSONWriter) {
        if placed.isEmpty { return }
        json.array("relatedLocations") { json in
            for (index, note) in placed.enumerated() {
                json.object { json in
                    json.member("id", index + 1)
                    writeLocation(of: note, to: &json)
                }
            }
        }
    }

    /// A trace is a code flow of one thread.
    ///
    /// Steps without a place stand where the finding stands.
    private mutating func writeCodeFlow(to json: inout JSONWriter) {
        if diagnostic.trace.isEmpty { return }
        json.array("codeFlows") { json in
            json.object { json in
                json.array("threadFlows") { json in
                    json.object { json in
                        json.array("locations") { json in
                            for step in diagnostic.trace {
                                json.object { json in
                                    json.object("location") { json in writeLocation(of: step, to: &json) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func writeLocation(of note: Note, to json: inout JSONWriter) {
        switch note.place {
        case .document(let file, let range): writeLocation(file, range, to: &json)
        case .definition(let site):
            json.object("physicalLocation") { json in
                writeFile(site.path, to: &json)
                json.object("region", inline: true) { $0.member("startLine", max(site.line, 1)) }
            }
        case nil: writeLocation(diagnostic.file, diagnostic.range, to: &json)
        }
        json.object("message") { $0.member("text", note.message) }
    }

    private mutating func writeLocation(_ file: String, _ range: Range<Int>, to json: inout JSONWriter) {
        json.object("physicalLocation") { json in
            writeFile(file, to: &json)
            let place = sources.map(of: file).map { Place(range, in: $0, .utf16) }
            SARIFResult.writeRegion("region", place?.start, place?.end, to: &json)
        }
    }

    private func writeFile(_ path: String, to json: inout JSONWriter) {
        json.object("artifactLocation") { json in
            json.member("uri", URIReference.toPath(path))
            json.member("uriBaseId", "%SRCROOT%")
        }
    }

    private static func writeRegion(_ key: String, _ start: Position?, _ end: Position?, to json: inout JSONWriter) {
        json.object(key, inline: true) { json in
            json.member("startLine", start?.line ?? 1)
            json.member("startColumn", start?.column ?? 1)
            json.member("endLine", end?.line ?? 1)
            json.member("endColumn", end?.column ?? 1)
        }
    }

    /// GitHub shows no fixes, but editors that read SARIF do.
    ///
    /// An edit of a file that is not to be had can't be placed.
    private mutating func writeFixes(to json: inout JSONWriter) {
        var fixes: [Fix] = []
        for fix in diagnostic.fixes where !fix.edits.isEmpty {
            if fix.edits.allSatisfy({ sources.map(of: $0.file) != nil }) { fixes.append(fix) }
        }
        if fixes.isEmpty { return }
        json.array("fixes") { json in
            for fix in fixes {
                json.object { json in
                    json.object("description") { $0.member("text", SARIFResult.sentence(fix.title)) }
                    json.array("artifactChanges") { json in
                        for edits in SARIFResult.byFile(fix.edits) { writeChange(edits, to: &json) }
                    }
                }
            }
        }
    }

    private mutating func writeChange(_ edits: [Edit], to json: inout JSONWriter) {
        guard let file = edits.first?.file, let source = sources.map(of: file) else { return }
        json.object { json in
            writeFile(file, to: &json)
            json.array("replacements") { json in
                for edit in edits {
                    let start = source.position(of: edit.range.lowerBound, in: .utf16)
                    let end = source.position(of: edit.range.upperBound, in: .utf16)
                    json.object { json in
                        SARIFResult.writeRegion("deletedRegion", start, end, to: &json)
                        json.object("insertedContent") { $0.member("text", edit.replacement) }
                    }
                }
            }
        }
    }

    /// The edits of each file, in the order of the files' paths.
    private static func byFile(_ edits: [Edit]) -> [[Edit]] {
        var files: [[Edit]] = []
        let sorted = edits.sorted {
            $0.file.hasSameBytes(as: $1.file)
                ? $0.range.lowerBound < $1.range.lowerBound : $0.file.precedesByBytes($1.file)
        }
        for edit in sorted {
            if let last = files.last?.first, last.file.hasSameBytes(as: edit.file) {
                files[files.count - 1].append(edit)
            } else {
                files.append([edit])
            }
        }
        return files
    }
}
