/// A file graph says which file leads to which others, in one respect.
struct FileGraph: Sendable {
    /// The files that a file leads to, each of them once, in the order in which it names them; empty where no file leads
    /// to any.
    private let targets: [[Int32]]
    /// The number of files.
    let count: Int

    /// Whether no file leads to another one.
    var isEmpty: Bool { targets.isEmpty }

    /// Makes the graph of some of the references of some files.
    init(
        _ files: [ContentFile], _ links: [FileLinks], from sources: [Int],
        where isEdge: (Outline.Use, _ target: Int) -> Bool
    ) {
        count = files.count
        var targets: [[Int32]] = []
        // The file that led to a file last.
        var latest: [Int] = []
        for file in sources {
            guard let references = files[file].pointing?.references else { continue }
            for (reference, destination) in zip(references, links[file].destinations) {
                guard destination.kind == .file, let target = destination.file, isEdge(reference.use, target) else {
                    continue
                }
                if targets.isEmpty {
                    targets = [[Int32]](repeating: [], count: files.count)
                    latest = [Int](repeating: -1, count: files.count)
                }
                if latest[target] == file { continue }
                latest[target] = file
                targets[file].append(Int32(truncatingIfNeeded: target))
            }
        }
        self.targets = targets
    }

    private init(_ targets: [[Int32]], count: Int) {
        self.targets = targets
        self.count = count
    }

    /// The files that a file leads to.
    subscript(file: Int) -> [Int32] { isEmpty ? [] : targets[file] }

    /// The graph with all of its edges turned round.
    var reversed: FileGraph {
        if isEmpty { return self }
        var sources = [[Int32]](repeating: [], count: count)
        for (file, own) in targets.enumerated() {
            for target in own { sources[Int(target)].append(Int32(truncatingIfNeeded: file)) }
        }
        return FileGraph(sources, count: count)
    }

    /// All files that some files lead to, and these themselves, up to a number of them.
    func closure(of starts: some Sequence<Int>, limit: Int = .max) -> [Int] {
        var found: [Int] = []
        var seen: Set<Int> = []
        for start in starts where seen.insert(start).inserted { found.append(start) }
        var next = 0
        while next < found.count, found.count < limit {
            for target in self[found[next]] where seen.insert(Int(target)).inserted { found.append(Int(target)) }
            next += 1
        }
        return found
    }
}
