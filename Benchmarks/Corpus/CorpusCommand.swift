#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a handbook of as many documents as asked for: `corpus --pages N [--procedures [--all] [--unbound]] FOLDER`.
///
/// With `--procedures`, every second page has a procedure of the real model and is bound to it; with `--all`, every page but
/// the overviews. With `--unbound` they stand there, and nothing binds them. The handbook is clean: a checker finds nothing to
/// say about it, but that lists are bound to nothing. The same arguments give the same bytes.
@main
struct CorpusCommand {
    static func main() {
        guard let wish = parse(Array(CommandLine.arguments.dropFirst())) else {
            complain("usage: corpus --pages N [--procedures [--all] [--unbound]] FOLDER")
            exit(2)
        }
        do {
            let procedures = wish.options.contains("--procedures") ? BoundProcedure.all() : []
            let plan = Plan(
                pages: wish.pages, seed: 2, procedures: procedures,
                in: wish.options.contains("--all") ? .all : .half, binds: !wish.options.contains("--unbound"))
            try write(plan, to: Folder(wish.path))
        } catch {
            complain("corpus: cannot write \(error.path): \(error.reason)")
            exit(2)
        }
    }

    private static func parse(_ arguments: [String]) -> (pages: Int, options: Set<String>, path: String)? {
        guard arguments.count >= 3, arguments[0] == "--pages", let pages = Int(arguments[1]), pages > 0 else {
            return nil
        }
        let options = Set(arguments[2..<arguments.count - 1])
        guard options.count == arguments.count - 3, options.isSubset(of: ["--procedures", "--all", "--unbound"]),
            options.isEmpty || options.contains("--procedures")
        else { return nil }
        return (pages, options, arguments[arguments.count - 1])
    }

    private static func write(_ plan: Plan, to folder: Folder) throws(Folder.Failure) {
        try folder.write("index.md", Frame.homePage(of: plan).utf8)
        try folder.write("TOC.yml", Frame.navigation(of: plan).utf8)

        let includes = try folder.subfolder("includes")
        for include in Frame.includes {
            try includes.write("\(include.name).md", Frame.include(include.body).utf8)
        }
        let media = try folder.subfolder("media")
        for image in Phrases.images {
            try media.write(image.file, Frame.picture)
        }
        for (number, section) in plan.sections.enumerated() {
            let subfolder = try folder.subfolder(section.folder)
            try subfolder.write("TOC.yml", Frame.navigation(of: section).utf8)
            for (page, planned) in section.pages.enumerated() {
                var writer = PageWriter(plan: plan, section: number, page: page)
                try subfolder.write(planned.file, writer.write())
            }
        }
    }

    private static func complain(_ message: String) {
        _ = writeAll(Array("\(message)\n".utf8), to: STDERR_FILENO)
    }
}
