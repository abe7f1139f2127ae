/// Front matter is the YAML at the beginning of a document, between a line `---` and a line `---` or `...`.
///
/// All ranges are offsets into the file, so that the body keeps the line numbers of the file.
///
/// Where the line that ends it is missing, front matter ends before the first blank line, and before the first line that
/// begins in the first column and is neither a key, a list item nor a merge-conflict marker. What follows is body, so that
/// it is still checked.
public struct FrontMatter: Sendable {
    /// Everything from the first `---` to the end of the line that ends the front matter.
    public var range: Range<Int>
    /// The YAML, without the two lines around it.
    public var content: Range<Int>
    /// Whether the line that ends it is there.
    public var isEnded: Bool
    /// The keys and values; empty if the YAML is no mapping.
    public var mapping: YAMLMapping
    /// What is wrong, in the order of the file.
    public var problems: [YAMLProblem]

    /// The offset of the first byte after the front matter.
    public var bodyStart: Int { range.upperBound }

    /// Reads the front matter of a file; nil if it has none.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> FrontMatter? {
        guard let bounds = FrontMatterBounds.find(bytes) else { return nil }
        let document = YAMLDocument.parse(bytes, in: bounds.content)
        if bounds.isEnded, bounds.hasProse, document.problems.contains(where: \.isSyntax) {
            // The line taken for the end is a rule in the body, and the body has been read as YAML.
            let shorter = bounds.withoutEndLine(bytes)
            return FrontMatter(bytes, shorter, YAMLDocument.parse(bytes, in: shorter.content))
        }
        return FrontMatter(bytes, bounds, document)
    }

    /// Reads the front matter of a file; nil if it has none.
    public static func read(_ bytes: [UInt8]) -> FrontMatter? { bytes.withUnsafeBufferPointer { read($0) } }

    /// Where the body of a file begins; nil if it has no front matter.
    ///
    /// The keys and values are not read, unless the end is in doubt.
    public static func bodyStart(of bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let bounds = FrontMatterBounds.find(bytes) else { return nil }
            return bounds.isEnded && bounds.hasProse ? read(bytes)?.bodyStart : bounds.end
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ bounds: FrontMatterBounds, _ document: YAMLDocument) {
        range = bounds.start..<bounds.end
        content = bounds.content
        isEnded = bounds.isEnded
        mapping = document.mapping
        problems = document.problems
        if let root = document.root, root.mapping == nil {
            problems.append(YAMLProblem(.frontMatterNotMapping(root.value.kindName), at: root.range))
        }
        if !isEnded {
            problems.insert(YAMLProblem(.frontMatterNotEnded, at: bounds.start..<bounds.start + 3), at: 0)
        }
    }
}

extension YAMLProblem {
    /// Whether the bytes are no YAML, as against YAML that says something it should not.
    var isSyntax: Bool {
        if case .syntax = kind { true } else { false }
    }
}
