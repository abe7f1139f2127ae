internal import Diagnostics
internal import SiteBuilder

/// An assemble run is one `tally assemble` from the options to the exit code.
struct AssembleRun {
    private let context: CommandContext
    private let folders: [String]
    private let output: FilePath
    private let jobs: Int
    private let isQuiet: Bool

    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        self.context = context
        folders = arguments.operands
        jobs = arguments.jobs(in: context.surroundings)
        isQuiet = arguments.has("quiet")
        let configuration = try ConfigurationFile.read(arguments["config"], context)
        output = arguments["output"].map { FilePath($0) } ?? configuration.output
        if folders.isEmpty {
            throw CommandFailure("it is not said what to join", hint: "name the folders of all shards")
        }
        try context.refuse(output, amongst: [configuration.content, configuration.templates])
        if let folder = context.surroundings.overlap(of: output, with: folders.map { FilePath($0) }) {
            throw CommandFailure(
                "the site can't be in \"\(output)\" while \"\(folder)\" is a part of it",
                hint: "name another folder with --output")
        }
    }

    func run() throws(CommandFailure) -> ExitCode {
        let shards: ShardFolders
        let index: SearchIndex
        do throws(ShardFolders.Failure) {
            shards = try ShardFolders(folders) { context.surroundings.locate($0) }
            // What is there already is not touched for a site that can't be whole.
            try shards.verify(jobs: jobs)
            index = try shards.index(jobs: jobs)
        } catch {
            throw CommandFailure(error.reason, hint: .words(error.remedy))
        }
        let summary = try write(shards, index)
        for path in summary.refused {
            context.complain("\"\(output.appending(path))\" is not a file that a build has made; it was left alone")
        }
        if !isQuiet {
            context.note(
                "\(numbered(folders.count, "shard")) in \(output), \(numbered(summary.written, "file")) written, "
                    + "\(summary.unchanged) unchanged")
        }
        return summary.refused.isEmpty ? .clean : .failed
    }

    private func write(_ shards: ShardFolders, _ index: SearchIndex) throws(CommandFailure) -> OutputFolder.Summary {
        let damaged: String?
        do throws(OutputFailure) {
            let folder = try OutputFolder(
                context.surroundings.locate(output.description), jobs: jobs, isCompressing: shards.isCompressing)
            let results = try folder.write(shards.files)
            damaged = zip(shards.files, results).first { $1.outcome == .unreadable }?.0.path
            if damaged == nil {
                try folder.write(index.files)
                return try folder.finish(madeOf: shards.inputs)
            }
        } catch {
            throw CommandFailure("cannot write \"\(error.path)\": \(error.reason)")
        }
        throw CommandFailure("\"\(damaged ?? "")\" has been changed while the shards were joined")
    }
}
