internal import Diagnostics
internal import SiteBuilder

/// A publish run is one `tally publish` from the options to the exit code.
struct PublishRun {
    private enum Target {
        case folder(String)
        case branch(String)
    }

    private let context: CommandContext
    private let site: FilePath
    /// The folders of what it is made of.
    private let sources: [FilePath]
    private let target: Target

    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        self.context = context
        if let operand = arguments.operands.first {
            throw CommandFailure(
                "there is no use for \"\(operand)\"", hint: "say where to publish with --to or --branch")
        }
        let configuration = try ConfigurationFile.read(arguments["config"], context)
        site = arguments["site"].map { FilePath($0) } ?? configuration.output
        sources = [configuration.content, configuration.templates]
        switch (arguments["to"], arguments["branch"]) {
        case (let folder?, nil): target = .folder(folder)
        case (nil, let branch?): target = .branch(branch)
        case (nil, nil): throw CommandFailure("it is not said where to publish", hint: "name a folder with --to")
        default: throw CommandFailure("--to and --branch exclude each other")
        }
    }

    func run() throws(CommandFailure) -> ExitCode {
        let root = context.surroundings.locate(site.description)
        let files: [String]
        do throws(OutputFailure) {
            files = try FinishedSite.files(in: root)
        } catch {
            throw CommandFailure("\"\(site)\" can't be published: \(error.reason)", hint: .command("build", "makes it"))
        }
        switch target {
        case .folder(let folder):
            if let other = context.surroundings.overlap(of: FilePath(folder), with: [site] + sources) {
                let what = other == site ? "the site itself is in" : "what it is made of is in"
                throw CommandFailure(
                    "cannot publish to \"\(folder)\": \(what) \"\(other)\"", hint: "name a folder apart from it")
            }
            do throws(OutputFailure) {
                try FinishedSite.publish(root, to: context.surroundings.locate(folder))
            } catch {
                throw CommandFailure("cannot publish to \"\(folder)\": \(error.reason)")
            }
            context.note("\(numbered(files.count, "file")) published to \(folder)")
        case .branch(let branch):
            let commit = try SiteCommit(root, files, on: branch).commit()
            context.note("\(numbered(files.count, "file")) on \(branch) as \(commit.prefix(12))")
        }
        return .clean
    }
}
