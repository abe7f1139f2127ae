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
    /// The folder, as it was named.
    public let path: String

    /// The path of the folder itself, through links.
    let target: String
    /// The folder that is written into.
    let place: String
    let isCompressing: Bool
    let jobs: Int
    let calls: OutputCalls
    /// What a former build, or one that was interrupted, has left.
    let former: OutputManifest
    private let lock: Int32
    private let state = Mutex(State())

    private struct State {
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
    private var workFolder: String { place + "/.tally-work" }
    private var manifest: String { place + "/" + OutputManifest.name }

    /// Opens a folder, or prepares to make it.
    ///
    /// - Parameters:
    ///   - jobs: the number of threads.
    ///   - isCompressing: whether compressed files stand beside the others.
    public convenience init(_ path: String, jobs: Int, isCompressing: Bool = false) throws(OutputFailure) {
        try self.init(path, jobs: jobs, isCompressing: isCompressing, calls: OutputCalls())
    }

    init(_ path: String, jobs: Int, isCompressing: Bool = false, calls: OutputCalls) throws(OutputFailure) {
        self.path = path
        self.jobs = jobs
        self.isCompressing = isCompressing
        self.calls = calls
        target = try Self.resolve(path)
        place = try Self.place(for: target)
        if place != target { try calls.makeFolder(place) }
        lock = open(place, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard lock >= 0 else { throw OutputFailure(place, OutputCalls.reason) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw OutputFailure(path, "another build is writing into it")
        }
        former = OutputContent.read(place + "/" + OutputManifest.name).map { OutputManifest($0) } ?? OutputManifest()
    }

    deinit {
        // A folder that nothing was written into is not worth keeping for the next build.
        if isHidden { rmdir(place) }
        close(lock)
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

    /// Where to write: beside a folder that is not there or empty, in any other one itself.
    private static func place(for target: String) throws(OutputFailure) -> String {
        if OutputContent.mode(of: target) != nil {
            guard let folder = opendir(target) else { throw OutputFailure(target, OutputCalls.reason) }
            defer { closedir(folder) }
            var count = 0
            while readdir(folder) != nil { count += 1 }
            // A folder always has itself and the one that it is in.
            if count > 2 { return target }
        }
        let slash = target.lastIndex(of: "/") ?? target.startIndex
        return target[...slash] + "." + target[target.index(after: slash)...] + OutputPath.reserved + "-new"
    }
}

extension OutputFolder {
    /// Writes files, and removes none.
    ///
    /// - Parameters:
    ///   - progress: is told the number of files that are done, now and then and from any thread.
    ///   - observe: is shown the bytes of each file by its index, on the thread that has made them.
    /// - Returns: what became of the files, in their order.
    @discardableResult
    public func write(
        _ files: [OutputFile], progress: (@Sendable (Int) -> Void)? = nil,
        observe: (@Sendable (Int, [UInt8]) -> Void)? = nil
    ) throws(OutputFailure) -> [OutputResult] {
        try plan(files)
        let writers = WriterNumbers()
        let results = writeInParallel(files, writers, progress, observe)
        var outcomes: [OutputResult] = []
        outcomes.reserveCapacity(results.count)
        for result in results { outcomes.append(try result.get()) }
        return outcomes
    }

    /// Notes what is going to be written, and makes the folders that it needs.
    private func plan(_ files: [OutputFile]) throws(OutputFailure) {
        for file in files {
            if let problem = OutputPath.problem(in: file.path) { throw OutputFailure(file.path, problem) }
        }
        let twice = state.withLock { state -> String? in
            state.isJournaled = false
            for file in files where !state.planned.insert(file.path).inserted { return file.path }
            return nil
        }
        if let twice { throw OutputFailure(twice, "two files of the site have this path") }
        noteForeign(files)
        for folder in OutputPath.folders(of: files.map(\.path)) {
            let full = place + "/" + folder
            switch OutputContent.mode(of: full) {
            case S_IFDIR: continue
            case nil: try calls.makeFolder(full)
            case S_IFREG where former.hashes[folder] != nil && !state.withLock({ $0.planned.contains(folder) }):
                try journal()
                try calls.remove(full)
                try calls.makeFolder(full)
            default: throw OutputFailure(full, "a folder is needed here, and it is a link or a file")
            }
        }
    }

    /// What the names of a file and of its compressed ones end in.
    private var endings: [String] { [""] + (isCompressing ? Compression.allCases.map(\.rawValue) : []) }

    /// Looks for files that are there already and not ours.
    private func noteForeign(_ files: [OutputFile]) {
        if isHidden { return }
        var foreign: [String] = []
        for file in files {
            for ending in endings {
                let path = file.path + ending
                if !isOurs(path), OutputContent.mode(of: place + "/" + path) != nil { foreign.append(path) }
            }
        }
        state.withLock { $0.foreign.formUnion(foreign) }
    }

    /// Notes on disk, before the first change, that the planned files are ours, whatever comes of them.
    func journal() throws(OutputFailure) {
        var failure: OutputFailure?
        state.withLock { state in
            if state.isJournaled { return }
            var manifest = former
            for planned in state.planned {
                for ending in endings where !state.foreign.contains(planned + ending) {
                    manifest.hashes[planned + ending] = .some(nil)
                }
            }
            do throws(OutputFailure) {
                if !state.hasWorkFolder {
                    try prepareWorkFolder()
                    state.hasWorkFolder = true
                }
                try replace(self.manifest, with: manifest.bytes, by: "manifest")
                state.isJournaled = true
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// Makes the folder in which files are made before they take their places, and empties it of what was left there.
    private func prepareWorkFolder() throws(OutputFailure) {
        switch OutputContent.mode(of: workFolder) {
        case nil: try calls.makeFolder(workFolder)
        case S_IFDIR: break
        default: throw OutputFailure(workFolder, "it is in the way of the builder's own folder")
        }
    }

    /// Has a file with new bytes take the place of another one, or of none.
    func replace(_ path: String, with bytes: [UInt8], by name: String) throws(OutputFailure) {
        let temporary = workFolder + "/" + name
        try calls.write(bytes, to: temporary)
        try calls.rename(temporary, to: path)
    }

    /// Whether a file at a path is one of ours.
    func isOurs(_ path: String) -> Bool { isHidden || former.hashes[path] != nil }

    func note(_ path: String, hash: UInt64, isWritten: Bool, isMain: Bool) {
        state.withLock { state in
            state.made[path] = hash
            guard isMain else { return }
            if isWritten { state.written += 1 } else { state.unchanged += 1 }
        }
    }

    func noteRefusal(_ path: String) { state.withLock { $0.refused.append(path) } }
}

extension OutputFolder {
    /// What became of a site.
    public struct Summary: Sendable {
        /// The number of files that were written, without compressed ones.
        public var written: Int
        /// The number of files that had their bytes already, without compressed ones.
        public var unchanged: Int
        /// The files that were removed.
        public var removed: [String]
        /// The files of a former build that somebody has changed since; they are left to whoever did.
        public var leftAlone: [String]
        /// The files that could not be written, because somebody else's are there.
        public var refused: [String]
    }

    /// Removes what is made no more, and lets the site be seen if it was not.
    public func finish() throws(OutputFailure) -> Summary {
        let state = state.withLock { $0 }
        var removed: [String] = []
        var leftAlone: [String] = []
        let stale = former.hashes.keys.filter { state.made[$0] == nil && !state.refused.contains($0) }
        for path in stale.sorted() {
            switch try removal(of: path) {
            case .removed: removed.append(path)
            case .changed: leftAlone.append(path)
            case .missing: break
            }
        }
        var manifest = OutputManifest()
        manifest.isOurCompression = true
        manifest.hashes = state.made.mapValues { .some($0) }
        if OutputContent.read(self.manifest) != manifest.bytes {
            try journal()
            try replace(self.manifest, with: manifest.bytes, by: "manifest")
        }
        try removeWorkFolder()
        if isHidden { try calls.rename(place, to: target) }
        return Summary(
            written: state.written, unchanged: state.unchanged, removed: removed, leftAlone: leftAlone,
            refused: state.refused.sorted())
    }

    private enum Removal { case removed, changed, missing }

    /// Removes a file that is ours, unless somebody has changed it, and the folders that are empty without it.
    private func removal(of path: String) throws(OutputFailure) -> Removal {
        var folder = place
        for step in path.split(separator: "/").dropLast() {
            folder += "/" + step
            // Behind a link is somebody else's folder.
            guard OutputContent.mode(of: folder) == S_IFDIR else { return .missing }
        }
        let full = place + "/" + path
        guard let mode = OutputContent.mode(of: full) else { return .missing }
        guard mode == S_IFREG else { return .changed }
        if let hash = former.hashes[path] ?? nil {
            guard let bytes = OutputContent.read(full), OutputHash.hash(bytes) == hash else { return .changed }
        }
        try journal()
        try calls.remove(full)
        while folder != place, let slash = folder.lastIndex(of: "/") {
            calls.removeFolder(folder)
            folder = String(folder[..<slash])
        }
        return .removed
    }

    private func removeWorkFolder() throws(OutputFailure) {
        guard let folder = opendir(workFolder) else { return }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(folder)
        for name in names { try calls.remove(workFolder + "/" + name) }
        calls.removeFolder(workFolder)
    }
}
