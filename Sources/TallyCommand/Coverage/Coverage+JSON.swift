internal import Diagnostics
internal import Procedures

extension Coverage {
    /// The coverage for programs: all things of the model, and all documents.
    var json: [UInt8] {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.member("version", 1)
            if let percentage { json.member("percentage", percentage) }
            json.array("kinds") { json in for kind in Kind.allCases { write(kind, to: &json) } }
            json.array("documents") { json in for document in documents { write(document, to: &json) } }
        }
        return json.file()
    }

    private func write(_ kind: Kind, to json: inout JSONWriter) {
        let (covered, total) = share(of: kind)
        json.object { json in
            json.member("kind", kind.rawValue)
            json.member("covered", covered)
            json.member("total", total)
            json.array("things") { json in
                for entry in entries(of: kind) {
                    json.object { json in
                        json.member("id", entry.id)
                        json.member("name", entry.name)
                        json.object("definition", inline: true) { json in
                            json.member("file", entry.site.path)
                            json.member("line", entry.site.line)
                        }
                        json.array("documents", inline: true) { json in
                            for document in entry.documents { json.value(document) }
                        }
                    }
                }
            }
        }
    }

    private func write(_ document: Document, to json: inout JSONWriter) {
        json.object { json in
            json.member("file", document.file)
            json.object("covers", inline: true) { json in
                for kind in Kind.allCases { if let count = document.counts[kind] { json.member(kind.rawValue, count) } }
            }
        }
    }
}
