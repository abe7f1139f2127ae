internal import Workflow

/// A census is what came of walking all paths of a procedure from all of its starts.
struct Census: Sendable {
    /// What became of one beat.
    struct Record: Sendable {
        /// In how many starts it is possible.
        var possible = 0
        /// The last start in which it was found to be possible.
        var lastStart = -1
        /// The sets of roles that are enough for it in all starts, and the first start in which each of them counts.
        var roles: UInt64 = .max
        /// How often each requirement occurs in it; few differ.
        var requirements: [(roles: UInt64, start: Int)] = []
        var treads: [Tread] = []
        var commands: [Handle<Command>] = []
        var remarks: [Remark] = []
        var isRecorded = false
        /// Where one was before it, when it was recorded.
        var before: Standing?
    }

    /// A kind of starts: those that agree on all that was looked at, so that the same becomes of the procedure from each.
    struct Kind: Sendable {
        /// The start that was walked from.
        let start: Int
        /// All of them.
        var starts: BitSet
        /// For each path, how many of its beats were possible; one more if the outcome was reached.
        var progress: [Int]
        /// The beats that were possible.
        var reached: BitSet
        /// What decided on the way, as far as it may tell more starts apart.
        var touches: [Touch] = []
    }

    /// The progress along a path that has not been walked.
    static let unknown = -1

    /// The starts as the procedure tells them apart.
    var classes: StartTable.Classes
    var kinds: [Kind] = []
    /// What was found out about single starts besides.
    var others: [(start: Int, path: Int, progress: Int)] = []
    var records: [Record]
    /// The variables that decided anything.
    var touched: VariableSet

    /// The number of starts.
    var count: Int { classes.count }

    /// How far a start leads along a path.
    func progress(_ start: Int, _ path: Int) -> Int {
        if let other = others.first(where: { $0.start == start && $0.path == path }) { return other.progress }
        return kinds.first { $0.starts.contains(start) }?.progress[path] ?? Census.unknown
    }

    /// Whether any start leads further along a path than so many of its beats.
    func leads(beyond place: Int, _ path: Int) -> Bool {
        kinds.contains { $0.progress[path] > place } || others.contains { $0.path == path && $0.progress > place }
    }

    /// Whether any start leads to the outcome along a path.
    func anySucceeds(along path: Int, _ program: Program) -> Bool {
        leads(beyond: program.paths[path].beats.count, path)
    }

    /// Whether the starts of a kind lead to the outcome along any path.
    func succeeds(_ kind: Kind, _ program: Program) -> Bool {
        program.paths.indices.contains { kind.progress[$0] > program.paths[$0].beats.count }
    }

    /// The starts that do not lead to the outcome along any path, in order.
    func failing(_ program: Program) -> [Int] {
        var failing = BitSet(room: classes.firsts.words.count * 64)
        for kind in kinds where !succeeds(kind, program) { failing.formUnion(kind.starts) }
        return failing.intersection(classes.firsts).numbers
    }
}

extension Walker {
    /// Walks all paths from all starts.
    ///
    /// The starts are told apart by the variables that turn out to matter, which is found out by walking; and of those that
    /// agree on all that was looked at on the way only one is walked from.
    mutating func census() -> Census {
        var census = Census(
            classes: plan.starts.classes(toldApartBy: .zero),
            records: [Census.Record](repeating: Census.Record(), count: program.beats.count), touched: .zero)
        isSurveying = true
        var walked = BitSet(room: plan.starts.worlds.count)
        while true {
            touched = model.concerns.closed(touched)
            census.touched = touched
            census.classes = plan.starts.classes(toldApartBy: touched)
            while let start = census.classes.firsts.first(outside: walked) {
                var kind = walkUntilSuccess(start, &census)
                kind.starts.subtract(walked)
                walked.formUnion(kind.starts)
                census.kinds.append(kind)
            }
            touchFromOthers(census)
            if model.concerns.closed(touched) == census.touched { break }
        }
        isSurveying = false
        recordInOrder(&census)
        walkOtherBranches(&census)
        return census
    }

    /// Notes what decides from those starts that have not been walked from.
    private mutating func touchFromOthers(_ census: Census) {
        for kind in census.kinds where !kind.touches.isEmpty {
            let others = kind.starts.intersection(census.classes.firsts).numbers
            for touch in kind.touches {
                let variables = variables(of: touch.condition) & ~touch.written
                // What can decide nothing new need not be asked.
                if variables & ~touched == .zero { continue }
                for start in others {
                    var world = plan.starts.worlds[start]
                    world.words = world.words & ~touch.fixed | touch.world.words & touch.fixed
                    touched |= condition(touch.condition).decide(in: world, known: touch.written).deciding
                }
            }
        }
    }

    /// Sees to it that the first start in which something is possible is the one that is told about.
    private mutating func recordInOrder(_ census: inout Census) {
        var last = -1
        var isInOrder = true
        for kind in census.kinds {
            let first = first(of: kind, census)
            if first <= last || first != kind.start { isInOrder = false }
            last = first
        }
        if !isInOrder {
            let known = touched
            for beat in census.records.indices { census.records[beat] = Census.Record() }
            let firsts = census.kinds.map { first(of: $0, census) }
            for first in firsts.sorted() { _ = walkUntilSuccess(first, &census) }
            touched = known
        }
        for kind in census.kinds {
            let size = kind.starts.count(in: census.classes.firsts)
            kind.reached.forEach { census.records[$0].possible += size }
        }
    }

