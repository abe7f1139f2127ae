internal import Diagnostics
internal import Documents
internal import Procedures

/// Bound documents are what a file of bindings says about documents that may not be edited.
struct BoundDocuments: Sendable {
    /// The path of the file, as diagnostics name it.
    let path: FilePath
    /// Its bytes.
    let bytes: [UInt8]
    /// What it says.
    let file: BindingFile

    /// Reads the file that somebody named, or the one that the configuration names; nothing if there is none.
    static func read(
        _ named: String?, _ configuration: ConfigurationFile, _ context: CommandContext
    ) throws(CommandFailure) -> BoundDocuments? {
        if let named { return try read(FilePath(named), context) }
        guard let written = configuration.configuration.bindings else { return nil }
        return try read(configuration.folder.appending(written.value), context)
    }

    private static func read(_ path: FilePath, _ context: CommandContext) throws(CommandFailure) -> BoundDocuments {
        let place = context.surroundings.locate(path.description)
        switch FileKind(at: place) {
        case .file: break
        case .missing: throw CommandFailure("there are no bindings \"\(path)\"")
        case .folder: throw CommandFailure("cannot read the bindings \"\(path)\": it is a folder")
        case .unknown(let reason): throw CommandFailure("cannot read the bindings \"\(path)\": \(reason)")
        }
        do {
            let bytes = try DiskFiles("").read(place)
            return BoundDocuments(path: path, bytes: bytes, file: BindingFile(bytes))
        } catch {
            throw CommandFailure("cannot read the bindings \"\(path)\": \(error.reason)")
        }
    }

    /// What is wrong with the file, whichever documents there are among these.
    func diagnostics(among documents: [String]) -> [Diagnostic] {
        file.diagnostics(in: path.description, among: documents)
    }
}
