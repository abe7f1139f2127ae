internal import Documents
internal import Synchronization

/// Noted files are files of which it is noted down what was read of them.
///
/// So it is known afterwards what exactly a site was made of, even if somebody has saved a file in the meantime.
final class NotedFiles: FileStore {
    private struct Notes {
        var hashes: [String: UInt64] = [:]
        /// Whether every file has been the same each time.
        var areSteady = true
    }

    private let files: any FileStore
    private let notes = Mutex(Notes())

    init(_ files: any FileStore) { self.files = files }

    func read(_ path: String) throws(FileStoreError) -> [UInt8] {
        let bytes = try files.read(path)
        let hash = ContentFile.hash(bytes)
        notes.withLock { notes in
            if let known = notes.hashes.updateValue(hash, forKey: path), known != hash { notes.areSteady = false }
        }
        return bytes
    }

    /// The hashes of some files in their order; those that nobody has asked for yet are read now.
    ///
    /// - Returns: nothing if a file cannot be read, or was not the same each time.
    func hashes(of paths: [String], jobs: Int) -> [UInt64]? {
        let known = notes.withLock { $0.hashes }
        let missing = paths.filter { known[$0] == nil }
        let areReadable = parallel(missing.count, jobs: jobs, state: { () }) { _, index in
            (try? self.read(missing[index])) != nil
        }
        guard !areReadable.contains(false) else { return nil }
        return notes.withLock { notes in
            notes.areSteady ? paths.compactMap { notes.hashes[$0] } : nil
        }
    }
}
