/// A source cache keeps the maps of the files that a reporter needs at the moment.
///
/// Reports go file by file, and notes point at one other file, or at a few in turn: the last four files are enough, and
/// a report on thousands of files keeps no more of them in memory.
struct SourceCache {
    private let read: (String) -> [UInt8]?
    private var recent: [(path: String, map: SourceMap?)] = []
    private static let capacity = 4

    init(_ read: @escaping (String) -> [UInt8]?) { self.read = read }

    /// The map of a file, if the file is to be had.
    mutating func map(of path: String) -> SourceMap? {
        if let index = recent.firstIndex(where: { $0.path.hasSameBytes(as: path) }) {
            let found = recent.remove(at: index)
            recent.append(found)
            return found.map
        }
        let map = read(path).map { SourceMap($0) }
        if recent.count == SourceCache.capacity { recent.removeFirst() }
        recent.append((path, map))
        return map
    }
}
