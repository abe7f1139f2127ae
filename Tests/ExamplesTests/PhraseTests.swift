import Testing
import Workflow

@testable import LendingLibrary

/// What the guide says that larger domains need can be written so, and makes a domain that fits together.
@Suite("Phrases of the guide")
struct PhraseTests {
    private enum Reminder: String, Choice { case off, on }
    private enum Team: String, Choice { case desk, stacks }

    /// A larger library, of the phrases that the guide lists.
    private static let domain: Domain = {
        let card = Variable<Card>("the card", initially: .none, .valid)
        let teams = SetVariable<Team>("the teams")
        let reminder = Variable<Reminder>("the reminder")
        let remind = Command("remind", by: borrower, when: reminder.is(.off), then: reminder.becomes(.on))
        let forget = Command("forget", by: borrower, when: reminder.is(.on), then: reminder.becomes(.off))
        let order = Command(
            "order", by: member.or(trainee), when: book.is(.onShelf), then: book.becomes(.reserved).if(card.is(.valid)))
        let join = Command(
            "join", by: trainee.and(fullLibrarian), when: teams.isEmpty, then: teams.gains(.desk, .stacks))
        return Domain("Larger library") {
            manual
            book
            card
            teams
            reminder
            Saying("the borrower is a reader of ours", means: card.is(.valid))
            borrower
            librarian
            member
            trainee
            fullLibrarian
            lendBook
            takeBookBack
            reservationExpires
            remind
            forget
            order
            join
            Portal("Catalog", for: borrower, formerly: [FormerName(short: "Cat")]) {
                Page("Home") {
                    Choices("Branch", of: "North", "South")
                    Toggle("Large print")
                    CheckBox("Remind me").isOn(when: reminder.is(.on), turningOn: remind, turningOff: forget)
                    Button("Order").shown(when: book.is(.onShelf) && card.is(.valid)).performs(order)
                }
                Page("Actions of books", at: "Actions") { Button("...").opens("Actions") }
                Panel("Actions") { Link("See it").opens("Book") }
                Page("Book", at: "Book")
                Message("Your book is here", received: book.is(.reserved)) { Link("See it").opens("Book") }
            }
            Portal("Desk", for: librarian) {
                Page("Loans") {
                    for kind in ["Novel", "Atlas"] { Row(kind).opens("Loan \(kind)") }
                    if Team.allCases.count > 1 { Button("Join the teams").shown(when: teams.isEmpty).performs(join) }
                }
                for kind in ["Novel", "Atlas"] { loan(kind) }
            }
            Workflow("wait", "Wait for a book", by: borrower, from: book.is(.reserved), to: book.is(.onShelf)) {
                Wait(until: book.is(.onShelf))
            }
            Workflow("bring", "Bring a book back", by: librarian, from: book.is(.lent), to: book.is(.onShelf)) {
                HandOver(to: borrower)
                Do("Walk to the library")
                HandOver(to: librarian)
                HandOver(to: fullLibrarian)
                Do("Bring the book back", performing: takeBookBack)
            }
            Table("loan-periods", "How long", columns: "Book", "Days") { Table.Row("Novel", "28") }
            OpenQuestion("fines", "What does a late day cost?", readings: .init("10 cents", manual), taken: "10 cents.")
        }
    }()

    private static func loan(_ kind: String) -> [Place] {
        let page = Page("Loan \(kind)") {
            Field("Card number")
            Button("Lend").needs("Card number").performs(lendBook).shown(when: book.is(.reserved))
            CheckBox("Remind me")
        }
        return [page.place]
    }

    /// Steps that the guide shows on their own.
    private static let steps: [any StepDefinition] = [
        Go(url: "https://library.example/books"), Select(checkBox: "Remind me"), Enter("Card number"), Enter("Branch"),
        Clear("Remind me"), Open(message: "Your book is here"), Close(),
    ]

    /// Controls that the guide shows on their own.
    private static let controls: [Control] = [
        Button("Lend").performs(lendBook).opens("Loans").control,
        Button("Lend").formerly(FormerName("Check out", until: "2025-10")).control,
        Toggle("Large print").control, CheckBox("book").control, Button("Lend").needs("Overnight").control,
    ]

    @Test func theyMakeADomainThatFitsTogether() {
        #expect(Self.domain.findings.map(\.message) == [])
        #expect(Self.controls.count == 5)
        #expect(Self.steps.count == 7)
    }

    @Test func everyPhraseOfTheGuideIsOneOfThem() throws {
        let guide = try Repository.text("Content/writing/model-your-own-domain.md")
        let here =
            try Repository.text("Tests/ExamplesTests/PhraseTests.swift")
            + Repository.text("Examples/Library/Sources/LendingLibrary/Tasks.swift")
        let rows = guide.split(separator: "\n").filter { $0.hasPrefix("| ") }
        let phrases = rows.flatMap { row in
            row.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map(
                \.element)
        }
        #expect(phrases.count > 20)
        for phrase in phrases where phrase.contains("(") { #expect(here.contains(phrase), "\(phrase)") }
    }
}
