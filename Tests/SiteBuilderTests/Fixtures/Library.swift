import Workflow

/// A lending library: two actors, a loan that ends by itself, a rule, and names that have changed.
enum Library {
    enum Loan: String, Choice { case none, requested, lent, overdue }
    enum Card: String, Choice { case missing, valid }

    static let loan = Variable<Loan>("the loan")
    static let card = Variable<Card>("the library card", sentences: [.missing: "there is no library card"])

    static let reader = Actor("the reader")
    static let library = Actor("the library")
    static let adult = Role("Adult reader", of: reader, aliases: ["Grown-up"], formerly: ["Full member"])
    static let child = Role("Child", of: reader)
    static let clerk = Role("Clerk", of: library)
    static let head = Role("Head of the library", of: library, privileged: true, includes: [clerk])

    static let handbook = Source(
        "handbook", "The library's handbook", url: "https://library.example/b", date: "2026-01-02")

    static let enroll = Command("enroll", by: adult, when: card.is(.missing), then: card.becomes(.valid))
    static let ask = Command(
        "ask", "Ask for a book", by: reader, when: loan.is(.none) && card.is(.valid), then: loan.becomes(.requested))
    static let lend = Command("lend", "Lend the book", by: clerk, when: loan.is(.requested), then: loan.becomes(.lent))
    static let forget = Command(
        "forget", "Go past the last day", by: Actor.system, when: loan.is(.lent), then: loan.becomes(.overdue))
    static let giveBack = Command(
        "give-back", "Give the book back", by: reader, when: loan.isOneOf(.lent, .overdue), then: loan.becomes(.none))
    static let waive = Command(
        "waive", "Waive the fine", by: head, when: loan.is(.overdue), then: loan.becomes(.none), source: handbook)

    static let catalogue = Portal("Catalogue", for: reader, url: "https://library.example", formerly: ["Card index"]) {
        Page("Home") { Button("Become a <member>").shown(when: card.is(.missing)).shown(to: adult).performs(enroll) }
        Page("Books", at: "Search", "Books") { Row("book").opens("Book") }
        Page("Book") {
            Button("Ask for it").shown(when: loan.is(.none) && card.is(.valid)).formerly("Reserve").opens("Ask?")
            Button("Give back").shown(when: loan.isOneOf(.lent, .overdue)).performs(giveBack)
        }
        Dialog("Ask?") {
            Field("Until when")
            Button("Yes").needs("Until when").performs(ask)
            Button("No").closes()
        }
    }

    static let desk = Portal("Desk", for: library) {
        Page("Requests") {
            Button("Hand out").shown(when: loan.is(.requested)).performs(lend)
            Button("Waive").shown(when: loan.is(.overdue)).shown(to: head).performs(waive)
        }
    }

    static let becomeMember = Workflow(
        "become-a-member", "Become a member", by: adult, from: card.is(.missing), to: card.is(.valid)
    ) {
        SignIn(to: "Catalogue")
        Select("Become a <member>")
    }

    static let askForBook = Workflow(
        "ask-for-a-book", "Ask for a book", by: reader, from: loan.is(.none) && card.is(.valid),
        to: loan.is(.requested), source: handbook
    ) {
        SignIn(to: "Catalogue")
        Go(to: "Search", "Books")
        Select(row: "book")
        Select("Ask for it")
        Enter("Until when", in: "Ask?")
        Select("Yes", in: "Ask?")
    }

    static let handOut = Workflow(
        "hand-out", "Hand out a book", by: clerk, from: loan.is(.requested), to: loan.is(.lent)
    ) {
        SignIn(to: "Desk")
        Select("Hand out")
    }

    static let bringBack = Workflow(
        "bring-back", "Bring a book back", by: reader, from: loan.is(.lent), to: loan.is(.none)
    ) {
        SignIn(to: "Catalogue")
        Go(to: "Search", "Books")
        Select(row: "book")
        Select("Give back")
    }

    static let borrow = Workflow(
        "borrow", "Borrow a book", by: reader, from: loan.is(.none) && card.is(.valid), to: loan.is(.lent)
    ) {
        Complete("ask-for-a-book")
        Complete("hand-out")
    }

    static let waiveFine = Workflow(
        "waive-a-fine", "Waive a fine", by: head, from: loan.is(.overdue), to: loan.is(.none)
    ) {
        SignIn(to: "Desk")
        Select("Waive")
    }

    static let loanNeedsCard = Rule(
        "loan-needs-card", "Nobody has a book without a card", where: loan.isNot(.none), always: card.is(.valid),
        source: handbook)

    static let fees = Table("fees", "What it costs", columns: "What", "Fee", source: handbook) {
        Table.Row("A day late", "1")
        Table.Row("A lost book", "20")
    }

    static let question = OpenQuestion(
        "sundays", "Does a Sunday count?",
        readings: OpenQuestion.Reading("It counts", handbook), OpenQuestion.Reading("It does not count"),
        taken: "It counts")

    static let fine = Term(
        "Fine", aliases: ["Late fee"], formerly: [FormerName("Penalty", until: "2024-01-01")],
        meaning: "What a late book costs.")

    static let domain = Domain("The library", atRest: loan.is(.none)) {
        loan
        card
        reader
        library
        adult
        child
        clerk
        head
        handbook
        enroll
        ask
        lend
        forget
        giveBack
        waive
        catalogue
        desk
        becomeMember
        askForBook
        handOut
        bringBack
        borrow
        waiveFine
        loanNeedsCard
        fees
        question
        fine
    }
}
