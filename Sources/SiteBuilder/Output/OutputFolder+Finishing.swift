internal import Glibc
internal import Synchronization

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
    ///
    /// - Parameter inputs: what the site was made of, as a number that differs if any of it does; nothing if that is not
    ///   known for certain.
    public func finish(madeOf inputs: UInt64? = nil) throws(OutputFailure) -> Summary {
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
        // Where somebody else's file stands in the place of one, a build will have to say so again.
        manifest.inputs = state.refused.isEmpty ? inputs : nil
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
