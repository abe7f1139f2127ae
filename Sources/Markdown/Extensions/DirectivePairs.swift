/// Directives that begin and end blocks: what stands between them becomes what they hold.
extension Extensions {
    /// More blocks than this are not opened within each other.
    private static let mostOpenDirectives = 100

    mutating func pairDirectives(in root: Node) {
        var parents: [Node] = []
        var walk = Walk(root)
        while let step = walk.next() {
            guard step.isEntering else { continue }
            if step.kind == .blockElement, directive(of: step.node) != nil || isBlockImage(step.node),
                let parent = step.node.parent, parents.last != parent
            {
                parents.append(parent)
            }
            if step.kind.holdsInlines { walk.skip(step.node) }
        }
        var done: Set<Node> = []
        for parent in parents where done.insert(parent).inserted { pairDirectives(among: parent) }
    }

    private mutating func pairDirectives(among parent: Node) {
        var open: [(node: Node, directive: Directive)] = []
        var openCount: [String: Int] = [:]
        var next = parent.firstChild
        while let node = next {
            next = node.next
            guard let directive = directive(of: node) ?? complexImage(node) else {
                if let innermost = open.last {
                    node.unlink()
                    node.append(to: innermost.node)
                }
                continue
            }
            if directive.name.hasSuffix("-end") {
                let name = String(directive.name.dropLast(4))
                guard openCount[name, default: 0] > 0 else {
                    let isKnown = DirectiveSyntax.names.contains(directive.name)
                    report(
                        isKnown ? .strayDirectiveEnd(name: name) : .unknownDirective(name: directive.name),
                        at: directive.range)
                    show(node, directive, in: open.last?.node)
                    continue
                }
                while let last = open.popLast() {
                    openCount[last.directive.name, default: 0] -= 1
                    close(last.node, at: directive.range.upperBound)
                    if last.directive.name == name { break }
                    report(.unclosedDirective(name: last.directive.name), at: last.directive.range)
                }
                node.unlink()
            } else if DirectiveSyntax.blocks.contains(directive.name) || directive.name == "image",
                open.count < Extensions.mostOpenDirectives
            {
                if let innermost = open.last {
                    node.unlink()
                    node.append(to: innermost.node)
                }
                open.append((node, directive))
                openCount[directive.name, default: 0] += 1
            } else {
                report(.unknownDirective(name: directive.name), at: directive.range)
                show(node, directive, in: open.last?.node)
            }
        }
        for left in open.reversed() {
            if let last = left.node.lastChild { close(left.node, at: locating.range(of: last).upperBound) }
        }
        for left in open {
            report(.unclosedDirective(name: left.directive.name), at: left.directive.range)
        }
    }

    /// The directive that a node is, if it may begin or end a block.
    private func directive(of node: Node) -> Directive? {
        guard node.kind == .blockElement, case .container(let directive) = annotations.element(of: node) else {
            return nil
        }
        return directive
    }

    private func isBlockImage(_ node: Node) -> Bool { complexImage(node) != nil }

    /// An image that has a long description, which `image-end` ends.
    private func complexImage(_ node: Node) -> Directive? {
        guard node.kind == .blockElement, case .image(let directive) = annotations.element(of: node),
            directive["type"] == "complex", node.firstChild == nil
        else { return nil }
        return directive
    }

    private func close(_ node: Node, at end: Int) {
        guard let place = annotations.place(of: node) else { return }
        annotations.setPlace(of: node, place.range.lowerBound..<max(place.range.lowerBound, end), isLocated: true)
    }

    /// Shows a directive that means nothing as the text it is.
    private func show(_ node: Node, _ directive: Directive, in parent: Node?) {
        guard let paragraph = Node.make(.paragraph, with: memory),
            let text = makeText(source.bytes[directive.range], at: directive.range)
        else { return }
        annotations.setPlace(of: paragraph, directive.range, isLocated: true)
        text.append(to: paragraph)
        if let parent { paragraph.append(to: parent) } else { paragraph.insert(before: node) }
        node.unlink()
    }
}
