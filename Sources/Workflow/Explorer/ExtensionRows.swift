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
    private(set) var after: [UInt16] = []
    /// Where the commands of each row begin that leave the base as it is, and where the last ones end.
    private(set) var starts: [UInt32] = [0]
    /// The states that these lead to.
    private(set) var states: [UInt16] = []
    private(set) var commands: [UInt16] = []

    init(
        _ own: [Extension.Move], _ joint: [Extension.Move], in layout: Layout, of module: Layout, contexts: Int
    ) {
        self.own = own
        self.joint = joint
        fields = FieldMoves(from: layout, to: module)
        numbers = [Int32](repeating: -1, count: contexts << module.bitCount)
    }

    /// How many states of `after` a row has.
    var width: Int { joint.count + 1 }

    /// The most commands that can happen besides those of the base.
    var mostOwn: Int { own.count }

    @inline(__always)
    func number(of key: Int) -> Int { Int(numbers[key]) }

    /// The state of the module in a world.
    func state(of world: World) -> Int { Int(fields.firstWord(of: world)) }

    /// Fills in the row for a world that shows what its worlds have in common.
    mutating func fill(_ key: Int, _ world: World, _ state: Int) -> Int {
        let number = starts.count - 1
        numbers[key] = Int32(number)
        after.append(UInt16(state))
        for move in joint { after.append(UInt16(self.state(of: performing(move, in: world)))) }
        for move in own where move.condition.holds(in: world) {
            states.append(UInt16(self.state(of: performing(move, in: world))))
            commands.append(move.command)
        }
        starts.append(UInt32(states.count))
        return number
    }

    private func performing(_ move: Extension.Move, in world: World) -> World {
        var next = world
        for effect in move.effects { effect.apply(to: &next, before: world) }
        return next
    }
}
