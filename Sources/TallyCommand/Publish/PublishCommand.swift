internal import Diagnostics

extension Command {
    /// The command `tally publish`.
    static let publish = Command(description: publishDescription) {
        arguments, context throws(CommandFailure) in
        try PublishRun(arguments, context).run()
    }

    private static let publishDescription = CommandDescription(
        name: "publish",
        summary: "Put the finished site where it is served from, all at once.",
        synopsis: ["publish [OPTION...] --to DIR", "publish [OPTION...] --branch NAME"],
        description: [
            "Copies the site that tally build has made, and then has the copy take the place of what was there, in a "
                + "single step: whoever looks sees the old site or the new one, and never a mixture.",
            "With --to, the place is a folder. What was in it is removed, so it must be one that a build has made, or "
                + "empty, or not there.",
            "With --branch, the place is a branch of the git repository that the site is in. It gets one commit more, "
                + "with the site and nothing else in it. No file of the working tree is touched, nor what is staged. "
                + "Pushing it is up to you.",
        ],
        options: [
            OptionDescription(name: "to", value: .any("DIR"), summary: "Publish into DIR."),
            OptionDescription(name: "branch", value: .any("NAME"), summary: "Publish as a commit on the branch NAME."),
            OptionDescription(
                name: "site", value: .any("DIR"),
                summary: "Publish the site in DIR, in place of the folder that tally.yml names, or Site."),
            .configuration,
        ],
        exitCodes: [
            (0, "The site is published."),
            (2, "It is not, and what was there before still is."),
        ],
        examples: [
            ("tally build && tally publish --to /srv/www/docs", "Make the site and have it served."),
            ("tally publish --branch pages && git push origin pages", "Publish where a host serves a branch."),
        ])
}
