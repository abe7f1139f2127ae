public import Markdown
internal import YAML

/// An include expander puts the text of files in place of what includes them.
///
/// So a list of steps can be read that stands in another file, or a single step, or what must be so before them. A file that
/// can't be had stays outside, and so does one with a list or a heading of its own in an item of a list: who reads the
/// document knows then that something is missing.
public struct IncludeExpander {
    private let folder: ArticleFolder
    private let path: String
    private var budget = Budget()
    /// What files came to; nothing for those that can't be read.
    private var known: [String: Text?] = [:]
    private var asked: Set<String> = []
    /// Whether a file is asked for that the folder doesn't have.
    private var lacksFiles = false
    private let isWanted: (_ file: String, _ around: ArraySlice<UInt8>?) -> Bool

    /// What one document may include before it is taken for a mistake.
    private struct Budget {
        static let depth = 8
        var files = 200
        var bytes = 1_000_000
    }

    /// The text of a file, line by line.
    fileprivate struct Text {
        var lines: [Line] = []
        /// Whether it can stand within a line of another file.
        let isOneParagraph: Bool
        /// Whether there are lists or headings in it, which have a place of their own in the page.
        var hasStructure = false

        var byteCount: Int { lines.reduce(0) { $0 + $1.bytes.count + 1 } }
    }

    /// A line, or a part of one.
    fileprivate struct Line {
        let place: ExpandedSource.Place
        let bytes: ArraySlice<UInt8>
        /// Whether the next one begins a line.
        let isEnded: Bool
    }

    /// Makes an expander for the document with a path in a folder.
    ///
    /// - Parameter isWanted: whether the text of a file is wanted where it is no part of an item: in a paragraph, of which it is
    ///   given the bytes, or alone.
    public init(
        _ path: String, in folder: ArticleFolder,
        where isWanted: @escaping (_ file: String, _ around: ArraySlice<UInt8>?) -> Bool = { _, _ in true }
    ) {
        self.path = path
        self.folder = folder
        self.isWanted = isWanted
    }

    /// What includes a file in a document.
    private struct Directive {
        let include: Element.Include
        let range: Range<Int>
        /// Whether it stands in an item of a list.
        let isInItem: Bool
        /// The bytes of the paragraph that it stands in; nothing if it stands alone.
        let around: Range<Int>?
    }

    /// The document with what it includes; nothing if it includes nothing and its bytes are its text.
    public mutating func expand(_ document: borrowing Document) -> ExpandedSource? {
        // What is wrong with the bytes comes first; then there is time enough for what they include.
        guard document.source.isFile else { return Self.text(of: document.source) }
        let directives = Self.directives(in: document)
        if directives.isEmpty { return nil }
        var expanded = ExpandedSource()
        let bytes = document.source.bytes
        var done = 0
        var lineStart = 0
        for directive in directives where directive.range.lowerBound >= done {
            let place = directive.range
            if let end = bytes[done..<place.lowerBound].lastIndex(of: 0x0A) { lineStart = end + 1 }
            guard let file = file(of: directive, from: path) else { continue }
            guard directive.isInItem || isWanted(file, directive.around.map { bytes[$0] }),
                let text = self.text(of: directive, in: file, depth: 0)
            else { continue }
            expanded.isDifferent = true
            expanded.append(bytes, done..<place.lowerBound)
            done = place.upperBound
            let indentation = Self.indentation(of: bytes[lineStart..<place.lowerBound])
            for (index, line) in text.lines.enumerated() {
                expanded.append(line.bytes, from: line.place, for: place)
                guard line.isEnded, index + 1 < text.lines.count else { continue }
                let end = line.place.range.upperBound
                expanded.append(
                    indentation[...], from: ExpandedSource.Place(file: line.place.file, range: end..<end), for: place)
            }
        }
        expanded.append(bytes, done..<bytes.count)
        expanded.files = asked
        expanded.isComplete = !lacksFiles
        return expanded
    }

    private static func text(of source: SourceText) -> ExpandedSource {
        var text = ExpandedSource()
        for part in source.parts { text.append(source.bytes[part.text], for: part.file) }
        text.isDifferent = true
        return text
    }

    // MARK: Files

    /// The file that is included; nothing if that is none of the folder's.
    private mutating func file(of directive: Directive, from document: String) -> String? {
        var address: [UInt8] = []
        guard
            case .path = ArticleFolder.resolve(
                Array(directive.include.path.utf8), from: PagePath.folder(of: document), into: &address)
        else {
            lacksFiles = true
            return nil
        }
        let file = String(decoding: address, as: UTF8.self)
        asked.insert(file)
        return file
    }

    /// The text of a file that is included; nothing if it can't be had, or can't stand there.
    private mutating func text(of directive: Directive, in file: String, depth: Int) -> Text? {
        let include = directive.include
        if known[file] == nil {
            // While it is being read, it can't include itself.
            known[file] = .some(nil)
            let path = folder.known(Array(file.utf8))
            if path == nil { lacksFiles = true }
            known[file] = .some(path.flatMap { try? folder.read($0) }.flatMap { read(file, $0, depth) })
        }
        guard let found = known[file], let text = found, text.byteCount <= budget.bytes else { return nil }
        let fits =
            if directive.isInItem {
                !text.hasStructure && (include.isBlock || text.isOneParagraph)
            } else {
                // A line may be a row of a table.
                include.isBlock || text.isOneParagraph && text.lines.count == 1 && !text.hasBar
            }
        guard fits else { return nil }
        budget.bytes -= text.byteCount
        return text
    }

