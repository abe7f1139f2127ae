internal import Diagnostics
internal import Procedures

extension MutationListing {
    /// The listing for programs.
    var json: [UInt8] {
        var json = JSONWriter(indent: 2)
        json.object { json in
            write(total, to: &json)
            json.array("kinds") { json in
                for kind in Mutant.Kind.allCases where tally[kind].all > 0 {
                    json.object { json in
                        json.member("kind", kind.rawValue)
                        write(tally[kind], to: &json)
                    }
                }
            }
            json.array("documents") { json in for entry in run.entries { write(entry, to: &json) } }
        }
        return json.file()
    }

    private func write(_ count: MutationTally.Count, to json: inout JSONWriter) {
        json.member("score", count.score)
        json.member("found", count.found)
        json.member("equivalent", count.equivalent)
        json.member("survived", count.survived)
    }

    private func write(_ entry: MutationRun.Entry, to json: inout JSONWriter) {
        let lines = SourceMap(entry.subject.bytes)
        json.object { json in
            json.member("file", entry.subject.file)
            json.array("procedures") { json in
                for (index, verdict) in entry.subject.document.verdicts.enumerated() {
                    json.object { json in
                        if let heading = verdict.heading { json.member("heading", heading) }
                        json.member("workflow", verdict.procedure.workflow)
                        json.member("verdict", verdict.agreement.rawValue)
                        let outcomes = entry.score.outcomes(ofProcedure: index)
                        write(MutationTally(outcomes).total, to: &json)
                        json.array("changes") { json in
                            for outcome in outcomes { write(outcome, entry.subject, lines, to: &json) }
                        }
                    }
                }
            }
        }
    }

    private func write(
        _ outcome: MutationScore.Outcome, _ subject: MutationSubject, _ lines: SourceMap, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("line", line(of: outcome.mutant, subject, lines))
            json.member("kind", outcome.mutant.kind.rawValue)
            json.member("change", outcome.mutant.change)
            switch outcome.fate {
            case .found(let rules):
                json.member("fate", "found")
                json.array("rules", inline: true) { json in
                    for rule in rules { json.value(rule.description) }
                }
            case .equivalent(let reason):
                json.member("fate", "equivalent")
                json.member("because", reason)
            case .survived: json.member("fate", "survived")
            }
        }
    }
}
