extension Command {
    /// The command `tally build`.
    static let build = Command(description: buildDescription) {
        arguments, context throws(CommandFailure) in
        let options = try BuildOptions(arguments, context)
        var run = try BuildRun(options, context)
        return try run.run()
    }

    private static let buildDescription = CommandDescription(
        name: "build",
        summary: "Make the site.",
        synopsis: ["build [OPTION...]"],
        description: [
            "Checks all documents, and then makes a page of each, the pages that come from the model, the index that the "
                + "search needs, and the styles and scripts. If there are errors, the site is left as it was.",
            "The same documents, templates and model give the same bytes, wherever and whenever it is. A file that would "
                + "not change is not written, and whoever looks at the site while it is built sees every file whole. A "
                + "build that is ended early is completed by the next one.",
            "If everything that the site is made of is as it was, and every file of it has the bytes that were written, "
                + "the build says that it is up to date, and is done. To find that out it reads them; it does not go by "
                + "times.",
            "Files that an earlier build has made, and that are made no more, are removed. Files that are somebody "
                + "else's are left alone.",
            "Templates, styles and scripts come from the templates folder; what that folder lacks is built in, file by "
                + "file. Who has changed a document, and when, comes from git, where there is git.",
        ],
        options: [
            OptionDescription(
                name: "output", letter: "o", value: .any("DIR"),
                summary: "Make the site in DIR, in place of the folder that tally.yml names, or Site."),
            OptionDescription(
                name: "templates", value: .any("DIR"), summary: "Take templates, styles and scripts from DIR."),
            OptionDescription(
                name: "base-url", value: .any("URL"),
                summary:
                    "The address at which the site is published. The sitemap, the feed and the canonical addresses "
                    + "need it."),
            OptionDescription(
                name: "drafts", summary: "Make the site even if there are errors; the exit code is still 1."),
            OptionDescription(
                name: "compress",
                summary: "Write a .gz and a .br file beside each text, for servers that send these."),
            OptionDescription(
                name: "shard", value: .any("I/N"),
                summary: "Make only the I-th of N parts of the site, with what tally assemble needs to join them."),
            OptionDescription(
                name: "bindings", value: .any("FILE"),
                summary: "Read from FILE which workflows the procedures of documents describe that say nothing of it "
                    + "themselves."),
            .configuration,
            .jobs,
            OptionDescription(
                name: "profile",
                summary: "Show how long each kind of page took. All of them are made, even if the site is up to date."),
            OptionDescription(
                name: "quiet", letter: "q", summary: "Say nothing but what is wrong."),
        ],
        exitCodes: [
            (0, "The site is made."),
            (1, "There are errors in the documents; without --drafts the site is left as it was."),
            (2, "The build could not run, or could not write everything."),
        ],
        examples: [
            ("tally build", "Make the site in Site/."),
            ("tally build --drafts", "See what a page looks like whose steps are not right yet."),
            (
                "tally build --base-url https://docs.example.com --compress",
                "Make the site as it is published, with a sitemap and a feed."
            ),
        ])
}
