internal import Diagnostics
internal import Workflow

/// A model overview lists what a domain has, by kind.
struct ModelOverview {
    /// A kind of thing that is listed.
    enum Section: String, CaseIterable {
        case workflows, roles, portals, commands, rules, variables, tables, questions, terms, sayings, sources
    }

    let domain: Domain
    let style: TerminalStyle

    /// The numbers, and a list for each section that has anything in it.
    func text(of sections: [Section]) -> String {
        var text = ManualText(style: style)
        if sections.count == Section.allCases.count {
            text.line(style.paint(domain.name, .bold))
            text.line("")
            text.paragraph(counts, indent: 0)
        }
        for section in sections { list(section, &text) }
        return text.text
    }

    /// What there is, in numbers.
    var counts: String {
        let amounts = [
            Summary.Amount(domain.variables.count, "variable"), Summary.Amount(domain.actors.count, "actor"),
            Summary.Amount(domain.roles.count, "role"), Summary.Amount(domain.commands.count, "command"),
            Summary.Amount(domain.portals.count, "portal"), Summary.Amount(domain.places.count, "place"),
            Summary.Amount(domain.controls.count, "control"), Summary.Amount(domain.workflows.count, "workflow"),
            Summary.Amount(domain.rules.count, "rule"), Summary.Amount(domain.tables.count, "table"),
            Summary.Amount(domain.questions.count, "open question"), Summary.Amount(domain.terms.count, "term"),
            Summary.Amount(domain.sayings.count, "saying"), Summary.Amount(domain.sources.count, "source"),
        ]
        return amounts.filter { $0.count > 0 }.map(\.text).joined(separator: ", ")
    }

    private func list(_ section: Section, _ text: inout ManualText) {
        let rows = rows(of: section)
        if rows.isEmpty { return }
        text.heading(section == .questions ? "OPEN QUESTIONS" : section.rawValue.uppercased())
        // A very long id has the words beside it begin further right than all others, rather than push all there.
        let column = min(rows.map(\.id.count).max() ?? 0, 34) + 2
        for row in rows { text.row(row.id, row.words, indent: 4, column: column) }
    }

    private func rows(of section: Section) -> [(id: String, words: String)] {
        switch section {
        case .workflows:
            return domain.workflows.map { ($0.id, $0.title + ($0.isJourney ? " (a journey)" : "")) }
        case .roles:
            return domain.roles.map {
                ($0.id, "\($0.name), of \($0.actor.name)" + ($0.isPrivileged ? "; privileged" : ""))
            }
        case .portals: return domain.portalHandles.flatMap(rows)
        case .commands:
            return domain.commands.map { ($0.command.id, "\($0.command.title); by \($0.command.permission)") }
        case .rules: return domain.rules.map { ($0.id, $0.description) }
        case .variables:
            return domain.variables.map { variable in
                let kind = variable.kind == .set ? "any of " : ""
                return (variable.id, "\(variable.name): \(kind)\(variable.valueWords.joined(separator: ", "))")
            }
        case .tables: return domain.tables.map { ($0.id, $0.title) }
        case .questions: return domain.questions.map { ($0.id, $0.question) }
        case .terms: return domain.terms.map { ($0.id, $0.name) }
        case .sayings:
            return domain.sayings.map { ($0.id, "\($0.sentences.map(quoted).listed("or")): \($0.condition)") }
        case .sources: return domain.sources.map { ($0.id, $0.title + ($0.date.map { ", \($0)" } ?? "")) }
        }
    }

    /// A portal, and its places below it.
    private func rows(of portal: Handle<Portal>) -> [(id: String, words: String)] {
        let own = domain.places.filter { $0.portal == portal }
        let places = own.map { entry in
            let path = entry.place.paths.first.map { ", at \($0.joined(separator: " > "))" } ?? ""
            return ("  " + entry.place.id, "\(entry.place.kind.rawValue) \(quoted(entry.place.title))\(path)")
        }
        return [(domain[portal].id, "\(domain[portal].name), for \(domain[portal].audience)")] + places
    }
}
