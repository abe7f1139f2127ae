public import Diagnostics

/// A saying is a sentence by which documents say that a condition holds, where they don't use the words of the model.
///
///     Saying("the partner holds DAP", means: delegatedAdministration.is(.granted))
///
/// Prerequisites are read by the names of variables and values. A saying adds to these what people write besides.
public struct Saying: Sendable {
    /// The id, in kebab case.
    public let id: String
    /// The sentences, without a capital and a period; actors go by their names in them.
    public let sentences: [String]
    /// What they mean.
    public let condition: Condition
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines a saying.
    public init(
        _ sentences: String..., means condition: Condition, fileID: String = #fileID, line: Int = #line
    ) {
        id = Naming.kebab(sentences.first ?? "")
        self.sentences = sentences
        self.condition = condition
        site = DefinitionSite(fileID: fileID, line: line)
    }
}
