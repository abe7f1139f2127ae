internal import Diagnostics
public import Workflow

/// A document comparison says what two versions of a document have otherwise in the terms of the model.
///
/// How something is worded makes no difference: what counts are the deeds, the roles, and the names of things.
public struct DocumentComparison: Sendable {
    /// A difference is one thing that is otherwise.
    public struct Difference: Hashable, Sendable {
        /// What is otherwise.
        public enum Kind: String, Sendable {
            /// The same thing has another address.
            case address = "another address"
            /// The same thing is written otherwise.
            case name = "another name"
            /// The roles that a procedure asks for are others.
            case role = "another role"
            /// A procedure begins in other states, because of what is said before it.
            case start = "another start"
            /// A step is only in the new version.
            case added = "step added"
            /// A step is only in the old version.
            case removed = "step removed"
            /// A step stands elsewhere among the others.
            case moved = "step moved"
            /// A step has the same words, and comes to something else.
            case meaning = "another meaning"
            /// A step can't be carried out any more.
            case impossible = "now impossible"
            /// A procedure is only in the new version.
            case procedureAdded = "procedure added"
            /// A procedure is only in the old version.
            case procedureRemoved = "procedure removed"
        }

        /// What is otherwise.
        public var kind: Kind
        /// What there was; empty if nothing.
        public var old: String
        /// What there is now; empty if nothing.
        public var new: String
        /// The byte of the old version that it is about.
        public var oldOffset: Int?
        /// The byte of the new version that it is about.
        public var newOffset: Int?
    }

    /// The differences: those of procedures first, then those of names.
    public private(set) var differences: [Difference] = []

    /// Compares two versions.
    public init(_ old: ComparedDocument, _ new: ComparedDocument, in domain: Domain) {
        compareProcedures(old, new)
        compareNames(old, new, KnownSpellings(domain))
    }

    private mutating func compareNames(_ old: ComparedDocument, _ new: ComparedDocument, _ known: KnownSpellings) {
        let before = old.mentions(of: known)
        let after = new.mentions(of: known)
        var found: [Difference] = []
        for (thing, entry) in known.things.enumerated() {
            guard let was = before[thing], let now = after[thing] else { continue }
            let lost = was.keys.filter { now[$0] == nil }.sorted()
            let gained = now.keys.filter { was[$0] == nil }.sorted()
            guard let first = lost.first, let other = gained.first else { continue }
            found.append(
                Difference(
                    kind: entry.isAddress ? .address : .name, old: lost.joined(separator: ", "),
                    new: gained.joined(separator: ", "), oldOffset: was[first], newOffset: now[other]))
        }
        var seen: Set<Difference> = []
        differences += found.filter { seen.insert($0).inserted }
    }

    private mutating func compareProcedures(_ old: ComparedDocument, _ new: ComparedDocument) {
        var rest = new.checked.verdicts.indices.map { $0 }
        for was in old.checked.verdicts {
            let workflow = was.procedure.workflow
            let place = rest.firstIndex { new.checked.verdicts[$0].procedure.workflow == workflow }
            guard let place else {
                differences.append(
                    Difference(
                        kind: .procedureRemoved, old: workflow, new: "", oldOffset: was.procedure.range.lowerBound))
                continue
            }
            let now = new.checked.verdicts[rest.remove(at: place)]
            compareRoles(was, now)
            compareStarts(was, now)
            compareSteps(was, old, now, new)
        }
        for index in rest {
            let procedure = new.checked.verdicts[index].procedure
            differences.append(
                Difference(
                    kind: .procedureAdded, old: "", new: procedure.workflow, newOffset: procedure.range.lowerBound))
        }
    }

    private mutating func compareRoles(_ was: ProcedureVerdict, _ now: ProcedureVerdict) {
        guard Set(was.roles.documented.map(Set.init)) != Set(now.roles.documented.map(Set.init)) else { return }
        let words = [was, now].map { verdict in
            verdict.roles.documented.map { $0.map(\.name).joined(separator: " and ") }.joined(separator: " or ")
        }
        differences.append(
            Difference(
                kind: .role, old: words[0], new: words[1],
                oldOffset: was.procedure.roles.first?.range.lowerBound ?? was.procedure.range.lowerBound,
                newOffset: now.procedure.roles.first?.range.lowerBound ?? now.procedure.range.lowerBound))
    }

    private mutating func compareStarts(_ was: ProcedureVerdict, _ now: ProcedureVerdict) {
        let (old, new) = (was.starts.condition, now.starts.condition)
        if old == new || old.isEquivalent(to: new) { return }
        let offsets = [was, now].map { verdict in
            verdict.prerequisites.first(where: \.isNarrowing)?.range.lowerBound ?? verdict.procedure.range.lowerBound
        }
        differences.append(
            Difference(
                kind: .start, old: "where \(old)", new: "where \(new)", oldOffset: offsets[0], newOffset: offsets[1]))
    }

    private mutating func compareSteps(
        _ was: ProcedureVerdict, _ old: ComparedDocument, _ now: ProcedureVerdict, _ new: ComparedDocument
    ) {
        let changes = StepChanges(from: was.items.map(StepMeaning.init), to: now.items.map(StepMeaning.init))
        for (index, other) in changes.moved {
            let range = was.procedure.items[index].textRange
            let place = now.procedure.items[other].textRange
            differences.append(
                Difference(
                    kind: .moved, old: old.words(range), new: new.words(place), oldOffset: range.lowerBound,
                    newOffset: place.lowerBound))
        }
        // A step whose words are still there isn't gone, whatever becomes of it.
        var kept: [String: [Int]] = [:]
        for index in changes.added.reversed() {
            kept[new.words(now.procedure.items[index].textRange), default: []].append(index)
        }
        var origins: [Int: Int] = [:]
        for index in changes.removed {
            let range = was.procedure.items[index].textRange
            let words = old.words(range)
            if let other = kept[words]?.popLast() {
                origins[other] = range.lowerBound
            } else {
                differences.append(Difference(kind: .removed, old: words, new: "", oldOffset: range.lowerBound))
            }
        }
        let errors = now.diagnostics.filter { $0.severity == .error }.map(\.range.lowerBound).sorted()
        for index in changes.added {
            let range = now.procedure.items[index].textRange
            let first = errors.firstPlace { $0 >= range.lowerBound }
            let isImpossible = first < errors.count && errors[first] < range.upperBound
            let origin = origins[index]
            differences.append(
                Difference(
                    kind: isImpossible ? .impossible : origin == nil ? .added : .meaning, old: "",
                    new: new.words(range), oldOffset: origin, newOffset: range.lowerBound))
        }
    }
}

/// What a step comes to, in whatever words.
private struct StepMeaning: Hashable {
    let bucket: Bucket
    let options: [Option]
    let commands: [Handle<Command>]

    init(_ item: ItemVerdict) {
        bucket = item.bucket
        options = item.deeds.filter { $0.range != nil }.map(\.option)
        commands = item.commands
    }
}

extension ComparedDocument {
    /// The words at some bytes, in one line.
    fileprivate func words(_ range: Range<Int>) -> String {
        String(decoding: source[range], as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    }
}
