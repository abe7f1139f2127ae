/// Navigation is a table of contents as `TOC.yml` states it.
///
/// Learn knows two shapes, a list of items and a mapping with such a list under `items`, next to which metadata may stand.
public struct Navigation: Hashable, Sendable {
    /// The entries.
    public var items: [NavigationItem]
    /// What is wrong with them.
    public var problems: [SchemaProblem]

    /// Makes a table of contents.
    public init(items: [NavigationItem] = [], problems: [SchemaProblem] = []) {
        self.items = items
        self.problems = problems
    }

    /// Reads a table of contents from a YAML value.
    ///
    /// An item that lacks a name, but leads somewhere, is named after that.
    public init(_ root: YAMLNode) {
        var reading = NavigationReading()
        switch root.value {
        case .sequence(let nodes):
            items = reading.items(nodes)
        case .mapping(let mapping):
            if let pair = mapping["items"] {
                items = reading.topItems(pair.value)
            } else {
                items = []
                reading.problems.append(SchemaProblem(.missingKey("items"), at: root.range))
            }
        case .scalar:
            items = []
            let found = root.value.kindName
            if !root.isNull {
                reading.problems.append(
                    SchemaProblem(.wrongType(key: nil, expected: "a list of items", found: found), at: root.range))
            }
        }
        problems = reading.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The keys that an item may have.
    static let itemSchema = Schema([
        Schema.Key("name", .text, "What the entry is called."),
        Schema.Key("href", .text, "The document, folder, table of contents or URL that the entry leads to."),
        Schema.Key("items", .anything, "The entries below this one."),
        Schema.Key("expanded", .truth, "Whether the entries below are shown from the beginning."),
        Schema.Key("displayName", .text, "Other words under which a reader may look for the entry."),
        Schema.Key("tocHref", .text, "Another table of contents that stands in this place."),
        Schema.Key("topicHref", .text, "The document that the entry itself leads to, next to tocHref."),
        Schema.Key("homepage", .text, "An older name of topicHref."),
        Schema.Key("uid", .text, "The identifier of the document that the entry leads to."),
        Schema.Key("topicUid", .text, "The identifier of the document that the entry itself leads to."),
        Schema.Key("homepageUid", .text, "An older name of topicUid."),
        Schema.Key("maintainContext", .truth, "Whether a document elsewhere is shown with this table of contents."),
        Schema.Key("monikerRange", .text, "The versions of the product that the entry is for."),
    ])
}

/// A navigation reading turns YAML values into entries, with a stack of its own in place of recursion.
private struct NavigationReading {
    /// A list of entries that is being read, and the entry that it belongs to.
    struct Level {
        var nodes: [YAMLNode]
        var next = 0
        var items: [NavigationItem] = []
        var owner: NavigationItem?
    }

    var problems: [SchemaProblem] = []

    mutating func topItems(_ node: YAMLNode) -> [NavigationItem] {
        children(node).map { items($0) } ?? []
    }

    mutating func items(_ nodes: [YAMLNode]) -> [NavigationItem] {
        var levels = [Level(nodes: nodes)]
        while true {
            let top = levels.count - 1
            if levels[top].next < levels[top].nodes.count {
                let node = levels[top].nodes[levels[top].next]
                levels[top].next += 1
                guard let item = item(node) else { continue }
                if let pair = node.mapping?["items"], let nodes = children(pair.value) {
                    levels.append(Level(nodes: nodes, owner: item))
                } else {
                    levels[top].items.append(item)
                }
            } else {
                let done = levels.removeLast()
                guard var owner = done.owner else { return done.items }
                owner.items = done.items
                levels[levels.count - 1].items.append(owner)
            }
        }
    }

    private mutating func children(_ node: YAMLNode) -> [YAMLNode]? {
        if let nodes = node.sequence { return nodes }
        if !node.isNull {
            let found = node.value.kindName
            problems.append(SchemaProblem(.wrongType(key: "items", expected: "a list", found: found), at: node.range))
        }
        return nil
    }

    /// Reads an entry without those below it.
    private mutating func item(_ node: YAMLNode) -> NavigationItem? {
        guard let mapping = node.mapping else {
            let kind =
                node.isNull
                ? SchemaProblem.Kind.missingKey("name")
                : .wrongType(key: nil, expected: "an entry with name: and href:", found: node.value.kindName)
            problems.append(SchemaProblem(kind, at: node.range))
            return nil
        }
        problems += Navigation.itemSchema.problems(in: node)
        let tocHref = text(mapping["tocHref"])
        let href = text(mapping["topicHref"]) ?? text(mapping["homepage"]) ?? text(mapping["href"])
        let name = text(mapping["name"])
        if name == nil {
            problems.append(SchemaProblem(.missingKey("name"), at: mapping["name"]?.keyRange ?? start(of: node)))
        }
        let uid = text(mapping["uid"]) ?? text(mapping["topicUid"]) ?? text(mapping["homepageUid"])
        guard let name = name ?? href ?? tocHref ?? uid ?? unnamed(mapping) else { return nil }
        var item = NavigationItem(
            name, href: href, tocHref: tocHref, isExpanded: mapping["expanded"]?.value.bool ?? false)
        item.otherWords = text(mapping["displayName"])?.text
        return item
    }

    /// An entry that has nothing but entries below it still holds them.
    private func unnamed(_ mapping: YAMLMapping) -> NavigationItem.Text? {
        mapping["items"].map { NavigationItem.Text("", at: $0.keyRange.lowerBound..<$0.keyRange.lowerBound) }
    }

    /// The first key of an entry: the whole of it would be half the file.
    private func start(of node: YAMLNode) -> Range<Int> { node.mapping?.pairs.first?.keyRange ?? node.range }

    private func text(_ pair: YAMLPair?) -> NavigationItem.Text? {
        guard let pair, let text = pair.value.string, !text.isEmpty else { return nil }
        return NavigationItem.Text(text, at: pair.value.range)
    }
}
