import Workflow

let whatAlwaysHolds = Chapter("What always holds") {
    Rule("no-loan-without-card", where: book.isOneOf(.reserved, .lent), always: card.is(.valid), source: manual)
    Rule("returning-keeps-card", whenever: takeBookBack, keeps: card, source: manual)
    Rule("cancelling-keeps-card", whenever: cancelReservation, keeps: card, source: manual)
    Rule("only-the-desk-lends", only: trainee, makes: book.is(.lent), source: manual)
    Rule("books-come-back", from: book.is(.lent), canReach: book.is(.onShelf), source: manual)
}
