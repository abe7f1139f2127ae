import Diagnostics
import TestSupport
import Testing

@testable import Documents
@testable import corpus

@Suite("All page rules together")
struct RobustnessTests {
    /// Lines that the rules are about, to be put together at random.
    private static let lines = [
        "", "", "", "# A", "##B", "#### C", "##", "text", "text", "1. a", "2. b", "3. c", "9. d", "10. e", "- x", "* y",
        "   a. one", "   b. two", "a. one", "b. two", "    code", "```", "> [!NOET]", "> text", "> 1. a", ">",
        "   text",
        ":::zonne", ":::zone pivot=\"a\":::", ":::zone-end:::", ":::image alt-text=\"x\":::", "| a | b |", "|---|---|",
        "| c |", "<<<<<<< HEAD", "=======", ">>>>>>> b", "---", "title: A", "title:", "ms.date: 6/3/2024", "\ttext",
        "<b>", "</b>", "<li>", "<script>", "<!-- allow: heading/empty because it is so -->", "[!INCLUDE [x](y.md)]",
        "![](a.png)", "\u{0}", "é", "1.", "01. a", "1)", "   1. n", "   3. m", "     text",
    ]

    private static func soup(_ random: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = Bool.random(using: &random) ? Array("---\ntitle: A\n---\n".utf8) : []
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            bytes += Array((lines.randomElement(using: &random) ?? "").utf8)
            switch Int.random(in: 0...40, using: &random) {
            case 0: bytes += [0x0D]
            case 1...3: bytes += [0x0D, 0x0A]
            case 4: bytes += [0xE9, 0x0A]
            default: bytes += [0x0A]
            }
        }
        return bytes
    }

    @Test func thousandsOfLinksAreHeldToThousandsOfHosts() {
        let hosts = (0..<4_000).map { "Host-\($0).example.com" }
        let links = hosts.map { "[a](https://\($0.uppercased())/b)\n" }.joined()
        let files = MemoryFiles(["a.md": links + "[a](https://host-4000.example.com)\n", "b.md": links])
        let check = ContentCheck(of: files.paths, in: files, settings: RuleSettings(hosts: hosts), jobs: 1)
        let found = check.diagnostics.filter { $0.rule == LinkHostNotAllowed.rule.id }
        #expect(found.map(\.message) == ["links may not lead to the host \"host-4000.example.com\""])
        #expect(found.first?.notes.count == 1)
    }

    @Test func everyFindingAndEveryFixIsWithinTheFile() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<1000 {
            let bytes = RobustnessTests.soup(&random)
            let file = 0...bytes.count
            for diagnostic in findings(in: ["page.md": bytes]) {
                #expect(file.contains(diagnostic.range.lowerBound) && file.contains(diagnostic.range.upperBound))
                for edit in diagnostic.fixes.flatMap(\.edits) {
                    #expect(file.contains(edit.range.lowerBound) && file.contains(edit.range.upperBound))
                }
                let plan = FixPlan(for: [diagnostic], confidences: [.certain, .likely]) { _ in bytes }
                #expect(plan.mended.count == (diagnostic.fixes.isEmpty ? 0 : 1))
            }
        }
    }

    @Test func aFixThatIsCertainMendsWhatItIsFor() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<1000 {
            let bytes = RobustnessTests.soup(&random)
            for diagnostic in findings(in: ["page.md": bytes]) {
                let plan = FixPlan(for: [diagnostic]) { _ in bytes }
                guard let after = plan.files.first?.after else { continue }
                // Certain fixes leave the lines where they are, and may bring other findings to light.
                let line = LineIndex(bytes).line(at: diagnostic.range.lowerBound)
                let lines = LineIndex(after)
                let left = findings(in: ["page.md": after]).contains {
                    $0.rule == diagnostic.rule && $0.message == diagnostic.message
                        && lines.line(at: $0.range.lowerBound) == line
                }
                #expect(
                    !left,
                    """
                    \(diagnostic.rule):
                    \(String(decoding: bytes, as: UTF8.self))
                    becomes
                    \(String(decoding: after, as: UTF8.self))
                    """)
            }
        }
    }

    @Test func makingAllCertainFixesComesToAnEnd() {
        var random = SeededGenerator(seed: 13)
        for _ in 0..<1000 {
            let first = RobustnessTests.soup(&random)
            var bytes = first
            var rounds = 0
            while rounds < 20 {
                let plan = FixPlan(for: findings(in: ["page.md": bytes])) { _ in bytes }
                guard let after = plan.files.first?.after else { break }
                bytes = after
                rounds += 1
            }
            #expect(
                rounds < 20,
                """
                all/fixes:
                \(String(decoding: first, as: UTF8.self))
                becomes
                \(String(decoding: bytes, as: UTF8.self))
                """)
        }
    }

    @Test func theDocumentsOfTheBenchmarkBreakNoPageRule() {
        let plan = Plan(pages: 60, seed: 1)
        for (number, section) in plan.sections.enumerated() {
            for index in section.pages.indices {
                var writer = PageWriter(plan: plan, section: number, page: index)
                let page = Documents.Page("page.md", writer.write())
                var findings = Findings(in: "page.md")
                for rule in DocumentRules.pages { rule.check(page, &findings) }
                #expect(findings.diagnostics == [])
            }
        }
    }

    @Test(arguments: [
        "1. a\n\nx\n\n", "1. a\ntext\n", "1. a\n   a. one\n   b. two\n", "##A\n", "# A\n\n", "> [!NOET]\n\n",
        ":::zonne\n\n",
        ":::zone-end:::\n\n", "<<<<<<< a\n", "a: b\n", "<b>\n\n", "1. a\n3. b\n\n---\n\n", "a. x\n",
    ]) func aLongDocumentOfOneKindIsCheckedToItsEnd(piece: String) {
        // What the last piece breaks is found too, and a rule that is quadratic would be noticed by whoever waits for it.
        let text = "---\ntitle: A\n---\n" + String(repeating: piece, count: 200_000 / piece.utf8.count)
        let found = findings(in: text + "\n<b>open\n")
        #expect(found.contains { $0.rule == HTMLUnbalanced.rule.id && $0.range.lowerBound > text.utf8.count })
    }
}
