public import Diagnostics
public import Workflow

/// A mutation score says how much of a document the check really holds in place.
///
/// Every mutant is read and checked anew. It is found if the check says something that it did not say of the document
/// itself. What is not found is compared with the original by the model: where both do the same, the change was none.
public struct MutationScore: Sendable {
    /// What became of a mutant.
    public enum Fate: Sendable, Hashable {
        /// The check found it, by these rules.
        case found([RuleID])
        /// It does the same as the original; how that is known.
        case equivalent(String)
        /// Nobody noticed.
        case survived
    }

    /// A mutant and what became of it.
    public struct Outcome: Sendable {
        /// The change.
        public var mutant: Mutant
        /// What became of it.
        public var fate: Fate
    }

    /// All mutants, in their order.
    public let outcomes: [Outcome]

    /// Makes the mutants of a document, and checks each of them.
    ///
    /// - Parameters:
    ///   - document: the document as it was checked.
    ///   - domain: the model.
    ///   - bytes: the bytes of the document.
    ///   - file: its path.
    ///   - sheet: what binds it, where its own front matter doesn't.
    ///   - check: reads and checks bytes under the sheet, or under their own front matter where there is none.
    public init(
        of document: CheckedDocument, in domain: Domain, _ bytes: [UInt8], file: String, sheet: BindingSheet,
        check: (_ bytes: [UInt8], _ sheet: BindingSheet) -> CheckedDocument
    ) {
        let known = Set(document.diagnostics.map(Remark.init))
        outcomes = Mutator(document, in: domain, bytes, file: file).mutants.map { mutant in
            let procedure = document.read.procedures[mutant.procedure]
            let changed = check(mutant.bytes(from: bytes), mutant.sheet(from: sheet, of: procedure))
            let new = changed.diagnostics.filter { !known.contains(Remark($0)) }
            if !new.isEmpty { return Outcome(mutant: mutant, fate: .found(Set(new.map(\.rule)).sorted())) }
            let fate = MutationScore.compare(document.verdicts[mutant.procedure], changed, mutant, domain)
            return Outcome(mutant: mutant, fate: fate)
        }
    }

    /// What tells a finding from others, wherever it stands.
    private struct Remark: Hashable {
        let rule: RuleID
        let message: String

        init(_ diagnostic: Diagnostic) {
            rule = diagnostic.rule
            message = diagnostic.message
        }
    }

    private static func compare(
        _ original: ProcedureVerdict, _ document: CheckedDocument, _ mutant: Mutant, _ domain: Domain
    ) -> Fate {
        guard mutant.procedure < document.verdicts.count else { return .survived }
        let changed = document.verdicts[mutant.procedure]
        guard changed.agreement == .agrees, changed.procedure.workflow == original.procedure.workflow else {
            return .survived
        }
        let before = original.items.flatMap(\.deeds).map(\.option)
        let after = changed.items.flatMap(\.deeds).map(\.option)
        if before == after {
            return mutant.item.map { original.items[$0].deeds.isEmpty } ?? false
                ? .equivalent("no portal sees this step") : .equivalent("the model takes both for the same")
        }
        if Set(before) == Set(after) {
            return .equivalent(
                before.count == after.count ? "either order leads to the outcome" : "doing it twice changes nothing")
        }
        let difference = Set(before).symmetricDifference(after)
        if difference.allSatisfy({ domain.changesNothing($0) }) {
            return .equivalent("the outcome doesn't depend on it")
        }
        return .survived
    }
}

extension Domain {
    /// Whether an option performs no command, whatever the world: it only moves its reader, or fills in what is optional.
    fileprivate func changesNothing(_ option: Option) -> Bool {
        switch option {
        case .use(let control), .fill(let control), .clear(let control):
            self[control].behaviors.allSatisfy { $0.command == nil }
        case .signIn, .go, .read, .menu, .close: true
        }
    }
}

extension MutationScore {
    /// How many were found.
    public var found: Int { outcomes.count { if case .found = $0.fate { true } else { false } } }

    /// How many do the same as the original.
    public var equivalent: Int { outcomes.count { if case .equivalent = $0.fate { true } else { false } } }

    /// The ones that nobody noticed.
    public var survivors: [Mutant] { outcomes.compactMap { $0.fate == .survived ? $0.mutant : nil } }
}
