/// A stretch of a table: the bytes of a text, the names of a path, the arguments of a parent.
struct Stretch {
    let start: Int
    let count: Int

    var range: Range<Int> { start..<start + count }
}

/// How the lines are indented that stand in for a tag.
struct Indentation {
    /// The space, in the program's bytes.
    let space: Stretch
    /// Whether the first of the lines needs it too, because the tag's own line is not written.
    let opensLine: Bool
}

/// Where the template to render comes from.
enum TemplateReference {
    case known(Int)
    /// There is none, and nothing is rendered.
    case missing
    /// The value of a path names it.
    case named(Stretch)
}

/// A step of a compiled template; jumps are positions in the program.
enum Instruction {
    /// Write bytes of the template.
    case text(Stretch)
    /// Write a value as HTML text.
    case escaped(Stretch)
    /// Write a value as it is.
    case unescaped(Stretch)
    /// Run the body, which follows, for each element of a value; `end` is its ``endSection``.
    case section(Stretch, end: Int)
    /// Run the body, which follows, unless a value is true.
    case inverted(Stretch, end: Int)
    /// Go on with the next element of the innermost section.
    case endSection
    /// Run a template; `tag` is where the tag stands in the program's bytes.
    case partial(TemplateReference, Indentation, tag: Stretch)
    /// Run a template with arguments for its blocks. Their bodies follow, up to `end`.
    case parent(TemplateReference, Indentation, arguments: Stretch, end: Int, tag: Stretch)
    /// Run the argument of a name, if there is one, or the body, which follows up to `end`.
    case block(name: Int, Indentation, end: Int, tag: Stretch)
    /// Go back to where the template or the argument was called from.
    case goBack
}

/// An argument replaces the blocks of its name.
struct Argument {
    let name: Int
    let body: Int
}

/// A program is a set of compiled templates: one flat list of instructions over one array of bytes.
struct Program {
    /// The templates' bytes, one after another.
    var bytes: [UInt8] = []
    var instructions: [Instruction] = []
    /// The names of all paths; a path without names is the current value.
    var names: [MustacheName] = []
    var arguments: [Argument] = []
    /// Where each template's instructions begin.
    var entries: [Int] = []
}

/// A program view is a program while it is carried out: its tables as plain memory, so that no step of it counts
/// references to what all threads share.
struct ProgramView {
    let bytes: UnsafeBufferPointer<UInt8>
    let instructions: UnsafeBufferPointer<Instruction>
    let names: UnsafeBufferPointer<MustacheName>
    let arguments: UnsafeBufferPointer<Argument>
    let entries: UnsafeBufferPointer<Int>

    /// Some of the bytes.
    func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }
}

extension Program {
    /// Hands on a view of the program, which is good until this returns.
    func view<Result>(_ use: (ProgramView) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            instructions.withUnsafeBufferPointer { instructions in
                names.withUnsafeBufferPointer { names in
                    arguments.withUnsafeBufferPointer { arguments in
                        entries.withUnsafeBufferPointer { entries in
                            use(
                                ProgramView(
                                    bytes: bytes, instructions: instructions, names: names, arguments: arguments,
                                    entries: entries))
                        }
                    }
                }
            }
        }
    }
}
