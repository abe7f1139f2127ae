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
        let own = FileKind(at: root) == .folder ? try ContentFolder.openWhole(folder, context).files : []
        let templates = try LookTemplates(folder, context)
        self.templates = templates.library
        fingerprint = templates.fingerprint
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
}
