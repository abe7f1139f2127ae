internal import CLinux
internal import Glibc
internal import Synchronization

/// An output folder is the folder that a site is written into.
///
///     let output = try OutputFolder("Site", jobs: 4)
///     try output.write(pages)
///     try output.write(others)
///     let summary = try output.finish()
///
/// Whoever looks into it, at whatever moment, sees every file whole. A site that is not there yet is made in a folder beside
/// it, which gets its name when it is complete. In one that is there, a file whose bytes don't change is left alone, and
/// any other one is made beside it and then takes its place; that costs four times as much as overwriting, and only for
/// what has changed. Files of a former build that are made no more are removed at the end. A build that has been killed
/// is completed by the next one.
///
/// Which files are ours says the ``OutputManifest``. Other people's files are left alone, even if a page has the path
/// of one. Links in the folder are never followed.
public final class OutputFolder: Sendable {
    /// The path of the folder itself, through links.
    let target: String
    /// The folder that is written into.
    let place: String
    let isCompressing: Bool
    let jobs: Int
    let calls: OutputCalls
    /// What a former build, or one that was interrupted, has left.
    let former: OutputManifest
    /// Whether the folder that is written into has been made now, so that nothing can be in it but what is written.
    let isFresh: Bool
    private let lock: FolderLock
    let state = Mutex(State())

    struct State {
        /// The files that have been asked for.
        var planned: Set<String> = []
        /// Those of them at which a file is that no build has made.
        var foreign: Set<String> = []
        /// Whether the manifest on disk names them all.
        var isJournaled = false
        /// The files that there are now, with the hashes of their bytes.
        var made: [String: UInt64] = [:]
        /// The paths at which somebody else's file is.
        var refused: [String] = []
        var written = 0
        var unchanged = 0
        var hasWorkFolder = false
    }

    /// Whether nobody sees the folder before it is complete.
    var isHidden: Bool { place != target }
    var workFolder: String { place + "/" + OutputManifest.workFolder }
    var manifest: String { place + "/" + OutputManifest.name }

    /// Opens a folder, or prepares to make it.
    ///
    /// - Parameters:
    ///   - jobs: the number of threads.
    ///   - isCompressing: whether compressed files stand beside the others.
    public convenience init(_ path: String, jobs: Int, isCompressing: Bool = false) throws(OutputFailure) {
        try self.init(path, jobs: jobs, isCompressing: isCompressing, calls: OutputCalls())
    }

    init(_ path: String, jobs: Int, isCompressing: Bool = false, calls: OutputCalls) throws(OutputFailure) {
        self.jobs = jobs
        self.isCompressing = isCompressing
        self.calls = calls
        target = try Self.resolve(path)
        (place, isFresh) = try Self.prepare(target, calls)
        lock = try FolderLock(place, of: path, inUse: "another build is writing into it")
        former = OutputContent.read(place + "/" + OutputManifest.name).map { OutputManifest($0) } ?? OutputManifest()
    }

    deinit {
        // A folder that nothing was written into is not worth keeping for the next build.
        if isHidden { rmdir(place) }
    }

    /// The path without links, of which the last part need not exist.
    private static func resolve(_ path: String) throws(OutputFailure) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            let resolved = String(cString: real)
            guard OutputContent.mode(of: resolved) == S_IFDIR else { throw OutputFailure(path, "it is no folder") }
            return resolved
        }
        guard errno == ENOENT else { throw OutputFailure(path, OutputCalls.reason) }
        guard OutputContent.mode(of: path) == nil else { throw OutputFailure(path, "it is a link that leads nowhere") }
        var plain = path
        while plain.hasSuffix("/"), plain.utf8.count > 1 { plain.removeLast() }
        let slash = plain.lastIndex(of: "/")
        let parent = slash.map { $0 == plain.startIndex ? "/" : String(plain[..<$0]) } ?? "."
        let name = slash.map { String(plain[plain.index(after: $0)...]) } ?? plain
        var folders: [String] = []
        var missing = parent
        while OutputContent.mode(of: missing) == nil {
            folders.append(missing)
            guard let slash = missing.lastIndex(of: "/"), slash > missing.startIndex else { break }
            missing = String(missing[..<slash])
        }
        for folder in folders.reversed() where mkdir(folder, 0o777) != 0 && errno != EEXIST {
            throw OutputFailure(folder, OutputCalls.reason)
        }
        guard let real = realpath(parent, nil) else { throw OutputFailure(path, OutputCalls.reason) }
        defer { free(real) }
        let folder = String(cString: real)
        return (folder == "/" ? "" : folder) + "/" + name
    }

    /// Makes the folder to write into, unless it is there: beside one that is missing or empty, in any other one itself.
    private static func prepare(
        _ target: String, _ calls: OutputCalls
    ) throws(OutputFailure) -> (place: String, isFresh: Bool) {
        let isThere = OutputContent.mode(of: target) != nil
        // A volume that has just been made is an empty folder, too, and no other one can take its place.
        if isThere { if try !isEmpty(target) || isMountPoint(target) { return (target, false) } }
        let slash = target.lastIndex(of: "/") ?? target.startIndex
        let place = target[...slash] + "." + target[target.index(after: slash)...] + OutputPath.reserved + "-new"
        let isFresh = OutputContent.mode(of: place) == nil
        do throws(OutputFailure) {
            try calls.makeFolder(place)
        } catch {
            // Who may write into a folder need not be allowed to make another one beside it.
            if isThere { return (target, false) }
            throw error
        }
        return (place, isFresh)
    }

    /// Whether nothing can be renamed over a folder, because a file system has been mounted there.
    static func isMountPoint(_ path: String) -> Bool { tally_is_mount_point(path) != 0 }

    private static func isEmpty(_ path: String) throws(OutputFailure) -> Bool {
        guard let folder = opendir(path) else { throw OutputFailure(path, OutputCalls.reason) }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // A folder always has itself and the one that it is in.
        return count <= 2
    }
}
