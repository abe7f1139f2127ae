import Foundation
import TallyCommand
import Testing
import Workflow

/// What `tally coverage` shows.
struct CoverageCommandTests {
    private func coverage(_ options: String...) throws -> Workplace.Outcome {
        let draft = try Workplace([:]).run(["draft", "request-a-book"], on: Lending.domain).output
        return try Workplace(["Content/request.md": draft, "Content/other.md": "# Other\n"])
            .run(["coverage"] + options, on: Lending.domain)
    }

    @Test func whatADocumentDescribesIsCovered() throws {
        let outcome = try coverage("--all")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("  request-a-book: Content/request.md\n"))
        #expect(outcome.output.contains("  lend-a-book: -\n"))
        #expect(outcome.output.contains("  Content/other.md: -\n"))
        #expect(outcome.output.contains("  Content/request.md: 1 workflow, 1 command, "))
    }

    @Test func onlyWhatIsMissingIsListedOtherwise() throws {
        #expect(try !coverage().output.contains("  request-a-book:"))
    }

    @Test func programsAreToldAllThatIsCoveredAndByWhat() throws {
        let outcome = try coverage("--format", "json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        #expect(report.version == 1)
        #expect(report.kinds.map(\.kind) == ["workflows", "commands", "places", "controls", "roles"])
        for kind in report.kinds {
            #expect(kind.total == kind.things.count && kind.covered == kind.things.count { !$0.documents.isEmpty })
        }
        let all = report.kinds.flatMap(\.things)
        #expect(report.percentage == all.count { !$0.documents.isEmpty } * 100 / all.count)
        let workflows = report.kinds[0].things
        #expect(workflows.first { $0.id == "request-a-book" }?.documents == ["Content/request.md"])
        #expect(workflows.first { $0.id == "lend-a-book" }?.documents == [])
        #expect(workflows.allSatisfy { $0.definition.line > 0 && $0.definition.file.hasSuffix(".swift") })
        for document in report.documents {
            for kind in report.kinds {
                let count = kind.things.count { $0.documents.contains(document.file) }
                #expect(document.covers[kind.kind] ?? 0 == count)
            }
        }
    }

    private struct Report: Decodable {
        struct Thing: Decodable {
            struct Definition: Decodable {
                let file: String
                let line: Int
            }
            let id: String
            let name: String
            let definition: Definition
            let documents: [String]
        }
        struct Kind: Decodable {
            let kind: String
            let covered: Int
            let total: Int
            let things: [Thing]
        }
        struct Document: Decodable {
            let file: String
            let covers: [String: Int]
        }
        let version: Int
        let percentage: Int?
        let kinds: [Kind]
        let documents: [Document]
    }

    @Test func noNameOfAFileReachesTheTerminalAsACommand() throws {
        let place = try Workplace(["Content/a\u{1B}[31m.md": "# A\n", "Content/b.md": "# B\n"])
        let outcome = place.run(["coverage"], on: Lending.domain)
        #expect(outcome.output.contains("  Content/a␛[31m.md: -\n"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test func whatCouldNotBeReadIsNamed() throws {
        let outside = try Workplace(["secret.md": "# Secret\n"])
        let place = try Workplace(["Content/a.md": "# A\n"])
        try place.link("Content/secret.md", to: outside.root + "/secret.md")
        let outcome = place.run(["coverage"], on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("Content/secret.md (it is a link that leads out of the content folder)"))
    }

    @Test func tooLittleCoverageFails() throws {
        #expect(try coverage("--min", "0").code == 0)
        let outcome = try coverage("--min", "100")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("100 % were asked for"))
        #expect(try coverage("--min", "many").code == 2)
    }

    @Test(arguments: ["0", "1", "100"]) func ofAModelOfNothingNothingIsCovered(minimum: String) throws {
        let place = try Workplace(["Content/a.md": "# A\n"])
        let outcome = place.run(["coverage", "--min", minimum], on: Domain("nothing") {})
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("workflows: 0 of 0 (nothing to cover)\n"))
        #expect(outcome.output.hasSuffix("all: nothing to cover\n"))
        #expect(outcome.errors.contains("there is nothing to cover, and \(minimum) % were asked for"))
    }

    @Test func theCheckReportsGapsWhereItIsAskedTo() throws {
        let draft = try Workplace([:]).run(["draft", "request-a-book"], on: Lending.domain).output
        let workplace = try Workplace(["Content/request.md": draft, "Content/other.md": "# Other\n"])
        let silent = workplace.run(["check", "--format", "concise"], on: Lending.domain)
        #expect(!silent.output.contains("coverage/"))
        let asked = workplace.run(["check", "--format", "concise", "--warn", "coverage"], on: Lending.domain)
        #expect(asked.output.contains("warning[coverage/workflow-undocumented]"))
        #expect(asked.output.contains("Content/other.md:1:1: warning[coverage/orphan-document]"))
        #expect(!asked.output.contains("request-a-book"))
        let one = workplace.run(
            ["check", "--format", "concise", "--error", "coverage/orphan-document"], on: Lending.domain)
        #expect(one.code == 1)
        #expect(!one.output.contains("coverage/workflow-undocumented"))
    }
}
