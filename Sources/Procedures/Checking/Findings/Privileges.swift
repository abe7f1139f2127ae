internal import Diagnostics
internal import Workflow

/// Privileges finds the roles that are more than what a document needs.
///
/// What a document asks for once it asks for all its procedures, so that the role is too mighty only if it is so for every
/// one of them.
struct Privileges {
    private struct Entry {
        let procedure: Int
        let roles: [Role]
        let range: Range<Int>
        let name: WrittenRole
        let actor: Int
        var mask: UInt64
        /// The sets of roles that the same claim admits.
        var alternatives: UInt64
        /// Whether these roles are those that all its procedures are meant for.
        var isMeant: Bool
    }

    private let model: CheckerModel
    private let file: String
    private var entries: [Entry] = []
    /// Where the entry for a role that stands somewhere is.
    private var places: [Place: Int] = [:]

    private struct Place: Hashable {
        let range: Range<Int>
        let roles: [Role]

        func hash(into hasher: inout Hasher) { hasher.combine(range) }
    }

    init(_ model: CheckerModel, _ file: String) {
        self.model = model
        self.file = file
    }

    mutating func add(_ judge: borrowing Judge, procedure: Int) {
        let sets = judge.sets
        var mask = judge.census.records.reduce(sets.all) { $0 & $1.roles }
        if !judge.agrees { mask &= Self.requirement(of: judge) }
        let asked = judge.used.isEmpty ? judge.asked : judge.used
        let clauses = judge.plan.workflow.permission.clauses
        var named: [Int: UInt64] = [:]
        for entry in asked {
            if let index = sets.index(of: entry.roles) { named[entry.claim, default: 0] |= 1 << UInt64(index) }
        }
        for entry in asked {
            let isMeant = clauses.contains { clause in
                clause.roles.allSatisfy(entry.roles.contains) && entry.roles.allSatisfy(clause.roles.contains)
            }
            let place = Place(range: entry.range, roles: entry.roles)
            if let place = places[place] {
                entries[place].mask &= mask
                entries[place].isMeant = entries[place].isMeant && isMeant
            } else {
                places[place] = entries.count
                entries.append(
                    Entry(
                        procedure: procedure, roles: entry.roles, range: entry.range,
                        name: WrittenRole(entry, in: judge.source), actor: judge.walker.reader, mask: mask,
                        alternatives: named[entry.claim] ?? 0, isMeant: isMeant))
            }
        }
    }

    /// The sets of roles that are enough for the whole workflow: of a procedure with mistakes, what needs the most may be missing.
    private static func requirement(of judge: borrowing Judge) -> UInt64 {
        var roles = UInt64.max
        for step in judge.plan.script where step.actor == judge.walker.reader {
            switch step.deed {
            case .option(let option): roles &= judge.walker.requirement(option, step.command)
            case .command(let command): roles &= judge.sets.commands[command.index]
            case .wait, .human: break
            }
        }
        return roles
    }

    /// The findings, each with the procedure that it belongs to.
    var findings: [(procedure: Int, finding: Diagnostic)] {
        entries.compactMap { entry in
            let sets = model.roles.sets[entry.actor]
            guard sets.within(entry.roles, model.domain) & entry.mask != 0 else { return nil }
            let lesser = sets.lesser(than: entry.roles, model.domain) & entry.mask
            // A mightier role does no harm in a list that has all the lesser ones.
            let least = sets.leastBits(lesser) | sets.leastBits(entry.mask)
            if lesser == 0 || least & ~entry.alternatives == 0 { return nil }
            let needed = sets.least(lesser)
            // Who is to do what anybody may is said by the workflow alone.
            if entry.isMeant, needed.allSatisfy(\.isEmpty) { return nil }
            let words = needed.map { $0.isEmpty ? "no role" : $0.map(\.name).listed("and") }.listed("or")
            let rule = RoleOverPrivileged.rule
            var fixes: [Fix] = []
            if needed.count == 1, needed[0].count == 1, entry.roles.count == 1 {
                fixes = [entry.name.fix(writing: needed[0][0].name, in: file)]
            }
            let finding = Diagnostic(
                rule.id, rule.severity, in: file, at: entry.range,
                "the steps need \(words), and the document asks for \(entry.roles.map(\.name).listed("and"))",
                notes: [Note("also enough: \(sets.sufficient(entry.mask).map(\.name).listed("and"))")],
                help: "ask for \(words)", fixes: fixes)
            return (entry.procedure, finding)
        }
    }
}
