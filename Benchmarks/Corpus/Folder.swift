#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that files are written to.
struct Folder {
    /// What went wrong with which file.
    struct Failure: Error {
        let path: String
        let reason: String

        /// The failure of the system call that was made last.
        static func now(at path: String) -> Failure {
            Failure(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private let path: String

    /// Makes the folder, unless it is there.
    init(_ path: String) throws(Failure) {
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .now(at: path) }
        self.path = path
    }

    func subfolder(_ name: String) throws(Failure) -> Folder {
        try Folder("\(path)/\(name)")
    }

    func write(_ name: String, _ content: some Sequence<UInt8>) throws(Failure) {
        let file = "\(path)/\(name)"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        guard descriptor >= 0 else { throw .now(at: file) }
        defer { close(descriptor) }
        guard writeAll(Array(content), to: descriptor) else { throw .now(at: file) }
    }
}

/// Writes bytes to a file that is open, and says whether all of them arrived.
func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    bytes.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
