internal import SiteBuilder

extension BuildRun {
    /// What the site is made of.
    func inputs(_ paths: [String], _ files: NotedFiles) -> BuildInputs {
        BuildInputs(
            configuration: configuration.bytes, bindings: bindings?.bytes, paths: paths, files: files,
            options: "\(options.baseURL ?? "") \(options.isCompressing)",
            program: "\(context.program.name) \(context.program.version)")
    }

    /// What the last build has left in the output folder; nothing if this one has to do its work in any case.
    func standing() -> SiteStanding? {
        // Whoever asks what making the pages costs wants them made.
        if options.showsProfile { return nil }
        return SiteStanding(of: context.surroundings.locate(output.description), shard: options.shard)
    }

    /// Whether the site is what a build would make of its inputs.
    func isUpToDate(_ standing: SiteStanding, _ inputs: BuildInputs, _ history: HistoryReading) -> Bool {
        guard let look = try? SiteLook(templates, context) else { return false }
        let domain = context.program.domain.map { $0() }
        return inputs.fingerprint(look, history.result(), domain, jobs: options.jobs) == standing.inputs
            && standing.isUnharmed(jobs: options.jobs)
    }

    /// Says that nothing was to be done.
    mutating func say(_ standing: SiteStanding) {
        clock.end("compare")
        if options.isQuiet { return }
        context.note("\(output) is up to date, 0 files written, \(standing.fileCount) unchanged")
        context.note(clock.text)
    }
}
