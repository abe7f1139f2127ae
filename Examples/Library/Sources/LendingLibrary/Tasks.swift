import Workflow

let issueACard = Workflow(
    "issue-a-card", "Issue a library card", by: fullLibrarian, from: card.is(.none), to: card.is(.valid)
) {
    SignIn(to: "Library desk")
    Go(to: "Desk", "Cards")
    Select("Issue a card")
}

let closeACard = Workflow(
    "close-a-card", "Close a library card", by: fullLibrarian, from: card.is(.valid) && book.is(.onShelf),
    to: card.is(.none)
) {
    SignIn(to: "Library desk")
    Go(to: "Desk", "Cards")
    Select("Close the card")
}

let reserveABook = Workflow(
    "reserve-a-book", "Reserve a book", by: member, from: book.is(.onShelf) && card.is(.valid), to: book.is(.reserved)
) {
    SignIn(to: "Library catalog")
    Go(to: "Catalog", "Books")
    Select(row: "book")
    Select("Reserve")
    Select("Yes", in: "Reserve the book?")
}

let cancelAReservation = Workflow(
    "cancel-a-reservation", "Cancel a reservation", by: member, from: book.is(.reserved), to: book.is(.onShelf)
) {
    SignIn(to: "Library catalog")
    Go(to: "Catalog", "Books")
    Select(row: "book")
    Select("Cancel reservation")
}

let lendABook = Workflow(
    "lend-a-book", "Lend a book", by: trainee, from: book.is(.reserved), to: book.is(.lent)
) {
    SignIn(to: "Library desk")
    Go(to: "Desk", "Loans")
    Select(row: "book")
    Enter("Card number")
    Select("Lend")
}

let takeABookBack = Workflow(
    "take-a-book-back", "Take a book back", by: trainee, from: book.is(.lent), to: book.is(.onShelf)
) {
    SignIn(to: "Library desk")
    Go(to: "Desk", "Loans")
    Select(row: "book")
    Select("Take back")
}

/// The whole way, across both portals.
let borrowABook = Workflow(
    "borrow-a-book", "Borrow a book", by: member, from: book.is(.onShelf) && card.is(.valid), to: book.is(.lent)
) {
    Complete("reserve-a-book")
    Do("Go to the library with your card")
    Complete("lend-a-book")
}

let whatPeopleDo = Chapter("What people do") {
    issueACard
    closeACard
    reserveABook
    cancelAReservation
    lendABook
    takeABookBack
    borrowABook
}
