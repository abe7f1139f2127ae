internal import Diagnostics
internal import Markdown
internal import Mustache

extension Site {
    /// The page of a rule that documents are held to: why, a wrong example, and a right one.
    func checkPage(_ rule: Diagnostics.Rule) -> SitePage {
        let explanation = Document(SourceText(Array(rule.explanation.utf8)))
        var page = page(
            ModelAddress.check(rule.id), .diagnostic, rule.id.description, template: "check", summary: rule.summary,
            breadcrumbs: [link("checks/index.html", "Checks")], below: "checks/index.html",
            [
                "explanation": .bytes(HTMLWriter.html(of: explanation)),
                "severity": .text("\(rule.severity)"),
                "wrong": .values(files(of: rule.wrong)), "right": .values(files(of: rule.right)),
            ])
        page.hasExamples = true
        return page
    }

    /// The files of an example that have something in them that can be shown.
    private func files(of example: Example) -> [Values] {
        let several = example.files.count > 1
        return example.files.map { file in
            // HTML has no place for a NUL; this is the sign for it.
            let text = String(file.text.map { $0 == "\0" ? "␀" : $0 })
            let language = file.path.split(separator: ".").last.map(String.init) ?? ""
            return [
                "name": .text(several ? file.path : nil), "text": .text(text.isEmpty ? nil : text),
                "language": .text(language == "md" ? "markdown" : language),
            ]
        }
    }
}
