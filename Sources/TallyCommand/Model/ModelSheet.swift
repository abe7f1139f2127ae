internal import Diagnostics
internal import Workflow

/// A model sheet explains things of a domain, one below the other.
struct ModelSheet {
    let domain: Domain
    var explorer: Explorer
    let files: DefinitionFiles
    let style: TerminalStyle
    var text: ManualText

    init(_ domain: Domain, explorer: Explorer, files: DefinitionFiles, style: TerminalStyle) {
        self.domain = domain
        self.explorer = explorer
        self.files = files
        self.style = style
        text = ManualText(style: style)
    }

    /// Explains a thing.
    mutating func show(_ thing: ModelThing) {
        if !text.text.isEmpty { text.line("") }
        let id = thing.ids(in: domain)[0]
        text.line(style.paint(id, .bold) + " (\(thing.kind))")
        text.paragraph(thing.names(in: domain)[0])
        text.line("")
        switch thing {
        case .workflow(let workflow): show(workflow)
        case .role(let role): show(role)
        case .actor(let actor): show(actor)
        case .command(let command): show(command)
        case .portal(let portal): show(portal)
        case .place(let place): show(place)
        case .rule(let rule): show(rule)
        case .variable(let variable): show(variable)
        case .table(let table): show(table)
        case .source(let source): show(source)
        case .question(let question): show(question)
        case .term(let term): show(term)
        case .saying(let saying): show(saying)
        }
    }

    /// A fact in a line; nothing if there is nothing to say.
    mutating func fact(_ name: String, _ meaning: String?) {
        if let meaning, !meaning.isEmpty { text.row(name, meaning, indent: 4, column: Self.column) }
    }

    private static let column = 15

    /// A list under a heading; nothing if it is empty.
    mutating func list(_ heading: String, _ lines: [String]) {
        if lines.isEmpty { return }
        text.heading(heading)
        for line in lines { text.paragraph(line) }
    }

    /// A list of numbered lines under a heading.
    mutating func numberedList(_ heading: String, _ lines: [String]) {
        if lines.isEmpty { return }
        text.heading(heading)
        let column = String(lines.count).count + 2
        for (index, line) in lines.enumerated() { text.row("\(index + 1).", line, indent: 4, column: column) }
    }

    /// Where a thing comes from, and where it is defined.
    mutating func origin(_ source: Source?, _ site: DefinitionSite) {
        fact("source", source?.words)
        let located = files.located(site)
        fact("defined at", "\(located.path):\(located.line)")
    }

    mutating func names(_ aliases: [String], _ former: [FormerName]) {
        fact("also called", aliases.map(quoted).listed("and"))
        fact("formerly", former.map { $0.words }.joined(separator: "; "))
    }

    /// A workflow with its id.
    func reference(_ workflow: Workflow) -> String { "\(workflow.title) (\(workflow.id))" }

    /// A command with its id.
    func reference(_ command: Handle<Workflow::Command>) -> String {
        "\(domain[command].command.title) (\(domain[command].command.id))"
    }
}
