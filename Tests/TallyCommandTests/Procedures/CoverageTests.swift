import TallyCommand
import Testing

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

    @Test func tooLittleCoverageFails() throws {
        #expect(try coverage("--min", "0").code == 0)
        let outcome = try coverage("--min", "100")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("100 % were asked for"))
        #expect(try coverage("--min", "many").code == 2)
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
