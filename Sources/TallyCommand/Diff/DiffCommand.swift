internal import Diagnostics
internal import Documents
internal import Procedures

extension Command {
    /// The command `tally diff`.
    static func diff(_ source: @escaping DomainSource) -> Command {
        Command(description: diffDescription) { arguments, context throws(CommandFailure) in
            guard arguments.operands.count == 2 else {
                throw CommandFailure("two versions are wanted", hint: .command("diff OLD NEW", "compares them"))
            }
            for path in arguments.operands where FileKind(at: context.surroundings.locate(path)) == .folder {
                throw CommandFailure("\"\(path)\" is a folder", hint: "name two versions of one document")
            }
            let configuration = try ConfigurationFile.read(arguments["config"], context)
            let bindings = try BoundDocuments.read(arguments["bindings"], configuration, context)
            let examiner = DocumentExaminer(source())
            let folders = try arguments.operands.map { path throws(CommandFailure) in
                try SurroundingFolder(of: path, configuration, context)
            }
            let old = try ComparedVersion(arguments.operands[0], folders, bindings, examiner, context)
            let new = try ComparedVersion(arguments.operands[1], folders.reversed(), bindings, examiner, context)
            let comparison = DocumentComparison(old.document, new.document, in: examiner.domain)
            if arguments["format"] == "json" {
                try context.deliver(json(comparison, old, new), arguments)
            } else {
                let lines = comparison.differences.map { line(for: $0, old, new) + "\n" }
                try context.deliver(Array(lines.joined().utf8), arguments)
            }
            return comparison.differences.isEmpty ? .clean : .findings
        }
    }

    private static func line(
        for difference: DocumentComparison.Difference, _ old: ComparedVersion, _ new: ComparedVersion
    ) -> String {
        let places = [
            difference.oldOffset.map { old.place(of: $0) }, difference.newOffset.map { new.place(of: $0) },
        ].compactMap { $0 }
        let words = [difference.old, difference.new].filter { !$0.isEmpty }.map { "\"\(VisibleText.line($0))\"" }
        return "\(places.joined(separator: " \u{2192} ")): \(difference.kind.rawValue): "
            + words.joined(separator: " \u{2192} ")
    }

    /// The differences as an array, for programs.
    private static func json(_ comparison: DocumentComparison, _ old: ComparedVersion, _ new: ComparedVersion)
        -> [UInt8]
    {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.member("old", old.path)
            json.member("new", new.path)
            json.array("differences") { json in
                for difference in comparison.differences {
                    json.object { json in
                        json.member("kind", difference.kind.rawValue)
                        json.member("old", difference.old)
                        json.member("new", difference.new)
                        if let offset = difference.oldOffset { json.member("oldLine", old.line(of: offset)) }
                        if let offset = difference.newOffset { json.member("newLine", new.line(of: offset)) }
                    }
                }
            }
        }
        return json.file()
    }

    private static let diffDescription = CommandDescription(
        name: "diff",
        summary: "Compare two versions of a document in the terms of the model.",
        synopsis: ["diff OLD NEW [--bindings FILE] [--format FORMAT]"],
        description: [
            "Pairs the procedures that are bound to the same workflow, and says which steps are new, gone, elsewhere, no "
                + "longer possible or come to something else, and which roles have changed. In the whole text it finds the names and addresses "
                + "that the model knows, former ones too, and says which things are now written otherwise.",
            "Wording and markup make no difference, so that a page can be compared with a copy of its bare text.",
        ],
        options: [
            OptionDescription(
                name: "bindings", letter: "b", value: .any("FILE"),
                summary: "Read FILE for what is bound in either version, by its path or by its name."),
            OptionDescription(
                name: "format", letter: "f", value: .choice(["text", "json"]), summary: "How to print the differences."),
            OptionDescription(
                name: "config", letter: "c", value: .any("FILE"), summary: "Read FILE in place of tally.yml."),
            .output,
        ],
        exitCodes: [(0, "There is no difference."), (1, "There are differences."), (2, "A version can't be read.")],
        examples: [
            ("tally diff old/reset-a-password.md Content/reset-a-password.md", "See what has changed for its readers.")
        ])
}
