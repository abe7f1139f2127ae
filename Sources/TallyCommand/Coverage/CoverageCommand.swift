internal import Diagnostics
internal import Procedures

extension Command {
    /// The command `tally coverage`.
    static func coverage(_ source: @escaping DomainSource) -> Command {
        Command(description: coverageDescription) { arguments, context throws(CommandFailure) in
            let minimum = try arguments["min"].map { text throws(CommandFailure) in
                guard let minimum = Int(text), (0...100).contains(minimum) else {
                    throw CommandFailure("--min wants a whole number from 0 to 100, and \"\(text)\" is none")
                }
                return minimum
            }
            let configuration = try ConfigurationFile.read(arguments["config"], context)
            let checked = try CheckedContent(
                try CheckScope(arguments.operands, configuration, context), configuration,
                try BoundDocuments.read(arguments["bindings"], configuration, context),
                SeverityPolicy(for: context.program.rules), context, keeping: .deeds,
                jobs: arguments.jobs(in: context.surroundings), progress: nil)
            let bound = Set(checked.procedures.map(\.file))
            let coverage = Coverage(
                of: checked.procedures.map { ($0.file, $0.document) },
                and: checked.documents.filter { !bound.contains($0) }, in: checked.listing?.domain ?? source())
            if arguments["format"] == "json" {
                try context.deliver(coverage.json, arguments)
            } else {
                let lines = coverage.lines(isComplete: arguments.has("all")).map { VisibleText.line($0) }
                let text = lines.joined(separator: "\n") + "\n"
                try context.deliver(Array(text.utf8), arguments)
            }
            if !checked.unreadable.isEmpty {
                context.complain("not looked at: \(checked.unreadable.joined(separator: ", "))")
                return .failed
            }
            guard let minimum, !coverage.reaches(minimum) else { return .clean }
            let share = coverage.percentage.map { "\($0) % are covered" } ?? "there is nothing to cover"
            context.note("\(share), and \(minimum) % were asked for")
            return .findings
        }
    }

    private static let coverageDescription = CommandDescription(
        name: "coverage",
        summary: "Show what of the model is documented, and where.",
        synopsis: ["coverage [OPTION...] [PATH...]"],
        description: [
            "Lists the workflows, commands, places, controls and roles that no document speaks about, and how much each "
                + "document covers. A command, place or control is covered by a step that was carried out on the model.",
            "PATH is a folder or a document, as for tally check; without it, the documents of this site are meant.",
        ],
        options: [
            OptionDescription(name: "all", letter: "a", summary: "List what is covered, too, with the documents."),
            OptionDescription(
                name: "min", letter: "m", value: .any("N"), summary: "Fail if less than N per cent are covered."),
            OptionDescription(
                name: "format", letter: "f", value: .choice(["text", "json"]),
                summary: "How to print the coverage; json has all of it, as with --all."),
            OptionDescription(
                name: "config", letter: "c", value: .any("FILE"), summary: "Read FILE in place of tally.yml."),
            OptionDescription(
                name: "bindings", letter: "b", value: .any("FILE"),
                summary: "Read FILE for the bindings of documents that may not be edited."),
            .jobs,
            .output,
        ],
        exitCodes: [
            (0, "The coverage is shown."), (1, "It is less than --min asks for."), (2, "The documents can't be read."),
        ],
        examples: [
            ("tally coverage", "See what is not documented."),
            ("tally coverage --min 80", "Let a pipeline fail if less than four fifths are documented."),
            ("tally coverage --format json --output coverage.json", "Keep what is covered, to compare it later."),
        ])
}
