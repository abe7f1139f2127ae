internal import Diagnostics

/// A set variable is one aspect of the world that holds any number of finitely many members.
///
///     let grantedRoles = SetVariable<DirectoryRole>("the granted roles", plural: true)
///
/// It starts empty unless the definition says otherwise.
public struct SetVariable<Member: Choice>: Sendable {
    /// The variable without its type.
    public let definition: VariableDefinition

    /// Defines a set variable.
    ///
    /// - Parameters:
    ///   - name: the name as it stands in the middle of a sentence, with its article.
    ///   - id: the id, if the name does not make a good one.
    ///   - initially: the sets that it can be in the beginning; nothing means the empty one.
    ///   - plural: whether the name takes "are".
    public init(
        _ name: String, id: String? = nil, initially: Set<Member>..., plural: Bool = true, fileID: String = #fileID,
        line: Int = #line
    ) {
        let members = Array(Member.allCases)
        let starts = initially.map { set in
            members.indices.reduce(0 as UInt64) { set.contains(members[$1]) ? $0 | 1 << UInt64($1) : $0 }
        }
        definition = VariableDefinition(
            id: id, name: name, kind: .set, valueIDs: members.map { $0.rawValue },
            valueWords: members.map { $0.words }, sentences: [:], isPlural: plural,
            initial: starts.isEmpty ? [0] : starts, site: DefinitionSite(fileID: fileID, line: line))
    }

    /// The bits of some members.
    func mask(of members: some Sequence<Member>) -> UInt64 {
        members.reduce(0) { mask, member in
            guard let index = definition.valueIDs.firstIndex(of: member.rawValue) else { return mask }
            return mask | 1 << UInt64(index)
        }
    }

    /// The members that bits stand for.
    func members(of mask: UInt64) -> Set<Member> {
        Set(definition.indices(of: mask).compactMap { Member(rawValue: definition.valueIDs[$0]) })
    }
}
