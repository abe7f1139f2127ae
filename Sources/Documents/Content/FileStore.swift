internal import Glibc

/// A file store is where the bytes of a site's files come from: a disk, or a test's own table.
public protocol FileStore: Sendable {
    /// The bytes of a file below the content folder.
    func read(_ path: String) throws(FileStoreError) -> [UInt8]
}

/// A file that cannot be read.
public struct FileStoreError: Error, Hashable, Sendable {
    /// The file.
    public let path: String
    /// The system's reason.
    public let reason: String

    /// Makes an error.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

/// The files of a folder on disk.
///
/// A link is followed only to a file that is in the folder itself. A store without a folder reads any file.
public struct DiskFiles: FileStore {
    private let root: String
    /// The most bytes of a document; its positions are kept in 32 bits, and its tree takes many times its size.
    private static let largestDocument = 1 << 30
    /// The most bytes of what is no file and so doesn't say how many it has; some, such as `/dev/zero`, have no end.
    private static let longestStream = 1 << 28

    /// Makes the store of a folder.
    public init(_ root: String) { self.root = root }

    /// The bytes of a file, in one go.
    public func read(_ path: String) throws(FileStoreError) -> [UInt8] {
        let full = root.isEmpty ? path : root + "/" + path
        // A pipe that has come in the place of a file would hold up whoever opens it; those of a shell have a name there.
        let isShellPipe = root.isEmpty && (full.hasPrefix("/dev/") || full.hasPrefix("/proc/"))
        let flags = (root.isEmpty ? 0 : O_NOFOLLOW) | (isShellPipe ? 0 : O_NONBLOCK)
        var descriptor = open(full, O_RDONLY | O_CLOEXEC | flags)
        if descriptor < 0, errno == ELOOP, !root.isEmpty {
            guard let target = realTarget(of: full) else {
                throw FileStoreError(path: path, reason: DiskFiles.fault(ofLink: full))
            }
            descriptor = open(target, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        }
        guard descriptor >= 0 else { throw FileStoreError(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            throw FileStoreError(path: path, reason: "it is a folder")
        }
        let isFile = status.st_mode & S_IFMT == S_IFREG
        if !isFile, !root.isEmpty || status.st_mode & S_IFMT == S_IFIFO && !isShellPipe {
            throw FileStoreError(path: path, reason: "it is no file")
        }
        if status.st_size > DiskFiles.largestDocument, path.isMarkdownPath || path.isNavigationPath {
            throw FileStoreError(path: path, reason: "it has more than a gigabyte")
        }
        // One byte more than the file has, so that the end is seen without another call.
        var capacity = Int(status.st_size) + 1
        var bytes: [UInt8] = []
        var failure: String?
        while true {
            let before = bytes.count
            let room = capacity - before
            let appended = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var total = 0
                while total < room {
                    let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + total }, room - total)
                    if got < 0, errno == EINTR { continue }
                    if got < 0 { failure = String(cString: strerror(errno)) }
                    if got <= 0 { break }
                    total += got
                    // All that the file was said to have, and less than there was room for: its end, without asking.
                    if before == 0, total == Int(status.st_size), isFile { break }
                }
                count = total
            }
            if let failure { throw FileStoreError(path: path, reason: failure) }
            if before == 0 { bytes = appended } else { bytes += appended }
            // A file that grows while it is read is read to its new end.
            if appended.count < room { return bytes }
            if !isFile, bytes.count > DiskFiles.longestStream {
                throw FileStoreError(path: path, reason: "it is no file, and has no end")
            }
            capacity = bytes.count * 2 + 4096
        }
    }

    /// The file that a link leads to, if it is in the folder.
    private func realTarget(of link: String) -> String? {
        guard let folder = DiskFiles.realPath(of: root), let target = DiskFiles.realPath(of: link) else { return nil }
        return target.hasPrefix(folder == "/" ? folder : folder + "/") ? target : nil
    }

    /// Why a link leads to no file in the folder.
    private static func fault(ofLink link: String) -> String {
        var status = stat()
        if stat(link, &status) == 0 { return "it is a link that leads out of the content folder" }
        if errno == ELOOP { return "it is a link that leads back to itself" }
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = max(0, readlink(link, &target, target.count))
        let name = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return "it is a link to \(name), where nothing is"
    }

    private static func realPath(of path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

/// Files that are held in memory.
public struct MemoryFiles: FileStore {
    private let files: [String: [UInt8]]

    /// Makes a store of texts by their paths.
    public init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

    /// Makes a store of bytes by their paths.
    public init(bytes files: [String: [UInt8]]) { self.files = files }

    /// The paths, in the order of their bytes.
    public var paths: [String] { files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// The bytes of a file.
    public func read(_ path: String) throws(FileStoreError) -> [UInt8] {
        guard let bytes = files[path] else { throw FileStoreError(path: path, reason: "there is no such file") }
        return bytes
    }
}
