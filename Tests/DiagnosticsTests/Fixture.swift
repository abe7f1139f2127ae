@testable import Diagnostics

extension Rule {
    /// A rule without much to say, for tests of what is done with rules.
    static func plain(_ id: RuleID, _ severity: Severity = .error) -> Rule {
        Rule(id, severity, "A summary.", explanation: "An explanation.", wrong: "wrong\n", right: "right\n")
    }
}

extension Report {
    /// A report on one document, `a.md`.
    init(_ diagnostics: [Diagnostic], in bytes: [UInt8], summary: Summary = Summary(), rules: [Rule] = []) {
        self.init(
            diagnostics, summary: summary, rules: RuleCatalogue(rules), tool: Tool(name: "tally", version: "1.2.3")
        ) { $0 == "a.md" ? bytes : nil }
    }

    func text(_ format: ReportFormat, width: Int = 100) -> String {
        bytes(as: format, style: TerminalStyle(width: width)).text
    }
}

extension JSONValue {
    /// The value at the end of a path of keys and indices: `runs.0.results`.
    func at(_ path: String) -> JSONValue? {
        var value: JSONValue? = self
        for step in path.split(separator: ".") {
            if let index = Int(step) {
                let array = value?.array ?? []
                value = array.indices.contains(index) ? array[index] : nil
            } else {
                value = value?[String(step)]
            }
        }
        return value
    }

    func string(_ path: String) -> String? { at(path)?.string }
    func integer(_ path: String) -> Int? { at(path)?.integer }
}
