internal import Diagnostics
internal import Workflow

extension Command {
    /// The command `tally model check`.
    static func modelCheck(_ source: @escaping DomainSource) -> Command {
        Command(description: modelCheckDescription) { arguments, context throws(CommandFailure) in
            let domain = source()
            if let extra = arguments.operands.first {
                throw CommandFailure("\"\(extra)\" is too much", hint: "the whole model is checked")
            }
            return try ModelCheckRun(domain, arguments, context).run()
        }
    }

    private static let modelCheckDescription = CommandDescription(
        name: "model check",
        summary: "Explore the model, prove its rules, and say what is wrong with it.",
        synopsis: ["model check [OPTION...]"],
        description: [
            "Checks the definitions, visits every reachable world, carries out every workflow from each of its starts, "
                + "and decides every rule. What is wrong is reported with the shortest way to where it shows.",
            "Each question is decided on the variables that have a say in the answer, and the worlds that these can "
                + "get into are counted beside it. Groups of variables that have nothing to do with each other go "
                + "through their worlds independently, so that the numbers of all worlds are products.",
            "Only --format human shows what was explored; the other formats hold the findings alone.",
        ],
        options: [
            OptionDescription(
                name: "format", letter: "f", value: .choice(ReportFormat.allCases.map(\.rawValue)),
                summary: "How to report."),
            .output,
            OptionDescription(name: "strict", summary: "Raise every warning to an error."),
            OptionDescription(
                name: "everything",
                summary: "Decide every rule a second time, on all variables together, and report where that makes a "
                    + "difference."),
            .explorationJobs,
            .limit,
        ],
        exitCodes: [
            (0, "There are no errors."), (1, "There are errors; with --strict, also when there are warnings."),
            (2, "The check could not run."),
        ],
        examples: [
            ("tally model check", "Check the model."),
            (
                "tally model check --strict --format github",
                "Check it in GitHub Actions, and annotate the pull request."
            ),
        ])
}
