internal import Diagnostics
internal import Procedures
internal import Workflow

extension ProcedureListing {
    /// Writes the listing as an array, for programs.
    func write(to json: inout JSONWriter) {
        json.array { json in
            for entry in entries {
                let map = source(entry.file).map { SourceMap($0) }
                for verdict in entry.document.verdicts { write(verdict, of: entry, map, to: &json) }
            }
        }
    }

    private func write(_ verdict: ProcedureVerdict, of entry: Entry, _ map: SourceMap?, to json: inout JSONWriter) {
        json.object { json in
            json.member("file", entry.file)
            if let line = line(verdict.procedure.range, map) { json.member("line", line) }
            if let heading = verdict.heading { json.member("heading", heading) }
            json.member("workflow", verdict.procedure.workflow)
            json.member("verdict", verdict.agreement.rawValue)
            json.object("starts", inline: true) { json in
                json.member("admitted", verdict.starts.count)
                json.member("succeeding", verdict.starts.succeeding)
                json.member("condition", "\(verdict.starts.condition)")
            }
            if !verdict.prerequisites.isEmpty {
                json.array("prerequisites") { json in
                    for prerequisite in verdict.prerequisites {
                        json.object(inline: true) { json in
                            if let line = line(prerequisite.range, map) { json.member("line", line) }
                            json.member("condition", "\(prerequisite.condition)")
                            json.member("narrows", prerequisite.isNarrowing)
                        }
                    }
                }
            }
            json.object("roles") { json in
                write("documented", verdict.roles.documented, to: &json)
                write("least", verdict.roles.least, to: &json)
                write("sufficient", verdict.roles.sufficient.map { [$0] }, to: &json)
            }
            json.array("steps") { json in
                for (item, its) in zip(verdict.procedure.items, verdict.items) { write(item, its, map, to: &json) }
            }
        }
    }

    private func write(_ item: Item, _ verdict: ItemVerdict, _ map: SourceMap?, to json: inout JSONWriter) {
        json.object { json in
            if let line = line(item.range, map) { json.member("line", line) }
            if let number = item.number { json.member("number", number) }
            json.member("bucket", verdict.bucket.rawValue)
            json.array("actions") { json in
                for deed in verdict.deeds { write(deed, map, to: &json) }
            }
            write("leastRoles", verdict.leastRoles, to: &json)
        }
    }

    private func write(_ deed: ItemVerdict.Deed, _ map: SourceMap?, to json: inout JSONWriter) {
        json.object { json in
            json.member("action", domain.words(for: deed.option))
            json.member("by", deed.actor.name)
            if let range = deed.range, let line = line(range, map) { json.member("line", line) }
            if let before = deed.before { json.member("before", domain[before].place.title) }
            if let after = deed.after { json.member("after", domain[after].place.title) }
            if let command = deed.command { json.member("command", domain[command].command.id) }
            json.member("possibleStarts", deed.possibleStarts)
        }
    }

    private func write(_ key: String, _ sets: [[Role]], to json: inout JSONWriter) {
        json.array(key, inline: true) { json in
            for set in sets {
                json.array(inline: true) { json in
                    for role in set { json.value(role.name) }
                }
            }
        }
    }

    private func line(_ range: Range<Int>, _ map: SourceMap?) -> Int? {
        map.map { $0.position(of: range.lowerBound, in: .bytes).line }
    }
}
