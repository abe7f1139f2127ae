internal import Diagnostics
internal import Documents
internal import LanguageServer

/// What mends all that can be mended with certainty, as `tally check --fix` does.
enum FixAll {
    /// The kind by which an editor asks for it, on saving for example.
    static let kind = "source.fixAll.tally"
}

extension EditorSession {
    /// What can be done about the findings at a place, the surest first.
    func actions(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        guard let range = document.map.range(of: parameters?["range"], in: encoding) else {
            throw ServerError(.wrongParameters, "the question has no range")
        }
        let wanted = parameters?["context"]?["only"]?.array?.compactMap(\.string)
        let texts = EditorTexts(document.project)
        let writer = EditorFindingWriter(document.project, texts, encoding)
        let findings = (document.project.findings[document.name] ?? []).inReportOrder()
        let here = Self.isWanted("quickfix", wanted) ? findings.filter { $0.range.touches(range) } : []
        // One that is certain is what most people want, wherever it stands among the others.
        let offered = here.flatMap { finding in finding.fixes.map { (finding, $0) } }
        let fixes = offered.filter { $0.1.confidence == .certain } + offered.filter { $0.1.confidence != .certain }
        let allowances = allowances(of: here, in: document)
        let all = Self.isWanted(FixAll.kind, wanted) ? FixPlan(for: findings) { texts[$0]?.bytes } : nil
        return { json in
            json.array { json in
                for (finding, fix) in fixes {
                    let edits = Dictionary(grouping: fix.edits, by: \.file)
                    guard edits.keys.allSatisfy({ texts[$0] != nil }) else { continue }
                    json.object { json in
                        json.member("title", fix.title.capitalizingFirst())
                        json.member("kind", "quickfix")
                        if fix.confidence == .certain { json.member("isPreferred", true) }
                        json.array("diagnostics") { writer.write(finding, &$0) }
                        json.key("edit")
                        self.write(edits, texts, document.project, &json)
                    }
                }
                for (finding, edit) in allowances {
                    json.object { json in
                        json.member("title", "Allow \(finding.rule) here, and say why")
                        json.member("kind", "quickfix")
                        json.array("diagnostics") { writer.write(finding, &$0) }
                        json.key("edit")
                        self.write([edit.file: [edit]], texts, document.project, &json)
                    }
                }
                guard let all, !all.mended.isEmpty else { return }
                json.object { json in
                    json.member("title", "Mend all that is certain (\(all.mended.count))")
                    json.member("kind", FixAll.kind)
                    json.key("edit")
                    let edits = all.files.map { ($0.path, $0.edits) }
                    self.write(Dictionary(edits) { $0 + $1 }, texts, document.project, &json)
                }
            }
        }
    }

    /// The comments that allow what is found, one for each rule.
    private func allowances(of findings: [Diagnostic], in document: EditedDocument) -> [(Diagnostic, Edit)] {
        if findings.isEmpty { return [] }
        let page = Documents.Page(document.path, document.bytes)
        var rules: Set<RuleID> = []
        return findings.compactMap { finding in
            // What is wrong with a comment that allows something is mended in that comment.
            guard finding.rule.group != "suppression", rules.insert(finding.rule).inserted else { return nil }
            return page.allowance(
                of: finding.rule, at: finding.range.lowerBound, in: document.bytes, file: document.name
            ).map { (finding, $0) }
        }
    }

    /// Whether an editor wants actions of a kind: it may name kinds that include others.
    private static func isWanted(_ kind: String, _ wanted: [String]?) -> Bool {
        guard let wanted else { return true }
        return wanted.contains { kind == $0 || kind.hasPrefix($0 + ".") }
    }

    /// Writes changes of files, with the versions that they are about if the editor wants to know them.
    func write(
        _ edits: [String: [Edit]], _ texts: EditorTexts, _ project: EditorProject, _ json: inout JSONWriter
    ) {
        let files = edits.sorted { $0.key < $1.key }
        json.object { json in
            guard client.takesVersionedChanges else {
                json.object("changes") { json in
                    for (file, edits) in files {
                        json.key(project.address(of: project.path(of: file)))
                        self.write(edits, texts[file], &json)
                    }
                }
                return
            }
            json.array("documentChanges") { json in
                for (file, edits) in files {
                    let path = project.path(of: file)
                    json.object { json in
                        json.object("textDocument") { json in
                            json.member("uri", project.address(of: path))
                            json.key("version")
                            if let version = self.buffers[path]?.version { json.value(version) } else { json.null() }
                        }
                        json.key("edits")
                        self.write(edits, texts[file], &json)
                    }
                }
            }
        }
    }

    private func write(_ edits: [Edit], _ map: SourceMap?, _ json: inout JSONWriter) {
        json.array { json in
            guard let map else { return }
            for edit in edits {
                json.object { json in
                    json.key("range")
                    json.value(edit.range, in: map, self.encoding)
                    json.member("newText", edit.replacement)
                }
            }
        }
    }
}

extension Range<Int> {
    /// Whether two ranges have something in common, if only a place between two bytes.
    func touches(_ other: Range<Int>) -> Bool { lowerBound <= other.upperBound && other.lowerBound <= upperBound }
}

extension String {
    /// The text with a capital at its beginning.
    func capitalizingFirst() -> String { prefix(1).uppercased() + dropFirst() }
}
