internal import CLinux
internal import Diagnostics
internal import SiteBuilder

extension BuildRun {
    /// What came of writing.
    struct Written {
        var pages = 0
        var summary: OutputFolder.Summary
        var profile = BuildProfile()
        var unreadable: [String] = []

        var isComplete: Bool { summary.refused.isEmpty && unreadable.isEmpty }
    }

    /// - Parameter inputs: what the site is made of, asked for when everything has been read.
    func write(
        _ plan: SitePlan, _ look: SiteLook, inputs: () -> UInt64?
    ) throws(CommandFailure) -> Written {
        plan.tryTemplates()
        try refuseTrouble(plan)
        let written = try writeFiles(plan, look, inputs: inputs)
        try refuseTrouble(plan)
        return written
    }

    /// Whoever includes a template in itself without an end has made no page with it.
    private func refuseTrouble(_ plan: SitePlan) throws(CommandFailure) {
        guard let trouble = plan.templateTrouble else { return }
        throw CommandFailure("the templates in \"\(templates)\" can't be used:\n\(trouble)")
    }

    private func writeFiles(
        _ plan: SitePlan, _ look: SiteLook, inputs: () -> UInt64?
    ) throws(CommandFailure) -> Written {
        do throws(OutputFailure) {
            let folder = try OutputFolder(
                context.surroundings.locate(output.description), jobs: options.jobs,
                isCompressing: options.isCompressing)
            let line = progress("wrote")
            let index = SearchCollection(plan.pages)
            let shard = options.shard ?? .whole
            let numbers = shard.part(of: Array(plan.pages.indices))
            let pages = numbers.map { plan.pages[$0] }
            let others = shard.part(of: plan.others + look.files)
            line?.begin(pages.count + others.count)
            // In one go, so that no thread waits for the last of the pages.
            let results = try folder.write(pages.map { OutputFile($0) } + others, progress: line?.show) {
                number, bytes in
                if number < numbers.count { index.add(numbers[number], bytes) }
            }
            line?.end()
            let otherResults = results[pages.count...]
            // The index is put together where the pages were.
            malloc_trim(0)
            if options.shard == nil {
                try folder.write(index.index(synonyms: plan.synonyms, jobs: options.jobs).files)
            } else {
                let site = plan.fingerprint(
                    look.fingerprint, "\(options.isCompressing) \(context.program.version)")
                let record = index.record(
                    of: shard, site: site, isCompressing: options.isCompressing, synonyms: plan.synonyms)
                try folder.write([record])
            }
            let isWhole = !otherResults.contains { $0.outcome == .unreadable }
            var written = Written(
                pages: pages.count,
                summary: try folder.finish(madeOf: isWhole && plan.templateTrouble == nil ? inputs() : nil))
            for (page, result) in zip(pages, results) { written.profile.add(page.kind.rawValue, result) }
            for (file, result) in zip(others, otherResults) {
                written.profile.add("other", result)
                if case .unreadable = result.outcome { written.unreadable.append(file.path) }
            }
            return written
        } catch {
            let root = context.surroundings.locate(output.description)
            let inner =
                error.path.hasPrefix(root + "/") ? output.prefix + error.path.dropFirst(root.count + 1) : error.path
            throw CommandFailure("cannot write \"\(inner)\": \(error.reason)")
        }
    }

    func say(_ written: Written) {
        for path in written.unreadable { context.complain("cannot read what \"\(output.appending(path))\" is made of") }
        for path in written.summary.refused {
            context.complain("\"\(output.appending(path))\" is not a file that a build has made; it was left alone")
        }
        for path in written.summary.leftAlone {
            context.note("left alone: \(output.appending(path)) is made no more, but somebody has changed it")
        }
        if options.isQuiet { return }
        if options.showsProfile { for line in written.profile.lines { context.note(line) } }
        let summary = written.summary
        var parts = [
            "\(numbered(written.pages, "page")) in \(output)\(options.shard.map { ", shard \($0)" } ?? "")",
            "\(numbered(summary.written, "file")) written",
            "\(summary.unchanged) unchanged",
        ]
        if !summary.removed.isEmpty { parts.append("\(summary.removed.count) removed") }
        context.note(parts.joined(separator: ", "))
        context.note(clock.text)
    }
}
