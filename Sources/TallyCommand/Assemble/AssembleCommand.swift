internal import Diagnostics

extension Command {
    /// The command `tally assemble`.
    static let assemble = Command(description: assembleDescription) {
        arguments, context throws(CommandFailure) in
        try AssembleRun(arguments, context).run()
    }

    private static let assembleDescription = CommandDescription(
        name: "assemble",
        summary: "Join the parts of a site that several machines have made.",
        synopsis: ["assemble [OPTION...] DIR..."],
        description: [
            "Takes the folders that tally build --shard has made, in any order, and makes of them the site that one "
                + "machine would have made, byte for byte. The documents are not needed for it.",
            "All shards must be there, once each, and be of the same documents, templates, model and options; otherwise "
                + "nothing is written.",
        ],
        options: [
            OptionDescription(
                name: "output", letter: "o", value: .any("DIR"),
                summary: "Make the site in DIR, in place of the folder that tally.yml names, or Site."),
            .configuration,
            .jobs,
            OptionDescription(name: "quiet", letter: "q", summary: "Say nothing but what is wrong."),
        ],
        exitCodes: [
            (0, "The site is made."),
            (2, "The shards don't make a site, or not everything could be written."),
        ],
        examples: [
            (
                "tally build --shard 1/2 --output one && tally build --shard 2/2 --output two",
                "Make both halves of a site, here or on two machines."
            ),
            ("tally assemble one two", "Join them in Site/."),
        ])
}
