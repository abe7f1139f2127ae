public import YAML

internal import Diagnostics

extension BindingSheet {
    /// Reads the bindings in the front matter of a document: `workflows:`, `tables:` and `roles:`.
    ///
    /// There, parts of the document are named by the ids of their headings.
    public init(frontMatter: YAMLMapping) {
        if let pair = frontMatter["workflows"] { readWorkflows(pair, as: { .heading($0) }) }
        if let pair = frontMatter["tables"] { readTables(pair) }
        if let pair = frontMatter["roles"] { readRoles(pair) }
        readMisspelt(frontMatter)
    }

    /// Finds keys that bind nothing because of a slip.
    ///
    /// Front matter has keys for other programs, too, and some of them have a `role` or `rules`.
    private mutating func readMisspelt(_ frontMatter: YAMLMapping) {
        for pair in frontMatter.pairs {
            let isMapping = pair.value.mapping != nil
            for key in ["workflows", "tables", "roles"] where isMapping || key == "roles" {
                // Every document has keys, and most are told from these by their length or their first letter.
                guard abs(pair.key.utf8.count - key.utf8.count) <= 1,
                    pair.key.utf8.first.map({ $0 | 0x20 }) == key.utf8.first,
                    NearMisses.isSlip(pair.key, of: key), !["role", "rules"].contains(pair.key),
                    frontMatter[key] == nil
                else { continue }
                problems.append(BindingProblem(.unknownKey(pair.key, known: [key], similar: [key]), at: pair.keyRange))
            }
        }
    }

    /// Reads what a file of bindings says about one document.
    ///
    /// Beside `workflows:`, `tables:` and `roles:` there are `lists:`, which names numbered lists by their numbers, and
    /// `paragraphs:`, which names lists by the beginnings of the paragraphs before them.
    public init(entry: YAMLMapping) {
        for pair in entry.pairs {
            switch pair.key {
            case "workflows": readWorkflows(pair, as: { .heading($0) })
            case "tables": readTables(pair)
            case "roles": readRoles(pair)
            case "paragraphs":
                readWorkflows(pair, under: "the beginnings of paragraphs", help: nil, as: { .paragraph($0) })
            case "lists":
                readWorkflows(
                    pair, under: "the numbers of lists", help: nil,
                    as: { key in Int(key).flatMap { $0 > 0 ? .list($0) : nil } })
            default:
                problems.append(.unknownKey(pair, among: BindingSheet.keys))
            }
        }
    }

    private static let keys = ["workflows", "tables", "roles", "lists", "paragraphs"]
    private static let bindingKeys = ["workflow", "roles", "ignore"]

    // MARK: Workflows and tables

    /// How to bind what stands under headings.
    private static let formUnderHeadings =
        "write each on a line of its own, indented: the id of a heading, a colon, and the id from the model"

    private mutating func readWorkflows(
        _ pair: YAMLPair, under names: String = "the ids of headings", help: String? = formUnderHeadings,
        as target: (String) -> Binding.Target?
    ) {
        if pair.value.isNull { return }
        guard let mapping = pair.value.mapping else {
            return expect("workflow ids under \(names)", at: pair.value.range, help: help)
        }
        for entry in mapping.pairs {
            guard let target = target(entry.key) else {
                expect("the number of a list", at: entry.keyRange)
                continue
            }
            readWorkflow(entry, target)
        }
    }

    private mutating func readWorkflow(_ entry: YAMLPair, _ target: Binding.Target) {
        if let id = entry.value.string {
            bindings.append(
                Binding(
                    target: target, purpose: .workflow(id), targetRange: entry.keyRange,
                    purposeRange: entry.value.range))
            return
        }
        guard let mapping = entry.value.mapping else {
            return expect("the id of a workflow", at: entry.value.isNull ? entry.keyRange : entry.value.range)
        }
        for pair in mapping.pairs where !BindingSheet.bindingKeys.contains(pair.key) {
            problems.append(.unknownKey(pair, among: BindingSheet.bindingKeys))
        }
        if let reason = mapping["ignore"], let text = reason.value.string {
            bindings.append(
                Binding(
                    target: target, purpose: .nothing(because: text), targetRange: entry.keyRange,
                    purposeRange: reason.value.range))
            return
        }
        guard let workflow = mapping["workflow"]?.value, let id = workflow.string else {
            return expect("a workflow, or a reason to ignore the list", at: entry.value.range)
        }
        var binding = Binding(
            target: target, purpose: .workflow(id), targetRange: entry.keyRange, purposeRange: workflow.range)
        if let roles = mapping["roles"] { binding.roles = names(roles.value) }
        bindings.append(binding)
    }

    private mutating func readTables(_ pair: YAMLPair) {
        if pair.value.isNull { return }
        guard let mapping = pair.value.mapping else {
            return expect(
                "table ids under the ids of headings", at: pair.value.range, help: BindingSheet.formUnderHeadings)
        }
        for entry in mapping.pairs {
            guard let id = entry.value.string else {
                expect("the id of a table", at: entry.value.isNull ? entry.keyRange : entry.value.range)
                continue
            }
            bindings.append(
                Binding(
                    target: .heading(entry.key), purpose: .table(id), targetRange: entry.keyRange,
                    purposeRange: entry.value.range))
        }
    }

    // MARK: Roles

    private mutating func readRoles(_ pair: YAMLPair) {
        if let mapping = pair.value.mapping {
            for entry in mapping.pairs {
                let heading = WrittenName(text: entry.key, range: entry.keyRange)
                sectionRoles.append(SectionRoles(heading: heading, roles: names(entry.value)))
            }
        } else {
            roles += names(pair.value)
        }
    }

    private mutating func names(_ node: YAMLNode) -> [WrittenName] {
        var names: [WrittenName] = []
        for item in node.list {
            guard let text = item.string else {
                expect("the names of roles", at: item.range)
                continue
            }
            names.append(WrittenName(text: text, range: item.range))
        }
        return names
    }

    private mutating func expect(_ expected: String, at range: Range<Int>, help: String? = nil) {
        problems.append(BindingProblem(.malformed(expected: expected, help: help), at: range))
    }
}

extension BindingProblem {
    fileprivate static func unknownKey(_ pair: YAMLPair, among known: [String]) -> BindingProblem {
        let similar = NearMisses.nearest(to: pair.key, among: known)
        return BindingProblem(.unknownKey(pair.key, known: known, similar: similar), at: pair.keyRange)
    }
}
