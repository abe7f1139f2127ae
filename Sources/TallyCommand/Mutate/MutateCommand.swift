internal import Diagnostics
internal import Documents
internal import Procedures

extension Command {
    /// The command `tally mutate`.
    static func mutate(_ source: @escaping DomainSource) -> Command {
        Command(description: mutateDescription) { arguments, context throws(CommandFailure) in
            let minimum = try arguments["min"].map { text throws(CommandFailure) in
                guard let minimum = Int(text), (0...100).contains(minimum) else {
                    throw CommandFailure("--min wants a whole number from 0 to 100, and \"\(text)\" is none")
                }
                return minimum
            }
            let configuration = try ConfigurationFile.read(arguments["config"], context)
            let bindings = try BoundDocuments.read(arguments["bindings"], configuration, context)
            let jobs = arguments.jobs(in: context.surroundings)
            let checked = try CheckedContent(
                try CheckScope(arguments.operands, configuration, context), configuration, bindings,
                SeverityPolicy(for: context.program.rules), context, keeping: .words, jobs: jobs,
                progress: nil)
            guard let listing = checked.listing, !listing.verdicts.isEmpty, let explorer = checked.explorer else {
                throw CommandFailure(
                    "no procedure is bound there", hint: .command("help check", "says how documents are bound"))
            }
            let examiner = DocumentExaminer(explorer)
            let subjects = try listing.entries.map { entry throws(CommandFailure) in
                guard let bytes = checked.source(entry.file) else {
                    throw CommandFailure("\"\(entry.file)\" has changed while it was read")
                }
                let sheet = bindings?.sheet(of: entry.file, checked) ?? Page(entry.file, bytes).bindings
                guard let expanded = entry.expanded else {
                    return MutationSubject(entry.document, file: entry.file, bytes, sheet)
                }
                // What other files say is changed as well, as if it stood in the document.
                let page = Page(entry.file, expanded)
                let document = examiner.examine(page.document, html: page.html, sheet, file: entry.file)
                return MutationSubject(document, file: entry.file, expanded, sheet)
            }
            let run = MutationRun(
                of: subjects, by: examiner, jobs: jobs,
                progress: context.progressLine("Checking"))
            let mutations = MutationListing(run)
            if arguments["format"] == "json" {
                try context.deliver(mutations.json, arguments)
            } else {
                let text = mutations.text(context.helpStyle, isComplete: arguments.has("all"))
                try context.deliver(Array(text.utf8), arguments)
            }
            if !checked.unreadable.isEmpty {
                context.complain("not changed: \(checked.unreadable.joined(separator: ", "))")
                return .failed
            }
            let total = mutations.total
            guard let minimum else { return total.survived == 0 ? .clean : .findings }
            if total.reaches(minimum) { return .clean }
            let share = total.isEmpty ? "there is nothing to find" : "the check finds \(total.score) % of the changes"
            context.note("\(share), and \(minimum) % were asked for")
            return .findings
        }
    }

    private static let mutateDescription = CommandDescription(
        name: "mutate",
        summary: "Find out how much of a document the check really holds in place.",
        synopsis: ["mutate [OPTION...] [PATH...]"],
        description: [
            "Makes every single change to the procedures of a document that should be noticed: a step dropped, repeated or "
                + "moved, another label, place, menu entry or address, another button, a switch turned the other way, "
                + "another role, another actor, another workflow. Each changed document is checked; nothing is written.",
            "A change is found if the check then says something new about what is done; a remark on the style does not "
                + "count. A change that is not found is carried out on the model beside the original, from every start: "
                + "where both do the same, it is no change. Every other one has survived, and is listed.",
            "Only procedures that agree with the model are changed. PATH is a folder or a document, as for tally check.",
        ],
        options: [
            OptionDescription(
                name: "all", letter: "a", summary: "List the changes that are found and that are none, too."),
            OptionDescription(
                name: "min", letter: "m", value: .any("N"),
                summary: "Fail only if less than N per cent of the changes are found."),
            OptionDescription(
                name: "bindings", letter: "b", value: .any("FILE"),
                summary: "Read FILE for the bindings of documents that may not be edited."),
            OptionDescription(
                name: "config", letter: "c", value: .any("FILE"), summary: "Read FILE in place of tally.yml."),
            OptionDescription(
                name: "format", letter: "f", value: .choice(["text", "json"]), summary: "How to print the score."),
            OptionDescription(
                name: "jobs", letter: "j", value: .count("N"),
                summary: "Check N changes at once; without it, one for each processor."),
            .output,
        ],
        exitCodes: [
            (0, "Every change is found, or is none; with --min, enough of them are."), (1, "A change has survived."),
            (2, "The documents can't be read, or bind nothing."),
        ],
        examples: [
            ("tally mutate Content/reset-a-password.md", "See what could be changed there without being noticed."),
            ("tally mutate --min 100 Content", "Let a pipeline fail if anything could be."),
        ])
}

extension BoundDocuments {
    /// The sheet of a document, by the path that diagnostics name it by.
    func sheet(of file: String, _ checked: CheckedContent) -> BindingSheet? {
        for content in checked.contents where file.utf8.starts(with: content.prefix.utf8) {
            let path = String(decoding: file.utf8.dropFirst(content.prefix.utf8.count), as: UTF8.self)
            if let sheet = self.file.sheet(of: path) { return sheet }
        }
        return nil
    }
}
