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
        var target = target
        while target.hasSuffix("/"), target.utf8.count > 1 { target.removeLast() }
        let isThere = try takesPlace(of: target)
        let calls = OutputCalls()
        let copy = target + OutputPath.reserved + "-new"
        try calls.makeFolder(copy)
        // Of two that publish at once, the second one would tear what the first one copies.
        let lock = try FolderLock(copy, of: target, inUse: "it is being published to already")
        let old = isThere ? try FolderLock(target, of: target, inUse: "somebody is writing into it") : nil
        defer { withExtendedLifetime((lock, old)) {} }
        do throws(OutputFailure) {
            try copyFiles(files, of: folder, to: copy, calls)
            if isThere {
                guard renameat2(AT_FDCWD, copy, AT_FDCWD, target, UInt32(TALLY_RENAME_EXCHANGE)) == 0 else {
                    throw OutputFailure(target, OutputCalls.reason)
                }
            } else {
                try calls.rename(copy, to: target)
            }
        } catch {
            try? remove(copy)
            throw error
        }
        if isThere { try remove(copy) }
    }

    /// Whether a site takes the place of a folder that is there, which has to be a site, too, or empty.
    private static func takesPlace(of target: String) throws(OutputFailure) -> Bool {
        switch OutputContent.mode(of: target) {
        case nil: return false
        case S_IFDIR where isOurs(target): return true
        case S_IFDIR: throw OutputFailure(target, "it has files in it that no build has made")
        case S_IFLNK: throw OutputFailure(target, "it is a link; name the folder that it leads to")
        default: throw OutputFailure(target, "it is no folder")
        }
    }

    /// Copies files into a folder, in the place of what somebody who was killed there has left.
    private static func copyFiles(
        _ files: [String], of folder: String, to copy: String, _ calls: OutputCalls
    ) throws(OutputFailure) {
        try empty(copy)
        for inner in OutputPath.folders(of: files) { try calls.makeFolder(copy + "/" + inner) }
        for path in files + [OutputManifest.name] {
            guard let bytes = OutputContent.read(folder + "/" + path) else {
                throw OutputFailure(folder + "/" + path, "\"\(path)\" cannot be read")
            }
            try calls.write(bytes, to: copy + "/" + path)
        }
    }

    /// Whether all files of a folder are those of a site, hidden ones too: a server may be told by them what to do.
    private static func isOurs(_ folder: String) -> Bool {
        let found = OutputContent.tree(of: folder).others.filter { !isNote($0) }
        if found.isEmpty { return true }
        guard let bytes = OutputContent.read(folder + "/" + OutputManifest.name) else { return false }
        let ours = OutputManifest(bytes).hashes
        return found.allSatisfy { ours[$0] != nil }
    }

    /// Whether a path is that of what a build notes down for itself, or of what it has not put in its place.
    private static func isNote(_ path: String) -> Bool {
        path == OutputManifest.name || path.hasPrefix(OutputManifest.workFolder + "/")
    }

    /// Removes a site with its folders; what else is in them stays, and is a reason to go no further.
    private static func remove(_ folder: String) throws(OutputFailure) {
        try empty(folder)
        OutputCalls().removeFolder(folder)
        if OutputContent.mode(of: folder) != nil { throw OutputFailure(folder, "\"\(folder)\" is in the way") }
    }

    /// Removes what is in a site.
    private static func empty(_ folder: String) throws(OutputFailure) {
        let calls = OutputCalls()
        for path in (try? ContentFolder(folder).files) ?? [] { try calls.remove(folder + "/" + path) }
        let tree = OutputContent.tree(of: folder)
        for path in tree.others where isNote(path) { try calls.remove(folder + "/" + path) }
        // Where a copy ended early, there are folders without files, too.
        for inner in tree.folders.reversed() { calls.removeFolder(folder + "/" + inner) }
    }
}
