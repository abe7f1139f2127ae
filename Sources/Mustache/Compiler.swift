/// The compiler turns the tags of templates into instructions.
struct Compiler {
    private(set) var program = Program()
    /// For each template the tags in it that name a template there is none of.
    private(set) var missing: [[Finding]] = []

    private let templates: [String: Int]
    private var paths: [ArraySlice<UInt8>: Stretch] = [:]
    private var blockNames: [ArraySlice<UInt8>: Int] = [:]

    /// The template at work.
    private var bytes: [UInt8] = []
    private var base = 0
    /// How many bytes of space go away from each line, inside an argument.
    private var margin = 0
    private var open: [Pending] = []

    /// An instruction whose end has not been reached yet.
    private struct Pending {
        let kind: Tag.Kind
        let instruction: Int
        let outerMargin: Int
        let isArgument: Bool
        var arguments: [Argument] = []
    }

    init(_ templates: [String: Int]) { self.templates = templates }

    /// Adds a template whose tags are known to be sound.
    mutating func add(_ source: TemplateSource, _ tags: [Tag], _ nesting: Nesting) {
        bytes = source.bytes
        base = program.bytes.count
        program.bytes += bytes
        program.entries.append(program.instructions.count)
        missing.append([])
        let placements = nesting.placements(of: tags, in: bytes)
        var cursor = 0
        for (position, tag) in tags.enumerated() {
            let placement = placements[position]
            addText(cursor, placement.textEnd)
            add(tag, placement, isArgument: nesting.isArgument(position))
            cursor = placement.textStart
        }
        addText(cursor, bytes.count)
        program.instructions.append(.goBack)
    }

    private mutating func add(_ tag: Tag, _ placement: Placement, isArgument: Bool) {
        switch tag.kind {
        case .comment, .delimiters: break
        case .variable: program.instructions.append(.escaped(path(tag.name)))
        case .unescaped: program.instructions.append(.unescaped(path(tag.name)))
        case .section: begin(tag, .section(path(tag.name), end: 0))
        case .inverted: begin(tag, .inverted(path(tag.name), end: 0))
        case .partial:
            program.instructions.append(
                .partial(reference(tag), indentation(placement), tag: stretch(tag.range)))
        case .parent:
            let none = Stretch(start: 0, count: 0)
            begin(
                tag,
                .parent(reference(tag), indentation(placement), arguments: none, end: 0, tag: stretch(tag.range)))
        case .block:
            if isArgument {
                beginArgument(tag, placement)
            } else {
                begin(tag, .block(name: blockName(tag), indentation(placement), end: 0, tag: stretch(tag.range)))
            }
        case .end: end()
        }
    }

    private mutating func begin(_ tag: Tag, _ instruction: Instruction) {
        open.append(
            Pending(
                kind: tag.kind, instruction: program.instructions.count, outerMargin: margin, isArgument: false))
        program.instructions.append(instruction)
    }

    private mutating func beginArgument(_ tag: Tag, _ placement: Placement) {
        let body = program.instructions.count
        open[open.count - 1].arguments.append(Argument(name: blockName(tag), body: body))
        open.append(Pending(kind: .block, instruction: body, outerMargin: margin, isArgument: true))
        margin = placement.indentation.count
    }

    private mutating func end() {
        guard let pending = open.popLast() else { return }
        margin = pending.outerMargin
        let end = program.instructions.count
        if pending.isArgument {
            program.instructions.append(.goBack)
            return
        }
        switch program.instructions[pending.instruction] {
        case .section(let path, _):
            program.instructions.append(.endSection)
            program.instructions[pending.instruction] = .section(path, end: end)
        case .inverted(let path, _):
            program.instructions[pending.instruction] = .inverted(path, end: end)
        case .block(let name, let indentation, _, let tag):
            program.instructions[pending.instruction] = .block(name: name, indentation, end: end, tag: tag)
        case .parent(let reference, let indentation, _, _, let tag):
            let arguments = Stretch(start: program.arguments.count, count: pending.arguments.count)
            program.arguments += pending.arguments
            program.instructions[pending.instruction] =
                .parent(reference, indentation, arguments: arguments, end: end, tag: tag)
        default: break
        }
    }

    /// Adds the text of a range, line by line where a margin has to go.
    private mutating func addText(_ start: Int, _ end: Int) {
        if open.last?.kind == .parent { return }
        guard margin > 0 else { return addText(start..<max(start, end)) }
        var lineStart = start
        while lineStart < end {
            var offset = lineStart
            if bytes.beginsLine(at: offset) {
                let limit = min(end, offset + margin)
                while offset < limit, Byte.isBlank(bytes[offset]) { offset += 1 }
            }
            let textStart = offset
            while offset < end, bytes[offset] != Byte.lineFeed { offset += 1 }
            lineStart = min(end, offset + 1)
            addText(textStart..<lineStart)
        }
    }

    private mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { program.instructions.append(.text(stretch(range))) }
    }

    private func stretch(_ range: Range<Int>) -> Stretch { Stretch(start: base + range.lowerBound, count: range.count) }

    private func indentation(_ placement: Placement) -> Indentation {
        let space = placement.indentation
        let start = min(space.lowerBound + margin, space.upperBound)
        return Indentation(space: stretch(start..<space.upperBound), opensLine: placement.opensLine)
    }

    private mutating func reference(_ tag: Tag) -> TemplateReference {
        if tag.isDynamic { return .named(path(tag.name)) }
        let name = String(decoding: bytes[tag.name], as: UTF8.self)
        if let template = templates[name] { return .known(template) }
        let message = "there is no template \(excerpt(of: bytes, tag.name))"
        missing[missing.count - 1].append(Finding(.missingTemplate, tag.range, message))
        return .missing
    }

    /// The names of a dotted name, which are kept once however often it is written.
    private mutating func path(_ range: Range<Int>) -> Stretch {
        let text = bytes[range]
        if let known = paths[text] { return known }
        let start = program.names.count
        if !text.elementsEqual(CollectionOfOne(Byte.period)) {
            for part in text.split(separator: Byte.period) { program.names.append(MustacheName(utf8: part)) }
        }
        let path = Stretch(start: start, count: program.names.count - start)
        paths[text] = path
        return path
    }

    private mutating func blockName(_ tag: Tag) -> Int {
        let text = bytes[tag.name]
        if let known = blockNames[text] { return known }
        let number = blockNames.count
        blockNames[text] = number
        return number
    }
}
