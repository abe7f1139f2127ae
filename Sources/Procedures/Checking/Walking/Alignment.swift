internal import Workflow

/// An alignment finds out how a procedure that does not fit the model fits best.
///
/// It looks for the cheapest chain of moves from the first beat to the outcome (Dijkstra's search over the pairs of a place
/// in the procedure and a standing on the model). One wrong step is then explained once, and never makes the next ones wrong.
struct Alignment {
    var walker: Walker
    let path: [Int]

    /// The search is given up after so many standings, and the rest explained step by step.
    private static let limit = 1200

    private struct Key: Hashable {
        let position: Int
        let standing: Standing
    }

    private struct Node {
        let key: Key
        let cost: Int
        let parent: Int
        let move: Move
        var isClosed = false
    }

    /// The cheapest explanation from one world.
    mutating func explain(from world: World) -> Explanation {
        let start = Key(position: 0, standing: walker.start(in: world))
        var nodes = [Node(key: start, cost: 0, parent: -1, move: .sync)]
        var known: [Key: Int] = [start: 0]
        var queue = CostQueue()
        queue.push(0, cost: 0, position: 0)
        var count = 0
        var furthest = 0
        let named = namedOptions
        while let number = queue.pop() {
            if nodes[number].isClosed { continue }
            nodes[number].isClosed = true
            count += 1
            let node = nodes[number]
            if nodes[furthest].key.position < node.key.position { furthest = number }
            if node.key.position > path.count { return leadingWithSubstitutes(explanation(to: number, nodes)) }
            if count > Alignment.limit { break }
            for (move, position, standing) in moves(from: node.key.position, node.key.standing) {
                let key = Key(position: position, standing: standing)
                let cost = node.cost + move.cost + extraCost(of: move, named)
                if let other = known[key] {
                    guard nodes[other].cost > cost, !nodes[other].isClosed else { continue }
                }
                known[key] = nodes.count
                queue.push(nodes.count, cost: cost, position: position)
                nodes.append(Node(key: key, cost: cost, parent: number, move: move))
            }
        }
        return finishing(leadingWithSubstitutes(explanation(to: furthest, nodes)))
    }

    private func explanation(to end: Int, _ nodes: [Node]) -> Explanation {
        var steps: [Explanation.Step] = []
        var number = end
        while nodes[number].parent >= 0 {
            let node = nodes[number]
            let before = nodes[node.parent].key
            // The step from the last beat to the end is none.
            let isEnd = before.position == path.count && node.key.position > path.count
            if !isEnd || !node.move.isSync {
                steps.append(
                    .init(position: before.position, move: node.move, before: before.standing, after: node.key.standing)
                )
            }
            number = node.parent
        }
        return Explanation(steps: steps.reversed(), cost: nodes[end].cost)
    }

    /// Explains what is left of a procedure beat by beat, where the search has been given up.
    private mutating func finishing(_ begun: Explanation) -> Explanation {
        var explanation = begun
        var standing = begun.steps.last?.after ?? begun.steps.first?.before
        var position = begun.steps.reduce(0) { max($0, $1.move.isInsertion ? $1.position : $1.position + 1) }
        while position < path.count, let before = standing {
            let next = walker.attempt(path[position], from: before)
            let move = next == nil ? Move.drop : .sync
            explanation.steps.append(.init(position: position, move: move, before: before, after: next ?? before))
            explanation.cost += move.cost
            standing = next ?? before
            position += 1
        }
        if let standing, !walker.isDone(standing) {
            explanation.steps.append(.init(position: path.count, move: .miss, before: standing, after: standing))
            explanation.cost += Move.miss.cost
        }
        return explanation
    }

    /// Whether an explanation holds from another world, too; the same one, from there.
    mutating func replaying(_ explanation: Explanation, from world: World) -> Explanation? {
        var standing = walker.start(in: world)
        var steps: [Explanation.Step] = []
        for step in explanation.steps {
            guard let next = after(step.move, at: step.position, standing) else { return nil }
            steps.append(.init(position: step.position, move: step.move, before: standing, after: next))
            standing = next
        }
        let isMissed = explanation.steps.last.map { if case .miss = $0.move { true } else { false } } ?? false
        guard walker.isDone(standing) != isMissed else { return nil }
        return Explanation(steps: steps, cost: explanation.cost)
    }
}

extension Move {
    var isSync: Bool {
        switch self {
        case .sync, .syncElsewhere: true
        default: false
        }
    }

    /// Whether it takes a step for something that its words don't say.
    var isGuess: Bool {
        switch self {
        case .substitute, .takeFor, .drop: true
        default: false
        }
    }

    /// Whether it adds something, and leaves the beat for the next move.
    var isInsertion: Bool {
        switch self {
        case .insert, .insertOutside, .insertOthers: true
        default: false
        }
    }
}

/// A queue that gives out the cheapest first, and of equals the one that has come furthest.
///
/// So the first of several steps that could be wrong is taken to be right.
struct CostQueue {
    private var heap: [(cost: Int, position: Int, order: Int, value: Int)] = []
    private var count = 0

    mutating func push(_ value: Int, cost: Int, position: Int) {
        heap.append((cost, position, count, value))
        count += 1
        var index = heap.count - 1
        while index > 0 {
            let parent = (index - 1) / 2
            guard isLess(index, parent) else { return }
            heap.swapAt(index, parent)
            index = parent
        }
    }

    mutating func pop() -> Int? {
        guard let first = heap.first else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var index = 0
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2] where child < heap.count && isLess(child, least) {
                least = child
            }
            if least == index { return first.value }
            heap.swapAt(index, least)
            index = least
        }
    }

    private func isLess(_ left: Int, _ right: Int) -> Bool {
        (heap[left].cost, -heap[left].position, heap[left].order)
            < (heap[right].cost, -heap[right].position, heap[right].order)
    }
}
