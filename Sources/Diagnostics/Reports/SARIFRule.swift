/// A rule as the driver of a SARIF run describes it.
///
/// One that the catalogue doesn't know is described by its id.
struct SARIFRule {
    let id: RuleID
    let rule: Rule?

    func write(to json: inout JSONWriter) {
        let summary = rule?.summary ?? id.description
        json.object { json in
            json.member("id", id.description)
            writeText("shortDescription", summary, to: &json)
            writeText("fullDescription", rule?.explanation ?? summary, to: &json)
            json.object("help") { json in
                json.member("text", help(bold: "", fence: nil))
                json.member("markdown", help(bold: "**", fence: "```"))
            }
            let severity = rule?.severity ?? .warning
            json.object("defaultConfiguration", inline: true) { $0.member("level", severity.sarifLevel) }
            json.object("properties") { json in
                json.array("tags", inline: true) { json in
                    json.value("documentation")
                    json.value(id.group)
                }
                json.member("precision", "very-high")
                json.member("problem.severity", severity == .suggestion ? "recommendation" : severity.rawValue)
            }
        }
    }

    private func writeText(_ key: String, _ text: String, to json: inout JSONWriter) {
        json.object(key) { $0.member("text", text) }
    }

    private func help(bold: String, fence: String?) -> String {
        guard let rule else { return id.description }
        var text = rule.summary + "\n\n" + rule.explanation
        for (title, example) in [("Wrong", rule.wrong), ("Right", rule.right)] where !example.files.isEmpty {
            text += "\n\n\(bold)\(title):\(bold)"
            for file in example.files where !file.text.isEmpty {
                if example.files.count > 1 { text += "\n\n\(file.path):" }
                text += "\n\n" + (fence.map { fenced(file.text, $0) } ?? indented(file.text))
            }
        }
        return text + "\n"
    }

    /// A text as code, in a fence that is longer than any within it.
    private func fenced(_ text: String, _ fence: String) -> String {
        var fence = fence
        while text.contains(fence) { fence += "`" }
        return fence + "markdown\n" + text + (text.hasSuffix("\n") ? "" : "\n") + fence
    }

    private func indented(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    }
}
