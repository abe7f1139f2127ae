public import Diagnostics
public import Workflow

/// A mutation score says how much of a document the check really holds in place.
///
/// Every mutant is read and checked anew. It is found if the check says something about what is done that it did not say
/// of the document itself. What is not found is carried out beside the original, from every start: where both lead to
/// the same world, the change was none.
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
        let known = Remarks(document.diagnostics)
        var comparison = MutantComparison(domain)
        outcomes = Mutator(document, in: domain, bytes, file: file).mutants.map { mutant in
            let procedure = document.read.procedures[mutant.procedure]
            let changed = check(mutant.bytes(from: bytes), mutant.sheet(from: sheet, of: procedure))
            let new = known.rules(newIn: changed.diagnostics)
            if !new.isEmpty { return Outcome(mutant: mutant, fate: .found(new)) }
            let reason = comparison.equivalence(of: mutant, document, changed)
            return Outcome(mutant: mutant, fate: reason.map { .equivalent($0) } ?? .survived)
        }
    }

    /// How often each finding was made, wherever it stands.
    private struct Remarks {
        private struct Remark: Hashable {
            let rule: RuleID
            let message: String
        }

        private var counts: [Remark: Int] = [:]

        init(_ diagnostics: [Diagnostic]) {
            for diagnostic in diagnostics where Remarks.isAboutDeeds(diagnostic.rule) {
                counts[Remark(rule: diagnostic.rule, message: diagnostic.message), default: 0] += 1
            }
        }

        /// The rules of the findings that are made more often.
        func rules(newIn diagnostics: [Diagnostic]) -> [RuleID] {
            let others = Remarks(diagnostics).counts
            return Set(others.filter { $0.value > counts[$0.key, default: 0] }.map(\.key.rule)).sorted()
        }

        /// How something is worded holds nothing in place: a step too many may be long, and still be wrong.
        private static func isAboutDeeds(_ rule: RuleID) -> Bool { !["style", "verb", "format"].contains(rule.group) }
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
