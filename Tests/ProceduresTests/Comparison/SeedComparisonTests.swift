import Foundation
import Markdown
import PartnerRelationships
import Testing

@testable import Procedures

/// Two years lie between the first document and the copy of its text in the archive.
@Suite("Comparing the seeds")
struct SeedComparisonTests {
    private static let examiner = DocumentExaminer(RealDrafts.explorer)
    private static let bindings = """
        example.md:
          lists:
            2: find-a-partner
            3: accept-a-partner
            4: accept-the-agreement
            5: remove-admin-roles
        """

    private func compared(_ text: String) -> ComparedDocument {
        let document = Document(SourceText(Array(text.utf8)))
        let sheet = BindingFile(Array(SeedComparisonTests.bindings.utf8)).sheet(of: "example.md") ?? BindingSheet()
        let checked = SeedComparisonTests.examiner.examine(
            document, html: document.readHTML(), sheet, file: "example.md")
        return ComparedDocument(document, checked)
    }

    /// The plain text of the archived page, without the footers, and with the lists apart from what stands around them.
    private func archivedText(_ json: String) throws -> String {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let text = try #require(object?["plain_text"] as? String)
        var lines: [String] = []
        var isInList = false
        for line in text.split(whereSeparator: \.isNewline).map({ $0.trimmingCharacters(in: .whitespaces) }) {
            let isFooter = ["https://docs.", "Page ", "Source: "].contains { line.hasPrefix($0) }
            if line.isEmpty || isFooter { continue }
            if line.prefixMatch(of: #/[0-9]+\. /#) != nil {
                if !isInList { lines.append("") }
                isInList = true
            } else if isInList, lines.last?.hasSuffix(".") == true {
                lines.append("")
                isInList = false
            }
            lines.append(line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test func theAddressAndThreePageNamesHaveChangedAndNothingElse() throws {
        guard let first = Seeds.text("001"), let archive = Seeds.text("000") else { return }
        let comparison = DocumentComparison(
            compared(first), compared(try archivedText(archive)), in: .partnerRelationships)
        #expect(
            comparison.differences.map { "\($0.kind.rawValue): \($0.old) -> \($0.new)" } == [
                "another address: https://appsource.microsoft.com/marketplace/partner-dir"
                    + " -> https://marketplace.microsoft.com/marketplace/partner-dir",
                "another name: Purchase services -> Marketplace",
                "another name: Your products -> Billing > Your products",
                "another name: Bills & payments -> Billing > Bills & payments",
            ])
    }

    @Test func aDocumentDoesNotDifferFromItself() throws {
        guard let first = Seeds.text("001") else { return }
        let document = compared(first)
        #expect(DocumentComparison(document, document, in: .partnerRelationships).differences.isEmpty)
    }
}
