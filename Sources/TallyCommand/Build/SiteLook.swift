internal import Documents
internal import Mustache
internal import SiteBuilder

/// A site look is the templates of a site, and the styles and scripts that its pages load.
///
/// They come from the templates folder; what it lacks is built in, file by file.
struct SiteLook: Sendable {
    /// The templates.
    let templates: TemplateLibrary
    /// Where styles, scripts and pictures stand in the site.
    let assets: SiteAssets
    /// Their files.
    let files: [OutputFile]
    /// What changes when a template does.
    let fingerprint: [UInt8]

    /// Reads the look in a folder.
    init(_ folder: FilePath, _ context: CommandContext) throws(CommandFailure) {
        let root = context.surroundings.locate(folder.description)
        var own: [String] = []
        var sources: [TemplateSource] = []
        if case .folder = FileKind(at: root) {
            own = try ContentFolder.openWhole(folder, context).files
            do {
                sources = try TemplateSource.load(folder: root)
            } catch {
                throw CommandFailure("cannot read the templates in \"\(folder)\": \(error)")
            }
        }
        let known = Set(sources.map(\.name))
        sources += BuiltInTemplates.sources.filter { !known.contains($0.name) }
        fingerprint = sources.sorted { $0.name < $1.name }.flatMap { Array($0.name.utf8) + [0] + $0.bytes + [0] }
        do {
            templates = try TemplateLibrary(sources)
        } catch {
            throw Self.failure(folder, "\(error)")
        }
        try Self.refuseWhatShowsNothing(templates, folder)
        var paths: [String: String] = [:]
        var files: [OutputFile] = []
        let disk = DiskFiles(root)
        for path in Set(own).union(BuiltInTemplates.paths).sorted() where !path.hasSuffix(".mustache") {
            let bytes: [UInt8]
            if own.contains(path) {
                do {
                    bytes = try disk.read(path)
                } catch {
                    // What is no UTF-8 has another name here than on the disk.
                    let reason = path.contains("\u{FFFD}") ? "its name is no UTF-8" : error.reason
                    throw CommandFailure("cannot read \"\(folder.appending(path))\": \(reason)")
                }
            } else {
                bytes = BuiltInTemplates.bytes(path) ?? []
            }
            let file = OutputFile.asset(path, bytes)
            if let problem = file.pathProblem {
                let name = folder.appending(path)
                throw CommandFailure(
                    "\"\(name)\" can't be a file of the site: \(problem)", hint: "give it another name")
            }
            paths[path] = file.path
            files.append(file)
        }
        assets = SiteAssets(paths)
        self.files = files
    }

    /// Whether another look has the same files, with the same bytes: the paths of styles and scripts tell theirs.
    func isSame(as other: SiteLook) -> Bool {
        fingerprint == other.fingerprint && assets.paths == other.assets.paths
    }

    /// Refuses templates that would leave a hole in a page, or no page at all, without a word.
    private static func refuseWhatShowsNothing(
        _ templates: TemplateLibrary, _ folder: FilePath
    ) throws(CommandFailure) {
        if !templates.missing.isEmpty {
            throw failure(folder, templates.missing.map(\.description).joined(separator: "\n"))
        }
        var bytes: [UInt8] = []
        for name in templates.names {
            do throws(RenderingError) {
                try templates.render(name, .fields([:]), into: &bytes)
            } catch {
                throw failure(folder, error.description)
            }
        }
    }

    private static func failure(_ folder: FilePath, _ reason: String) -> CommandFailure {
        CommandFailure("the templates in \"\(folder)\" can't be used:\n\(reason)")
    }
}
