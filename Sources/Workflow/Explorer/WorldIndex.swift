internal import Synchronization

/// A world index finds the numbers of explored worlds; it is made when somebody asks for the first of them.
final class WorldIndex: Sendable {
    private let table: Mutex<WorldTable?>

    /// Makes an index, with the table if there is one already.
    init(_ table: WorldTable?) { self.table = Mutex(table) }

    /// The table of some worlds.
    func table(of worlds: WorldWords) -> WorldTable {
        table.withLock { table in
            if let table { return table }
            let made = WorldTable(wordCount: worlds.wordCount, words: worlds.all)
            table = made
            return made
        }
    }

    /// The bytes that it has reserved.
    var byteCount: Int { table.withLock { $0?.byteCount ?? 0 } }
}
