import Foundation
import Testing

@testable import PartnerRelationships
@testable import Workflow

/// The tables, questions and names that the domain hands to the documents.
@Suite struct FactsTests {
    @Test func noOtherPartnerTypeLacksTheColumnThatLineOfBusinessPartnersLack() {
        let rows = Tables.partnerTypes.rows
        #expect(rows.count == 9)
        #expect(
            rows.filter { $0.cells[1] == "Not available to assign." }.map { $0.cells[0] }
                == ["Line-of-business (LOB) partner"])
        #expect(rows.filter { $0.cells[1] == "No roles assigned." }.count == 5)
        #expect(rows.first?.cells == ["Advisor", "Global admin, Helpdesk admin."])
    }

    @Test func whatARoleIsNowStandsInTheTableOfTasksToo() {
        for row in Tables.formerRoles.rows {
            #expect(
                Tables.partnerRolesByTask.rows.contains { Array($0.cells) == Array(row.cells[..<2]) }, "\(row.cells[0])"
            )
        }
    }

    /// A table that is bound lacks no row, as the check sees to; here it is that none of the tables is left out.
    @Test func theGuideShowsEveryTableOfChanges() throws {
        let file = URL(fileURLWithPath: #filePath).appending(path: "../../../Content/what-changed.md").standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        let tables = Ask.domain.tables.map(\.id).filter { $0.hasPrefix("former-") }
        #expect(tables.count == 5)
        for id in tables { #expect(text.contains(": \(id)\n"), "\(id)") }
    }

    @Test func everyOpenQuestionHasSeveralReadingsAndOneThatIsTaken() {
        #expect(Ask.domain.questions.count >= 8)
        for question in Ask.domain.questions {
            #expect(question.readings.count >= 2, "\(question.id)")
            #expect(!question.taken.isEmpty, "\(question.id)")
            #expect(question.question.hasSuffix("?"), "\(question.id)")
        }
    }

    @Test func everyFactBeyondTheModelHasAReason() {
        for row in BeyondTheModel.table.rows { #expect(row.cells.allSatisfy { $0.hasSuffix(".") }, "\(row.cells)") }
    }

    @Test(arguments: ["Azure Active Directory", "Azure AD"])
    func theDirectoryHasANewName(former: String) {
        let term = Ask.domain.terms.first { term in term.formerly.contains { $0.text == former } }
        #expect(term?.name == "Microsoft Entra ID")
    }

    @Test func everyCommandAndEveryRuleOnPeopleTellsItsSource() {
        for entry in Ask.domain.commands { #expect(entry.command.source != nil, "\(entry.command.id)") }
    }

    @Test func everySourceIsCited() {
        let domain = Ask.domain
        var cited = Set(domain.commands.compactMap { $0.command.source?.id })
        cited.formUnion(domain.rules.compactMap { $0.source?.id })
        cited.formUnion(domain.workflows.compactMap { $0.source?.id })
        cited.formUnion(domain.places.compactMap { $0.place.source?.id })
        cited.formUnion(domain.roles.compactMap { $0.source?.id })
        cited.formUnion(domain.tables.compactMap { $0.source?.id })
        cited.formUnion(domain.questions.flatMap { $0.readings.flatMap { $0.sources.map { $0.id } } })
        cited.formUnion(domain.places.flatMap { $0.place.formerly.compactMap { $0.source?.id } })
        cited.formUnion(domain.controls.flatMap { $0.control.formerly.compactMap { $0.source?.id } })
        cited.formUnion(domain.terms.flatMap { $0.formerly.compactMap { $0.source?.id } })
        for source in domain.sources { #expect(cited.contains(source.id), "\(source.id)") }
    }
}
