/// Extension rows say what becomes of the states of a module, for each state and whatever the module sees of its base.
///
/// A row is filled in when it is asked for: most that could be never come about.
struct ExtensionRows {
    private let own: [Extension.Move]
    private let joint: [Extension.Move]
    /// Where the states are in the worlds.
    private let fields: FieldMoves
    /// For each thing seen and state the number of its row; less than zero if it has none yet.
    private var numbers: [Int32]
    /// Row by row the state itself, and the states that the commands lead to which change the base as well.
    private var after: [UInt16] = []
    private var heads: [Head] = []
    /// The states that these lead to.
    private var states: [UInt16] = []
    private var commands: [UInt16] = []

    init(
        _ own: [Extension.Move], _ joint: [Extension.Move], in layout: Layout, of module: Layout, contexts: Int
    ) {
        self.own = own
        self.joint = joint
        fields = FieldMoves(from: layout, to: module)
        numbers = [Int32](repeating: -1, count: contexts << module.bitCount)
    }

    /// Where a row has its commands that leave the base as it is, and whether the others leave the state as it is.
    private struct Head {
        let start: UInt32
        let count: UInt16
        let isSteady: Bool
    }

    /// One row, in memory that stays where it is while it is looked at.
    struct Row {
        /// The state itself, and the states that the commands lead to which change the base as well.
        let after: UnsafePointer<UInt16>
        /// Whether all of these are the state itself.
        let isSteady: Bool
        /// The commands that leave the base as it is, and the states that they lead to.
        let own: Range<Int>
        let states: UnsafeBufferPointer<UInt16>
        let commands: UnsafeBufferPointer<UInt16>
    }

    /// How many states of `after` a row has.
    private var width: Int { joint.count + 1 }

    /// The most commands that can happen besides those of the base.
    var mostOwn: Int { own.count }

    @inline(__always)
    func number(of key: Int) -> Int { Int(numbers[key]) }

    /// Calls a function with a row.
    @inline(__always)
    func withRow(_ number: Int, _ body: (Row) -> Void) {
        after.withUnsafeBufferPointer { after in
            states.withUnsafeBufferPointer { states in
                commands.withUnsafeBufferPointer { commands in
                    guard let first = after.baseAddress else { return }
                    let head = heads[number]
                    let start = Int(head.start)
                    let own = Range(uncheckedBounds: (start, start &+ Int(head.count)))
                    body(
                        Row(
                            after: first + number &* width, isSteady: head.isSteady, own: own, states: states,
                            commands: commands))
                }
            }
        }
    }

    /// The state of the module in a world.
    func state(of world: World) -> Int { Int(fields.firstWord(of: world)) }

    /// Fills in the row for a world that shows what its worlds have in common.
    mutating func fill(_ key: Int, _ world: World, _ state: Int) -> Int {
        let number = heads.count
        let start = states.count
        numbers[key] = Int32(number)
        after.append(UInt16(state))
        var isSteady = true
        for move in joint {
            let next = self.state(of: performing(move, in: world))
            after.append(UInt16(next))
            if next != state { isSteady = false }
        }
        for move in own where move.condition.holds(in: world) {
            states.append(UInt16(self.state(of: performing(move, in: world))))
            commands.append(move.command)
        }
        heads.append(Head(start: UInt32(start), count: UInt16(states.count - start), isSteady: isSteady))
        return number
    }

    private func performing(_ move: Extension.Move, in world: World) -> World {
        var next = world
        for effect in move.effects { effect.apply(to: &next, before: world) }
        return next
    }
}
