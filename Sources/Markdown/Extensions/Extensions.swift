internal import CCmark

/// The extensions add to cmark's tree what CommonMark does not have.
///
/// Each looks only at documents whose bytes can contain its construct. None changes the text: a construct that is not
/// complete stays what CommonMark makes of it.
struct Extensions {
    let source: SourceText
    let body: Range<Int>
    let locator: ContentLocator
    let annotations: Annotations
    let locating: Locating
    let memory: UnsafeMutablePointer<cmark_mem>
    var problems: [MarkdownProblem] = []
    var filledCells = 0
    /// The text of each line of the blocks that are what is left of one that has been cut, of which cmark knows nothing.
    var cutContents: [Node: ContentLines] = [:]

    /// What is known of a block that has been cut; nil for all others.
    func cutContent(of leaf: LeafBlock) -> ContentLines? { cutContents.isEmpty ? nil : cutContents[leaf.node] }
    /// Whether tables that may stay folded do.
    var foldsTables = false

    /// The number of cells that are added to the short rows of all tables.
    static let mostFilledCells = 1 << 16
    /// Blocks deeper than this stay plain CommonMark; moving a node costs a step for each level above it.
    static let deepest = 200

    init(_ locating: Locating, body: Range<Int>, memory: UnsafeMutablePointer<cmark_mem>) {
        source = locating.source
        locator = locating.locator
        annotations = locating.annotations
        self.locating = locating
        self.body = body
        self.memory = memory
    }

    mutating func apply(to root: Node, _ marks: TextMarks) {
        let kinds = marks.kinds
        if kinds.subtracting(.tag).isEmpty { return }
        var survey = BlockSurvey(root, lineOffset: locator.lineOffset)
        if kinds.contains(.marker) { partQuotes(of: &survey) }
        if kinds.contains(.delimiterRow) {
            let taken = addTables(to: survey.leaves, marks)
            survey.leaves = taken
        }
        if kinds.contains(.directive) { survey.leaves = splitAtDirectives(survey.leaves, marks) }
        if kinds.contains(.marker) {
            markQuotes(survey.quotes)
            var lines = TouchedLines(marks, with: .marker)
            var leaves: [LeafBlock] = []
            var taken = 0
            for index in survey.leaves.indices where lines.touch(survey.leaves[index]) {
                guard let pieces = addMarkers(to: survey.leaves[index]) else { continue }
                leaves += survey.leaves[taken..<index]
                leaves += pieces
                taken = index + 1
            }
            if taken > 0 { survey.leaves = leaves + survey.leaves[taken...] }
        }
        if kinds.contains(.task) { addTasks(to: survey.items, on: marks.lines(with: .task)) }
        for leaf in survey.leaves.touched(by: .emoji, of: marks) { addEmoji(to: leaf.node) }
        for leaf in survey.leaves.touched(by: .tilde, of: marks) { addStrikethrough(to: leaf.node) }
        for leaf in survey.leaves.touched(by: .address, of: marks) { addBareLinks(to: leaf.node) }
        if kinds.contains(.directive) { pairDirectives(in: root) }
        if kinds.contains(.tab) { addTabs(to: root) }
    }

    mutating func report(_ kind: MarkdownProblem.Kind, at range: Range<Int>) {
        problems.append(MarkdownProblem(kind, at: source.original(range)))
    }

    /// A new node that is an element and has a place.
    func makeElement(_ kind: NodeKind, _ element: Element, at range: Range<Int>, isLocated: Bool = false) -> Node? {
        guard let node = Node.make(kind, with: memory) else { return nil }
        annotations.setElement(of: node, element)
        annotations.setPlace(of: node, range, isLocated: isLocated)
        return node
    }

    /// A new row or cell of a table, by its number.
    func makeTablePart(_ number: UInt32, at range: Range<Int>, isLocated: Bool) -> Node? {
        guard let node = Node.make(.blockElement, with: memory) else { return nil }
        annotations.setTablePart(of: node, number, range, isLocated: isLocated)
        return node
    }

    /// A new text node that stands for a part of the source.
    func makeText(_ bytes: some Collection<UInt8>, at range: Range<Int>) -> Node? {
        guard let node = Node.make(.text, with: memory) else { return nil }
        node.setLiteral(bytes)
        annotations.setPlace(of: node, range)
        return node
    }
}
