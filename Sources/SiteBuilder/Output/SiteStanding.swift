internal import Documents

/// A site's standing is what its folder says of the build that was there last.
public struct SiteStanding: Sendable {
    /// What the site was made of, as a number that differs if any of it does.
    public let inputs: UInt64
    /// The number of files, without compressed ones.
    public let fileCount: Int

    private let folder: String
    private let files: [(path: String, hash: UInt64)]

    /// Looks at a folder; nothing if no build has come to its end there and said what it was made of.
    ///
    /// - Parameter shard: the part of the site that it has to be.
    public init?(of folder: String, shard: SiteShard? = nil) {
        guard let bytes = OutputContent.read(folder + "/" + OutputManifest.name) else { return nil }
        let manifest = OutputManifest(bytes)
        guard let inputs = manifest.inputs, !manifest.hashes.isEmpty,
            OutputContent.mode(of: folder + "/" + OutputManifest.workFolder) == nil,
            manifest.hashes.keys.filter(ShardRecord.isRecord) == (shard.map { [ShardRecord.path(of: $0)] } ?? [])
        else { return nil }
        var files: [(path: String, hash: UInt64)] = []
        files.reserveCapacity(manifest.hashes.count)
        for (path, hash) in manifest.hashes {
            guard let hash else { return nil }
            files.append((path, hash))
        }
        self.inputs = inputs
        self.folder = folder
        self.files = files
        fileCount = files.count { file in
            !Compression.allCases.contains { kind in
                file.path.hasSuffix(kind.rawValue)
                    && manifest.hashes[String(file.path.dropLast(kind.rawValue.count))] != nil
            }
        }
    }

    /// Whether all files are there, and each has the bytes that were written.
    ///
    /// They are read: times would say less, and would be others after a copy.
    public func isUnharmed(jobs: Int) -> Bool {
        let isSame = parallel(files.count, jobs: jobs, state: { [UInt8]() }) { buffer, index in
            OutputContent.hash(of: folder + "/" + files[index].path, buffer: &buffer) == files[index].hash
        }
        return !isSame.contains(false)
    }
}
