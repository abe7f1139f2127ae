internal import Glibc

/// A file kind is what the system says a path is.
enum FileKind: Hashable {
    case file
    case folder
    case missing
    /// It cannot be looked at, for the system's reason.
    case unknown(String)

    init(at path: String) {
        var status = stat()
        if stat(path, &status) == 0 {
            self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
        } else if errno == ENOENT || errno == ENOTDIR {
            self = .missing
        } else {
            self = .unknown(String(cString: strerror(errno)))
        }
    }

    /// Whether a file is at a path that has something in it; devices have nothing.
    static func isFilledFile(at path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
    }
}
