internal import Workflow

/// Invariants of the facts that no rule of this domain states, and why.
///
/// The rows of each side stand in its own file.
enum BeyondTheModel {
    static let table = Table(
        "beyond-the-model", "What is known to be true, and no rule proves", columns: "Fact", "Why no rule states it"
    ) {
        customerSide
        partnerSide
    }

    static let chapter = Chapter("Beyond the model") { table }
}
