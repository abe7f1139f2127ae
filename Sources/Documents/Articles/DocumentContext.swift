internal import Markdown

/// A document context is what is around a document while its article is written: its folder, and that of the page.
///
/// The two differ where the document is included: its addresses are relative to itself, and those on the page to the
/// page.
struct DocumentContext: ArticleContext {
    let renderer: ArticleRenderer
    /// The document.
    let path: String
    /// The document whose page is written.
    let page: String

    var folder: Substring.UTF8View { Self.folder(of: path) }

    static func folder(of path: String) -> Substring.UTF8View {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[..<path.startIndex].utf8 }
        return path[..<slash].utf8
    }

    func html(of include: Element.Include) -> [UInt8]? {
        switch renderer.html(of: include, in: self) {
        case .success(let html): return html
        case .failure(let reason):
            let problem = ArticleProblem(document: path, address: include.path, reason: reason)
            renderer.report(problem)
            let text = "<span class=\"missing\">\(Self.escaped(problem.message))</span>"
            return Array((include.isBlock ? "<p>\(text)</p>\n" : text).utf8)
        }
    }

    func code(of snippet: Element.Snippet) -> [UInt8]? {
        switch renderer.code(of: snippet, in: self) {
        case .success(let code): return code
        case .failure(let reason):
            let problem = ArticleProblem(document: path, address: snippet.path, reason: reason)
            renderer.report(problem)
            return Array(problem.message.utf8)
        }
    }

    /// Makes links to documents links to their pages.
    func writeAddress(for url: UnsafeBufferPointer<UInt8>, isImage: Bool, into address: inout [UInt8]) -> Bool {
        let end = url.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? url.count
        let named = UnsafeBufferPointer(rebasing: url[..<end])
        let rest = url[end...]
        if path.utf8.elementsEqual(page.utf8) || folder.elementsEqual(Self.folder(of: page)) {
            guard !isImage, let stem = PagePath.stem(of: named), named.first != UInt8(ascii: "/"),
                !LinkTarget.hasScheme(Array(named)[...])
            else { return false }
            address.append(contentsOf: named[..<stem])
            address.append(contentsOf: PagePath.suffix)
        } else {
            var target: [UInt8] = []
            guard LinkTarget.resolve(Array(named)[...], from: folder, into: &target) == .path else { return false }
            if !isImage, let stem = PagePath.stem(of: target) {
                target.removeLast(target.count - stem)
                target.append(contentsOf: PagePath.suffix)
            }
            PagePath.appendReference(to: target, from: Self.folder(of: page), into: &address)
        }
        address.append(contentsOf: rest)
        return true
    }

    private static func escaped(_ text: String) -> String {
        var text = text
        var escaped: [UInt8] = []
        text.withUTF8 { HTMLEscape.text($0, into: &escaped) }
        return String(decoding: escaped, as: UTF8.self)
    }
}
