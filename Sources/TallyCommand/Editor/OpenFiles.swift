internal import Documents
internal import LanguageServer
internal import Synchronization

/// Open buffers are what an editor holds of files, by their whole paths.
///
/// They are read from many threads while the files of a folder are checked.
final class OpenBuffers: Sendable {
    private let buffers = Mutex<[String: TextBuffer]>([:])

    /// The buffer of a file; nothing if it isn't open.
    subscript(path: String) -> TextBuffer? {
        get { buffers.withLock { $0[path] } }
        set { buffers.withLock { $0[path] = newValue } }
    }

    /// The paths of all open files.
    var paths: [String] { buffers.withLock { Array($0.keys) } }
}

/// Open files are the files of a folder as an editor has them: with what was typed, be it saved or not.
struct OpenFiles: FileStore {
    private let root: String
    private let disk: DiskFiles
    private let buffers: OpenBuffers

    init(_ root: String, _ buffers: OpenBuffers) {
        self.root = root
        disk = DiskFiles(root)
        self.buffers = buffers
    }

    func read(_ path: String) throws(FileStoreError) -> [UInt8] {
        if let buffer = buffers[root + "/" + path] { return buffer.bytes }
        return try disk.read(path)
    }
}
