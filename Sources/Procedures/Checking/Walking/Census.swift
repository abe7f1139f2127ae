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

    /// The progress along a path that has not been walked.
    static let unknown = -1

    var starts: [WorkflowPlan.StartClass] = []
    /// For each start, for each path: how many of its beats were possible; one more if the outcome was reached.
    var progress: [[Int]] = []
    var records: [Record]
    /// The variables that decided anything.
    var touched: VariableSet

    /// Whether a start leads to the outcome along a path.
    func succeeds(_ start: Int, _ path: Int, _ program: Program) -> Bool {
        progress[start][path] > program.paths[path].beats.count
    }

    /// Whether a start leads to the outcome along any path.
    func succeeds(_ start: Int, _ program: Program) -> Bool {
        program.paths.indices.contains { succeeds(start, $0, program) }
    }
}

extension Walker {
    /// Walks all paths from all starts.
    ///
    /// The starts are told apart by the variables that turn out to matter, which is found out by walking.
    mutating func census() -> Census {
        while true {
            touched = model.concerns.closed(touched)
            let known = touched
            var census = Census(
                starts: plan.starts(toldApartBy: known),
                records: [Census.Record](repeating: Census.Record(), count: program.beats.count), touched: known)
            for start in census.starts.indices {
                walkUntilSuccess(start, &census)
                // More variables matter than was known; what has been walked so far was in vain.
                if model.concerns.closed(touched) != known { break }
            }
            touched = model.concerns.closed(touched)
            census.touched = touched
            if touched == known {
                walkOtherBranches(&census)
                return census
            }
        }
    }

    /// Walks the paths from a start until one leads to the outcome.
    private mutating func walkUntilSuccess(_ start: Int, _ census: inout Census) {
        census.progress.append([Int](repeating: Census.unknown, count: program.paths.count))
        for path in program.paths.indices {
            census.progress[start][path] = walk(path, start, &census)
            if census.succeeds(start, path, program) { return }
        }
    }

    /// Walks the branches that have not been taken, so as to know whether they lead anywhere.
    ///
    /// One start from which they do is enough, so that what decides it does not tell starts apart.
    private mutating func walkOtherBranches(_ census: inout Census) {
        guard program.paths.count > 1 else { return }
        let known = touched
        defer { touched = known }
        for path in program.paths.indices {
            let isNeeded = program.paths[path].turns.contains { turn in
                !program.paths.indices.contains { other in
                    program.paths[other].turns.contains { $0 == turn }
                        && census.starts.indices.contains { census.succeeds($0, other, program) }
                }
            }
            guard isNeeded else { continue }
            for start in census.starts.indices.prefix(32) where census.progress[start][path] == Census.unknown {
                census.progress[start][path] = walk(path, start, &census)
                if census.succeeds(start, path, program) { break }
            }
        }
    }

    private mutating func walk(_ path: Int, _ start: Int, _ census: inout Census) -> Int {
        var standing = self.start(in: census.starts[start].world)
        let beats = program.paths[path].beats
        var requirements: [(beat: Int, roles: UInt64)] = []
        var history: [Option] = []
        written = .zero
        for (place, beat) in beats.enumerated() {
            guard let next = attempt(beat, from: standing) else { return place }
            requirements.append((beat, roles))
            record(beat, start, standing, &history, &census)
            settle()
            standing = next
        }
        guard isDone(standing) else { return beats.count }
        for (beat, roles) in requirements {
            census.records[beat].roles &= roles
            if roles != .max, !census.records[beat].requirements.contains(where: { $0.roles == roles }) {
                census.records[beat].requirements.append((roles, start))
            }
        }
        return beats.count + 1
    }

    private func record(
        _ beat: Int, _ start: Int, _ before: Standing, _ history: inout [Option], _ census: inout Census
    ) {
        if census.records[beat].lastStart != start {
            census.records[beat].lastStart = start
            census.records[beat].possible += 1
        }
        if !census.records[beat].isRecorded {
            census.records[beat].isRecorded = true
            census.records[beat].treads = treads
            census.records[beat].commands = commands
            census.records[beat].before = before
            census.records[beat].remarks = remarks.filter { remark in
                // A switch that is already as it shall be is no news, unless the procedure itself has put it so.
                guard case .noEffect(let option, _) = remark, option.control != nil else { return true }
                return history.contains(option)
            }
        }
        for tread in treads { history.append(tread.option) }
    }
}
