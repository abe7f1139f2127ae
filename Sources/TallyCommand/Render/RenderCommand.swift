internal import Diagnostics

extension Command {
    /// The command `tally render`.
    static let render = Command(description: renderDescription) {
        arguments, context throws(CommandFailure) in
        let options = try RenderOptions(arguments, context)
        let configuration = try ConfigurationFile.read(options.configuration, context)
        if let output = options.output {
            return try PageRun(options, configuration, output, context).run()
        }
        return try RenderRun(options, configuration, context).run()
    }

    private static let renderDescription = CommandDescription(
        name: "render",
        summary: "Write documents as HTML.",
        synopsis: [
            "render [OPTION...] PATH...",
            "render [OPTION...] -",
            "render [OPTION...] --output DIR PATH...",
        ],
        description: [
            "Writes the articles of documents to standard output: of a file, of all documents of a folder in the order "
                + "of their paths, or, with -, of what is piped in. Front matter is left out, included files and code "
                + "are put in, links to documents become links to their pages, and raw HTML passes an allow-list.",
            "Addresses are relative to the document; none leads out of the content folder. That is the folder which "
                + "tally.yml names, or else Content, for everything in it; otherwise it is the folder that is rendered, "
                + "or the one that the file is in.",
            "With --output, every document becomes a complete page in DIR, at the same path with the ending .html. "
                + "Other files, such as images, are copied beside them. A folder without an index.md gets an "
                + "index.html that lists the documents. Files that would not change are not written, and nothing is "
                + "ever removed from DIR.",
            "What stands around an article is the template page.mustache of the templates folder, with the style "
                + "theme.css; what that folder lacks is built in.",
            "Nothing is checked; that is what tally check is for.",
        ],
        options: [
            OptionDescription(
                name: "plain",
                summary: "Write what CommonMark says and nothing else: no front matter, no extensions, no includes, "
                    + "raw HTML as it stands."),
            OptionDescription(
                name: "output", letter: "o", value: .any("DIR"),
                summary: "Write pages into DIR, and make it if it is not there."),
            .configuration,
            .jobs,
        ],
        exitCodes: [
            (0, "Everything was written."),
            (1, "Something that documents include is not there; the output says so in its place."),
            (2, "The command could not run, or could not read everything."),
        ],
        examples: [
            ("tally render Content/reset-a-password.md", "See what a document becomes."),
            ("tally render --plain - < notes.md", "Use it as a CommonMark program."),
            ("tally render --output Site Content", "Make a plain site of all documents."),
        ])
}

/// Render options are what somebody asked to be rendered.
struct RenderOptions: Sendable {
    var paths: [String]
    var isPlain: Bool
    var output: String?
    var configuration: String?
    var jobs: Int

    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        paths = arguments.operands
        isPlain = arguments.has("plain")
        output = arguments["output"]
        configuration = arguments["config"]
        jobs = arguments.jobs(in: context.surroundings)
        if paths.isEmpty {
            throw CommandFailure("there is nothing to render", hint: "name a file or a folder, or - for standard input")
        }
        if isPlain, output != nil { throw CommandFailure("--plain and --output exclude each other") }
        if output != nil, paths.contains("-") {
            throw CommandFailure("standard input has no page", hint: "leave out --output, or name a file")
        }
    }
}
