/// Learn's tabs: headings that link to `#tab/…`, up to a rule.
///
/// They stand among the blocks of a document, of a zone or column, of a list item or of a quote, and end with them.
extension Extensions {
    mutating func addTabs(to root: Node) {
        var parents: [Node] = []
        var depth = 0
        var walk = Walk(root)
        while let step = walk.next() {
            if step.kind == .heading {
                if step.isEntering, depth <= Extensions.deepest, isTab(step.node), let parent = step.node.parent,
                    parents.last != parent
                {
                    parents.append(parent)
                }
                if step.isEntering { walk.skip(step.node) }
            } else if step.kind.holdsInlines {
                walk.skip(step.node)
            } else if !step.kind.isLeaf {
                depth += step.isEntering ? 1 : -1
            }
        }
        var done: Set<Node> = []
        for parent in parents where done.insert(parent).inserted { addTabs(among: parent) }
    }

    private mutating func addTabs(among parent: Node) {
        var group: Node?
        var tab: Node?
        var heading = 0..<0
        var known: Set<Element.Tab> = []
        var next = parent.firstChild
        while let node = next {
            next = node.next
            if let (made, value) = makeTab(of: node) {
                let place = locating.range(of: node)
                if group == nil {
                    group = makeElement(.blockElement, .tabs, at: place, isLocated: true)
                    group?.insert(before: node)
                    known = []
                }
                let key = Element.Tab(id: value.id, title: "", condition: value.condition)
                if value.id.isEmpty || !known.insert(key).inserted { report(.tabNotTold(id: value.id), at: place) }
                if let group {
                    made.append(to: group)
                    extend(group, to: place.upperBound)
                }
                tab = made
                heading = place
                node.unlink()
            } else if let current = tab, let around = group {
                let range = locating.range(of: node)
                extend(current, to: range.upperBound)
                extend(around, to: range.upperBound)
                node.unlink()
                if node.kind == .thematicBreak {
                    group = nil
                    tab = nil
                } else {
                    node.append(to: current)
                }
            }
        }
        if tab != nil { report(.unclosedTabs, at: heading) }
    }

    /// The tab that a heading begins, if it begins one: `# [Name](#tab/id/condition)`.
    private func makeTab(of node: Node) -> (node: Node, tab: Element.Tab)? {
        guard isTab(node), let link = node.lastChild else { return nil }
        let parts = DirectiveSyntax.text(link.url.dropFirst(5)).split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let tab = Element.Tab(
            id: parts.first.map(String.init) ?? "",
            title: DirectiveSyntax.text(link.plainText.utf8.drop(while: isWhitespace)),
            condition: parts.count > 1 ? String(parts[1]) : "")
        return makeElement(.blockElement, .tab(tab), at: locating.range(of: node), isLocated: true).map { ($0, tab) }
    }

    /// Whether a heading is a link to a tab.
    ///
    /// Translated documents have an anchor before it.
    private func isTab(_ node: Node) -> Bool {
        guard node.kind == .heading, let link = node.lastChild, link.kind == .link,
            link.url.starts(with: "#tab/".utf8)
        else { return false }
        return node.children.allSatisfy { $0 == link || $0.kind == .htmlInline && $0.isAnchorTag }
    }

    private func extend(_ node: Node, to end: Int) {
        guard let place = annotations.place(of: node)?.range else { return }
        annotations.setPlace(of: node, place.lowerBound..<max(end, place.lowerBound), isLocated: true)
    }
}

extension Node {
    /// Whether a tag begins or ends an `a`.
    fileprivate var isAnchorTag: Bool {
        let tag = literal.dropFirst().drop { $0 == UInt8(ascii: "/") }
        guard let name = tag.first, name | 0x20 == UInt8(ascii: "a"), let after = tag.dropFirst().first else {
            return false
        }
        return isWhitespace(after) || after == UInt8(ascii: ">")
    }
}
