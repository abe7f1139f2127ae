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
    let steps: WorldSteps

    /// The only world of no variables.
    static let nothing = Stage(
        layout: Layout([]), words: [0], count: 1, initial: 1,
        steps: WorldSteps(starts: [0, 0], targets: [], commands: []))

    /// The most worlds that are worth to be extended: their steps take a hundred bytes each.
    static let mostWorlds = 1 << 20
}
