@testable import Procedures

/// A procedure that says the same as a draft in other words.
struct GeneratedProcedure {
    let plan: DraftPlan
    /// The document.
    let markdown: String
    /// The deeds that each item is about.
    let steps: [Range<Int>]
    /// The deeds whose path is written as one selection after the other.
    let splitPaths: Set<Int>
}
