import Workflow

/// The lending of a book: two actors, three portals, a form in a dialog, a deadline, a set, and a journey.
enum Lending {
    enum Book: String, Choice { case onShelf, requested, lent, overdue }
    enum Card: String, Choice { case none, valid }
    enum Extra: String, Choice { case map, disc }

    static let book = Variable<Book>("the book")
    static let card = Variable<Card>("the library card", sentences: [.none: "nobody has a library card"])
    static let extras = SetVariable<Extra>("the extras")

    static let reader = Actor("the reader")
    static let staff = Actor("the staff")
    static let child = Role("Child", of: reader)
    static let member = Role("Member", of: reader, aliases: ["Cardholder"], includes: [child])
    static let clerk = Role("Clerk", of: staff)
    static let head = Role("Head of Lending", of: staff, privileged: true, includes: [clerk])
    static let manual = Source("manual", "The manual of the library", date: "2024-05-01")

    static let join = Command("join", by: reader, when: card.is(.none), then: card.becomes(.valid))
    static let request = Command(
        "request-book", by: member, when: book.is(.onShelf) && card.is(.valid), then: book.becomes(.requested))
    static let addDisc = Command(
        "add-disc", by: clerk, when: book.is(.requested) && !extras.contains(.disc), then: extras.gains(.disc, .map))
    static let lend = Command(
        "lend-book", by: clerk, when: book.is(.requested), then: book.becomes(.lent), source: manual)
    static let takeBack = Command(
        "take-book-back", by: clerk, when: book.isOneOf(.lent, .overdue), then: book.becomes(.onShelf),
        extras.clears())
    static let expire = Command("expire", by: Actor.system, when: book.is(.lent), then: book.becomes(.overdue))

    static let catalogue = Portal("Catalogue", for: reader, url: "https://library.example") {
        Page("Home") { Button("Join").shown(when: card.is(.none)).performs(join) }
        Page("Book", at: "Search", "Book") {
            Button("Request").formerly(FormerName("Reserve", until: "2023-10")).shown(to: member)
                .shown(when: book.is(.onShelf) && card.is(.valid)).performs(request)
        }
    }

    static let desk = Portal("Desk", for: staff) {
        Page("Requests") { Row("book").opens("Loan") }
        Page("Loan") {
            CheckBox("Add the disc").shown(when: book.is(.requested))
                .isOn(when: extras.contains(.disc), turningOn: addDisc)
            Button("Lend").shown(when: book.is(.requested)).opens("Lend the book?")
            Button("Take back").shown(when: book.isOneOf(.lent, .overdue)).performs(takeBack)
        }
        Dialog("Lend the book?") {
            Field("Card number")
            Button("Yes").needs("Card number").performs(lend)
            Button("No").closes()
        }
    }

    static let ask = Workflow(
        "request-a-book", "Request a book", by: member, from: book.is(.onShelf) && card.is(.valid),
        to: book.is(.requested)
    ) {
        SignIn(to: "Catalogue")
        Go(to: "Search", "Book")
        Select("Request")
    }

    static let handOut = Workflow(
        "lend-a-book", "Lend a book", by: clerk, from: book.is(.requested), to: book.is(.lent), source: manual
    ) {
        SignIn(to: "Desk")
        Select(row: "book")
        Select("Lend")
        Enter("Card number", in: "Lend the book?")
        Select("Yes")
    }

    static let settle = Workflow(
        "take-a-book-back", "Take a book back", by: clerk, from: book.isOneOf(.lent, .overdue), to: book.is(.onShelf)
    ) {
        SignIn(to: "Desk")
        Select(row: "book")
        Select("Take back")
    }

    static let borrow = Workflow(
        "keep-a-book-too-long", "Keep a book too long", by: member, from: book.is(.onShelf) && card.is(.valid),
        to: book.is(.overdue)
    ) {
        Complete("request-a-book")
        Do("Walk to the library")
        Complete("lend-a-book")
        Wait(until: book.is(.overdue))
    }

    static let lentWithCard = Rule(
        "lent-with-card", where: book.isNot(.onShelf), always: card.is(.valid), source: manual)
    static let onlyClerkLends = Rule("only-clerk-lends", only: clerk, makes: book.is(.lent))
    static let backKeepsCard = Rule("back-keeps-card", whenever: takeBack, keeps: card)

    static let parts = Chapter("Lending") {
        book
        card
        extras
        reader
        staff
        child
        member
        clerk
        head
        manual
        join
        request
        addDisc
        lend
        takeBack
        expire
        catalogue
        desk
        ask
        handOut
        settle
        borrow
        lentWithCard
        onlyClerkLends
        backKeepsCard
        Table("periods", "How long a thing is lent", columns: "Thing", "Days", source: manual) {
            Table.Row("Book", "28")
            Table.Row("Disc", "7")
        }
        Term("Reading room", formerly: ["Study"], meaning: "Where books are read that are not lent.")
        OpenQuestion(
            "who-lends-discs", "Who lends discs?", readings: .init("A clerk does", manual),
            taken: "A clerk, for nothing else is said.")
    }

    static let domain = Domain("Lending") { parts }

    /// The same library with a rule that fails, one about nothing, and a workflow that does not run.
    static let broken = Domain("Broken lending") {
        parts
        Rule("never-overdue", never: book.is(.overdue))
        Rule("no-map-alone", where: extras.contains(.map) && !extras.contains(.disc), always: book.is(.lent))
        Workflow("lend-twice", "Lend a book twice", by: clerk, from: book.is(.requested), to: book.is(.lent)) {
            SignIn(to: "Desk")
            Select("Lend")
        }
    }
}