    private mutating func read(_ file: String, _ bytes: [UInt8], _ depth: Int) -> Text? {
        budget.files -= 1
        guard budget.files >= 0, bytes.count <= budget.bytes else { return nil }
        let source = SourceText(bytes)
        let document = Document(source, bodyStart: FrontMatter.bodyStart(of: bytes))
        guard source.isFile, Self.isComplete(document) else { return nil }
        let first = document.root.firstChild
        var text = Text(isOneParagraph: first?.kind == .paragraph && first?.next == nil)
        text.hasStructure = document.root.children.contains { $0.kind == .list || $0.kind == .heading }
        var start = document.body.lowerBound
        var end = document.body.upperBound
        while start < end, Self.isBlank(bytes[start]) { start += 1 }
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        if first?.kind == .list { text.part(at: start, of: file) }
        for directive in Self.directives(in: document)
        where directive.range.lowerBound >= start && directive.range.upperBound <= end {
            guard depth + 1 < Budget.depth, let other = self.file(of: directive, from: file),
                let inner = self.text(of: directive, in: other, depth: depth + 1)
            else { continue }
            // Lines that are to go on where others begin have to be told how; at the margin there is nothing to tell.
            let isAtMargin = directive.range.lowerBound == start || bytes[directive.range.lowerBound - 1] == 0x0A
            guard inner.lines.count == 1 || isAtMargin else { continue }
            text.append(bytes, start..<directive.range.lowerBound, of: file)
            text.lines += inner.lines
            text.hasStructure = text.hasStructure || inner.hasStructure
            start = directive.range.upperBound
        }
        text.append(bytes, start..<end, of: file)
        if document.root.lastChild?.kind == .list { text.part(at: end, of: file) }
        return text
    }

    /// Whether all of a text's blocks end with it, so that they don't go on in what follows where it is included.
    private static func isComplete(_ document: borrowing Document) -> Bool {
        guard let last = document.root.lastChild else { return true }
        switch last.kind {
        case .codeBlock:
            let range = document.textRange(of: last)
            let bytes = document.source.bytes[range]
            guard let mark = bytes.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return true }
            let line = bytes.split(separator: 0x0A).last { $0.contains { !isBlank($0) } } ?? []
            return line.startIndex > bytes.startIndex && line.allSatisfy { $0 == mark || isBlank($0) }
        case .htmlBlock:
            let text = String(decoding: last.literal, as: UTF8.self).lowercased()
            if text.hasPrefix("<!--") { return text.contains("-->") }
            return !text.hasPrefix("<!") && !text.hasPrefix("<?")
                && !["<script", "<pre", "<style", "<textarea"].contains { text.contains($0) }
        default: return true
        }
    }

    // MARK: Places

    /// What a document includes, in its order; a heading keeps its own words, which are its id.
    private static func directives(in document: borrowing Document) -> [Directive] {
        var found: [Directive] = []
        var depth = 0
        var walk = Walk(document.root)
        while let step = walk.next() {
            if step.kind == .item { depth += step.isEntering ? 1 : -1 }
            if step.kind == .heading, step.isEntering, depth == 0 { walk.skip(step.node) }
            guard step.isEntering, step.kind == .blockElement || step.kind == .inlineElement,
                case .include(let include)? = document.element(of: step.node)
            else { continue }
            let around = step.kind == .inlineElement && depth == 0 ? block(around: step.node) : nil
            found.append(
                Directive(
                    include: include, range: document.textRange(of: step.node), isInItem: depth > 0,
                    around: around.map { document.textRange(of: $0) }))
        }
        return found
    }

    /// The paragraph, or row of a table, that a node stands in.
    private static func block(around node: Node) -> Node? {
        var block = node.parent
        while let inner = block, [.inlineElement, .emphasis, .strong, .link, .image].contains(inner.kind) {
            block = inner.parent
        }
        return block
    }

    /// What parts a line from the next one, if that is to go on with what stands behind some bytes.
    private static func indentation(of line: ArraySlice<UInt8>) -> [UInt8] {
        var indentation: [UInt8] = [0x0A]
        // Words before it in the same line don't indent what follows.
        for byte in line {
            switch byte {
            case UInt8(ascii: ">"), 0x20, 0x09: indentation.append(byte)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "*"),
                UInt8(ascii: "-"), UInt8(ascii: "+"):
                indentation.append(0x20)
            default: return indentation
            }
        }
        return indentation
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

extension IncludeExpander.Text {
    /// Whether a cell of a table could end in it.
    fileprivate var hasBar: Bool { lines.contains { $0.bytes.contains(UInt8(ascii: "|")) } }

    /// Keeps a list of a file from going on in that of another one: on the page they are two.
    fileprivate mutating func part(at offset: Int, of file: String) {
        let place = ExpandedSource.Place(file: file, range: offset..<offset)
        for line in ["", "", "<!-- -->", ""] {
            lines.append(IncludeExpander.Line(place: place, bytes: Array(line.utf8)[...], isEnded: true))
        }
    }

    fileprivate mutating func append(_ bytes: [UInt8], _ range: Range<Int>, of file: String) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A)
            var upper = end ?? range.upperBound
            if end != nil, upper > start, bytes[upper - 1] == 0x0D { upper -= 1 }
            lines.append(
                IncludeExpander.Line(
                    place: ExpandedSource.Place(file: file, range: start..<upper), bytes: bytes[start..<upper],
                    isEnded: end != nil))
            start = end.map { $0 + 1 } ?? range.upperBound
        }
    }
}
