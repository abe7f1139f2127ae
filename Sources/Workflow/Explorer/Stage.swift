/// A stage is all worlds of some variables, with everything that can happen in them by their numbers, so that more variables
/// can be added.
struct Stage: Sendable {
    /// Where the variables are in the worlds.
    let layout: Layout
    /// The words of all worlds.
    let words: [UInt64]
    /// The number of worlds.
    let count: Int
    /// The number of worlds to begin with, which are the first ones.
    let initial: Int
    let steps: Steps

    /// All that can happen in some worlds: the steps of the first one, then those of the next.
    struct Steps: Sendable {
        /// For each world where its steps begin, and where the last ones end.
        var starts: [UInt32] = [0]
        /// The numbers of the worlds that follow.
        var targets: [UInt32] = []
        /// The numbers of the commands.
        var commands: [UInt16] = []
    }

    /// The only world of no variables.
    static let nothing = Stage(
        layout: Layout([]), words: [0], count: 1, initial: 1, steps: Steps(starts: [0, 0]))

    /// The most worlds that are worth to be extended: their steps take a hundred bytes each.
    static let mostWorlds = 1 << 20
}
