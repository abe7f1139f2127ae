internal import Markdown

/// A document context is what is around a document while its article is written: its folder, and that of the page.
///
/// The two differ where the document is included: its addresses are relative to itself, and those on the page to the
/// page.
final class DocumentContext: ArticleContext {
    let renderer: ArticleRenderer
    /// The document.
    let path: String
    /// The document whose page is written.
    let page: String
    /// The folder of the document.
    let folder: [UInt8]
    /// Whether the document and the page are in the same folder, so that addresses mean the same on both.
    let isAtHome: Bool

    /// Where the page includes the document, or what includes it; nothing for the document of the page itself.
    let directive: Int?

    init(renderer: ArticleRenderer, path: String, page: String, at directive: Int? = nil, framedInclusion: Int?) {
        self.directive = directive
        self.framedInclusion = framedInclusion
        self.renderer = renderer
        self.path = path
        self.page = page
        folder = PagePath.folder(of: path)
        isAtHome = path == page || folder == PagePath.folder(of: page)
    }

    func html(of include: Element.Include, at place: Int?) -> [UInt8]? {
        switch renderer.html(of: include, at: directive ?? place, in: self) {
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

    func facts(ofImage url: UnsafeBufferPointer<UInt8>) -> ImageFacts? {
        let named = url.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        var target: [UInt8] = []
        guard ArticleFolder.resolve(Array(named), from: folder, into: &target) == .path,
            let size = renderer.size(ofImage: target)
        else { return ImageFacts() }
        return ImageFacts(width: size.width, height: size.height)
    }

    /// What the page includes stands on other pages, too, and is framed only where this one makes more of it.
    var framesLists: Bool { framedInclusion != nil }

    /// How often the document has been included here before, if its lists are framed.
    private let framedInclusion: Int?

    func frame(of node: Node, at range: Range<Int>) -> BlockFrame? {
        framedInclusion.flatMap {
            renderer.framer?.frame(of: node, at: range, in: ArticlePlace(path, at: directive), inclusion: $0)
        }
    }

    var linksHeadings: Bool { renderer.linksHeadings }

    var notesHeadings: Bool { renderer.notesHeadings }

    func note(_ heading: ArticleHeading) { renderer.note(heading) }

    /// Makes links to documents links to their pages.
    func writeAddress(for url: UnsafeBufferPointer<UInt8>, isImage: Bool, into address: inout [UInt8]) -> Bool {
        let end = LinkTarget.pathLength(of: url)
        let named = UnsafeBufferPointer(rebasing: url[..<end])
        let rest = UnsafeBufferPointer(rebasing: url[end...])
        // By Learn's custom a tilde is the content folder, which no browser knows.
        let isFromRoot = end >= 2 && named[0] == UInt8(ascii: "~") && named[1] == UInt8(ascii: "/")
        if isAtHome, !isFromRoot {
            // What begins with a slash or a scheme is not ours, whatever it ends with.
            guard !isImage, let stem = PagePath.stem(of: named), named[0] != UInt8(ascii: "/"),
                LinkTarget.schemeLength(of: named) == nil
            else { return false }
            address.append(contentsOf: UnsafeBufferPointer(rebasing: named[..<stem]))
            address.append(contentsOf: PagePath.suffix)
        } else {
            var target: [UInt8] = []
            guard ArticleFolder.resolve(Array(named), from: folder, into: &target) == .path else { return false }
            if !isImage, let stem = PagePath.stem(of: target) {
                target.removeLast(target.count - stem)
                target.append(contentsOf: PagePath.suffix)
            }
            PagePath.appendReference(to: target, from: PagePath.folder(of: page), into: &address)
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
