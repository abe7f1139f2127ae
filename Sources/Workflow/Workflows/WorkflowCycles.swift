/// Workflow cycles are the workflows that are parts of themselves, found in one walk along all parts.
///
/// Of workflows that are parts of each other one is come to first, and the walk leaves none of them before it leaves that
/// one. (R. Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972.)
struct WorkflowCycles {
    /// The numbers of the workflows that are parts of themselves.
    private(set) var members: Set<Int> = []

    private let parts: [[Int]]
    /// When the walk came to a workflow, and the earliest one that it leads back to; nothing where it has not been.
    private var arrivals: [Int?]
    private var earliest: [Int]
    private var count = 0
    /// The workflows that the walk has come to, and of which it is not known yet which are parts of each other.
    private var undecided: [Int] = []
    private var isUndecided: [Bool]

    /// Finds them among workflows that consist of each other.
    init(among workflows: [Workflow], _ numbers: [String: Int]) {
        parts = workflows.map { $0.parts.compactMap { numbers[$0] } }
        arrivals = workflows.map { _ in nil }
        earliest = workflows.map { _ in 0 }
        isUndecided = workflows.map { _ in false }
        for number in workflows.indices where arrivals[number] == nil { walk(from: number) }
    }

    private mutating func walk(from start: Int) {
        var way = [(number: start, next: 0)]
        arrive(at: start)
        while let (number, next) = way.last {
            guard next < parts[number].count else {
                way.removeLast()
                leave(number)
                if let user = way.last?.number { earliest[user] = min(earliest[user], earliest[number]) }
                continue
            }
            way[way.count - 1].next += 1
            let part = parts[number][next]
            if let arrival = arrivals[part] {
                if isUndecided[part] { earliest[number] = min(earliest[number], arrival) }
            } else {
                arrive(at: part)
                way.append((part, 0))
            }
        }
    }

    private mutating func arrive(at number: Int) {
        arrivals[number] = count
        earliest[number] = count
        count += 1
        undecided.append(number)
        isUndecided[number] = true
    }

    private mutating func leave(_ number: Int) {
        guard earliest[number] == arrivals[number] else { return }
        var together: [Int] = []
        repeat {
            let last = undecided.removeLast()
            isUndecided[last] = false
            together.append(last)
        } while together.last != number
        if together.count > 1 || parts[number].contains(number) { members.formUnion(together) }
    }
}
