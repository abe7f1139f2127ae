import Mustache

/// Renders a template that includes others.
func render(
    _ template: String, _ value: MustacheValue = .null, _ others: KeyValuePairs<String, String> = [:]
) throws -> String {
    let sources = [TemplateSource("main", template)] + others.map { TemplateSource($0.key, $0.value) }
    return String(decoding: try TemplateLibrary(sources).render("main", value), as: UTF8.self)
}

/// The problems that compiling a template meets.
func problems(_ template: String) -> [MustacheProblem] { problems(bytes: Array(template.utf8)) }

/// The problems that compiling a template meets.
func problems(bytes: [UInt8]) -> [MustacheProblem] {
    do throws(MustacheProblems) {
        _ = try TemplateLibrary([TemplateSource("page", file: "Templates/page.mustache", bytes: bytes)])
        return []
    } catch {
        return error.problems
    }
}
