internal import Documents
internal import Glibc

/// A file writer replaces files as wholes: whoever reads one sees the old bytes or the new ones, and nothing between.
enum FileWriter {
    /// Why a file could not be written.
    struct Failure: Error, Hashable {
        /// The system's reason.
        let reason: String

        init(_ reason: String) { self.reason = reason }

        /// The reason of the call that has just failed.
        static var latest: Failure { Failure(String(cString: strerror(errno))) }
    }

    /// Writes a file, unless it has these bytes already; returns whether it was written.
    ///
    /// The permissions of a file that is replaced are kept; a link is written through.
    @discardableResult
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) -> Bool {
        let target = resolved(path)
        var status = stat()
        let exists = stat(target, &status) == 0
        if exists {
            // A terminal, a pipe or /dev/null is no file that could be replaced.
            guard status.st_mode & S_IFMT == S_IFREG else {
                try writeDirectly(bytes, to: target)
                return true
            }
            if Int(status.st_size) == bytes.count, let old = try? DiskFiles("").read(target), old == bytes {
                return false
            }
        }
        try replace(target, with: bytes, mode: exists ? status.st_mode & 0o7777 : nil)
        return true
    }

    /// Makes a folder and those that it is in.
    static func makeFolder(_ path: String) throws(Failure) {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw Failure.latest
        }
        try makeFolder(String(path[..<slash]))
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw Failure.latest }
    }

    /// The file that a chain of links leads to.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func replace(_ path: String, with bytes: [UInt8], mode: mode_t?) throws(Failure) {
        let (name, descriptor) = try makeTemporary(beside: path)
        var failure: Failure?
        if case .refused(let reason)? = bytes.withUnsafeBytes({ Output.write($0, to: descriptor) }) {
            failure = Failure(reason)
        }
        if failure == nil, let mode, fchmod(descriptor, mode) != 0 { failure = .latest }
        if close(descriptor) != 0, failure == nil { failure = .latest }
        if failure == nil, rename(name, path) != 0 { failure = .latest }
        if let failure {
            unlink(name)
            throw failure
        }
    }

    /// A new file in the folder of another one; hidden, so that nobody takes it for content.
    private static func makeTemporary(beside path: String) throws(Failure) -> (name: String, descriptor: Int32) {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        for attempt in 0..<1_000 {
            let name = "\(path[..<slash]).tally-\(getpid())-\(attempt)-\(path[slash...].prefix(40))"
            let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (name, descriptor) }
            if errno != EEXIST { throw Failure.latest }
        }
        throw Failure.latest
    }

    private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.latest }
        defer { close(descriptor) }
        if case .refused(let reason)? = bytes.withUnsafeBytes({ Output.write($0, to: descriptor) }) {
            throw Failure(reason)
        }
    }
}
