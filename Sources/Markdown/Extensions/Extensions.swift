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
    let memory: UnsafeMutablePointer<cmark_mem>
    var problems: [MarkdownProblem] = []
    var filledCells = 0

    /// The number of cells that are added to the short rows of all tables.
    static let mostFilledCells = 1 << 16
    /// Blocks deeper than this stay plain CommonMark; moving a node costs a step for each level above it.
    static let deepest = 200

    var locating: Locating { Locating(source: source, locator: locator, annotations: annotations) }

    mutating func apply(to root: Node) {
        let traits = TextTraits(source.bytes, in: body)
        if traits.isPlain { return }
        var survey = BlockSurvey(root)
        if traits.hasBars || traits.hasDirectives {
            let lines = LineSurvey(source, in: body)
            if !lines.delimiterRows.isEmpty {
                let taken = addTables(to: survey.leaves, candidates: lines.delimiterRows)
                survey.leaves = survey.leaves.filter { !taken.replaced.contains($0) } + taken.added
            }
            if traits.hasDirectives {
                survey.leaves = splitAtDirectives(survey.leaves, candidates: lines.directives)
            }
        }
        if traits.hasMarkers {
            markQuotes(survey.quotes)
            survey.leaves = survey.leaves.filter { !addMarkers(to: $0) }
        }
        if traits.hasTasks { addTasks(to: survey.items) }
        if traits.hasTildes { survey.leaves.forEach { addStrikethrough(to: $0) } }
        if traits.hasLinks { survey.leaves.forEach { addBareLinks(to: $0) } }
        if traits.hasDirectives { pairDirectives(in: root) }
        if traits.hasTabs { addTabs(to: root) }
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

    /// A new text node that stands for a part of the source.
    func makeText(_ bytes: some Sequence<UInt8>, at range: Range<Int>) -> Node? {
        guard let node = Node.make(.text, with: memory) else { return nil }
        node.setLiteral(bytes)
        annotations.setPlace(of: node, range)
        return node
    }
}

/// The blocks of a tree that extensions look at.
struct BlockSurvey {
    /// Paragraphs, headings and the cells of tables.
    var leaves: [Node] = []
    var quotes: [Node] = []
    var items: [Node] = []

    init(_ root: Node) {
        var depth = 0
        var walk = Walk(root)
        while let step = walk.next() {
            if !step.isEntering {
                depth -= 1
                continue
            }
            if depth > Extensions.deepest {
                walk.skip(step.node)
                continue
            }
            switch step.kind {
            case .paragraph, .heading:
                leaves.append(step.node)
                walk.skip(step.node)
                continue
            case .blockQuote: quotes.append(step.node)
            case .item: items.append(step.node)
            default: break
            }
            if !step.kind.isLeaf { depth += 1 }
        }
    }
}

/// Which constructs the bytes of a body can contain.
struct TextTraits {
    var hasBars = false
    var hasDirectives = false
    var hasMarkers = false
    var hasTildes = false
    var hasLinks = false
    var hasTasks = false
    var hasTabs = false

    var isPlain: Bool {
        !(hasBars || hasDirectives || hasMarkers || hasTildes || hasLinks || hasTasks || hasTabs)
    }

    init(_ bytes: [UInt8], in body: Range<Int>) {
        bytes.withUnsafeBufferPointer { bytes in
            func contains(_ byte: UInt8, _ next: UInt8) -> Bool {
                var search = ByteSearch(bytes, in: body)
                while let found = search.next(byte) {
                    if found + 1 < body.upperBound, bytes[found + 1] == next { return true }
                }
                return false
            }
            var tildes = ByteSearch(bytes, in: body)
            hasTildes = tildes.next(UInt8(ascii: "~")) != nil
            var bars = ByteSearch(bytes, in: body)
            hasBars = bars.next(UInt8(ascii: "|")) != nil
            hasDirectives = contains(UInt8(ascii: ":"), UInt8(ascii: ":"))
            hasLinks =
                contains(UInt8(ascii: ":"), UInt8(ascii: "/")) || contains(UInt8(ascii: "w"), UInt8(ascii: "w"))
            if !hasLinks {
                var ats = ByteSearch(bytes, in: body)
                hasLinks = ats.next(UInt8(ascii: "@")) != nil
            }
            var brackets = ByteSearch(bytes, in: body)
            while let found = brackets.next(UInt8(ascii: "[")), found + 1 < body.upperBound {
                let next = bytes[found + 1]
                if next == UInt8(ascii: "!") { hasMarkers = true }
                if next == 0x20 || next == 0x09 || next | 0x20 == UInt8(ascii: "x") {
                    if found + 2 < body.upperBound, bytes[found + 2] == UInt8(ascii: "]") { hasTasks = true }
                }
            }
            var hashes = ByteSearch(bytes, in: body)
            while let found = hashes.next(UInt8(ascii: "#")) {
                if bytes[found..<min(found + 5, body.upperBound)].elementsEqual("#tab/".utf8) {
                    hasTabs = true
                    break
                }
            }
        }
    }
}

/// The lines of a body that may be part of a construct, found by how they begin.
struct LineSurvey {
    /// Lines that may divide the head of a table from its rows.
    var delimiterRows: [Int] = []
    /// Lines that contain `:::`.
    var directives: [Int] = []

    init(_ source: SourceText, in body: Range<Int>) {
        source.bytes.withUnsafeBufferPointer { bytes in
            for line in source.lines.line(at: body.lowerBound)..<source.lines.count {
                let range = source.lines.range(ofLine: line).clamped(to: body)
                if LineSurvey.mayDivide(bytes, range) { delimiterRows.append(line) }
                if LineSurvey.hasDirective(bytes, range) { directives.append(line) }
            }
        }
    }

    /// Whether a line has nothing but bars, dashes, colons and the marks of containers.
    private static func mayDivide(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        var dashes = false
        var marks = false
        for offset in line {
            switch bytes[offset] {
            case UInt8(ascii: "-"): dashes = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): marks = true
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"): break
            default: return false
            }
        }
        return dashes && marks
    }

    private static func hasDirective(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        var search = ByteSearch(bytes, in: line)
        while let found = search.next(UInt8(ascii: ":")) {
            if found + 2 < line.upperBound, bytes[found + 1] == UInt8(ascii: ":"),
                bytes[found + 2] == UInt8(ascii: ":")
            {
                return true
            }
        }
        return false
    }
}
