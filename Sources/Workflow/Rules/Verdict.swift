/// A verdict says whether a rule holds.
public struct Verdict: Sendable {
    /// What was found out.
    public enum Finding: Sendable {
        /// The rule holds in all that was explored.
        case proven
        /// The rule fails at the end of a trace.
        case refuted(Trace)
        /// The rule says nothing, for no reachable world satisfies its premise.
        case vacuous
        /// Not everything could be explored, and in what was explored the rule holds.
        case undecided
    }

    /// The rule.
    public let rule: Rule
    /// What was found out.
    public let finding: Finding
    /// What was explored.
    public let census: Exploration.Census

    /// Whether the rule is proven.
    public var isProven: Bool { if case .proven = finding { true } else { false } }

    /// The shortest way to where the rule fails.
    public var counterexample: Trace? { if case .refuted(let trace) = finding { trace } else { nil } }
}
