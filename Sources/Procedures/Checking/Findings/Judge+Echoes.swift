internal import Diagnostics
internal import Workflow

/// Findings about steps that stand twice.
extension Judge {
    /// The same words twice, one after the other, where the second time changes nothing.
    mutating func reportEchoes() {
        for item in echoes where !changesAnything(item) { reportEcho(item) }
    }

    /// The items that say the same as the one before them.
    private var echoes: [Int] {
        // The last item of each list that has been seen, by the item that the list is nested in; the outermost one at the end.
        var last = [Int](repeating: -1, count: procedure.items.count + 1)
        var echoes: [Int] = []
        for index in procedure.items.indices {
            let list = procedure.items[index].parent ?? procedure.items.count
            if last[list] >= 0, words(of: last[list]) == words(of: index) { echoes.append(index) }
            last[list] = index
        }
        return echoes
    }

    /// Says that an item is an echo, if nothing has said so of a part of it.
    mutating func reportEcho(_ item: Int) {
        let range = procedure.items[item].range
        let next = superfluous.firstPlace { $0 >= range.lowerBound }
        if next < superfluous.endIndex, superfluous[next] < range.upperBound { return }
        report(
            StepRedundant.rule, at: procedure.items[item].textRange, "the step before says the same",
            help: "leave it out")
    }

    /// The next item of the same list, if it says the same.
    func echo(of index: Int) -> Int? {
        procedure.items.sibling(after: index).flatMap { words(of: index) == words(of: $0) ? $0 : nil }
    }

    /// All that an item says, with what is nested in it, without its number.
    private func words(of item: Int) -> ArraySlice<UInt8> {
        let start = procedure.items[item].textRange.lowerBound
        var range = start..<max(start, procedure.items[item].range.upperBound)
        guard range.lowerBound >= 0, range.upperBound <= source.count else { return [] }
        while let last = source[range].last, last <= 0x20 { range = range.lowerBound..<range.upperBound - 1 }
        return source[range]
    }

    /// Whether anything is otherwise after an item, or one nested in it.
    private func changesAnything(_ item: Int) -> Bool {
        let records = beatsOfItems[procedure.items.nested(in: item)].joined().map { census.records[$0] }
        let treads = records.flatMap(\.treads)
        let isOutside = records.contains { record in
            guard let world = record.before?.situation.world else { return false }
            return record.commands.contains { domain.performing($0, in: world) != world }
        }
        // Whoever is led round and back again has done nothing.
        return isOutside || treads.first.map { $0.before } != treads.last.map { $0.after }
    }
}
