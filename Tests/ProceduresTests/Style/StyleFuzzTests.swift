import Diagnostics
import Testing

@testable import Procedures

/// Whatever is written, checking its style comes to an end, and what is found lies in the document.
@Suite("Hostile style")
struct StyleFuzzTests {
    private static let parts = [
        "click", "Select", "**Save**", "**", "*", "`", "\"", "<a href=\"x\">", "</a>", "[", "](y)", ">", " > ", "&",
        " & ",
        "please ", "Optional:", "(Optional)", "step 1", " above", " below", "in the ", "On the ", " page", " dialog",
        " checkbox", ", ", ". ", ";", " and", " or ", "then ", "\n   ", "\n   - ", "\n   1. ", "\n1. ", "\u{A0}", "é",
        "…",
        "“", "”", "Settings", "Customers", "Export list", "+", "Ctrl", "you must ", "selects", "<!-- step: human -->",
        "\t",
    ]

    private func check(_ text: String) {
        let styled = Styled(text, in: Office.domain)
        for finding in styled.findings {
            #expect(finding.range.upperBound <= styled.bytes.count)
            for edit in finding.fixes.flatMap(\.edits) {
                #expect(edit.range.upperBound <= styled.bytes.count)
                // Fixes cut no character in two.
                let cuts = [edit.range.lowerBound, edit.range.upperBound].filter { $0 < styled.bytes.count }
                #expect(cuts.allSatisfy { styled.bytes[$0] & 0xC0 != 0x80 })
            }
        }
        let plan = FixPlan(for: styled.findings) { _ in styled.bytes }
        #expect(plan.left.allSatisfy { $0.reason == .overlapsAnotherFix })
    }

    @Test func anyStepIsChecked() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<800 {
            var text = "1. "
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                text += StyleFuzzTests.parts[Int.random(in: 0..<StyleFuzzTests.parts.count, using: &random)]
                if Bool.random(using: &random) { text += " " }
            }
            check(Styled.document(text))
        }
    }

    @Test func anyHeadingIsChecked() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<200 {
            let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                StyleFuzzTests.parts[Int.random(in: 0..<StyleFuzzTests.parts.count, using: &random)]
            }
            check("# T\n\n## \(words.joined(separator: " "))\n\n1. Select **Yes**.\n2. Select **No**.\n")
        }
    }

    @Test func anyBytesAreChecked() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<300 {
            let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
            let styled = Styled(
                bytes: Array(Styled.document("1. Click **X**\n2. select ").utf8) + bytes, in: Office.domain)
            #expect(styled.findings.allSatisfy { $0.range.upperBound <= styled.bytes.count })
        }
    }

    @Test(arguments: [
        "** ", "` ", "[ ", "please ", "& ", "> ", "or select **a** ", "then **b** ", "\"", "<a href=b>", "above ",
    ])
    func repetitionIsNoBurden(_ part: String) {
        let step = "Select " + String(repeating: part, count: 4000 / part.utf8.count)
        check(Styled.document(String(repeating: "1. \(step)\n", count: 20)))
        check(Styled.document(String(repeating: "1. Do one of the following:\n   1. \(part)\n", count: 3000)))
    }
}
