internal import CLinux
internal import Documents
internal import Glibc

/// A finished site is an output folder to which a build has come to its end.
public enum FinishedSite {
    /// The files of a site, in the order of their paths.
    public static func files(in folder: String) throws(OutputFailure) -> [String] {
        let files = try hashes(in: folder).keys.sorted(by: OutputPath.precedes)
        if files.contains(where: ShardRecord.isRecord) {
            throw OutputFailure(folder, "it is a shard of a site, and others are to be joined with it")
        }
        return files
    }

    /// The files of a site with the hashes of their bytes.
    static func hashes(in folder: String) throws(OutputFailure) -> [String: UInt64] {
        guard let bytes = OutputContent.read(folder + "/" + OutputManifest.name) else {
            let isThere = OutputContent.mode(of: folder) != nil
            throw OutputFailure(folder, isThere ? "it is no folder that a build has made" : "it is not there")
        }
        let manifest = OutputManifest(bytes).hashes.sorted { OutputPath.precedes($0.key, $1.key) }
        var hashes: [String: UInt64] = [:]
        for (path, hash) in manifest {
            guard let hash else { throw OutputFailure(folder, "the last build of it has not come to its end") }
            guard OutputContent.mode(of: folder + "/" + path) == S_IFREG else {
                throw OutputFailure(folder, "it lacks \"\(path)\"")
            }
            hashes[path] = hash
        }
        return hashes
    }

    /// What a site was made of, as a number, if the build has noted it down.
    static func inputs(of folder: String) -> UInt64? {
        OutputContent.read(folder + "/" + OutputManifest.name).flatMap { OutputManifest($0).inputs }
    }

    /// Puts a copy of a site in the place of a folder, in one step.
    ///
    /// The copy is made beside the folder, and then both trade their names. What was there has to be a site, too, or empty.
    public static func publish(_ folder: String, to target: String) throws(OutputFailure) {
        let files = try files(in: folder)
        let copy = target + OutputPath.reserved + "-new"
        try remove(copy)
        let calls = OutputCalls()
        try calls.makeFolder(copy)
        for inner in OutputPath.folders(of: files) { try calls.makeFolder(copy + "/" + inner) }
        for path in files + [OutputManifest.name] {
            guard let bytes = OutputContent.read(folder + "/" + path) else {
                throw OutputFailure(folder + "/" + path, "\"\(path)\" cannot be read")
            }
            try calls.write(bytes, to: copy + "/" + path)
        }
        switch OutputContent.mode(of: target) {
        case nil: try calls.rename(copy, to: target)
        case S_IFDIR:
            guard isOurs(target) else { throw OutputFailure(target, "it has files in it that no build has made") }
            guard renameat2(AT_FDCWD, copy, AT_FDCWD, target, UInt32(TALLY_RENAME_EXCHANGE)) == 0 else {
                throw OutputFailure(target, OutputCalls.reason)
            }
            try remove(copy)
        case S_IFLNK: throw OutputFailure(target, "it is a link; name the folder that it leads to")
        default: throw OutputFailure(target, "it is no folder")
        }
    }

    /// Whether all files of a folder are those of a site.
    private static func isOurs(_ folder: String) -> Bool {
        guard let content = try? ContentFolder(folder), content.unreadable.isEmpty else { return false }
        let found = content.files
        if found.isEmpty { return true }
        guard let bytes = OutputContent.read(folder + "/" + OutputManifest.name) else { return false }
        let ours = OutputManifest(bytes).hashes
        return found.allSatisfy { ours[$0] != nil }
    }

    /// Removes a site with its folders; what else is in them stays, and is a reason to go no further.
    private static func remove(_ folder: String) throws(OutputFailure) {
        guard OutputContent.mode(of: folder) != nil else { return }
        let files = (try? ContentFolder(folder).files) ?? []
        let calls = OutputCalls()
        for path in files { try calls.remove(folder + "/" + path) }
        try calls.remove(folder + "/" + OutputManifest.name)
        for inner in OutputPath.folders(of: files).reversed() { calls.removeFolder(folder + "/" + inner) }
        calls.removeFolder(folder)
        if OutputContent.mode(of: folder) != nil { throw OutputFailure(folder, "\"\(folder)\" is in the way") }
    }
}
