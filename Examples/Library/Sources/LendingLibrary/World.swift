import Workflow

/// Where a book can be.
enum Book: String, Choice { case onShelf, reserved, lent }

/// Whether somebody has a library card.
enum Card: String, Choice { case none, valid }

let book = Variable<Book>("the book")
let card = Variable<Card>("the library card", sentences: [.none: "there is no library card"])

let whatCanBe = Chapter("What can be") {
    book
    card
}
