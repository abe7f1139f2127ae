internal import Diagnostics
internal import Documents
internal import Procedures

/// A mutation listing tells of each document which changes to it are found.
struct MutationListing {
    /// A document, and what became of the changes to it.
    struct Entry {
        let file: String
        let score: MutationScore
        private let lines: SourceMap
        private let procedures: [Procedure]

        init(_ file: String, _ bytes: [UInt8], _ sheet: BindingSheet?, _ examiner: DocumentExaminer) {
            self.file = file
            lines = SourceMap(bytes)
            let checked = examiner.examine(bytes, file, sheet)
            procedures = checked.read.procedures
            let page = Page(file, bytes)
            let used = sheet ?? page.bindings
            score = MutationScore(of: checked, in: examiner.domain, bytes, file: file, sheet: used) { bytes, sheet in
                examiner.examine(bytes, file, sheet)
            }
        }

        /// The line that is changed; for another binding, that of the procedure.
        func line(of mutant: Mutant) -> Int {
            let procedure = procedures[mutant.procedure]
            let offset = mutant.edits.first?.range.lowerBound ?? procedure.range.lowerBound
            let place = mutant.kind == .repeatStep ? mutant.item.map { procedure.items[$0].range.lowerBound } : nil
            return lines.position(of: place ?? offset, in: .bytes).line
        }
    }

    let entries: [Entry]

    /// How many changes have survived.
    var survivors: Int { entries.reduce(0) { $0 + $1.score.survivors.count } }

    private var outcomes: [MutationScore.Outcome] { entries.flatMap(\.score.outcomes) }
}

extension MutationListing {
    /// The listing for people.
    func text(_ style: TerminalStyle) -> String {
        var text = ""
        let width = Mutant.Kind.allCases.map(\.rawValue.count).max() ?? 0
        let tally = MutationTally(outcomes)
        for kind in Mutant.Kind.allCases {
            let count = tally[kind]
            if count.all == 0 { continue }
            let gap = String(repeating: " ", count: width - kind.rawValue.count)
            text += "\(kind.rawValue)\(gap)  \(count.words)\n"
        }
        let reasons = tally.reasons
        if !reasons.isEmpty { text += "\n" + style.paint("Changes that are none", .bold) + "\n" }
        for (reason, count) in reasons { text += "    \(count) \u{00D7} \(reason)\n" }
        if survivors > 0 { text += "\n" + style.paint("Survivors", .bold) + "\n" }
        for entry in entries {
            for mutant in entry.score.survivors {
                let place = "\(VisibleText.line(entry.file)):\(entry.line(of: mutant))"
                text += "    \(place): \(mutant.kind.rawValue): \(VisibleText.line(mutant.change))\n"
            }
        }
        return text + "\nscore: \(tally.total.score) % (\(tally.total.words))\n"
    }

    /// The listing for programs.
    var json: [UInt8] {
        var json = JSONWriter(indent: 2)
        let tally = MutationTally(outcomes)
        json.object { json in
            json.member("score", tally.total.score)
            json.member("found", tally.total.found)
            json.member("equivalent", tally.total.equivalent)
            json.member("survived", tally.total.survived)
            json.array("mutants") { json in
                for entry in entries {
                    for outcome in entry.score.outcomes { write(outcome, of: entry, to: &json) }
                }
            }
        }
        return json.file()
    }

    private func write(_ outcome: MutationScore.Outcome, of entry: Entry, to json: inout JSONWriter) {
        json.object { json in
            json.member("file", entry.file)
            json.member("line", entry.line(of: outcome.mutant))
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
