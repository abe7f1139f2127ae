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
}
