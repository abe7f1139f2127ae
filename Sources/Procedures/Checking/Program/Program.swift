internal import Workflow

/// A beat is the smallest thing that a procedure says: one action, one result, one word about somebody else.
struct Beat: Sendable {
    /// What it says.
    enum Deed: Sendable {
        /// The reader does something in a portal.
        case wish(SharedWish)
        /// The reader does something that no portal sees.
        case human
        /// Somebody else acts, given by the number in the domain; none if the model does not know them.
        ///
        /// It stands for all that the workflow has for them next, or for one thing that they do outside of all portals.
        case others(Int?, isWhole: Bool)
        /// Something happens.
        indirect case result(ResultClaim)
        /// What follows is done only where something is so.
        case given(Given)
    }

    /// The index of the item.
    let item: Int
    var deed: Deed
    /// Where it is done.
    var locations: [Whereabouts] = []
    /// All of its bytes.
    let range: Range<Int>
    /// The words that carry its meaning, where something may be done outside of all portals.
    var words = WordSet()
    /// The number of the other actor who does it; nothing where the reader's side does.
    var other: Int?
    /// The sets of roles that a colleague has who does it, as bits; nothing where the reader does.
    var colleague: UInt64?
}

/// A fork is where a procedure can go on in several ways.
struct Fork: Sendable {
    /// Why there are several ways.
    enum Kind: Sendable {
        /// The reader decides, or the case does.
        case choice
        /// The step may be skipped: its last branch is empty.
        case optional
        /// The step is for some cases only: its last branch is empty.
        case conditional
    }

    /// One of the ways.
    struct Branch: Sendable {
        /// Its bytes.
        let range: Range<Int>
        /// Whether it says what it is for.
        let hasPurpose: Bool
        /// Its beats.
        var beats: [Int] = []
    }

    let kind: Kind
    var branches: [Branch]
}

/// A program is a procedure as beats, and as the paths that a reader can take through them.
///
/// Everything that is found out about a procedure refers to it; so it is made once and never copied.
final class Program: Sendable {
    /// A branch that is taken at a fork.
    struct Turn: Hashable, Sendable {
        let fork: Int
        let branch: Int
    }

    /// One way through.
    struct Path: Sendable {
        /// The beats, in order.
        var beats: [Int] = []
        /// The branch that is taken at each fork on the way.
        var turns: [Turn] = []
    }

    let beats: [Beat]
    let forks: [Fork]
    let paths: [Path]
    /// The other actors who are told step by step what to do in their portals.
    let guided: Set<Int>
    /// Whether what is done under a condition is carried out only where that holds.
    ///
    /// Where not all ways are walked, there might be none on which all conditions hold.
    let holdsConditions: Bool

    /// Whether readers may skip a beat.
    func mayBeSkipped(_ beat: Int) -> Bool {
        forks.contains { fork in
            fork.kind != .choice && fork.branches.contains { $0.beats.contains(beat) }
        }
    }

    init(beats: [Beat], forks: [Fork], passages: Passages, guided: Set<Int>) {
        self.beats = beats
        self.forks = forks
        self.guided = guided
        let all = Program.combined(passages)
        paths = all ?? Program.single(passages)
        holdsConditions = all != nil
    }
}

/// The beats of a procedure in the order of the text, with the forks between them.
enum Passages {
    case beat(Int)
    case sequence([Passages])
    case fork(Int, [Passages])

    /// All beats in them, in order.
    var beats: [Int] {
        var beats: [Int] = []
        append(to: &beats)
        return beats
    }

    private func append(to beats: inout [Int]) {
        switch self {
        case .beat(let index): beats.append(index)
        case .sequence(let parts), .fork(_, let parts): for part in parts { part.append(to: &beats) }
        }
    }
}

extension Program {
    /// More paths than this are not walked one by one: then each branch is taken once.
    static let pathLimit = 48

    private static func combined(_ passages: Passages) -> [Path]? {
        switch passages {
        case .beat(let index): return [Path(beats: [index])]
        case .sequence(let parts):
            var paths = [Path()]
            return extend(&paths, by: parts) ? paths : nil
        case .fork(let fork, let branches):
            var paths: [Path] = []
            for (branch, part) in branches.enumerated() {
                guard let next = combined(part) else { return nil }
                paths += next.map { Path(turns: [Turn(fork: fork, branch: branch)]).followed(by: $0) }
            }
            return paths.count <= pathLimit ? paths : nil
        }
    }

    /// Lets each path go on in all ways through some passages; false if that gives too many.
    private static func extend(_ paths: inout [Path], by parts: [Passages]) -> Bool {
        for part in parts {
            switch part {
            case .beat(let index): for number in paths.indices { paths[number].beats.append(index) }
            case .sequence(let inner): guard extend(&paths, by: inner) else { return false }
            case .fork:
                guard let next = combined(part), paths.count * next.count <= pathLimit else { return false }
                paths = paths.flatMap { path in next.map { path.followed(by: $0) } }
            }
        }
        return true
    }

    /// A path through the first branches, and for every other branch one that differs from it there.
    private static func single(_ passages: Passages) -> [Path] {
        switch passages {
        case .beat(let index): return [Path(beats: [index])]
        case .sequence(let parts):
            let each = parts.map { single($0) }
            var paths: [Path] = []
            let first = each.reduce(into: Path()) { $0.append($1[0]) }
            paths.append(first)
            for (place, options) in each.enumerated() {
                for option in options.dropFirst() where paths.count < pathLimit {
                    var path = Path()
                    for (other, its) in each.enumerated() { path.append(other == place ? option : its[0]) }
                    paths.append(path)
                }
            }
            return paths
        case .fork(let fork, let branches):
            var paths: [Path] = []
            for (branch, part) in branches.enumerated() {
                for path in single(part) where paths.count < pathLimit {
                    paths.append(Path(turns: [Turn(fork: fork, branch: branch)]).followed(by: path))
                }
            }
            return paths.isEmpty ? [Path()] : paths
        }
    }
}

extension Program.Path {
    func followed(by other: Program.Path) -> Program.Path {
        var path = self
        path.append(other)
        return path
    }

    fileprivate mutating func append(_ other: Program.Path) {
        beats += other.beats
        turns += other.turns
    }
}
