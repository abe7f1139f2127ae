extension Command {
    /// The command `tally lsp`.
    static let lsp = Command(description: lspDescription) { arguments, context throws(CommandFailure) in
        if let operand = arguments.operands.first {
            throw CommandFailure("lsp takes no \"\(operand)\"", hint: "an editor says which folder it has open")
        }
        return try EditorRun(context).run()
    }

    private static let lspDescription = CommandDescription(
        name: "lsp",
        summary: "Check documents while they are edited, for an editor.",
        synopsis: ["lsp"],
        description: [
            "Speaks the language server protocol on its standard input and output, so an editor starts it, and nobody else. "
                + "Documents are checked as they are typed, with all others that depend on them, by the rules of the "
                + "tally.yml in the folder that the editor has open, or in the nearest folder around a document.",
            "Findings stand at their places, with what mends or allows them. In steps, the editor completes what can be selected there, "
                + "shows who may do it and what comes of it, goes to its definition in the model, and tells after each step "
                + "where its reader is. It completes workflows, headings and roles in front matter, and paths and anchors "
                + "in links; it lists the headings of a document with what became of their procedures, finds those of all "
                + "documents by their words, and gives a heading another name in all links that lead to it.",
            "Documents that are in no content folder are left alone.",
        ],
        options: [
            OptionDescription(
                name: "stdio", summary: "Speak on standard input and output, as it does anyway; many editors say so.")
        ],
        exitCodes: [
            (0, "The editor has said that it is done."),
            (1, "The editor has ended without a word."),
            (2, "It could not begin, or not go on."),
        ],
        examples: [
            ("tally lsp", "What an editor runs; see the guide for how to tell it to.")
        ])
}
