/// Why a template could not be rendered.
public enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The library has no template of the name.
    case noTemplate(String)
    /// Templates include one another more often than ``TemplateLibrary/maximumDepth``; the tag is the last that did.
    case tooDeep(file: String, line: Int, column: Int, tag: String)

    /// What went wrong, and where, without a final period.
    public var description: String {
        switch self {
        case .noTemplate(let name):
            "there is no template \(name)"
        case .tooDeep(let file, let line, let column, let tag):
            "\(file):\(line):\(column): \(tag) includes templates in one another more than "
                + "\(TemplateLibrary.maximumDepth) deep"
        }
    }
}
