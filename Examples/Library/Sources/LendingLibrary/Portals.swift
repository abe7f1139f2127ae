import Workflow

let catalog = Portal("Library catalog", for: borrower, url: "https://library.example") {
    Page("Home")
    Page("Books", at: "Catalog", "Books") {
        Row("book").opens("Book")
    }
    Page("Book") {
        Button("Reserve").shown(when: book.is(.onShelf) && card.is(.valid)).opens("Reserve the book?")
        Button("Cancel reservation").shown(when: book.is(.reserved)).performs(cancelReservation)
    }
    Dialog("Reserve the book?") {
        Button("Yes").performs(reserveBook)
        Button("No").closes()
    }
}

let desk = Portal("Library desk", for: librarian, url: "https://desk.library.example") {
    Page("Home")
    Page("Loans", at: "Desk", "Loans") {
        Row("book").opens("Loan")
    }
    Page("Loan") {
        Field("Card number").shown(when: book.is(.reserved))
        Button("Lend").shown(when: book.is(.reserved)).needs("Card number").performs(lendBook)
        Button("Take back").shown(when: book.is(.lent)).performs(takeBookBack)
    }
    Page("Cards", at: "Desk", "Cards") {
        Button("Issue a card").shown(when: card.is(.none)).performs(issueCard)
        Button("Close the card").shown(when: card.is(.valid) && book.is(.onShelf)).performs(closeCard)
    }.shown(to: fullLibrarian)
}

let whereItHappens = Chapter("Where it happens") {
    catalog
    desk
}
