internal import Documents
internal import Glibc

/// The calls by which an output folder is changed.
///
/// All of them pass through here, so that a test can have any of them fail, and all that follow, as if the program had
/// been killed there.
struct OutputCalls: Sendable {
    /// What is about to be done.
    enum Change: Sendable {
        case makeFolder, write, rename, remove
    }

    /// Is asked before each change; a number other than zero is the error that it fails with.
    var interruption: (@Sendable (Change, String) -> Int32)?

    private func permits(_ change: Change, _ path: String) -> Bool {
        guard let code = interruption?(change, path), code != 0 else { return true }
        errno = code
        return false
    }

    /// The system's reason for the failure of the call before.
    static var reason: String { String(cString: strerror(errno)) }

    func makeFolder(_ path: String) throws(OutputFailure) {
        guard permits(.makeFolder, path), mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw OutputFailure(path, Self.reason)
        }
    }

    func rename(_ old: String, to new: String) throws(OutputFailure) {
        guard permits(.rename, new), Glibc.rename(old, new) == 0 else { throw OutputFailure(new, Self.reason) }
    }

    /// Removes a file; one that is not there is as good as removed.
    func remove(_ path: String) throws(OutputFailure) {
        guard permits(.remove, path), unlink(path) == 0 || errno == ENOENT else {
            throw OutputFailure(path, Self.reason)
        }
    }

    /// Removes a folder if nothing is in it.
    func removeFolder(_ path: String) { if permits(.remove, path) { rmdir(path) } }

    /// Writes a file from its beginning.
    func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
        let isPermitted = permits(.write, path)
        let refusal = errno
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFailure(path, Self.reason) }
        // Whoever is interrupted while writing leaves a part.
        let end = isPermitted ? bytes.count : bytes.count / 2
        var start = 0
        var failure: Int32 = isPermitted ? 0 : refusal
        bytes.withUnsafeBytes { buffer in
            while start < end {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, end - start)
                if count >= 0 {
                    start += count
                } else if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 { throw OutputFailure(path, String(cString: strerror(failure))) }
    }
}

/// What is on the disk already.
enum OutputContent: Equatable {
    case missing
    /// A file with the bytes that were asked for.
    case same
    /// A file with others, or a link.
    case different
    /// A folder.
    case folder

    /// Compares a file with bytes; a link is never followed, and nothing that is no file is ever waited for.
    static func compare(_ path: String, with bytes: [UInt8], buffer: inout [UInt8]) -> OutputContent {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        if descriptor < 0 { return errno == ENOENT || errno == ENOTDIR ? .missing : .different }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .different }
        if status.st_mode & S_IFMT == S_IFDIR { return .folder }
        guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else { return .different }
        if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 1 << 16) }
        var start = 0
        while start < bytes.count {
            let count = Glibc.read(descriptor, &buffer, min(buffer.count, bytes.count - start))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .different }
            let isSame = bytes.withUnsafeBytes { wanted in
                buffer.withUnsafeBytes { found in
                    guard let wanted = wanted.baseAddress, let found = found.baseAddress else { return true }
                    return memcmp(wanted + start, found, count) == 0
                }
            }
            guard isSame else { return .different }
            start += count
        }
        return .same
    }

    /// The bytes of a file; nothing if it is none or cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        return read(path, into: &bytes) == nil ? nil : bytes
    }

    /// The hash of a file's bytes; nothing if it is none or cannot be read.
    static func hash(of path: String, buffer: inout [UInt8]) -> UInt64? {
        guard let count = read(path, into: &buffer) else { return nil }
        return buffer.withUnsafeBytes { ContentFile.hash(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Reads a file to the beginning of a buffer, which grows to hold it; the number of its bytes, or nothing if it is none
    /// or cannot be read.
    private static func read(_ path: String, into buffer: inout [UInt8]) -> Int? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
        var start = 0
        while start < size {
            let count = buffer.withUnsafeMutableBytes { room in
                Glibc.read(descriptor, room.baseAddress.map { $0 + start }, size - start)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            start += count
        }
        return size
    }

    /// What the system says a path is, without following a link.
    static func mode(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}
