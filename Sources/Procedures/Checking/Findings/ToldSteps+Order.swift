internal import Workflow

/// Whether what no portal sees is told where the workflow has it.
extension ToldSteps {
    /// The first later step that is told before a step that no portal sees, or else the last earlier one that is told after
    /// it.
    ///
    /// - Parameter certain: the certain spots of all steps.
    func misplaced(_ index: Int, _ certain: [[Range<Int>]?]) -> (step: Int, isLater: Bool)? {
        guard let spot = spots[index].first?.range else { return nil }
        let later = script.indices.first { other in
            other > index
                && (certain[other].map { $0.allSatisfy { $0.upperBound <= spot.lowerBound } } ?? false)
        }
        if let later { return (later, true) }
        let earlier = script.indices.last { other in
            other < index
                && (certain[other].map { $0.allSatisfy { $0.lowerBound >= spot.upperBound } } ?? false)
        }
        return earlier.map { ($0, false) }
    }

    /// Where each step is told and no other one like it.
    var certainSpots: [[Range<Int>]?] { script.indices.map { certainSpots(of: $0) } }

    /// Where a step is told and no other one like it; nothing where that can't be said.
    private func certainSpots(of index: Int) -> [Range<Int>]? {
        guard case .option(let option) = script[index].deed else {
            return spots[index].isEmpty ? nil : spots[index].map(\.range)
        }
        let actor = script[index].actor
        // Which time of how many it is that the workflow does the same.
        var (number, count) = (0, 0)
        for other in script.indices where script[other].actor == actor {
            guard case .option(option) = script[other].deed else { continue }
            if other < index { number += 1 }
            count += 1
        }
        let told = deeds[actor].filter { $0.option == option }
        if count > 1 {
            // What is done several times is told as many times, or nobody knows which time is which.
            return told.count == count ? [spot(of: told[number].beat).range] : nil
        }
        // What comes to the same may have been done before for another reason.
        if !told.isEmpty { return told.map { spot(of: $0.beat).range } }
        return spots[index].isEmpty ? nil : spots[index].map(\.range)
    }
}
