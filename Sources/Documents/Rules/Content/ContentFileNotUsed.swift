internal import Diagnostics

/// Finds images and other files that no document uses.
enum ContentFileNotUsed: ContentRule {
    static let rule = Rule(
        "content/file-not-used", .suggestion, "Every image and attachment is used by a document.",
        explanation: """
            A file that no document shows, includes or links to is published for nobody. Most often it is what is left of \
            a page that has gone. YAML and JSON files, and files without an ending, serve other purposes and are left alone.
            """,
        wrong: Example(
            .init("partners.png", ""),
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n")),
        right: Example(
            .init("partners.png", ""),
            .init("example.md", "---\ntitle: Partners\n---\n# Partners\n\n![The list of partners.](partners.png)\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        guard file.content.reach.referrer(of: file.index) == nil else { return }
        let path = file.file.path
        guard !path.isMarkdownPath, !path.isNavigationPath, isForReaders(path) else { return }
        findings.report(rule, at: 0..<0, "no document uses this file", help: "show it, link to it, or take it out")
    }

    private static func isForReaders(_ path: String) -> Bool {
        let name = path.utf8.suffix(while: { $0 != UInt8(ascii: "/") })
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = Array(name[dot...])[...]
        return ![".yml", ".yaml", ".json"].contains { LinkTarget.equalsIgnoringCase(ending, $0) }
    }
}

extension BidirectionalCollection {
    /// The longest part at the end whose elements all satisfy a condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
        guard let last = lastIndex(where: { !condition($0) }) else { return self[...] }
        return self[index(after: last)...]
    }
}
