extension Command {
    /// The command `tally serve`.
    static let serve = Command(description: serveDescription) {
        arguments, context throws(CommandFailure) in
        try ServeRun(ServeOptions(arguments, context), context).run()
    }

    private static let serveDescription = CommandDescription(
        name: "serve",
        summary: "Show the site in a browser while you write it.",
        synopsis: ["serve [OPTION...]"],
        description: [
            "Checks all documents, and then shows the site that tally build would make, at an address of this machine. "
                + "Nothing is written: a page is made when a browser asks for it.",
            "The content folder, the templates and tally.yml are watched. When a file is saved, it is checked again with "
                + "what depends on it, and a browser that shows a page that is another one now loads it again; styles "
                + "are exchanged in the page as it stands.",
            "What is wrong with a page is shown over it, and in the terminal, where it is also said what has been mended. "
                + "Pages with errors are shown, too; only tally build refuses them.",
            "Only this machine can reach the server, unless --host says otherwise. It ends with Ctrl-C.",
        ],
        options: [
            OptionDescription(
                name: "port", letter: "p", value: .any("PORT"),
                summary: "Listen at PORT in place of \(ServeOptions.usualPort), or at the next one that is free; 0 is "
                    + "any that is free."),
            OptionDescription(
                name: "host", value: .any("HOST"),
                summary: "Listen at HOST, a name or an address of this machine, in place of 127.0.0.1. With 0.0.0.0, "
                    + "everybody who can reach this machine can read the site."),
            OptionDescription(name: "open", summary: "Open the site in the browser."),
            OptionDescription(
                name: "templates", value: .any("DIR"), summary: "Take templates, styles and scripts from DIR."),
            OptionDescription(
                name: "bindings", letter: "b", value: .any("FILE"),
                summary: "Read from FILE which workflows the procedures of documents describe that say nothing of it "
                    + "themselves."),
            .configuration,
            .jobs,
            OptionDescription(
                name: "quiet", letter: "q", summary: "Say nothing but the address and what is wrong."),
        ],
        exitCodes: [
            (0, "The preview was ended."),
            (2, "It could not begin, or not go on."),
        ],
        examples: [
            ("tally serve --open", "Write with the site beside the editor."),
            ("tally serve --port 0 --quiet", "Listen at any port, and print little else but the address."),
        ])
}
