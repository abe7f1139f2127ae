public import Diagnostics

/// A mutation score says how much of some documents the check really holds in place.
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

        /// Makes an outcome.
        public init(_ mutant: Mutant, _ fate: Fate) {
            self.mutant = mutant
            self.fate = fate
        }
    }

    /// All mutants, in their order.
    public let outcomes: [Outcome]

    /// Makes a score of what became of the mutants of a document.
    public init(_ outcomes: [Outcome]) { self.outcomes = outcomes }
}

extension MutationScore {
    /// The mutants of one procedure, by its index in the document.
    public func outcomes(ofProcedure procedure: Int) -> [Outcome] {
        outcomes.filter { $0.mutant.procedure == procedure }
    }
}
