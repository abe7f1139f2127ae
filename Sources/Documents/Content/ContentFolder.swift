internal import Glibc

/// A content folder is the folder that a site's documents are in, with the paths of all files below it.
///
/// Paths are relative to the folder, with slashes, in a fixed order. Entries that begin with a dot are left out, and so
/// are links to folders. A link to a file is listed, wherever it leads: ``DiskFiles`` reads no file outside the folder,
/// and says why.
public struct ContentFolder: Sendable {
    /// The folder itself, as it was named.
    public let root: String
    /// The paths of all files, in the order of their bytes.
    public let files: [String]

    /// Why a folder cannot be read.
    public struct Unreadable: Error, Hashable {
        /// The folder.
        public let path: String
        /// The system's reason.
        public let reason: String
    }

    /// Looks for the files below a folder.
    public init(_ root: String) throws(Unreadable) {
        self.root = root
        var files: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            let path = folder.isEmpty ? root : root + "/" + folder
            guard let directory = opendir(path) else {
                throw Unreadable(path: path, reason: String(cString: strerror(errno)))
            }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                let relative = folder.isEmpty ? name : folder + "/" + name
                switch Int(entry.pointee.d_type) {
                case DT_DIR: folders.append(relative)
                case DT_REG: files.append(relative)
                case DT_LNK, DT_UNKNOWN:
                    let path = root + "/" + relative
                    var status = stat()
                    guard lstat(path, &status) == 0 else { continue }
                    // Some file systems don't say in a listing what an entry is.
                    if status.st_mode & S_IFMT == S_IFDIR { folders.append(relative) }
                    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { files.append(relative) }
                default: continue
                }
            }
        }
        self.files = files.sorted(by: ContentFolder.precedes)
    }

    /// Whether the bytes of one path come before those of another.
    private static func precedes(_ one: String, _ other: String) -> Bool {
        var (one, other) = (one, other)
        return one.withUTF8 { one in
            other.withUTF8 { other in
                guard let left = one.baseAddress, let right = other.baseAddress else { return one.count < other.count }
                let order = memcmp(left, right, min(one.count, other.count))
                return order == 0 ? one.count < other.count : order < 0
            }
        }
    }

    /// Makes a folder of files that are named, without looking whether they are there.
    public init(_ root: String, files: [String]) {
        self.root = root
        self.files = files
    }
}

extension String {
    /// Whether the path is that of a Markdown document.
    public var isMarkdownPath: Bool { hasSuffix(".md") || hasSuffix(".markdown") }

    /// Whether the path is that of a table of contents in YAML.
    public var isNavigationPath: Bool { isNamed("toc.yml") || isNamed("toc.yaml") }

    /// Whether the path is that of a table of contents in Markdown.
    public var isMarkdownNavigationPath: Bool { isNamed("toc.md") }

    /// Whether the last part of the path is a name that is given in lower case.
    private func isNamed(_ name: StaticString) -> Bool {
        let path = utf8
        let length = name.utf8CodeUnitCount
        guard path.count >= length else { return false }
        let start = path.index(path.endIndex, offsetBy: -length)
        if start > path.startIndex, path[path.index(before: start)] != UInt8(ascii: "/") { return false }
        return zip(path[start...], 0..<length).allSatisfy { LinkTarget.lowercase($0) == name.utf8Start[$1] }
    }
}
