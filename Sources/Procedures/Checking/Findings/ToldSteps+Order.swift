internal import Workflow

/// Whether what no portal sees is told where the workflow has it.
extension ToldSteps {
    /// The first later step that is told before a step that no portal sees, or else the last earlier one that is told after
    /// it.
    ///
    /// - Parameter certain: the certain spots of all steps.
    func misplaced(_ index: Int, _ certain: [Range<Int>?]) -> (step: Int, isLater: Bool)? {
        guard let spot = spots[index].first?.range else { return nil }
        let later = script.indices.first { other in
            other > index && certain[other].map { $0.upperBound <= spot.lowerBound } ?? false
        }
        if let later { return (later, true) }
        let earlier = script.indices.last { other in
            other < index && certain[other].map { $0.lowerBound >= spot.upperBound } ?? false
        }
        return earlier.map { ($0, false) }
    }

    /// From where to where each step is told and no other one like it.
    var certainSpots: [Range<Int>?] { script.indices.map { certainSpots(of: $0) } }

    /// From where to where a step is told and no other one like it; nothing where that can't be said.
    private func certainSpots(of index: Int) -> Range<Int>? {
        guard case .option(let option) = script[index].deed else { return hull(of: spots[index].lazy.map(\.range)) }
        let actor = script[index].actor
        // Which time of how many it is that the workflow does the same.
        var (number, count) = (0, 0)
        for other in script.indices where script[other].actor == actor {
            guard script[other].takes(option) else { continue }
            if other < index { number += 1 }
            count += 1
        }
        let told = deeds[actor].lazy.filter { $0.option == option }
        if count > 1 {
            // What is done several times is told as many times, or nobody knows which time is which.
            guard told.count == count else { return nil }
            return told.dropFirst(number).first.map { spot(of: $0.beat).range }
        }
        // What comes to the same may have been done before for another reason.
        return hull(of: told.map { spot(of: $0.beat).range }) ?? hull(of: spots[index].lazy.map(\.range))
    }

    /// The bytes from the first to the last of some ranges; nothing where there is none.
    private func hull(of ranges: some Sequence<Range<Int>>) -> Range<Int>? {
        ranges.reduce(nil) { all, range in
            guard let all else { return range }
            return min(all.lowerBound, range.lowerBound)..<max(all.upperBound, range.upperBound)
        }
    }
}
