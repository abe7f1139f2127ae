internal import Preview

extension FolderWatcher {
    /// A watcher of some paths.
    static func watching(_ paths: WatchedPaths) throws(CommandFailure) -> FolderWatcher {
        do throws(FolderWatcher.Failure) {
            return try FolderWatcher(folders: paths.folders, files: paths.files)
        } catch {
            throw CommandFailure("cannot watch \"\(error.path)\": \(error.reason)")
        }
    }

    /// Waits until something has changed, somebody ends the command, or some seconds are over.
    func changes(
        until stop: StopSignal, timeout: Double?
    ) throws(CommandFailure) -> (changes: FileChanges, isStopped: Bool) {
        try changes(until: stop.descriptor, timeout: timeout)
    }

    /// Waits until something has changed, there is something to read, or some seconds are over.
    func changes(
        until descriptor: Int32, timeout: Double?
    ) throws(CommandFailure) -> (changes: FileChanges, isStopped: Bool) {
        do throws(FolderWatcher.Failure) {
            return try wait(until: descriptor, timeout: timeout)
        } catch {
            throw CommandFailure("cannot watch \"\(error.path)\" any more: \(error.reason)")
        }
    }
}

extension Double {
    /// Some seconds in words: `3.1 ms`.
    var inMilliseconds: String {
        let tenths = Int((self * 10_000).rounded())
        return "\(tenths / 10).\(tenths % 10) ms"
    }
}
