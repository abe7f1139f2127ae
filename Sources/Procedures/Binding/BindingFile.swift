public import YAML

internal import Diagnostics

/// A binding file binds documents that may not be edited.
///
/// It is YAML: under the path of each document stands what its front matter could say, and more.
///
///     manage-partners.md:
///       workflows:
///         remove-partner-admin-roles: remove-admin-roles
///     obtain-permissions.txt:
///       roles: Global Administrator
///       lists:
///         1: invite-customer
///       paragraphs:
///         To remove delegated administration privileges: remove-admin-roles
public struct BindingFile: Sendable {
    /// The documents in the order of the file, each with its sheet.
    public private(set) var documents: [(name: WrittenName, sheet: BindingSheet)] = []
    /// What is wrong with the YAML itself.
    public private(set) var faults: [YAMLProblem] = []
    /// What is wrong with what it says, beyond the problems of the sheets.
    public private(set) var problems: [BindingProblem] = []

    private var places: [String: Int] = [:]

    /// Reads a binding file.
    public init(_ bytes: [UInt8]) {
        let yaml = YAMLDocument.parse(bytes)
        faults = yaml.problems
        if let root = yaml.root, root.mapping == nil, !root.isNull {
            problems.append(
                BindingProblem(.malformed(expected: "bindings under the paths of documents"), at: root.range))
        }
        for pair in yaml.mapping.pairs {
            guard let entry = pair.value.mapping else {
                let range = pair.value.isNull ? pair.keyRange : pair.value.range
                problems.append(
                    BindingProblem(.malformed(expected: "bindings of workflows, tables or roles"), at: range))
                continue
            }
            places[pair.key] = documents.count
            documents.append((WrittenName(text: pair.key, range: pair.keyRange), BindingSheet(entry: entry)))
        }
    }

    /// The sheet of the document with a path.
    public func sheet(of path: String) -> BindingSheet? { places[path].map { documents[$0].sheet } }

    /// The problem of each entry whose document is none of those that exist.
    public func unknownDocuments(among paths: some Sequence<String>) -> [BindingProblem] {
        let known = Set(paths)
        let missing = documents.filter { !known.contains($0.name.text) }
        if missing.isEmpty { return [] }
        let names = NearMisses(known.sorted())
        return missing.map { entry in
            BindingProblem(
                .unknownDocument(entry.name.text, similar: names.nearest(to: entry.name.text)), at: entry.name.range)
        }
    }
}
