internal import Diagnostics
internal import Workflow

extension ModelSheet {
    mutating func show(_ table: Table) {
        origin(table.source, table.site)
        text.heading(table.columns.joined(separator: " | "))
        for row in table.rows { text.paragraph(row.cells.joined(separator: " | ")) }
    }

    mutating func show(_ source: Source) {
        fact("date", source.date)
        fact("address", source.url)
        fact("defined at", "\(files.located(source.site).path):\(files.located(source.site).line)")
        list("SAYS", citations(of: source))
    }

    /// What a source is given for.
    private func citations(of source: Source) -> [String] {
        var lines: [String] = []
        for thing in ModelThing.all(of: domain) where thing.source(in: domain)?.id == source.id {
            lines.append("\(thing.kind) \(thing.ids(in: domain)[0])")
        }
        return lines
    }

    mutating func show(_ question: OpenQuestion) {
        fact("taken", question.taken)
        fact("defined at", "\(files.located(question.site).path):\(files.located(question.site).line)")
        text.heading("READINGS")
        for reading in question.readings {
            text.entry(reading.claim, reading.sources.map { $0.words }.joined(separator: "; "))
        }
    }

    mutating func show(_ term: Term) {
        fact("means", term.meaning)
        names(term.aliases, term.formerly)
        origin(nil, term.site)
    }

    mutating func show(_ saying: Saying) {
        fact("means", saying.condition.description)
        fact("also said", saying.sentences.dropFirst().map(quoted).listed("and"))
        origin(nil, saying.site)
    }
}

extension ModelThing {
    /// Where the fact comes from.
    func source(in domain: Domain) -> Source? {
        switch self {
        case .workflow(let workflow): return workflow.source
        case .role(let role): return role.source
        case .command(let command): return domain[command].command.source
        case .place(let place): return domain[place].place.source
        case .rule(let rule): return rule.source
        case .table(let table): return table.source
        case .actor, .portal, .variable, .source, .question, .term, .saying: return nil
        }
    }
}
