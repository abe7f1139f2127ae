public import Markdown
internal import YAML

/// An include expander puts the text of files in place of what includes them in the items of a document's lists.
///
/// So a step can be read whose words stand in another file. A file with a list of its own, or one that can't be had, stays
/// outside: who reads the document knows then that something is missing.
public struct IncludeExpander {
    private let folder: ArticleFolder
    private let path: String
    private var budget = Budget()
    /// What files came to; nothing for those that can't stand in an item.
    private var known: [String: Text?] = [:]
    private var asked: Set<String> = []

    /// What one document may include before it is taken for a mistake.
    private struct Budget {
        static let depth = 8
        var files = 200
        var bytes = 1_000_000
    }

    /// Where a longer line begins is not looked for from each place in it.
    private static let mostOfLine = 1000

    /// The text of a file, line by line.
    fileprivate struct Text {
        var lines: [Line] = []
        /// Whether it can stand within a line of another file.
        let isOneParagraph: Bool

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
    public init(_ path: String, in folder: ArticleFolder) {
        self.path = path
        self.folder = folder
    }

    /// The document with what its items include; nothing if they include nothing.
    public mutating func expand(_ document: borrowing Document) -> ExpandedSource? {
        // What is no UTF-8 has other places in the file.
        guard document.source.isFile else { return nil }
        let directives = Self.directives(in: document, withinItems: true)
        if directives.isEmpty { return nil }
        var expanded = ExpandedSource()
        let bytes = document.source.bytes
        var done = 0
        var lineStart = 0
        for (include, directive) in directives where directive.lowerBound >= done {
            if let end = bytes[done..<directive.lowerBound].lastIndex(of: 0x0A) { lineStart = end + 1 }
            guard let text = text(of: include, from: path, depth: 0) else { continue }
            expanded.append(bytes, done..<directive.lowerBound)
            done = directive.upperBound
            let indentation = Self.indentation(of: bytes[lineStart..<directive.lowerBound])
            for (index, line) in text.lines.enumerated() {
                expanded.append(line.bytes, from: line.place, for: directive)
                guard line.isEnded, index + 1 < text.lines.count else { continue }
                let end = line.place.range.upperBound
                expanded.append(
                    indentation[...], from: ExpandedSource.Place(file: line.place.file, range: end..<end),
                    for: directive)
            }
        }
        expanded.append(bytes, done..<bytes.count)
        expanded.files = asked
        return expanded
    }

    // MARK: Files

    /// The text of a file that is included; nothing if it can't be had, or can't stand there.
    private mutating func text(of include: Element.Include, from document: String, depth: Int) -> Text? {
        var address: [UInt8] = []
        guard depth < Budget.depth,
            case .path = ArticleFolder.resolve(
                Array(include.path.utf8), from: PagePath.folder(of: document), into: &address)
        else { return nil }
        let file = String(decoding: address, as: UTF8.self)
        asked.insert(file)
        if known[file] == nil {
            // While it is being read, it can't include itself.
            known[file] = .some(nil)
            let bytes = folder.known(address).flatMap { try? folder.read($0) }
            known[file] = .some(bytes.flatMap { read(file, $0, depth) })
        }
        guard let found = known[file], let text = found, text.byteCount <= budget.bytes,
            include.isBlock || text.isOneParagraph, depth == 0 || text.lines.count == 1
        else { return nil }
        budget.bytes -= text.byteCount
        return text
    }

    private mutating func read(_ file: String, _ bytes: [UInt8], _ depth: Int) -> Text? {
        budget.files -= 1
        guard budget.files >= 0, bytes.count <= budget.bytes else { return nil }
        let source = SourceText(bytes)
        let document = Document(source, bodyStart: FrontMatter.bodyStart(of: bytes))
        guard source.isFile, document.root.children.allSatisfy({ $0.kind != .list && $0.kind != .heading })
        else { return nil }
        let first = document.root.firstChild
        var text = Text(isOneParagraph: first?.kind == .paragraph && first?.next == nil)
        var start = document.body.lowerBound
        var end = document.body.upperBound
        while start < end, Self.isBlank(bytes[start]) { start += 1 }
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        for (include, directive) in Self.directives(in: document, withinItems: false)
        where directive.lowerBound >= start && directive.upperBound <= end {
            guard let inner = self.text(of: include, from: file, depth: depth + 1) else { continue }
            text.append(bytes, start..<directive.lowerBound, of: file)
            text.lines += inner.lines
            start = directive.upperBound
        }
        text.append(bytes, start..<end, of: file)
        return text
    }

    // MARK: Places

    /// What a document includes, in its order.
    private static func directives(
        in document: borrowing Document, withinItems: Bool
    ) -> [(include: Element.Include, range: Range<Int>)] {
        var found: [(include: Element.Include, range: Range<Int>)] = []
        var depth = 0
        var walk = Walk(document.root)
        while let step = walk.next() {
            if step.kind == .item { depth += step.isEntering ? 1 : -1 }
            guard step.isEntering, depth > 0 || !withinItems, step.kind == .blockElement || step.kind == .inlineElement,
                case .include(let include)? = document.element(of: step.node)
            else { continue }
            found.append((include, document.textRange(of: step.node)))
        }
        return found
    }

    /// Whether what stands at a place may be in an item of a list; false means that it isn't.
    ///
    /// It costs next to nothing, and most of what documents include is in no item.
    public static func mayStandInItem(_ place: Int, in bytes: [UInt8]) -> Bool {
        var end = min(place, bytes.count)
        // A paragraph that begins at the margin, and not with a marker, is in no item.
        for _ in 0..<4 {
            // A line may be as long as a file, and include any number of others.
            let least = max(0, end - mostOfLine)
            guard let start = bytes[least..<end].lastIndex(of: 0x0A).map({ $0 + 1 }) ?? (least == 0 ? 0 : nil)
            else { return true }
            let first = start < bytes.count ? bytes[start] : 0x0A
            if first == 0x0A || first == 0x0D { return false }
            let isWord = first >= 0x80 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first & 0xDF
            guard isWord || first == UInt8(ascii: "[") || first == UInt8(ascii: "(") else { return true }
            if start == 0 { return false }
            end = start - 1
        }
        return true
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
