/// A template library is a set of compiled templates that refer to each other by name.
///
/// All templates are compiled once, when the library is made, and a library is made only if all of them are right.
/// Rendering changes nothing in it, so that any number of tasks can render at the same time. Whatever the data says, a
/// template can only name another template of the library, never a file.
public struct TemplateLibrary: Sendable {
    /// How deep templates can include one another, and themselves.
    ///
    /// It ends recursion over data that has no end.
    public static let maximumDepth = 1_000
    /// How often one page can include templates and show elements of sections.
    ///
    /// Forty templates that include the next one twice come to a million millions.
    public var mostSteps = 20_000_000
    /// How long a page can be.
    public static let mostBytes = 1 << 28

    /// The partials and parents that are named and that the library doesn't have; they render nothing.
    public let missing: [MustacheProblem]

    let program: Program
    let positions: [String: Int]
    private let sources: [TemplateSource]
    /// Where each template's bytes begin in the program's.
    private let bases: [Int]

    /// Compiles templates; all problems of all of them are reported together.
    public init(_ sources: [TemplateSource]) throws(MustacheProblems) {
        var positions: [String: Int] = [:]
        var problems: [MustacheProblem] = []
        var parsed: [(tags: [Tag], nesting: Nesting)] = []
        for (position, source) in sources.enumerated() {
            var findings: [Finding] = []
            findings += source.bytes.damage
            if positions.updateValue(position, forKey: source.name) != nil {
                findings.append(Finding(.duplicateTemplate, 0..<0, "there are two templates \(source.name)"))
            }
            var scanner = TagScanner(source.bytes)
            scanner.scan()
            let nesting = Nesting(scanner.tags, in: source.bytes)
            findings += scanner.findings
            findings += nesting.findings
            problems += source.problems(findings)
            parsed.append((scanner.tags, nesting))
        }
        guard problems.isEmpty else { throw MustacheProblems(problems: problems) }

        var compiler = Compiler(positions)
        var bases: [Int] = []
        for (source, template) in zip(sources, parsed) {
            bases.append(compiler.program.bytes.count)
            compiler.add(source, template.tags, template.nesting)
        }
        program = compiler.program
        self.positions = positions
        self.sources = sources
        self.bases = bases
        missing = zip(sources, compiler.missing).flatMap { $0.problems($1) }
    }

    /// The names of the templates, in the order they were given.
    public var names: [String] { sources.map(\.name) }

    /// What most templates come to, in bytes.
    private static let usualSize = 1 << 11

    /// Renders a template at the end of some bytes; if that fails, the bytes are as they were.
    ///
    /// - Parameter outer: objects in which the names are looked for that the value lacks, the outermost first.
    public func render(
        _ name: String, _ value: MustacheValue, within outer: [MustacheValue] = [], into output: inout [UInt8]
    ) throws(RenderingError) {
        guard let position = positions[name] else { throw .noTemplate(name) }
        let end = program.view { program in
            var renderer = Renderer(program, positions, value, within: outer, steps: mostSteps)
            // Whoever renders many pages has room for the largest of them already, and this one may be as large.
            var buffer = OutputBuffer(capacity: max(Self.usualSize, output.capacity - output.count))
            let end = renderer.run(from: program.entries[position], into: &buffer)
            if end == nil { output.append(contentsOf: buffer.written) }
            return end
        }
        switch end {
        case nil: return
        case .tooDeep(let tag): throw tooDeep(tag)
        case .tooMuch: throw .tooMuch(file: sources[position].file)
        }
    }

    /// Renders a template.
    public func render(_ name: String, _ value: MustacheValue) throws(RenderingError) -> [UInt8] {
        var output: [UInt8] = []
        try render(name, value, into: &output)
        return output
    }

    private func tooDeep(_ tag: Stretch) -> RenderingError {
        // A template without bytes has no tags, so the last one that begins at or before the tag is the tag's own.
        let position = (bases.lastIndex { $0 <= tag.start }) ?? 0
        let source = sources[position]
        let start = tag.start - bases[position]
        var place = TextPosition()
        place.advance(to: start, in: source.bytes)
        return .tooDeep(
            file: source.file, line: place.line, column: place.column,
            tag: source.excerpt(start..<start + tag.count))
    }
}
