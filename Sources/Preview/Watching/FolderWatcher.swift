internal import CLinux
internal import Glibc

/// A folder watcher says which files change in some folders, by way of inotify.
///
/// It watches every folder below those that it is given, also those that are made later, but for names that begin with a
/// dot. It follows no links to folders.
public final class FolderWatcher {
    /// Why folders cannot be watched.
    public struct Failure: Error, Hashable {
        /// The folder.
        public let path: String
        /// The reason, as a statement without a final period.
        public let reason: String
    }

    /// What is known of a folder that is watched.
    private struct Watch {
        var path: String
        /// Whether all that is in it is of interest.
        var isTree = false
        /// Which names in it are.
        var names: Set<String> = []
    }

    private let descriptor: Int32
    private var watches: [Int32: Watch] = [:]
    private let roots: [String]

    /// Begins to watch.
    ///
    /// - Parameters:
    ///   - folders: the folders; one that is not there is watched from when it is made.
    ///   - files: single files, which need not be there either.
    public init(folders: [String], files: [String] = []) throws(Failure) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        roots = folders
        guard descriptor >= 0 else { throw Failure(path: folders.first ?? "", reason: Self.reason) }
        for path in folders + files {
            let (parent, name) = Self.split(path)
            try watch(parent) { $0.names.insert(name) }
        }
        var ignored = FileChanges()
        for folder in folders { try watchTree(folder, &ignored) }
    }

    deinit { close(descriptor) }

    /// Waits until something happens, or one of some other descriptors can be read, or it takes too long.
    ///
    /// - Parameters:
    ///   - stop: a descriptor that ends the waiting when there is something to read from it.
    ///   - timeout: the longest time to wait, in seconds; nothing for as long as it takes.
    /// - Returns: what has happened, and whether waiting was ended.
    public func wait(
        until stop: Int32? = nil, timeout: Double? = nil
    ) throws(Failure) -> (changes: FileChanges, isStopped: Bool) {
        var requests = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        if let stop { requests.append(pollfd(fd: stop, events: Int16(POLLIN), revents: 0)) }
        let count = Self.poll(&requests, for: timeout)
        if count < 0 { throw Failure(path: roots.first ?? "", reason: Self.reason) }
        if count > 0, stop != nil, requests[1].revents != 0 { return (FileChanges(), true) }
        var changes = FileChanges()
        if count > 0, requests[0].revents != 0 { try read(&changes) }
        return (changes, false)
    }

    /// Asks the system to wait, and asks again if a signal that is somebody else's business has ended the waiting.
    private static func poll(_ requests: inout [pollfd], for seconds: Double?) -> Int32 {
        let end = seconds.map { ContinuousClock.now.advanced(by: .seconds($0)) }
        while true {
            let rest = end.map { Int32(min(max((($0 - .now) / .milliseconds(1)).rounded(.up), 0), 1e9)) }
            let count = Glibc.poll(&requests, nfds_t(requests.count), rest ?? -1)
            if count >= 0 || errno != EINTR { return count }
        }
    }

    // MARK: Events

    private func read(_ changes: inout FileChanges) throws(Failure) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return }
            for event in Self.events(in: buffer[..<count]) { try note(event, &changes) }
        }
    }

    private struct Event {
        let watch: Int32
        let mask: UInt32
        let name: String

        func has(_ bits: Int32) -> Bool { mask & UInt32(bitPattern: bits) != 0 }
    }

    private static func events(in bytes: ArraySlice<UInt8>) -> [Event] {
        bytes.withUnsafeBytes { buffer in
            var events: [Event] = []
            var offset = 0
            let size = MemoryLayout<inotify_event>.size
            while offset + size <= buffer.count {
                let watch = buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self)
                let mask = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
                let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
                let end = min(offset + size + length, buffer.count)
                let name = buffer[offset + size..<end].prefix { $0 != 0 }
                events.append(Event(watch: watch, mask: mask, name: String(decoding: name, as: UTF8.self)))
                offset = end
            }
            return events
        }
    }

    private func note(_ event: Event, _ changes: inout FileChanges) throws(Failure) {
        if event.has(IN_Q_OVERFLOW) {
            changes.hasOtherFolders = true
            for root in roots { try watchTree(root, &changes) }
            return
        }
        if event.has(IN_IGNORED) {
            watches[event.watch] = nil
            return
        }
        guard let watch = watches[event.watch], !event.name.isEmpty else { return }
        let isNamed = watch.names.contains(event.name)
        guard isNamed || watch.isTree && !event.name.hasPrefix(".") else { return }
        let path = Self.joined(watch.path, event.name)
        let isTree = watch.isTree && !event.name.hasPrefix(".") || roots.contains(path)
        if event.has(Int32(bitPattern: UInt32(IN_ISDIR))) {
            guard isTree, !event.has(IN_ATTRIB) else { return }
            changes.hasOtherFolders = true
            if event.has(IN_CREATE | IN_MOVED_TO) {
                try watchTree(path, &changes)
            } else {
                forget(path)
            }
        } else if event.has(IN_CLOSE_WRITE | IN_MOVED_TO) {
            changes.unsettled.remove(path)
            changes.written.insert(path)
        } else {
            // Who reads it now finds what is there now, so whatever was written before is no news.
            if event.has(IN_DELETE | IN_MOVED_FROM) { changes.written.remove(path) }
            changes.unsettled.insert(path)
        }
    }

    // MARK: Watches

    private static let events =
        UInt32(bitPattern: IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB)
        | UInt32(IN_ONLYDIR)

    /// Watches a folder, and those below it; what is in there already is noted, for it may have come before the watch did.
    private func watchTree(_ root: String, _ changes: inout FileChanges) throws(Failure) {
        var waiting = [root]
        while let path = waiting.popLast() {
            guard try watch(path, { $0.isTree = true }), let folder = opendir(path) else { continue }
            defer { closedir(folder) }
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                let inner = Self.joined(path, name)
                var status = stat()
                guard lstat(inner, &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    waiting.append(inner)
                } else {
                    changes.unsettled.insert(inner)
                }
            }
        }
    }

    /// Watches one folder; returns whether it is there.
    @discardableResult
    private func watch(_ path: String, _ mark: (inout Watch) -> Void) throws(Failure) -> Bool {
        let number = inotify_add_watch(descriptor, path.isEmpty ? "." : path, Self.events)
        if number < 0 {
            switch errno {
            case ENOENT, ENOTDIR, EACCES: return false
            case ENOSPC:
                throw Failure(
                    path: path,
                    reason: "the system watches no more folders for you; fs.inotify.max_user_watches says how many")
            default: throw Failure(path: path, reason: Self.reason)
            }
        }
        var watch = watches[number] ?? Watch(path: path)
        watch.path = path
        mark(&watch)
        watches[number] = watch
        return true
    }

    /// Watches a folder no more that has gone, with all below it.
    private func forget(_ path: String) {
        for (number, watch) in watches where watch.path == path || watch.path.hasPrefix(path + "/") {
            inotify_rm_watch(descriptor, number)
            watches[number] = nil
        }
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        let parent = path[..<slash]
        return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
    }

    private static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder == "/" ? "/" + name : folder + "/" + name
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
