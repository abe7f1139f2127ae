@testable import Markdown

/// The article that a text becomes.
func article(_ markdown: String, context: (any ArticleContext)? = nil) -> String {
    String(decoding: HTMLWriter.html(of: Document(markdown), context: context), as: UTF8.self)
}

/// The problems of a text, each as its kind with the bytes it is about.
func problems(in markdown: String) -> [String] {
    problems(inBytes: Array(markdown.utf8))
}

func problems(inBytes bytes: [UInt8]) -> [String] {
    let document = Document(SourceText(bytes))
    return document.problems.map { "\($0.kind): \(String(decoding: bytes[$0.range], as: UTF8.self))" }
}

/// The elements of a text, each with the bytes it takes.
func elements(in markdown: String) -> [(element: Element, text: String)] {
    let document = Document(markdown)
    var found: [(element: Element, text: String)] = []
    var walk = Walk(document.root)
    while let step = walk.next() {
        guard step.isEntering, let element = document.element(of: step.node) else { continue }
        found.append((element, String(decoding: document.source.bytes[document.range(of: step.node)], as: UTF8.self)))
    }
    return found
}
