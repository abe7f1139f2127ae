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
        var moved = [UInt64](repeating: 0, count: words.count / narrow * wide)
        for world in 0..<words.count / narrow {
            for move in moves {
                moved[world &* wide &+ move.to] |= (words[world &* narrow &+ move.from] & move.mask) << move.shift
            }
        }
        return moved
    }

    /// The first word of a world, in the other layout.
    func firstWord(of world: World) -> UInt64 {
        moves.reduce(0) { word, move in
            move.to == 0 ? word | (world.words[move.from] & move.mask) << move.shift : word
        }
    }
}
