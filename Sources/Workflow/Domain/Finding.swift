public import Diagnostics

/// A finding is something that is wrong with a domain.
public struct Finding: Sendable {
    /// A fact that helps to understand a finding, perhaps about another definition.
    public struct Note: Hashable, Sendable {
        /// The fact.
        public let message: String
        /// The definition that it is about.
        public let site: DefinitionSite?
    }

    /// The check that found it.
    public let check: ModelCheck
    /// What is wrong, as a statement without a final period.
    public let message: String
    /// The definition that is wrong.
    public let site: DefinitionSite
    /// Facts that help to understand it.
    public let notes: [Note]
    /// What to do about it, as an advice without a final period.
    public let help: String
    /// How to get to the world where it shows.
    public let trace: Trace?

    init(
        _ check: ModelCheck, _ message: String, at site: DefinitionSite, notes: [Note] = [], help: String? = nil,
        trace: Trace? = nil
    ) {
        self.check = check
        self.message = message
        self.site = site
        self.notes = notes
        self.help = help ?? check.remedy
        self.trace = trace
    }
}
