/// Writes everything that is known of each finding, for programs.
///
/// The object has a `version`, which changes when a member changes its meaning or goes away; members may be added at
/// any time. A position has its `offset` in bytes and, where the file was to be had, its `line` and its `column` in
/// every unit, both counted from one.
struct JSONReporter {
    /// The version of the format.
    static let version = 1

    private let report: Report

    init(_ report: Report) { self.report = report }

    func bytes() -> [UInt8] {
        var sources = SourceCache(report.sources)
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.member("version", JSONReporter.version)
            json.object("tool", inline: true) { json in
                json.member("name", report.tool.name)
                json.member("version", report.tool.version)
            }
            json.array("diagnostics") { json in
                for diagnostic in report.diagnostics { write(diagnostic, &sources, to: &json) }
            }
            for supplement in report.supplements {
                json.key(supplement.key)
                supplement.write(&json)
            }
            json.object("summary") { json in writeSummary(to: &json) }
        }
        return json.file()
    }

    private func write(_ diagnostic: Diagnostic, _ sources: inout SourceCache, to json: inout JSONWriter) {
        json.object { json in
            json.member("rule", diagnostic.rule.description)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("message", diagnostic.message)
            json.member("file", diagnostic.file)
            write(diagnostic.range, sources.map(of: diagnostic.file), to: &json)
            json.array("notes") { json in
                for note in diagnostic.notes { write(note, &sources, to: &json) }
            }
            json.array("trace") { json in
                for step in diagnostic.trace { write(step, &sources, to: &json) }
            }
            if let help = diagnostic.help { json.member("help", help) }
            json.array("fixes") { json in
                for fix in diagnostic.fixes { write(fix, &sources, to: &json) }
            }
        }
    }

    private func write(_ note: Note, _ sources: inout SourceCache, to json: inout JSONWriter) {
        json.object { json in
            json.member("message", note.message)
            switch note.place {
            case .document(let file, let range):
                json.member("file", file)
                write(range, sources.map(of: file), to: &json)
            case .definition(let site):
                json.object("definition", inline: true) { json in
                    json.member("file", site.path)
                    json.member("line", site.line)
                }
            case nil: break
            }
        }
    }

    private func write(_ fix: Fix, _ sources: inout SourceCache, to json: inout JSONWriter) {
        json.object { json in
            json.member("title", fix.title)
            json.member("confidence", fix.confidence.rawValue)
            json.array("edits") { json in
                for edit in fix.edits {
                    json.object { json in
                        json.member("file", edit.file)
                        write(edit.range, sources.map(of: edit.file), to: &json)
                        json.member("replacement", edit.replacement)
                    }
                }
            }
        }
    }

    private func write(_ range: Range<Int>, _ source: SourceMap?, to json: inout JSONWriter) {
        json.object("range") { json in
            write("start", range.lowerBound, source, to: &json)
            write("end", range.upperBound, source, to: &json)
        }
    }

    private func write(_ key: String, _ offset: Int, _ source: SourceMap?, to json: inout JSONWriter) {
        json.object(key, inline: true) { json in
            json.member("offset", offset)
            guard let source else { return }
            let bytes = source.position(of: offset, in: .bytes)
            json.member("line", bytes.line)
            json.object("column") { json in
                json.member("bytes", bytes.column)
                json.member("utf16", source.position(of: offset, in: .utf16).column)
                json.member("scalars", source.position(of: offset, in: .scalars).column)
                json.member("characters", source.position(of: offset, in: .characters).column)
            }
        }
    }

    private func writeSummary(to json: inout JSONWriter) {
        let tally = report.tally
        json.member("errors", tally.errors)
        json.member("warnings", tally.warnings)
        json.member("suggestions", tally.suggestions)
        json.member("fixable", tally.fixable)
        json.member("suppressed", report.summary.suppressed)
        json.member("known", report.summary.known)
        json.member("complete", report.summary.isComplete)
        json.array("read") { json in
            for amount in report.summary.read {
                json.object(inline: true) { json in
                    json.member("count", amount.count)
                    json.member("what", amount.singular)
                }
            }
        }
        json.array("notChecked") { json in
            for subject in report.summary.notChecked { json.value(subject) }
        }
    }
}
