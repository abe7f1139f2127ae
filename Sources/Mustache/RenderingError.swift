/// Why a template could not be rendered.
public enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The library has no template of the name.
    case noTemplate(String)
    /// Templates include one another more often than ``TemplateLibrary/maximumDepth``; the tag is the last that did.
    case tooDeep(file: String, line: Int, column: Int, tag: String)
    /// A page gets longer than ``TemplateLibrary/mostBytes``, or repeats and includes parts of templates more often than
    /// ``TemplateLibrary/mostSteps``; the file is that of the template which was to be shown.
    case tooMuch(file: String)

    /// What went wrong, and where, without a final period.
    public var description: String {
        switch self {
        case .noTemplate(let name):
            "there is no template \(name)"
        case .tooDeep(let file, let line, let column, let tag):
            "\(file):\(line):\(column): \(tag) includes templates in one another more than "
                + "\(TemplateLibrary.maximumDepth) deep"
        case .tooMuch(let file):
            "\(file): the page would have no end: templates include one another too often, or a section is shown too often"
        }
    }
}
