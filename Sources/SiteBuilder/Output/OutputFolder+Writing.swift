internal import Glibc
internal import Synchronization

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
            manifest.inputs = nil
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
