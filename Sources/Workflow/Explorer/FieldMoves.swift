/// Field moves bring the variables of worlds from where they are in one layout to where they are in another one.
struct FieldMoves {
    /// Neighbours that stay neighbours move together.
    private struct Move {
        let from: Int
        let to: Int
        /// By how many bits to the left; fewer than none is to the right.
        let shift: Int
        var mask: UInt64
    }

    private var moves: [Move] = []
    private let narrow: Int
    private let wide: Int

    /// Finds what moves where; variables that only one of the layouts has are left out.
    init(from source: Layout, to target: Layout) {
        narrow = source.wordCount
        wide = target.wordCount
        for variable in source.variables {
            guard let old = source.field(of: variable), let new = target.field(of: variable) else { continue }
            let shift = Int(new.shift) - Int(old.shift)
            if let known = moves.firstIndex(where: { $0.from == old.word && $0.to == new.word && $0.shift == shift }) {
                moves[known].mask |= old.placed
            } else {
                moves.append(Move(from: old.word, to: new.word, shift: shift, mask: old.placed))
            }
        }
    }

    /// The words of worlds, in the other layout.
    func moved(_ words: [UInt64]) -> [UInt64] {
        let count = words.count / narrow
        var moved = [UInt64](repeating: 0, count: count * wide)
        moved.withUnsafeMutableBufferPointer { moved in
            words.withUnsafeBufferPointer { words in
                guard let target = moved.baseAddress, let source = words.baseAddress else { return }
                // Field by field: so the compiler moves those of several worlds at once.
                for move in moves { self.move(move, source + move.from, target + move.to, count) }
            }
        }
        return moved
    }

    private func move(
        _ move: Move, _ source: UnsafePointer<UInt64>, _ target: UnsafeMutablePointer<UInt64>, _ count: Int
    ) {
        let left = UInt64(max(0, move.shift))
        let right = UInt64(max(0, -move.shift))
        if narrow == 1 && wide == 1 {
            for world in 0..<count { target[world] |= ((source[world] & move.mask) &<< left) &>> right }
            return
        }
        for world in 0..<count {
            target[world &* wide] |= ((source[world &* narrow] & move.mask) &<< left) &>> right
        }
    }

    /// The first word of a world, in the other layout.
    func firstWord(of world: World) -> UInt64 {
        moves.reduce(0) { word, move in
            move.to == 0 ? word | (world.words[move.from] & move.mask) << move.shift : word
        }
    }
}
