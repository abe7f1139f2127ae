extension FileGraph {
    /// The cycles of the graph, one for each group of files that lead to each other.
    ///
    /// A cycle is the shortest one that goes through the first file of its group, with which it begins. The groups are
    /// the strongly connected components, found as Tarjan does it, with a stack of our own.
    var cycles: [[Int]] {
        if isEmpty { return [] }
        return components().compactMap { component in
            guard let first = component.min() else { return nil }
            return cycle(through: first, within: Set(component))
        }
        .sorted { $0[0] < $1[0] }
    }

    private func components() -> [[Int]] {
        var search = ComponentSearch(count: count)
        for file in 0..<count where search.order[file] == 0 { search.visit(file, in: self) }
        return search.components
    }

    /// The shortest way from a file back to itself.
    private func cycle(through first: Int, within component: Set<Int>) -> [Int]? {
        var before: [Int: Int] = [:]
        var queue = [first]
        var next = 0
        while next < queue.count {
            let file = queue[next]
            next += 1
            for case let target in self[file].map(Int.init) where component.contains(target) {
                if target == first {
                    var way = [file]
                    while let last = way.last, last != first, let step = before[last] { way.append(step) }
                    return way.reversed()
                }
                if before[target] == nil {
                    before[target] = file
                    queue.append(target)
                }
            }
        }
        return nil
    }
}

/// A component search finds the files that lead to each other, group by group.
private struct ComponentSearch {
    /// The order in which the files were first seen, from one.
    var order: [Int]
    /// The components of more than one file, or of a file that leads to itself.
    var components: [[Int]] = []

    private var lowest: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var seen = 0

    init(count: Int) {
        order = [Int](repeating: 0, count: count)
        lowest = order
        isOpen = [Bool](repeating: false, count: count)
    }

    mutating func visit(_ start: Int, in graph: FileGraph) {
        if graph[start].isEmpty { return }
        var path: [(file: Int, next: Int)] = []
        begin(start, &path)
        while let (file, next) = path.last {
            let targets = graph[file]
            if next < targets.count {
                path[path.count - 1].next += 1
                let target = Int(targets[next])
                if order[target] == 0 {
                    begin(target, &path)
                } else if isOpen[target] {
                    lowest[file] = min(lowest[file], order[target])
                }
                continue
            }
            path.removeLast()
            if let parent = path.last?.file { lowest[parent] = min(lowest[parent], lowest[file]) }
            if lowest[file] == order[file] { close(file, in: graph) }
        }
    }

    private mutating func begin(_ file: Int, _ path: inout [(file: Int, next: Int)]) {
        seen += 1
        order[file] = seen
        lowest[file] = seen
        open.append(file)
        isOpen[file] = true
        path.append((file, 0))
    }

    private mutating func close(_ file: Int, in graph: FileGraph) {
        var component: [Int] = []
        while let last = open.popLast() {
            isOpen[last] = false
            component.append(last)
            if last == file { break }
        }
        if component.count > 1 || graph[file].contains(Int32(truncatingIfNeeded: file)) { components.append(component) }
    }
}
