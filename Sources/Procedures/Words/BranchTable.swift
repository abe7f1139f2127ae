/// A branch table says where each word leads from each node of a tree.
///
/// Trees of names have many nodes with one branch each. All branches together are in one table of slots, twice as many as
/// there are branches.
struct BranchTable: Sendable {
    private struct Branch: Sendable {
        /// The node and the word that it leads from; zero in a free slot, because no branch is that of the unknown word.
        var key: UInt64 = 0
        var end = 0
    }

    private var slots = [Branch](repeating: Branch(), count: 16)
    private var count = 0

    /// The node that a known word leads to from a node.
    subscript(node: Int, word: UInt16) -> Int? {
        let key = BranchTable.key(node, word)
        var slot = place(of: key)
        while slots[slot].key != 0 {
            if slots[slot].key == key { return slots[slot].end }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a branch that is not there yet.
    mutating func add(from node: Int, _ word: UInt16, to end: Int) {
        count += 1
        if count * 2 > slots.count { grow() }
        insert(Branch(key: BranchTable.key(node, word), end: end))
    }

    private mutating func grow() {
        let branches = slots.filter { $0.key != 0 }
        slots = [Branch](repeating: Branch(), count: slots.count * 2)
        for branch in branches { insert(branch) }
    }

    private mutating func insert(_ branch: Branch) {
        var slot = place(of: branch.key)
        while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = branch
    }

    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    }

    private static func key(_ node: Int, _ word: UInt16) -> UInt64 { UInt64(node) << 16 | UInt64(word) }
}
