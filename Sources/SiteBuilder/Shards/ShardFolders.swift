internal import Documents
internal import Glibc

/// Shard folders are the parts of one site, in folders that builds have made, ready to be joined.
public struct ShardFolders: Sendable {
    /// Why folders can't be joined, and what to do about it.
    public struct Failure: Error, Hashable, Sendable {
        /// The reason, as a statement without a final period.
        public let reason: String
        /// What can be done.
        public let remedy: String
    }

    /// The files of the site but for those of the search index.
    public let files: [OutputFile]
    /// Whether compressed files stand beside the others.
    public let isCompressing: Bool
    /// What the site was made of, as a number; nothing if that is not known of all shards, or is not the same.
    public let inputs: UInt64?
    private let records: [ShardRecord]
    /// For each file the folder that it is in, as it was named, and the shard that this is.
    private let owners: [String: Owner]

    private struct Owner {
        let folder: String
        let shard: SiteShard
    }

    /// Looks into the folders of all shards of a site, in whatever order they are named.
    ///
    /// - Parameters:
    ///   - folders: the folders, as they were named.
    ///   - locate: where a folder is on disk.
    public init(_ folders: [String], locate: (String) -> String) throws(Failure) {
        var found: [SiteShard: (folder: String, record: ShardRecord)] = [:]
        var first: (folder: String, record: ShardRecord)?
        var files: [OutputFile] = []
        var owners: [String: Owner] = [:]
        var inputs: Set<UInt64?> = []
        for folder in folders {
            let place = locate(folder)
            inputs.insert(FinishedSite.inputs(of: place))
            let (record, own) = try Self.read(folder, at: place)
            if let (other, known) = first {
                guard record.shard.count == known.shard.count else {
                    throw Self.failure(
                        folder, "it is shard \(record.shard), and \"\(other)\" is shard \(known.shard)",
                        "all shards have to be made with the same number behind the slash")
                }
                guard record.site == known.site else {
                    throw Self.failure(
                        folder, "it is a part of another site, or of another version, than \"\(other)\"",
                        "make all shards of the same files, with the same options and the same program")
                }
            }
            if let (other, _) = found[record.shard] {
                throw Self.failure(
                    folder, "it is shard \(record.shard), and so is \"\(other)\"", "name each shard once")
            }
            found[record.shard] = (folder, record)
            if first == nil { first = (folder, record) }
            for file in own { owners[file.path] = Owner(folder: folder, shard: record.shard) }
            files += own
        }
        guard let first = first?.record else {
            throw Failure(reason: "there are no shards", remedy: "name the folders of all shards")
        }
        let count = first.shard.count
        let missing = (1...count).compactMap { SiteShard($0, of: count) }.filter { found[$0] == nil }
        if let one = missing.first {
            let names = missing.prefix(5).map(\.description).joined(separator: ", ")
            let rest = missing.count > 5 ? " and \(missing.count - 5) others" : ""
            throw Failure(
                reason: "shards are missing: \(names)\(rest)",
                remedy: "name their folders, too; a build with --shard \(one) makes \(one)")
        }
        self.owners = owners
        records = found.values.map(\.record).sorted { $0.shard.number < $1.shard.number }
        isCompressing = first.isCompressing
        self.inputs = inputs.count == 1 ? inputs.first ?? nil : nil
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func failure(_ folder: String, _ reason: String, _ remedy: String) -> Failure {
        Failure(reason: "\"\(folder)\" can't be joined: \(reason)", remedy: remedy)
    }

    /// The failure of a shard that is not as it was made.
    private static func failure(_ folder: String, _ reason: String, _ shard: SiteShard? = nil) -> Failure {
        let name = shard?.description ?? "I/N"
        return failure(folder, reason, "make it again with build --shard \(name), or fetch it again")
    }

    private static func read(
        _ folder: String, at place: String
    ) throws(Failure) -> (record: ShardRecord, files: [OutputFile]) {
        let hashes: [String: UInt64]
        do throws(OutputFailure) {
            hashes = try FinishedSite.hashes(in: place)
        } catch {
            throw failure(folder, error.reason)
        }
        let records = hashes.keys.filter(ShardRecord.isRecord)
        guard records.count == 1, let path = records.first else {
            throw failure(
                folder, "it is a whole site, and no shard of one", "build --shard I/N makes a shard")
        }
        guard let bytes = OutputContent.read(place + "/" + path), let record = ShardRecord(bytes) else {
            throw failure(folder, "\"\(path)\" is damaged, or from another version of the program")
        }
        return (record, hashes.filter { $0.key != path }.map { file($0.key, $0.value, at: place + "/" + $0.key) })
    }

    /// A file of a shard; it cannot be read if somebody has changed it.
    private static func file(_ path: String, _ hash: UInt64, at place: String) -> OutputFile {
        var file = OutputFile(
            path,
            .read {
                guard let bytes = OutputContent.read(place), OutputHash.hash(bytes) == hash else { return nil }
                return bytes
            })
        // The compressed ones are among the files of the shard.
        file.isCompressible = false
        return file
    }

    /// Makes sure that every file is as its shard has made it, before anything is written.
    ///
    /// - Parameter jobs: the number of threads.
    public func verify(jobs: Int) throws(Failure) {
        let areWhole = parallel(files.count, jobs: jobs, state: {}, { _, index in files[index].bytes != nil })
        guard let index = areWhole.firstIndex(of: false) else { return }
        let path = files[index].path
        let owner = owners[path]
        throw Self.failure(owner?.folder ?? "", "\"\(path)\" has been changed since the shard was made", owner?.shard)
    }

    /// The search index of the whole site.
    ///
    /// - Parameter jobs: the number of threads.
    public func index(jobs: Int) throws(Failure) -> SearchIndex {
        var parts: [SearchPart] = []
        for record in records {
            guard let part = SearchPart(record) else {
                throw Failure(
                    reason: "the record of shard \(record.shard) is damaged",
                    remedy: "make it again with build --shard \(record.shard), or fetch it again")
            }
            parts.append(part)
        }
        guard let first = records.first else {
            throw Failure(reason: "there are no shards", remedy: "name the folders of all shards")
        }
        return SearchIndex(first.numbering, parts, synonyms: first.synonyms, jobs: jobs)
    }
}
