import Foundation
import LendingLibrary
import TallyCommand
import Testing

/// What the guide says about the report for programs is what the report has.
@Suite("The report for programs")
struct ReportFieldTests {
    private static let page = """
        ---
        title: Reserve a book
        workflows:
          reserve: reserve-a-book
        ---
        # Reserve a book

        ## Before you begin

        You need to be a Trainee.

        The library card is valid.

        ## Reserve

        1. Sign in to the Library catalog.
        2. Go to **Catalog** > **Books**.
        3. Select the row of the book.
        4. On the **Book** page, select **Reserv**.
        5. In the **Reserve the book?** dialog box, select **Yes**.

        """

    private func report() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
        let content = folder.appending(path: "Content")
        try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(ReportFieldTests.page.utf8).write(to: content.appending(path: "reserve.md"))
        let (output, errors) = (Printed(), Printed())
        let surroundings = Surroundings(
            folder: folder.path, input: Input([]), output: output.output, errors: errors.output)
        let code = Program(name: "library", domain: .lendingLibrary).run(
            ["check", "--format", "json"], in: surroundings)
        #expect(code == 1)
        return output.text
    }

    /// The fields that a table of the guide names.
    private func explained() throws -> Set<String> {
        let guide = try Repository.text("Content/writing/run-in-a-pipeline.md")
        let section = try #require(
            guide.split(separator: "\n## ").first { $0.hasPrefix("Read the report in a program") })
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("|") }
        return Set(
            rows.flatMap { row in
                row.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            })
    }

    @Test func everyFieldOfTheReportIsExplained() throws {
        let fields = Set(try report().matches(of: /"([A-Za-z0-9]+)": ?/).map { String($0.output.1) })
        #expect(fields.count > 35)
        let missing = fields.subtracting(try explained())
        #expect(missing == [], "\(missing)")
    }

    @Test func everyFieldThatIsExplainedIsInTheReportOrIsAValue() throws {
        let text = try report()
        let values: Set = [
            "error", "warning", "suggestion", "certain", "agrees", "differs", "not carried out", "--fix",
        ]
        for field in try explained().subtracting(values) { #expect(text.contains("\"\(field)\":"), "\(field)") }
    }
}
