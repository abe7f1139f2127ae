internal import Documents
internal import Glibc

/// Shard folders are the parts of one site, in folders that builds have made, ready to be joined.
public struct ShardFolders: Sendable {
    /// The files of the site but for those of the search index.
    public let files: [OutputFile]
    /// Whether compressed files stand beside the others.
    public let isCompressing: Bool
    /// What the site was made of, as a number; nothing if that is not known of all shards, or is not the same.
    public let inputs: UInt64?
    private let records: [ShardRecord]

    /// Looks into the folders of all shards of a site, in whatever order they are named.
    ///
    /// - Parameters:
    ///   - folders: the folders, as they were named.
    ///   - locate: where a folder is on disk.
    public init(_ folders: [String], locate: (String) -> String) throws(OutputFailure) {
        var found: [SiteShard: (folder: String, record: ShardRecord)] = [:]
        var files: [OutputFile] = []
        var inputs: Set<UInt64?> = []
        for folder in folders {
            let place = locate(folder)
            inputs.insert(FinishedSite.inputs(of: place))
            let (record, own) = try Self.read(folder, at: place)
            if let (other, known) = found.values.first {
                guard record.shard.count == known.shard.count else {
                    throw OutputFailure(
                        folder, "it is shard \(record.shard), and \"\(other)\" is shard \(known.shard)")
                }
                guard record.site == known.site else {
                    throw OutputFailure(
                        folder, "it is a part of another site, or of another version, than \"\(other)\"")
                }
            }
            if let (other, _) = found[record.shard] {
                throw OutputFailure(folder, "it is shard \(record.shard), and so is \"\(other)\"")
            }
            found[record.shard] = (folder, record)
            files += own
        }
        guard let first = found.values.first?.record else { throw OutputFailure("", "there are no shards") }
        let count = first.shard.count
        let missing = (1...count).compactMap { SiteShard($0, of: count) }.filter { found[$0] == nil }
        if !missing.isEmpty {
            let names = missing.prefix(5).map(\.description).joined(separator: ", ")
            let rest = missing.count > 5 ? " and \(missing.count - 5) others" : ""
            throw OutputFailure("", "shards are missing: \(names)\(rest)")
        }
        records = found.values.map(\.record).sorted { $0.shard.number < $1.shard.number }
        isCompressing = first.isCompressing
        self.inputs = inputs.count == 1 ? inputs.first ?? nil : nil
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func read(
        _ folder: String, at place: String
    ) throws(OutputFailure) -> (record: ShardRecord, files: [OutputFile]) {
        let hashes = try FinishedSite.hashes(in: place)
        let records = hashes.keys.filter(ShardRecord.isRecord)
        guard records.count == 1, let path = records.first else {
            throw OutputFailure(folder, "it is a whole site, and no shard of one")
        }
        guard let bytes = OutputContent.read(place + "/" + path), let record = ShardRecord(bytes) else {
            throw OutputFailure(folder, "\"\(path)\" is damaged, or from another version of the program")
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

    /// The search index of the whole site.
    ///
    /// - Parameter jobs: the number of threads.
    public func index(jobs: Int) throws(OutputFailure) -> SearchIndex {
        var parts: [SearchPart] = []
        for record in records {
            guard let part = SearchPart(record) else {
                throw OutputFailure("", "the record of shard \(record.shard) is damaged")
            }
            parts.append(part)
        }
        guard let first = records.first else { throw OutputFailure("", "there are no shards") }
        return SearchIndex(first.numbering, parts, synonyms: first.synonyms, jobs: jobs)
    }
}
