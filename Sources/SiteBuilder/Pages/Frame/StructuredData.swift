internal import Workflow

/// Structured data is what programs read on a page: JSON in the terms of schema.org.
///
/// It is data and no script, so that a strict Content-Security-Policy lets it be.
struct StructuredData {
    private(set) var bytes: [UInt8] = []

    /// Appends a text between quotation marks; nothing in it can end the element that the data stands in.
    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": raw("\\\(scalar)")
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let hex = String(scalar.value, radix: 16)
                raw("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
            default: raw(String(Character(scalar)))
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Describes how something is done: its steps, each with the address of its place on the page.
    static func howTo(name: String, url: String?, steps: [(name: String, anchor: String)]) -> [UInt8] {
        var data = StructuredData()
        data.raw("{\"@context\":\"https://schema.org\",\"@type\":\"HowTo\",\"name\":")
        data.string(name)
        data.raw(",\"step\":[")
        for (number, step) in steps.enumerated() {
            if number > 0 { data.raw(",") }
            data.raw("{\"@type\":\"HowToStep\",\"position\":\(number + 1),\"url\":")
            data.string((url ?? "") + "#" + step.anchor)
            data.raw(",\"text\":")
            data.string(step.name)
            data.raw("}")
        }
        data.raw("]}")
        return data.bytes
    }
}

extension Site {
    /// How a workflow is done, for programs.
    func structuredData(of facts: WorkflowFacts) -> [UInt8] {
        let steps = facts.run?.steps ?? facts.workflow.steps
        return StructuredData.howTo(
            name: facts.workflow.title, url: frame.address(of: ModelAddress.workflow(facts.workflow.id)),
            steps: steps.enumerated().map { (domain.words(for: $1), "step-\($0 + 1)") })
    }
}
