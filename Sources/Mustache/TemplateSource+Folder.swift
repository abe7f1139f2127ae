#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file or folder of templates that could not be read.
public struct TemplateFolderError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or folder.
    public let path: String
    /// What the system says about it.
    public let reason: String

    init(_ path: String, _ code: Int32) {
        self.init(path, strerror(code).map { String(cString: $0) } ?? "error \(code)")
    }

    init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The path and the reason.
    public var description: String { "\(path): \(reason)" }
}

extension TemplateSource {
    /// Reads all `.mustache` files of a folder and of the folders in it, ordered by name.
    ///
    /// A template's name is its path within the folder without the extension, such as `partials/header`. Links to files
    /// are followed; links to folders are not, because they could lead round in a circle.
    public static func load(folder: String) throws(TemplateFolderError) -> [TemplateSource] {
        var sources: [TemplateSource] = []
        var pending = [""]
        while let within = pending.popLast() {
            for entry in try entries(of: within.isEmpty ? folder : "\(folder)/\(within)") {
                let path = within.isEmpty ? entry : "\(within)/\(entry)"
                let file = "\(folder)/\(path)"
                if isFolder(file) {
                    pending.append(path)
                } else if path.hasSuffix(suffix) {
                    sources.append(
                        TemplateSource(String(path.dropLast(suffix.count)), file: file, bytes: try bytes(of: file)))
                }
            }
        }
        return sources.sorted { $0.name < $1.name }
    }

    private static let suffix = ".mustache"

    private static func entries(of folder: String) throws(TemplateFolderError) -> [String] {
        guard let stream = opendir(folder) else { throw TemplateFolderError(folder, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
                    String(cString: $0)
                }
            }
            // Hidden files are left behind by editors; this also passes over the folder itself and its parent.
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func bytes(of file: String) throws(TemplateFolderError) -> [UInt8] {
        // Without waiting, a named pipe would otherwise hold up the program.
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw TemplateFolderError(file, errno) }
        defer { close(descriptor) }
        // A pipe may never end, and a device such as /dev/zero doesn't.
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw TemplateFolderError(file, "it is neither a file nor a folder")
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += buffer[..<count]
            } else if errno != EINTR {
                throw TemplateFolderError(file, errno)
            }
        }
    }
}
