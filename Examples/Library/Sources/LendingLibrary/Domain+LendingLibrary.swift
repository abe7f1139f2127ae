public import Workflow

extension Domain {
    /// A library that lends books: as small as a subject can be that has something of everything.
    public static let lendingLibrary = Domain("Lending library", atRest: book.is(.onShelf)) {
        whatCanBe
        whoActs
        whatHappens
        whereItHappens
        whatPeopleDo
        whatAlwaysHolds
    }
}
