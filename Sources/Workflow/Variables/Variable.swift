internal import Diagnostics

/// A variable is one aspect of the world that has exactly one of finitely many values at any time.
///
///     let relationship = Variable<Relationship>("the reseller relationship")
///
/// It starts as the first case of its type unless the definition says otherwise; several values to start as mean that
/// the world may begin with any of them.
public struct Variable<Value: Choice>: Sendable {
    /// The variable without its type.
    public let definition: VariableDefinition

    /// Defines a variable.
    ///
    /// - Parameters:
    ///   - name: the name as it stands in the middle of a sentence, with its article.
    ///   - id: the id, if the name does not make a good one.
    ///   - initially: what it can be in the beginning; nothing means the first case.
    ///   - sentences: what to say instead of "name is value".
    ///   - plural: whether the name takes "are".
    public init(
        _ name: String, id: String? = nil, initially: Value..., sentences: [Value: String] = [:],
        plural: Bool = false, fileID: String = #fileID, line: Int = #line
    ) {
        let values = Array(Value.allCases)
        var indexed: [Int: String] = [:]
        for (index, value) in values.enumerated() { indexed[index] = sentences[value] }
        let starts = initially.compactMap { values.firstIndex(of: $0) }.map { UInt64($0) }
        definition = VariableDefinition(
            id: id, name: name, kind: .choice, valueIDs: values.map { $0.rawValue },
            valueWords: values.map { $0.words },
            sentences: indexed, isPlural: plural, initial: starts.isEmpty ? [0] : starts,
            site: DefinitionSite(fileID: fileID, line: line))
    }

    /// The core of a value.
    ///
    /// A value that `allCases` leaves out has none.
    func core(of value: Value) -> UInt64? {
        definition.valueIDs.firstIndex(of: value.rawValue).map { UInt64($0) }
    }

    /// The value of a core.
    func value(of core: UInt64) -> Value? {
        core < UInt64(definition.count) ? Value(rawValue: definition.valueIDs[Int(core)]) : nil
    }
}
