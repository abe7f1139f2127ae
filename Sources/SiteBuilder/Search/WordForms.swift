/// Word forms say which word of a table a letter run stands for: endings are cut off once for each form, and not each time
/// that it is met.
struct WordForms: Sendable {
    private struct Slot {
        var first: UInt64 = 0
        var second: UInt64 = 0
        var word: Int32 = 0
    }

    /// The word of a form that is left out.
    static let none: Int32 = -1

    /// The forms, each in the first free slot from that of its hash on; a free one has no letters.
    private var slots = [Slot](repeating: Slot(), count: 1 << 11)
    private var count = 0

    /// The word of a run, if it was met before.
    @inline(__always)
    func word(of run: LetterRun) -> Int32? {
        var index = slot(of: run.first, run.second)
        while true {
            let slot = slots[index]
            if slot.first == run.first, slot.second == run.second { return slot.word }
            if slot.first == 0 { return nil }
            index = (index &+ 1) & (slots.count &- 1)
        }
    }

    /// Notes the word of a run that was not met before.
    mutating func add(_ run: LetterRun, word: Int32) {
        if (count + 1) * 2 > slots.count {
            let smaller = slots
            slots = [Slot](repeating: Slot(), count: smaller.count * 2)
            for slot in smaller where slot.first != 0 { place(slot) }
        }
        place(Slot(first: run.first, second: run.second, word: word))
        count += 1
    }

    private mutating func place(_ slot: Slot) {
        var index = self.slot(of: slot.first, slot.second)
        while slots[index].first != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }

    @inline(__always)
    private func slot(of first: UInt64, _ second: UInt64) -> Int {
        // Letters that come late in a word would reach only the highest bits of a product of 64.
        let product = (first ^ second &* 0xD6E8_FEB8_6659_FD93).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: product.high ^ product.low) & (slots.count &- 1)
    }
}
