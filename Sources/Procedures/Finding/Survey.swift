internal import Markdown

/// A survey finds the sections of a document, and the lists and tables in them.
struct Survey {
    private(set) var sections: [Section] = []
    private(set) var lists: [FoundList] = []
    private(set) var tables: [FoundTable] = []
    /// The paragraphs that are no steps, with the sections they are in.
    private(set) var prose: [(node: Node, section: Int?)] = []

    private var ids = HeadingIDs()
    private var openSections: [Int] = []
    /// The blocks since the last list, which may interrupt it or introduce the next one.
    private var between: [Node] = []
    private var orderedCount = 0
    /// The tabs, zones and monikers around the current block: readers see one of several of them.
    private var branches: [(node: Node, number: Int)] = []
    private var branchCount = 0

    /// Walks over a document.
    init(_ document: borrowing Document) {
        var walk = Walk(document.root)
        var listDepth = 0
        while let step = walk.next() {
            switch step.kind {
            case .heading:
                guard step.isEntering else { continue }
                enter(step.node, in: document, isNested: listDepth > 0)
                walk.skip(step.node)
            case .list:
                listDepth += step.isEntering ? 1 : -1
                if step.isEntering, listDepth == 1 { take(step.node, in: document) }
            case .paragraph, .codeBlock, .htmlBlock:
                guard step.isEntering else { continue }
                if listDepth == 0, step.node.parent?.kind != .blockQuote { take(block: step.node, step.kind) }
                if step.kind == .paragraph, isProse(step.node, listDepth) {
                    prose.append((step.node, openSections.last))
                }
                walk.skip(step.node)
            case .blockQuote:
                if step.isEntering, listDepth == 0 { between.append(step.node) }
            case .blockElement:
                guard listDepth == 0 else { continue }
                guard step.isEntering else {
                    if branches.last?.node == step.node { branches.removeLast() }
                    continue
                }
                if document.element(of: step.node)?.isBranch == true {
                    branchCount += 1
                    branches.append((step.node, branchCount))
                }
                if case .table = document.element(of: step.node) {
                    tables.append(FoundTable(node: step.node, section: openSections.last))
                    walk.skip(step.node)
                }
                between.append(step.node)
            default: continue
            }
        }
        closeSections(from: 1, at: document.body.upperBound)
    }

    /// Whether a paragraph is no step; what is needed before the first one often stands in bullets.
    private func isProse(_ paragraph: Node, _ listDepth: Int) -> Bool {
        guard let item = paragraph.parent, item.kind == .item else { return true }
        return listDepth == 1 && item.parent?.isOrderedList == false
    }

    private mutating func enter(_ heading: Node, in document: borrowing Document, isNested: Bool) {
        var text: [UInt8] = []
        var id: [UInt8] = []
        heading.appendPlainText(to: &text)
        text.withUnsafeBufferPointer { ids.appendNext(for: $0, to: &id) }
        // A heading in an item divides the item and not the document.
        guard !isNested else { return }
        let range = document.range(of: heading)
        let level = heading.headingLevel
        closeSections(from: level, at: range.lowerBound)
        sections.append(
            Section(
                id: String(decoding: id, as: UTF8.self), title: String(decoding: text, as: UTF8.self),
                level: level, parent: openSections.last, headingRange: range, range: range))
        openSections.append(sections.count - 1)
        between.removeAll(keepingCapacity: true)
    }

    private mutating func closeSections(from level: Int, at end: Int) {
        while let last = openSections.last, sections[last].level >= level {
            let start = sections[last].range.lowerBound
            sections[last].range = start..<max(sections[last].headingRange.upperBound, end)
            openSections.removeLast()
        }
    }

    private mutating func take(block: Node, _ kind: NodeKind) {
        between.append(block)
        if kind == .paragraph, let last = lists.indices.last, lists[last].section == openSections.last {
            lists[last].after.append(block)
        }
    }

    private mutating func take(_ list: Node, in document: borrowing Document) {
        defer { between.removeAll(keepingCapacity: true) }
        let items = list.children.filter { $0.kind == .item }
        let range = document.range(of: list)
        if list.isOrderedList, let last = lists.indices.last, goesOn(list, after: lists[last]) {
            // The numbers go on: what stands between belongs to the item before it.
            lists[last].after.removeAll()
            let place = lists[last].items.count - 1
            for node in between where node.kind != .htmlBlock {
                lists[last].asides.append((item: place, node: node))
                // In a plain text, what is indented below a step is a remark, although Markdown takes it for code.
                if node.kind == .codeBlock { prose.append((node, openSections.last)) }
            }
            lists[last].items += items
            lists[last].range = lists[last].range.lowerBound..<max(lists[last].range.upperBound, range.upperBound)
            return
        }
        if list.isOrderedList { orderedCount += 1 }
        lists.append(
            FoundList(
                number: list.isOrderedList ? orderedCount : nil, isOrdered: list.isOrderedList,
                firstNumber: list.isOrderedList ? list.listStart : 1, items: items, asides: [],
                section: openSections.last, branch: branches.last?.number,
                intro: between.last { $0.kind == .paragraph || $0.kind == .codeBlock },
                range: range))
    }

    /// Whether the numbers of a list go on after those of the one before it in the same section.
    private func goesOn(_ list: Node, after before: FoundList) -> Bool {
        before.isOrdered && before.section == openSections.last && list.listStart > 1
            && list.listStart == before.firstNumber + before.items.count
    }
}

extension Element {
    /// Whether it holds what some readers see in the place of something else.
    fileprivate var isBranch: Bool {
        switch self {
        case .tab: true
        case .container(let directive): ["zone", "moniker"].contains(directive.name)
        default: false
        }
    }
}
