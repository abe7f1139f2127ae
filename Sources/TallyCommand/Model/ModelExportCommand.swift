internal import Diagnostics
internal import Workflow

extension Command {
    /// The command `tally model export`.
    static func modelExport(_ source: @escaping DomainSource) -> Command {
        Command(description: exportDescription) { arguments, context throws(CommandFailure) in
            let domain = source()
            if let extra = arguments.operands.first {
                throw CommandFailure("\"\(extra)\" is too much", hint: "--output FILE names where the export goes")
            }
            let export = ModelExport(domain, arguments)
            try context.deliver(Array(try export.text().utf8), arguments)
            return .clean
        }
    }

    private static let exportDescription = CommandDescription(
        name: "model export",
        summary: "Write the model for other programs.",
        synopsis: [
            "model export [--format json|scxml|xstate] [--output FILE]",
            "model export --format promela [--cone VARIABLE]...",
            "model export --format dot|mermaid --lifecycle VARIABLE",
            "model export --format dot",
            "model export --format itf --workflow WORKFLOW",
        ],
        description: [
            "json is everything that there is, enough for a program in another language to run the model. promela is "
                + "for Spin, an independent model checker; its first lines say how to call it. scxml and xstate are "
                + "state charts of all variables.",
            "dot (Graphviz) and mermaid draw what becomes of one variable. Without --lifecycle, dot draws all worlds, "
                + "if they are few enough to be looked at.",
            "itf is the run of a workflow from its first start, in a format that model checkers exchange; tally model "
                + "trace has more to choose from.",
            "The same model gives the same bytes.",
        ],
        options: [
            OptionDescription(
                name: "format", letter: "f", value: .choice(ModelExport.Format.allCases.map(\.rawValue)),
                summary: "What to write; json, unless something else is wanted."),
            .output,
            OptionDescription(
                name: "lifecycle", value: .any("VARIABLE"), summary: "Draw what becomes of VARIABLE, a choice."),
            OptionDescription(
                name: "cone", value: .any("VARIABLE"),
                summary: "Write VARIABLE and whatever has a say in what it becomes, and leave out the rest."),
            OptionDescription(name: "workflow", value: .any("WORKFLOW"), summary: "The workflow that is run."),
            .limit,
        ],
        exitCodes: [(0, "The model was written."), (2, "It could not be written in that format.")],
        examples: [
            ("tally model export --output model.json", "Write all that there is."),
            (
                "tally model export -f dot --lifecycle account | dot -Tsvg > life.svg",
                "Draw a lifecycle."
            ),
            ("tally model export --format promela > model.pml", "Let Spin judge the model."),
        ])
}

/// A model export is the model in the format that somebody asked for.
struct ModelExport {
    /// A format that other programs read.
    enum Format: String, CaseIterable {
        case json, dot, mermaid, scxml, xstate, promela, itf
    }

    private let domain: Domain
    private let arguments: ParsedArguments
    private let format: Format

    init(_ domain: Domain, _ arguments: ParsedArguments) {
        self.domain = domain
        self.arguments = arguments
        format = arguments["format"].flatMap { Format(rawValue: $0) } ?? .json
    }

    func text() throws(CommandFailure) -> String {
        try refuse("lifecycle", unless: [.dot, .mermaid])
        try refuse("cone", unless: [.promela])
        try refuse("workflow", unless: [.itf])
        switch format {
        case .json: return domain.json
        case .scxml: return domain.scxml
        case .xstate: return domain.xstate
        case .promela: return try promela()
        case .dot:
            if let lifecycle = try lifecycle() { return lifecycle.dot(domain) }
            return try graph()
        case .mermaid:
            guard let lifecycle = try lifecycle() else {
                throw CommandFailure(
                    "mermaid draws one variable",
                    hint: "--lifecycle VARIABLE says which")
            }
            return lifecycle.mermaid(domain)
        case .itf: return try itf()
        }
    }

    private func refuse(_ option: String, unless formats: [Format]) throws(CommandFailure) {
        if arguments.has(option), !formats.contains(format) {
            let names = formats.map(\.rawValue).listed("or")
            throw CommandFailure("--\(option) means nothing to \(format.rawValue)", hint: "--format \(names) wants it")
        }
    }

    private func promela() throws(CommandFailure) -> String {
        var cone: [VariableDefinition] = []
        for name in arguments.all("cone") { cone.append(try ModelLookup(domain: domain).variable(name)) }
        return cone.isEmpty ? domain.promela : domain.promela(coneOf: cone)
    }

    private func lifecycle() throws(CommandFailure) -> Lifecycle? {
        guard let name = arguments["lifecycle"] else { return nil }
        let variable = try ModelLookup(domain: domain).variable(name)
        guard variable.kind == .choice else {
            throw CommandFailure("\(quoted(variable.id)) is a set", hint: "only a choice has a lifecycle")
        }
        var explorer = arguments.explorer(of: domain)
        return explorer.lifecycle(of: variable)
    }

    /// More worlds than these make no picture.
    private static let mostDrawn = 200

    private func graph() throws(CommandFailure) -> String {
        var explorer = Explorer(domain, limit: Self.mostDrawn + 1)
        let exploration = explorer.exploreEverything()
        if exploration.count > Self.mostDrawn {
            throw CommandFailure(
                "there are more than \(Self.mostDrawn) worlds, too many to draw",
                hint: "--lifecycle VARIABLE draws what becomes of one variable")
        }
        return exploration.dot(domain)
    }

    private func itf() throws(CommandFailure) -> String {
        guard let name = arguments["workflow"] else {
            throw CommandFailure("itf is the run of a workflow", hint: "--workflow WORKFLOW says which")
        }
        let workflow = try ModelLookup(domain: domain).workflowToRun(name)
        return try RecordedRun(of: workflow, in: domain, arguments).itf
    }
}
