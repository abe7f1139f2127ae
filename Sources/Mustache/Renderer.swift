/// The renderer carries out a program.
///
/// It keeps its own stacks, so that neither templates nor data can exhaust the thread's.
struct Renderer {
    /// The program, in memory that outlasts the renderer.
    let program: ProgramView
    let templates: [String: Int]

    /// The objects that names are looked up in, the innermost last.
    var objects: [Level] = []
    /// Whether any of them was no fields.
    var hasOthers = false
    /// What `{{.}}` stands for.
    var current: MustacheValue

    /// The space that each line of a template begins with at present.
    var indentation: [UInt8] = []
    /// Whether a line has begun whose indentation is still to be written; it counts only where there is any.
    var owesIndentation = false

    private var sections: [SectionFrame] = []
    private var calls: [Call] = []
    private var scopes: [Scope] = []
    /// The scope that blocks look for their arguments in, or -1.
    private var scope = -1
    /// How many templates can still be included, and elements be shown.
    private var steps: Int

    /// An object that names are looked up in: fields, or one of another type.
    struct Level {
        /// The bits of the names that it may know.
        let marks: UInt64
        let fields: MustacheFields
        let other: MustacheValue
        let isOther: Bool
    }

    /// A section that is being shown.
    private struct SectionFrame {
        let body: Int
        /// The list that it is shown for; any other value is one element.
        let list: MustacheValue
        let count: Int
        var position: Int
        let outer: MustacheValue
        let objectCount: Int
    }

    /// A template or argument that is being run.
    private struct Call {
        let returnTo: Int
        let indentationCount: Int
        let scope: Int
        let scopeCount: Int
    }

    /// The arguments of a parent; `outer` is the scope of the template that they are written in, and that they see.
    private struct Scope {
        let arguments: Stretch
        let outer: Int
    }

    /// Begins with a value.
    ///
    /// - Parameters:
    ///   - outer: objects further out, the outermost first.
    ///   - steps: how many templates can be included, and elements be shown.
    init(
        _ program: ProgramView, _ templates: [String: Int], _ value: MustacheValue, within outer: [MustacheValue],
        steps: Int
    ) {
        self.steps = steps
        self.program = program
        self.templates = templates
        current = value
        objects.reserveCapacity(outer.count + 6)
        for object in outer { push(object) }
        push(value)
    }

    /// Why a page is not shown to its end.
    enum End {
        /// Templates include one another without end; the tag is the last that did.
        case tooDeep(Stretch)
        /// It would be too long.
        case tooMuch
    }

    /// Runs a template, and answers why it came to no end, if it didn't.
    mutating func run(from entry: Int, into output: inout OutputBuffer) -> End? {
        var next = entry
        while true {
            let instruction = program.instructions[next]
            next += 1
            switch instruction {
            case .text(let text):
                writeText(text, into: &output)
            case .escaped(let path):
                if let value = value(of: path) { writeEscaped(value, into: &output) }
            case .unescaped(let path):
                if let value = value(of: path) { writeUnescaped(value, into: &output) }
            case .section(let path, let end):
                if isTrue(path) {
                    beginSection(value(of: path) ?? .null, body: next)
                } else {
                    next = end + 1
                }
            case .inverted(let path, let end):
                if isTrue(path) { next = end }
            case .endSection:
                if let body = nextElement() {
                    if steps < 0 || output.isFull { return .tooMuch }
                    next = body
                }
            case .partial(let reference, let indentation, let tag):
                guard let template = template(reference) else { continue }
                guard call(returnTo: next, indentation) else { return stop(at: tag) }
                next = program.entries[template]
            case .parent(let reference, let indentation, let arguments, let end, let tag):
                guard let template = template(reference) else {
                    next = end
                    continue
                }
                guard call(returnTo: end, indentation) else { return stop(at: tag) }
                scopes.append(Scope(arguments: arguments, outer: scope))
                scope = scopes.count - 1
                next = program.entries[template]
            case .block(let name, let indentation, let end, let tag):
                guard let (body, outer) = argument(name) else { continue }
                guard call(returnTo: end, indentation) else { return stop(at: tag) }
                scope = outer
                next = body
            case .goBack:
                guard let call = calls.popLast() else { return output.isFull ? .tooMuch : nil }
                indentation.removeSubrange(call.indentationCount...)
                scopes.removeSubrange(call.scopeCount...)
                scope = call.scope
                next = call.returnTo
            }
        }
    }

    // MARK: Sections

    /// Enters the first element of a value that is true.
    private mutating func beginSection(_ value: MustacheValue, body: Int) {
        let count = value.listCount
        sections.append(
            SectionFrame(
                body: body, list: count == nil ? .null : value, count: count ?? 1, position: 0, outer: current,
                objectCount: objects.count))
        enter(count == nil ? value : value.element(at: 0))
    }

    /// Enters the next element of the innermost section and answers its body, or leaves the section.
    private mutating func nextElement() -> Int? {
        let last = sections.count - 1
        // An element is at most one object.
        if objects.count > sections[last].objectCount {
            objects.removeLast()
        }
        sections[last].position += 1
        steps &-= 1
        let position = sections[last].position
        if position < sections[last].count {
            enter(sections[last].list.element(at: position))
            return sections[last].body
        }
        current = sections[last].outer
        sections.removeLast()
        return nil
    }

    private mutating func enter(_ value: MustacheValue) {
        current = value
        push(value)
    }

    /// Looks for names in a value first from now on, if it is one that knows any.
    private mutating func push(_ value: MustacheValue) {
        switch value {
        case .fields(let fields):
            objects.append(Level(marks: fields.marks, fields: fields, other: .null, isOther: false))
        case .object:
            hasOthers = true
            objects.append(Level(marks: .max, fields: MustacheFields(), other: value, isOther: true))
        default: break
        }
    }

    // MARK: Calls

    private mutating func call(returnTo: Int, _ added: Indentation) -> Bool {
        steps &-= 1
        guard calls.count < TemplateLibrary.maximumDepth, steps >= 0 else { return false }
        calls.append(
            Call(
                returnTo: returnTo, indentationCount: indentation.count, scope: scope, scopeCount: scopes.count))
        if added.space.count > 0 {
            indentation.append(contentsOf: program.text(added.space.range))
            owesIndentation = added.opensLine
        }
        return true
    }

    /// Why a tag could not include a template.
    private func stop(at tag: Stretch) -> End { steps < 0 ? .tooMuch : .tooDeep(tag) }

    private func template(_ reference: TemplateReference) -> Int? {
        switch reference {
        case .known(let template): template
        case .missing: nil
        case .named(let path): value(of: path)?.text.flatMap { templates[$0] }
        }
    }

    /// The argument for a block, and the scope that it sees; the outermost template has the last word.
    private func argument(_ name: Int) -> (body: Int, outer: Int)? {
        var found: (body: Int, outer: Int)?
        var scope = scope
        while scope >= 0 {
            let arguments = scopes[scope].arguments.range
            if let argument = program.arguments[arguments].last(where: { $0.name == name }) {
                found = (argument.body, scopes[scope].outer)
            }
            scope = scopes[scope].outer
        }
        return found
    }
}
