internal import Diagnostics
internal import Procedures
internal import Workflow

extension Command {
    /// The command `tally trace`.
    static func trace(_ source: @escaping DomainSource) -> Command {
        Command(description: documentTraceDescription) { arguments, context throws(CommandFailure) in
            let operand = try arguments.onlyOperand("a procedure", hint: "write it as FILE#HEADING")
            let (path, heading) = parts(of: operand, context)
            let configuration = try ConfigurationFile.read(arguments["config"], context)
            let checked = try CheckedContent(
                try CheckScope([path], configuration, context), configuration,
                try BoundDocuments.read(arguments["bindings"], configuration, context),
                SeverityPolicy(for: context.program.rules), context, keeping: .words,
                jobs: context.surroundings.processors, progress: nil)
            guard let listing = checked.listing, !listing.verdicts.isEmpty else {
                throw CommandFailure(
                    "\"\(operand)\" binds no procedure",
                    hint: .command("check", "says which lists are bound to nothing"))
            }
            let verdict = try procedure(heading, of: listing)
            let entry = listing.entries.first { $0.document.verdicts.contains { $0.procedure == verdict.procedure } }
            let bytes = entry.flatMap { checked.source($0.file) } ?? []
            let prefix = checked.contents.first { entry?.file.hasPrefix($0.prefix) == true }?.prefix ?? ""
            let trace = try DocumentTrace(
                of: verdict, bytes, including: { checked.source(prefix + $0) ?? [] }, in: listing.domain, arguments)
            try context.deliver(Array(trace.text(context.helpStyle).utf8), arguments)
            return trace.isComplete ? .clean : .findings
        }
    }

    /// A path and the heading behind it; the names of files may have a number sign in them, and the ids of headings have none.
    private static func parts(of operand: String, _ context: CommandContext) -> (path: String, heading: String?) {
        guard let sign = operand.lastIndex(of: "#"), sign > operand.startIndex,
            FileKind(at: context.surroundings.locate(operand)) == .missing
        else { return (operand, nil) }
        let heading = operand[operand.index(after: sign)...]
        return (String(operand[..<sign]), heading.isEmpty ? nil : String(heading))
    }

    /// The procedure under a heading, or the only one.
    private static func procedure(
        _ heading: String?, of listing: ProcedureListing
    ) throws(CommandFailure) -> ProcedureVerdict {
        let verdicts = listing.verdicts
        let names = verdicts.map { $0.heading ?? $0.procedure.workflow }
        guard let heading else {
            if verdicts.count == 1 { return verdicts[0] }
            throw CommandFailure("which of its procedures? " + names.listed("or"), hint: "write FILE#HEADING")
        }
        if let index = names.firstIndex(of: heading) { return verdicts[index] }
        if let verdict = verdicts.first(where: { $0.procedure.workflow == heading }) { return verdict }
        let near = NearMisses.nearest(to: heading, among: names, limit: 1).first
        throw CommandFailure(
            "no procedure stands under a heading \"\(heading)\"",
            hint: near.map { "there is one with a similar name: \($0)" }
                ?? "there \(names.count == 1 ? "is" : "are") \(names.listed("and"))")
    }

    private static let documentTraceDescription = CommandDescription(
        name: "trace",
        summary: "Walk a documented procedure through the model, state by state.",
        synopsis: ["trace FILE[#HEADING] [--role ROLE] [--from CONDITION]"],
        description: [
            "Carries out what the steps of a procedure were found to mean, from one of the worlds that it can begin in, "
                + "and prints for each step what is done, where one then is, and what has changed.",
            "HEADING is the id of the heading that the procedure stands under, or the id of its workflow; it can be "
                + "left out where the document has one procedure. CONDITION is written as for tally model trace.",
        ],
        options: [
            OptionDescription(
                name: "role", letter: "r", value: .any("ROLE"),
                summary: "Walk as somebody with ROLE; without it, as somebody with the role that the document asks for."
            ),
            OptionDescription(name: "from", value: .any("CONDITION"), summary: "Begin where CONDITION holds."),
            OptionDescription(
                name: "bindings", letter: "b", value: .any("FILE"),
                summary: "Read FILE for the bindings of documents that may not be edited."),
            OptionDescription(
                name: "config", letter: "c", value: .any("FILE"), summary: "Read FILE in place of tally.yml."),
            .output,
        ],
        exitCodes: [
            (0, "The outcome is reached."), (1, "A step is not possible, or the outcome is missed."),
            (2, "There is no such procedure, role or start."),
        ],
        examples: [
            ("tally trace Content/reset-a-password.md#steps", "See what the steps do, one by one.")
        ])
}
