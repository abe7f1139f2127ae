import Testing

/// What the guide quotes of files is what stands in them.
@Suite("Files that the guide quotes")
struct GuideTests {
    /// A block of code below a line that names the file that it is from.
    private struct Quotation {
        var document: String
        var path: String
        var text: String
    }

    /// The blocks of all documents about writing that begin below a line of the form `` `path`: ``.
    private static func quotations() throws -> [Quotation] {
        var quotations: [Quotation] = []
        for name in try Repository.names(in: "Content/writing") where name.hasSuffix(".md") {
            let text = try Repository.text("Content/writing/" + name)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() {
                guard line.hasPrefix("`"), line.hasSuffix("`:"), number + 2 < lines.count,
                    lines[number + 2].hasPrefix("```")
                else { continue }
                let path = line.dropFirst().dropLast(2)
                let block = lines[(number + 3)...].prefix { $0 != "```" }
                quotations.append(
                    Quotation(document: name, path: String(path), text: block.joined(separator: "\n") + "\n"))
            }
        }
        return quotations
    }

    @Test func everyQuotationStandsInItsFile() throws {
        let quotations = try Self.quotations()
        #expect(quotations.count > 10)
        for quotation in quotations {
            let file = try Repository.text(quotation.path)
            #expect(file.contains(quotation.text), "\(quotation.document) quotes \(quotation.path)")
        }
    }

    @Test(arguments: [
        "Examples/Library/Package.swift", "Examples/Library/Sources/library/main.swift",
        ".github/workflows/check.yml", ".gitlab-ci.yml", ".pre-commit-hooks.yaml", ".pre-commit-config.yaml",
    ])
    func shortFilesAreQuotedAsAWhole(_ path: String) throws {
        let file = try Repository.text(path)
        #expect(try Self.quotations().contains { $0.path == path && $0.text == file })
    }

    @Test func theGuideShowsWhatTheLibrarySaysOfItsModel() throws {
        let text = try Repository.text("Content/writing/model-your-own-domain.md")
        let shown = text.split(separator: "\n```text\n").dropFirst().first?.split(separator: "\n```\n").first
        #expect(try #require(shown) + "\n" == Library.run("model", "check").text)
    }
}
