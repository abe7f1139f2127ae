internal import Diagnostics

extension Command {
    /// The command `tally check`.
    static let check = Command(description: checkDescription) {
        arguments, context throws(CommandFailure) in
        let options = try CheckOptions(arguments, context)
        return try options.isWatching ? CheckWatch(options, context).run() : CheckRun(options, context).run()
    }

    private static let checkDescription = CommandDescription(
        name: "check",
        summary: "Hold documents to the rules, and say what is wrong with them.",
        synopsis: ["check [OPTION...] [PATH...]"],
        description: [
            "Reads every document of a content folder, and says of each finding where it is, what is wrong, and what "
                + "can be done about it. Documents link to each other, so the whole folder is always read.",
            "Without a PATH it is the content folder that tally.yml names, or else Content. With a file or folder in "
                + "it as PATH, only findings there are shown. Any other folder is a content folder of its own, and "
                + "any other file is checked among those of its folder.",
            "tally.yml is read from the current folder. It says how much findings weigh and what the site asks of its "
                + "documents; mistakes in it are findings, too. tally explain lists the rules.",
            "The steps of a procedure are carried out on the model if a document binds them: its front matter maps the id "
                + "of their heading to that of a workflow, which tally model workflows lists, or says why they are none.",
            "    workflows:\n      reset-it: reset-a-password\n"
                + "      run-a-check:\n        ignore: the steps are done in a terminal",
            "The file of --bindings says the same of documents by their paths. There a list can also go by its number "
                + "or by the paragraph before it:",
            "    help/passwords.md:\n      lists:\n        1: reset-a-password\n"
                + "      paragraphs:\n        To reset it again: reset-a-password",
            "A step that is done outside of all portals has a comment at its end, and so has one that is to be passed "
                + "over:",
            "    <!-- step: human -->\n    <!-- step: ignore because the page is being rebuilt -->",
            "A document can allow a finding, for a reason, with a comment before the block that has it:",
            "    <!-- allow: image/alt-text-missing because the steps say what it shows -->",
        ],
        options: [
            OptionDescription(
                name: "fix",
                summary: "Make the changes that are certain to be right, and report what is left. A file that has "
                    + "changed since it was read is left alone."),
            OptionDescription(
                name: "diff",
                summary: "Show the changes that --fix would make, as a unified diff, in place of the report. Nothing "
                    + "is written."),
            OptionDescription(
                name: "likely",
                summary:
                    "With --fix or --diff, take also the changes that are likely to be right, such as the nearest name, "
                    + "or front matter with the text of the heading as its title. Look at them before you keep them."),
            OptionDescription(
                name: "watch", letter: "w",
                summary: "Go on, and report again whenever a file is saved, with what is new and what has been mended. "
                    + "Only what depends on the file is checked again. It ends with Ctrl-C."),
            OptionDescription(
                name: "format", letter: "f", value: .choice(ReportFormat.allCases.map(\.rawValue)),
                summary: "How to report."),
            OptionDescription(
                name: "output", letter: "o", value: .any("FILE"),
                summary: "Write the report into FILE, and only its counts to standard error."),
            OptionDescription(
                name: "strict", summary: "Raise every warning to an error, but for those of rules that --warn names."),
            OptionDescription(
                name: "error", value: .any("RULE"),
                summary: "Make the findings of RULE errors: the id of a rule, the name of a group, or all; several "
                    + "may be given, with commas."),
            OptionDescription(
                name: "warn", value: .any("RULE"), summary: "Make the findings of RULE warnings."),
            OptionDescription(
                name: "off", value: .any("RULE"), summary: "Don't report the findings of RULE."),
            OptionDescription(
                name: "baseline", value: .any("FILE"),
                summary: "Don't report the findings that FILE knows. Those that have been mended leave it, so that "
                    + "they are reported if they come back."),
            OptionDescription(
                name: "write-baseline", value: .any("FILE"),
                summary: "Write the findings that there are into FILE, and report none of them."),
            .configuration,
            OptionDescription(
                name: "bindings", letter: "b", value: .any("FILE"),
                summary: "Read FILE for the bindings of documents that may not be edited, in place of the file that "
                    + "tally.yml names. What it says of a document holds in place of its front matter."),
            .jobs,
            OptionDescription(
                name: "color", value: .choice(["auto", "always", "never"]),
                summary: "Whether to use colours; auto uses them on a terminal, unless NO_COLOR is set."),
            OptionDescription(
                name: "verbose", letter: "v",
                summary: "Before the findings, show of each procedure what became of every step: what was done on the "
                    + "model, where it led, and the least role for it."),
            OptionDescription(
                name: "quiet", letter: "q",
                summary: "Print findings only: no report for people where there are none, no progress, no remarks."),
        ],
        exitCodes: [
            (0, "There are no errors."),
            (1, "There are errors; with --strict, warnings are errors, too."),
            (2, "The check could not run, or could not read everything."),
        ],
        examples: [
            ("tally check", "Check the documents of this site."),
            ("tally check Content/reset-a-password.md", "Show what is wrong with one of them."),
            ("tally check --watch", "Show while writing what is wrong, after every save."),
            ("tally check --fix", "Mend what can be mended without asking."),
            (
                "tally check --diff --likely",
                "See all changes that can be proposed, as for documents that come from another program."
            ),
            ("tally check --strict --format github", "Check in GitHub Actions, and annotate the pull request."),
            (
                "tally check --write-baseline known.json",
                "Begin with a site that has findings; from then on, tally check --baseline known.json reports new ones."
            ),
        ])
}
