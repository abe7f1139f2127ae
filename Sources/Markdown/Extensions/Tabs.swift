/// Learn's tabs: headings that link to `#tab/…`, up to a rule.
extension Extensions {
    mutating func addTabs(to root: Node) {
        var group: Node?
        var tab: Node?
        var next = root.firstChild
        while let node = next {
            next = node.next
            if let made = makeTab(of: node) {
                if group == nil, let place = annotations.place(of: made)?.range {
                    group = makeElement(.blockElement, .tabs, at: place, isLocated: true)
                    group?.insert(before: node)
                }
                if let group {
                    made.append(to: group)
                    extend(group, to: locating.range(of: made).upperBound)
                }
                tab = made
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
    }

    /// The tab that a heading begins, if it begins one: `# [Name](#tab/id/condition)`.
    private func makeTab(of node: Node) -> Node? {
        guard node.kind == .heading, let link = node.firstChild, link.kind == .link, link == node.lastChild,
            link.url.starts(with: "#tab/".utf8)
        else { return nil }
        let parts = DirectiveSyntax.text(link.url.dropFirst(5)).split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let tab = Element.Tab(
            id: parts.first.map(String.init) ?? "", title: link.plainText,
            condition: parts.count > 1 ? String(parts[1]) : "")
        return makeElement(.blockElement, .tab(tab), at: locating.range(of: node), isLocated: true)
    }

    private func extend(_ node: Node, to end: Int) {
        guard let place = annotations.place(of: node)?.range else { return }
        annotations.setPlace(of: node, place.lowerBound..<max(end, place.lowerBound), isLocated: true)
    }
}
