internal import Diagnostics

/// Finds files that would be at the same path of the site as the page of a document.
enum ContentPathRepeated: ContentRule {
    static let rule = Rule(
        "content/path-repeated", .error, "No two files become one and the same page.",
        explanation: """
            The page of a document has the document's name with the ending `.html`. Where `partners.md`, `partners.markdown` \
            and `partners.html` stand in one folder, they would all be `partners.html`, and only one of them would be \
            published.
            """,
        wrong: Example(
            .init("partners.markdown", page(of: "customers")), .init("partners.md", page(of: "partners"))),
        right: Example(
            .init("customers.markdown", page(of: "customers")), .init("partners.md", page(of: "partners"))))

    private static func page(of readers: String) -> String {
        "---\ntitle: For \(readers)\n---\n# What there is for \(readers)\n"
    }

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        let path = Array(file.file.path.utf8)
        let own: Int
        // Of several, the one that most documents are called like is the one that stays.
        var endings = [".md"]
        if path.ends(with: ".markdown".utf8), PagePath.hasPage(file.file.path) {
            own = ".markdown".utf8.count
        } else if path.ends(with: ".html".utf8) {
            own = ".html".utf8.count
            endings.append(".markdown")
        } else {
            return
        }
        for ending in endings {
            guard let index = file.content.index(of: (path.dropLast(own) + ending.utf8)[...]),
                PagePath.hasPage(file.content.files[index].path)
            else { continue }
            let document = file.content.files[index].path
            findings.report(
                rule, at: 0..<0, "the page of \"\(document)\" has the path \"\(PagePath.page(of: document))\", too",
                help: "give one of the two files another name")
            return
        }
    }
}

extension [UInt8] {
    fileprivate func ends(with ending: String.UTF8View) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