    private func first(of kind: Census.Kind, _ census: Census) -> Int {
        kind.starts.first(in: census.classes.firsts) ?? kind.start
    }

    /// Walks the paths from a start until one leads to the outcome.
    private mutating func walkUntilSuccess(_ start: Int, _ census: inout Census) -> Census.Kind {
        alike = BitSet(all: plan.starts.worlds.count)
        heeded = .zero
        touches.removeAll(keepingCapacity: true)
        var kind = Census.Kind(
            start: start, starts: BitSet(room: 0),
            progress: [Int](repeating: Census.unknown, count: program.paths.count),
            reached: BitSet(room: program.beats.count))
        for path in program.paths.indices {
            kind.progress[path] = walk(path, start, &census, &kind.reached)
            if kind.progress[path] > program.paths[path].beats.count { break }
        }
        kind.starts = plan.starts.starts(like: start, in: heeded, among: alike)
        kind.touches = touches
        return kind
    }

    /// Walks the branches that have not been taken, so as to know whether they lead anywhere.
    ///
    /// One start from which they do is enough, so that what decides it does not tell starts apart.
    private mutating func walkOtherBranches(_ census: inout Census) {
        guard program.paths.count > 1 else { return }
        let known = touched
        defer { touched = known }
        var starts: [Int]?
        var leading: Set<Program.Turn> = []
        for path in program.paths.indices where census.anySucceeds(along: path, program) {
            leading.formUnion(program.paths[path].turns)
        }
        for path in program.paths.indices {
            guard !program.paths[path].turns.allSatisfy(leading.contains) else { continue }
            if starts == nil {
                starts = Array(census.classes.firsts.numbers.prefix(32))
                noteLastStarts(&census)
            }
            for start in starts ?? [] where census.progress(start, path) == Census.unknown {
                var reached = BitSet(room: program.beats.count)
                let progress = walk(path, start, &census, &reached)
                for beat in reached.numbers where census.records[beat].lastStart != start {
                    census.records[beat].lastStart = start
                    census.records[beat].possible += 1
                }
                census.others.append((start, path, progress))
                if progress > program.paths[path].beats.count {
                    leading.formUnion(program.paths[path].turns)
                    break
                }
            }
        }
    }

    /// Notes for each beat the last start in which it is possible.
    private func noteLastStarts(_ census: inout Census) {
        for kind in census.kinds {
            let last = kind.starts.intersection(census.classes.firsts).last ?? -1
            for beat in kind.reached.numbers {
                census.records[beat].lastStart = max(census.records[beat].lastStart, last)
            }
        }
    }

    private mutating func walk(
        _ path: Int, _ start: Int, _ census: inout Census, _ reached: inout BitSet
    ) -> Int {
        var standing = self.start(in: plan.starts.worlds[start])
        let beats = program.paths[path].beats
        requirements.removeAll(keepingCapacity: true)
        history.removeAll(keepingCapacity: true)
        written = .zero
        fixed = .zero
        for (place, beat) in beats.enumerated() {
            guard let next = attempt(beat, from: standing) else { return place }
            if roles != .max { requirements.append((beat, roles)) }
            reached.insert(beat)
            settle()
            for index in treads.indices { history.append(treads[index].option) }
            record(beat, standing, &census)
            standing = next
        }
        guard isDone(standing) else { return beats.count }
        for (beat, roles) in requirements {
            census.records[beat].roles &= roles
            if !census.records[beat].requirements.contains(where: { $0.roles == roles }) {
                census.records[beat].requirements.append((roles, start))
            }
        }
        return beats.count + 1
    }

    /// Hands over what an attempt has brought, if nothing has been recorded of the beat yet.
    private mutating func record(_ beat: Int, _ before: Standing, _ census: inout Census) {
        if census.records[beat].isRecorded { return }
        census.records[beat].isRecorded = true
        let earlier = history.dropLast(treads.count)
        swap(&census.records[beat].treads, &treads)
        swap(&census.records[beat].commands, &commands)
        census.records[beat].before = before
        if remarks.isEmpty { return }
        census.records[beat].remarks = remarks.filter { remark in
            // A switch that is already as it shall be is no news, unless the procedure itself has put it so.
            guard case .noEffect(let option, _) = remark, let control = option.control else { return true }
            if case .clear = option, domain[control].control.isOn == nil { return true }
            return earlier.contains(option) || program.mayBeSkipped(beat) && isSo(option, control)
        }
    }

    /// Whether a switch is as an option makes it from all starts, so that nobody needs the option.
    private func isSo(_ option: Option, _ control: Handle<Control>) -> Bool {
        guard domain[control].control.isOn != nil else { return false }
        let number = model.concerns.position(of: control)
        let count = plan.starts.starts(where: model.concerns[number], number: number).numbers.count
        switch option {
        case .fill: return count == plan.starts.worlds.count
        case .clear: return count == 0
        default: return false
        }
    }
}
