internal import Workflow

/// Structured data is what programs read on a page: JSON in the terms of schema.org.
///
/// It is data and no script, so that a strict Content-Security-Policy lets it be.
struct StructuredData {
    private(set) var bytes: [UInt8] = []

    /// Appends a text between quotation marks; nothing in it can end the element that the data stands in.
    mutating func string(_ text: String) { string(Array(text.utf8)) }

    /// Appends a text between quotation marks.
    mutating func string(_ text: [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        // What means itself is copied in one piece.
        var copied = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            let length = Self.lengthOfSpecial(text, at: index)
            if length > 0 {
                bytes.append(contentsOf: text[copied..<index])
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case 0xE2: escape(0x2000 | UInt16(text[index + 2] & 0x3F))
                default: escape(UInt16(byte))
                }
                copied = index + length
            }
            index += max(length, 1)
        }
        bytes.append(contentsOf: text[copied...])
        bytes.append(UInt8(ascii: "\""))
    }

    /// The number of bytes of a character that may not stand in a text as it is; zero if it may.
    private static func lengthOfSpecial(_ text: [UInt8], at index: Int) -> Int {
        switch text[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), ..<0x20: 1
        // The two code points that end a line of a script: E2 80 A8 and E2 80 A9.
        case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    private mutating func escape(_ number: UInt16) {
        let digits: StaticString = "0123456789abcdef"
        raw("\\u")
        for shift in [12, 8, 4, 0] { bytes.append(digits.utf8Start[Int(number >> UInt16(shift)) & 15]) }
    }

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Describes how something is done: its steps, each with the address of its place on the page.
    static func howTo(name: String, url: String?, steps: [(name: [UInt8], anchor: String)]) -> [UInt8] {
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
            steps: steps.enumerated().map { (Array(domain.words(for: $1).utf8), "step-\($0 + 1)") })
    }
}
