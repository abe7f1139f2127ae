internal import Diagnostics
internal import LanguageServer
internal import Procedures
internal import Workflow

extension EditorSession {
    /// The headings of a document, with what became of the procedures under them.
    func symbols(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        let sections = document.sections
        let verdicts = document.checked?.verdicts ?? []
        var details: [Int: String] = [:]
        for verdict in verdicts {
            guard let section = verdict.procedure.section else { continue }
            let detail = "\(verdict.procedure.workflow): \(verdict.agreement.rawValue)"
            details[section] = details[section].map { $0 + ", " + detail } ?? detail
        }
        var children: [[Int]] = Array(repeating: [], count: sections.count)
        for index in sections.indices {
            if let parent = sections[index].parent { children[parent].append(index) }
        }
        return { json in
            json.array { json in
                for index in sections.indices {
                    if !client.takesNestedSymbols {
                        self.write(sections[index], flatIn: document, &json)
                    } else if sections[index].parent == nil {
                        self.write(index, sections, children, details, document, &json)
                    }
                }
            }
        }
    }

    /// A heading with those under it; there are no more than six levels of them.
    private func write(
        _ index: Int, _ sections: [Section], _ children: [[Int]], _ details: [Int: String], _ document: EditedDocument,
        _ json: inout JSONWriter
    ) {
        let section = sections[index]
        json.object { json in
            json.member("name", section.title.isEmpty ? "(no title)" : section.title)
            if let detail = details[index] { json.member("detail", detail) }
            json.member("kind", Self.headingKind)
            json.key("range")
            json.value(section.range, in: document.map, encoding)
            json.key("selectionRange")
            json.value(section.headingRange.clamped(to: section.range), in: document.map, encoding)
            if children[index].isEmpty { return }
            json.array("children") { json in
                for child in children[index] { self.write(child, sections, children, details, document, &json) }
            }
        }
    }

    private func write(_ section: Section, flatIn document: EditedDocument, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", section.title.isEmpty ? "(no title)" : section.title)
            json.member("kind", Self.headingKind)
            json.object("location") { json in
                json.member("uri", document.address)
                json.key("range")
                json.value(section.headingRange, in: document.map, encoding)
            }
        }
    }

    /// What editors show headings as: they have no number for these, and other servers of Markdown take that of strings.
    static let headingKind = 15

    /// Where the reader is after each step that leads somewhere.
    func hints(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        let wanted = document.map.range(of: parameters?["range"], in: encoding) ?? 0..<document.bytes.count
        var hints: [(offset: Int, text: String)] = []
        if let domain = document.model, let checked = document.checked {
            for verdict in checked.verdicts {
                for (index, outcome) in verdict.items.enumerated() where verdict.procedure.included[index] == nil {
                    let end = verdict.procedure.items[index].textRange.upperBound
                    guard wanted.touches(end..<end), let text = domain.whereabouts(after: outcome) else { continue }
                    hints.append((end, text))
                }
            }
        }
        return { json in
            json.array { json in
                for hint in hints {
                    json.object { json in
                        json.key("position")
                        json.value(hint.offset, in: document.map, self.encoding)
                        json.member("label", hint.text)
                        json.member("paddingLeft", true)
                    }
                }
            }
        }
    }
}

extension Domain {
    /// Where one is after an item, if it has led somewhere, and what it has done: `→ Partner details`.
    fileprivate func whereabouts(after item: ItemVerdict) -> String? {
        var parts: [String] = []
        if let last = item.deeds.last(where: { $0.after != $0.before }) {
            parts.append(last.after.map { "\u{2192} \(self[$0].place.title)" } ?? "\u{2192} out of the portal")
        }
        let commands = item.deeds.compactMap(\.command) + item.commands
        parts += commands.map { "\u{2713} \(self[$0].command.title)" }
        return parts.isEmpty ? nil : parts.joined(separator: "  ")
    }
}
