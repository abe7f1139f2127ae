/// A number set holds numbers of an extension: for each world of the base, a bit for each state of the module.
///
/// The states of a world have bytes of their own, so that those that steps lead to with the same state are all found with
/// the same bit.
struct NumberSet {
    /// The bytes, in memory that stays where it is.
    struct Bytes {
        fileprivate let first: UnsafeMutablePointer<UInt8>
        fileprivate let shift: UInt64

        @inline(__always)
        private func place(_ world: Int, _ state: Int) -> Int {
            Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: world) &<< shift) &+ state &>> 3
        }

        @inline(__always)
        func contains(_ world: Int, _ state: Int) -> Bool {
            first[place(world, state)] & (1 &<< UInt8(truncatingIfNeeded: state & 7)) != 0
        }

        @inline(__always)
        func insert(_ world: Int, _ state: Int) {
            first[place(world, state)] |= 1 &<< UInt8(truncatingIfNeeded: state & 7)
        }

        /// The worlds of the base that a state was found with.
        @inline(__always)
        func column(_ state: Int) -> Column {
            Column(first: first + state &>> 3, bit: 1 &<< UInt8(truncatingIfNeeded: state & 7), shift: shift)
        }
    }

    /// The worlds of the base that one state was found with.
    struct Column {
        fileprivate let first: UnsafePointer<UInt8>
        fileprivate let bit: UInt8
        fileprivate let shift: UInt64

        /// The first of some steps that leads to a world that the state was not found with; the end if there is none.
        ///
        /// There is hardly ever one, so that four are looked at together. Few modules need more than a byte for their states.
        @inline(never)
        func firstNew(_ targets: UnsafePointer<UInt32>, from first: Int, to end: Int) -> Int {
            shift == 0
                ? firstNew(targets, first, end) { Int(truncatingIfNeeded: $0) }
                : firstNew(targets, first, end) { Int(truncatingIfNeeded: UInt64($0) &<< shift) }
        }

        @inline(__always)
        private func firstNew(
            _ targets: UnsafePointer<UInt32>, _ first: Int, _ end: Int, _ place: (UInt32) -> Int
        ) -> Int {
            let (bytes, bit) = (self.first, bit)
            var step = first
            while step &+ 4 <= end {
                let both = bytes[place(targets[step])] & bytes[place(targets[step &+ 1])]
                let others = bytes[place(targets[step &+ 2])] & bytes[place(targets[step &+ 3])]
                if both & others & bit == 0 { break }
                step &+= 4
            }
            while step < end && bytes[place(targets[step])] & bit != 0 { step &+= 1 }
            return step
        }
    }

    private var bytes: [UInt8]
    private let shift: Int

    /// An empty set of the numbers of so many worlds of the base with so many bits for the module.
    init(worlds: Int, bits: Int) {
        shift = max(0, bits - 3)
        // An address is needed even where there is nothing.
        bytes = [UInt8](repeating: 0, count: max(1, worlds << shift))
    }

    /// Calls a function with the bytes.
    @inline(__always)
    mutating func withBytes(_ body: (Bytes) -> Void) {
        let shift = UInt64(shift)
        bytes.withUnsafeMutableBufferPointer { bytes in
            if let first = bytes.baseAddress { body(Bytes(first: first, shift: shift)) }
        }
    }
}
