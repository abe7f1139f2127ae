internal import Workflow

/// Words outside are what a procedure says that people do where no portal sees it.
///
/// What an item says without any portal is one stretch of words. Of an item that does both, as *select **Done**, and then
/// send the link* does, it is each stretch of actions that no portal sees.
struct WordsOutside {
    /// Some neighbouring actions of a stretch, or all of its words.
    struct Run {
        let spot: ToldSteps.Spot
        let words: WordSet
        /// Whether the writer has said that it is for people.
        let isMarked: Bool
        /// Who does it, as far as the words say so.
        let actors: Set<Int>
    }

    /// A sentence that says that one waits, or that something has come.
    struct Wait {
        let spot: ToldSteps.Spot
        /// Whether it says so by the way: *When the request is approved, select **Done***.
        let isInPassing: Bool
    }

    /// The runs of each stretch, the shorter ones first.
    private(set) var runs: [Run] = []
    private(set) var waits: [Wait] = []
    let model: CheckerModel
    let program: Program
    let items: [Item]
    let source: [UInt8]
    let reader: Int
    /// What has been taken for a step: it tells no other one.
    var taken: [Range<Int>] = []

    /// What a procedure says, as far as no portal has seen it.
    init(_ judge: borrowing Judge) {
        model = judge.model
        program = judge.program
        items = judge.procedure.items
        source = judge.source
        reader = judge.walker.reader
        let records = judge.census.records
        var beats = [[Int]](repeating: [], count: items.count)
        for (number, beat) in program.beats.enumerated() { beats[beat.item].append(number) }
        for index in items.indices {
            let isInPortal = beats[index].contains { !records[$0].treads.isEmpty }
            if isInPortal {
                for stretch in stretches(of: beats[index], records) {
                    addRuns(of: stretch, in: index)
                }
            } else {
                if 1...WordsOutside.mostActions ~= beats[index].count { addRuns(of: beats[index], in: index) }
                add(items[index].textRange, in: index, by: actors(of: beats[index][...]))
            }
            addWaits(in: index, isInPortal: isInPortal)
        }
    }

    private mutating func addWaits(in item: Int, isInPortal: Bool) {
        let sentences = items[item].sentences
        for index in sentences.indices {
            let actions = sentences[index].actions
            let says = actions.indices.contains { actions[$0].verb == .wait }
            guard says || sentences[index].conditions.contains(where: { $0.kind == .when }) else { continue }
            let range = isInPortal ? sentences[index].range : items[item].textRange
            waits.append(Wait(spot: ToldSteps.Spot(item: item, range: range), isInPassing: isInPortal && !says))
        }
    }

    /// Stretches of more actions than this are taken as a whole only.
    private static let mostActions = 8

    /// The beats of an item that no portal sees, as far as they follow one another and the same people do them.
    private func stretches(of beats: [Int], _ records: [Census.Record]) -> [[Int]] {
        let outside = beats.map { number in
            guard records[number].treads.isEmpty else { return false }
            switch program.beats[number].deed {
            // What reads as something that happens may be something that people do, in words of their own.
            case .human, .others, .result: return true
            // Plain words may be no label at all.
            case .wish(let shared): return !shared.wish.isMarked
            case .given: return false
            }
        }
        var stretches: [[Int]] = []
        for (number, isOutside) in zip(beats, outside) where isOutside {
            if let last = stretches.last?.last, last == number - 1,
                program.beats[last].other == program.beats[number].other
            {
                stretches[stretches.count - 1].append(number)
            } else {
                stretches.append([number])
            }
        }
        return stretches
    }

    /// Who does what some beats say; nobody where the model does not know them.
    private func actors(of beats: ArraySlice<Int>) -> Set<Int> {
        var actors: Set<Int> = []
        for number in beats {
            let beat = program.beats[number]
            switch beat.deed {
            case .others(nil, _), .given: continue
            case .result(let claim):
                // "Your customer can add the users" is no step, and says who does it all the same.
                if let subject = model.actors.actor(in: words(at: claim.subject), besides: nil) {
                    actors.insert(subject)
                }
            case .others, .wish, .human: actors.insert(beat.other ?? reader)
            }
        }
        return actors
    }

    private mutating func addRuns(of beats: [Int], in item: Int) {
        let ranges = beats.map { program.beats[$0].range }
        let longest = beats.count > WordsOutside.mostActions ? 1 : beats.count
        for length in 1...longest {
            for first in 0...(beats.count - length) {
                let run = ranges[first..<(first + length)]
                guard let start = run.map(\.lowerBound).min(), let end = run.map(\.upperBound).max() else { continue }
                let actors = actors(of: beats[first..<(first + length)])
                if start < end { add(start..<end, in: item, by: actors) }
            }
        }
        // What follows may be something that people do, in words that no action was found in.
        guard let last = ranges.last else { return }
        let rest = last.upperBound..<WordsOutside.reach(of: last, in: items[item]).upperBound
        if !rest.isEmpty { add(rest, in: item, by: actors(of: beats.suffix(1))) }
    }

    private mutating func add(_ range: Range<Int>, in item: Int, by actors: Set<Int>) {
        let reach = WordsOutside.reach(of: range, in: items[item])
        runs.append(
            Run(
                spot: ToldSteps.Spot(item: item, range: range), words: model.words.words(in: bytes(reach)),
                isMarked: items[item].mark?.kind == .human, actors: actors))
    }

    /// Some bytes with what is said after them, up to the next claim or to the end of the sentence.
    static func reach(of range: Range<Int>, in item: Item) -> Range<Int> {
        let sentences = item.sentences
        let place = sentences.indices.first { sentences[$0].range.contains(range.lowerBound) }
        guard let place else { return range }
        let (actions, results) = (sentences[place].actions, sentences[place].results)
        var end = Int.max
        for index in actions.indices where actions[index].range.lowerBound >= range.upperBound {
            end = min(end, actions[index].range.lowerBound)
        }
        for index in results.indices where results[index].range.lowerBound >= range.upperBound {
            end = min(end, results[index].range.lowerBound)
        }
        return range.lowerBound..<max(range.upperBound, end == .max ? sentences[place].range.upperBound : end)
    }

    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        range.lowerBound >= 0 && range.upperBound <= source.count ? source[range] : []
    }

    func words(at range: Range<Int>) -> [String] { Wording.words(bytes(range)) }
}
