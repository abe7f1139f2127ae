/// An explanation is what the terminal shows when somebody asks what a rule means.
///
/// It is made from the rule alone, so it is there without a network and says what the rule's page says.
public struct Explanation: Sendable {
    private let style: TerminalStyle

    /// Makes a writer of explanations for a terminal.
    public init(style: TerminalStyle = TerminalStyle()) { self.style = style }

    /// The explanation of a rule.
    public func text(of rule: Rule) -> String {
        let width = min(style.width, Explanation.widestProse)
        var lines = [style.paint(rule.id.description, .bold) + " (" + style.paint(rule.severity) + ")", ""]
        lines += Prose.wrap(rule.summary, to: width)
        lines.append("")
        lines += Prose.wrap(rule.explanation, to: width)
        for (title, example) in [("Wrong:", rule.wrong), ("Right:", rule.right)] where !example.files.isEmpty {
            lines += ["", style.paint(title, .bold), ""] + listing(of: example)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A list of all rules, a line each.
    public func list(of catalogue: RuleCatalogue) -> String {
        let idWidth = catalogue.rules.map(\.id.description.count).max() ?? 0
        let severityWidth = Severity.allCases.map(\.rawValue.count).max() ?? 0
        var text = ""
        for rule in catalogue.rules {
            let id = rule.id.description
            text += style.paint(id, .bold) + String(repeating: " ", count: idWidth - id.count + 2)
            text += style.paint(rule.severity)
            text += String(repeating: " ", count: severityWidth - rule.severity.rawValue.count + 2)
            text += rule.summary + "\n"
        }
        return text
    }

    /// Lines longer than this are hard to read, however wide the terminal is.
    private static let widestProse = 88

    private func listing(of example: Example) -> [String] {
        var lines: [String] = []
        for file in example.files {
            // The one file of a plain example needs no name; empty files, such as images, need nothing but it.
            if example.files.count > 1 {
                if !lines.isEmpty { lines.append("") }
                lines.append("  " + style.paint(file.path + (file.text.isEmpty ? "" : ":"), .dim))
                if file.text.isEmpty { continue }
            }
            var text = file.text[...]
            while text.last?.isNewline == true { text.removeLast() }
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                lines.append(line.isEmpty ? "" : "    " + line)
            }
        }
        return lines
    }
}
