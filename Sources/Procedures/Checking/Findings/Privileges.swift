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
        let actor: Int
        var mask: UInt64
        /// The other roles that the same claim admits.
        var alternatives: [Int]
        /// Whether these roles are those that all its procedures are meant for.
        var isMeant: Bool
    }

    private let model: CheckerModel
    private let file: String
    private var entries: [Entry] = []

    init(_ model: CheckerModel, _ file: String) {
        self.model = model
        self.file = file
    }

    mutating func add(_ judge: borrowing Judge, procedure: Int) {
        let sets = judge.sets
        let mask = judge.census.records.reduce(sets.all) { $0 & $1.roles }
        let asked = judge.used.isEmpty ? judge.asked : judge.used
        let clauses = judge.plan.workflow.permission.clauses
        for entry in asked {
            let others = asked.filter { $0.claim == entry.claim }.compactMap { sets.index(of: $0.roles) }
            let isMeant = clauses.contains { clause in
                clause.roles.allSatisfy(entry.roles.contains) && entry.roles.allSatisfy(clause.roles.contains)
            }
            let place = entries.firstIndex { $0.range == entry.range && $0.roles == entry.roles }
            if let place {
                entries[place].mask &= mask
                entries[place].isMeant = entries[place].isMeant && isMeant
            } else {
                entries.append(
                    Entry(
                        procedure: procedure, roles: entry.roles, range: entry.range, actor: judge.walker.reader,
                        mask: mask, alternatives: others, isMeant: isMeant))
            }
        }
    }

    /// The findings, each with the procedure that it belongs to.
    var findings: [(procedure: Int, finding: Diagnostic)] {
        entries.compactMap { entry in
            let sets = model.roles.sets[entry.actor]
            guard sets.within(entry.roles, model.domain) & entry.mask != 0 else { return nil }
            let lesser = sets.lesser(than: entry.roles, model.domain) & entry.mask
            // A mightier role does no harm in a list that has all the lesser ones.
            let named = entry.alternatives.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
            if lesser == 0 || (sets.leastBits(lesser) | sets.leastBits(entry.mask)) & ~named == 0 { return nil }
            let least = sets.least(lesser)
            // Who is to do what anybody may is said by the workflow alone.
            if entry.isMeant, least.allSatisfy(\.isEmpty) { return nil }
            let words = least.map { $0.isEmpty ? "no role" : $0.map(\.name).listed("and") }.listed("or")
            let rule = RoleOverPrivileged.rule
            var fixes: [Fix] = []
            if least.count == 1, least[0].count == 1, entry.roles.count == 1 {
                fixes = [
                    Fix(
                        "write \(least[0][0].name)", .likely,
                        [Edit(in: file, replace: entry.range, with: least[0][0].name)])
                ]
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
