public import Diagnostics

/// An open question is something that the sources contradict each other on.
public struct OpenQuestion: Sendable {
    /// One of the answers.
    public struct Reading: Sendable {
        /// What it says.
        public let claim: String
        /// Who says so.
        public let sources: [Source]

        /// Defines a reading.
        public init(_ claim: String, _ sources: Source...) {
            self.claim = claim
            self.sources = sources
        }
    }

    /// The id, in kebab case.
    public let id: String
    /// The question.
    public let question: String
    /// The answers that the sources give.
    public let readings: [Reading]
    /// The answer that the model takes, and why.
    public let taken: String
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines an open question.
    public init(
        _ id: String, _ question: String, readings: Reading..., taken: String, fileID: String = #fileID,
        line: Int = #line
    ) {
        self.id = id
        self.question = question
        self.readings = readings
        self.taken = taken
        site = DefinitionSite(fileID: fileID, line: line)
    }
}
