internal import Diagnostics
internal import Documents
internal import Procedures
internal import YAML

extension Command {
    /// The command `tally mutate`.
    static func mutate(_ source: @escaping DomainSource) -> Command {
        Command(description: mutateDescription) { arguments, context throws(CommandFailure) in
            let configuration = try ConfigurationFile.read(arguments["config"], context)
            let bindings = try BoundDocuments.read(arguments["bindings"], configuration, context)
            let checked = try CheckedContent(
                try CheckScope(arguments.operands, configuration, context), configuration, bindings,
                SeverityPolicy(for: context.program.rules), context, jobs: context.surroundings.processors,
                progress: nil)
            guard let listing = checked.listing, !listing.verdicts.isEmpty else {
                throw CommandFailure(
                    "no procedure is bound there", hint: "tally help check says how documents are bound")
            }
            let examiner = DocumentExaminer(listing.domain)
            var entries: [MutationListing.Entry] = []
            for entry in listing.entries {
                guard let bytes = checked.source(entry.file) else {
                    throw CommandFailure("\"\(entry.file)\" has changed while it was read")
                }
                entries.append(
                    MutationListing.Entry(entry.file, bytes, bindings?.sheet(of: entry.file, checked), examiner))
            }
            let mutations = MutationListing(entries: entries)
            if arguments["format"] == "json" {
                try context.deliver(mutations.json, arguments)
            } else {
                try context.deliver(Array(mutations.text(context.helpStyle).utf8), arguments)
            }
            return mutations.survivors == 0 ? .clean : .findings
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
                name: "bindings", letter: "b", value: .any("FILE"),
                summary: "Read FILE for the bindings of documents that may not be edited."),
            OptionDescription(
                name: "config", letter: "c", value: .any("FILE"), summary: "Read FILE in place of tally.yml."),
            OptionDescription(
                name: "format", letter: "f", value: .choice(["text", "json"]), summary: "How to print the score."),
            .modelOutput,
        ],
        exitCodes: [
            (0, "Every change is found, or is none."), (1, "A change has survived."),
            (2, "The documents can't be read, or bind nothing."),
        ],
        examples: [
            ("tally mutate Content/remove-admin-roles.md", "See what could be changed there without being noticed.")
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

extension DocumentExaminer {
    /// Examines the bytes of a document.
    ///
    /// - Parameter sheet: what binds it; nothing if its own front matter does.
    func examine(_ bytes: [UInt8], _ file: String, _ sheet: BindingSheet?) -> CheckedDocument {
        let page = Page(file, bytes)
        let sheet = sheet ?? page.bindings
        return examine(page.document, html: page.html, sheet, file: file)
    }
}

extension Page {
    /// What the front matter binds.
    var bindings: BindingSheet { BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping()) }
}
