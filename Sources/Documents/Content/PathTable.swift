/// A path table finds files by the bytes of their paths, without making a string of a link to look it up.
struct PathTable: Sendable {
    private let paths: [String]
    private var slots: [Int32]
    private let mask: Int

    init(_ paths: [String]) {
        self.paths = paths
        var size = 16
        while size < paths.count * 2 { size *= 2 }
        mask = size - 1
        slots = [Int32](repeating: -1, count: size)
        for (index, path) in paths.enumerated() {
            var slot = PathTable.hash(path.utf8) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    /// The index of the file with a path.
    func index(of path: ArraySlice<UInt8>) -> Int? {
        var slot = PathTable.hash(path) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if paths[index].utf8.count == path.count, paths[index].utf8.elementsEqual(path) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
