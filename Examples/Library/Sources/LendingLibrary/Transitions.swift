import Workflow

let manual = Source("manual", "The manual of the library", date: "2026-01-15")

let issueCard = Command(
    "issue-card", by: fullLibrarian, when: card.is(.none), then: card.becomes(.valid), source: manual)

let closeCard = Command(
    "close-card", by: fullLibrarian, when: card.is(.valid) && book.is(.onShelf), then: card.becomes(.none),
    source: manual)

let reserveBook = Command(
    "reserve-book", by: member, when: book.is(.onShelf) && card.is(.valid), then: book.becomes(.reserved),
    source: manual)

let cancelReservation = Command(
    "cancel-reservation", by: member, when: book.is(.reserved), then: book.becomes(.onShelf), source: manual)

let lendBook = Command(
    "lend-book", by: trainee, when: book.is(.reserved), then: book.becomes(.lent), source: manual)

let takeBookBack = Command(
    "take-book-back", by: trainee, when: book.is(.lent), then: book.becomes(.onShelf), source: manual)

/// After ten days the book goes back to its shelf, and nobody does anything.
let reservationExpires = Command(
    "reservation-expires", by: Actor.system, when: book.is(.reserved), then: book.becomes(.onShelf), source: manual)

let whatHappens = Chapter("What can happen") {
    manual
    issueCard
    closeCard
    reserveBook
    cancelReservation
    lendBook
    takeBookBack
    reservationExpires
}
