internal import Workflow

/// Words outside are what a procedure says that people do where no portal sees it.
///
/// What an item says without any portal is one stretch of words. Of an item that does both, as *select **Done**, and then
/// send the link* does, it is each stretch of actions that no portal sees.
struct WordsOutside {
    /// Some neighbouring actions of a stretch, or all of its words.
    private struct Run {
        let spot: ToldSteps.Spot
        let words: WordSet
        /// Whether the writer has said that it is for people.
        let isMarked: Bool
        /// Who does it, as far as the words say so.
        let actors: Set<Int>
    }

    /// A sentence that says that one waits, or that something has come.
    private struct Wait {
        let spot: ToldSteps.Spot
        /// Whether it says so by the way: *When the request is approved, select **Done***.
        let isInPassing: Bool
    }

    /// The runs of each stretch, the shorter ones first.
    private var runs: [Run] = []
    private var waits: [Wait] = []
    private let model: CheckerModel
    private let program: Program
    private let items: [Item]
    private let source: [UInt8]
    private let reader: Int
    /// What has been taken for a step: it tells no other one.
    private var taken: [Range<Int>] = []

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
        for (index, item) in items.enumerated() {
            let isInPortal = beats[index].contains { !records[$0].treads.isEmpty }
            if isInPortal {
                for stretch in stretches(of: beats[index], records) {
                    addRuns(of: stretch, in: index)
                }
            } else {
                if 1...WordsOutside.mostActions ~= beats[index].count { addRuns(of: beats[index], in: index) }
                add(item.textRange, in: index, by: actors(of: beats[index][...]))
            }
            for sentence in item.sentences {
                let says = sentence.actions.contains { $0.verb == .wait }
                guard says || sentence.conditions.contains(where: { $0.kind == .when }) else { continue }
                waits.append(
                    Wait(
                        spot: ToldSteps.Spot(item: index, range: isInPortal ? sentence.range : item.textRange),
                        isInPassing: isInPortal && !says))
            }
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
            case .others(nil, _): continue
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
    private static func reach(of range: Range<Int>, in item: Item) -> Range<Int> {
        guard let sentence = item.sentences.first(where: { $0.range.contains(range.lowerBound) }) else { return range }
        let claims = sentence.actions.map(\.range.lowerBound) + sentence.results.map(\.range.lowerBound)
        let next = claims.filter { $0 >= range.upperBound }.min()
        return range.lowerBound..<max(range.upperBound, next ?? sentence.range.upperBound)
    }

    // MARK: What an action is done to

    /// What is done to something is done to what stands before the first of these words.
    private static let prepositions: Set<String> = [
        "to", "in", "by", "with", "from", "for", "on", "at", "as", "via", "through", "that", "which", "who", "until",
        "and", "or", "about", "into", "using", "of",
    ]

    /// Words that stand for the same thing, each by the first of them.
    private static let likenesses = [
        "url": "link", "address": "link", "email": "mail", "message": "mail", "letter": "mail",
    ]

    private static func likened(_ words: Set<String>) -> Set<String> { Set(words.map { likenesses[$0] ?? $0 }) }

    /// Whether the actions of a run are done to something that is named so, or to nothing that they name.
    private func speaks(_ run: Run, of named: Set<String>) -> Bool {
        var namesAnything = false
        for action in items[run.spot.item].actions where run.spot.range.contains(action.range.lowerBound) {
            let object = object(of: action)
            if !object.isDisjoint(with: named) { return true }
            namesAnything = namesAnything || !object.isEmpty
        }
        return !namesAnything
    }

    /// The words for what an action is done to; people apart, because it is they who are told, asked and written to.
    private func object(of action: ActionClaim) -> Set<String> {
        guard let object = action.objects.first, object.reference == nil,
            object.range.lowerBound < action.range.upperBound
        else { return [] }
        let words = words(at: object.range.lowerBound..<action.range.upperBound)
        let named = Wording.significant(Array(words.prefix { !WordsOutside.prepositions.contains($0) }))
        return WordsOutside.likened(named.subtracting(model.actors.people))
    }

    private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        range.lowerBound >= 0 && range.upperBound <= source.count ? source[range] : []
    }

    private func words(at range: Range<Int>) -> [String] { Wording.words(bytes(range)) }

    // MARK: Telling steps

    /// Takes the words at some spots, so that they tell nothing else.
    mutating func take(_ spots: [ToldSteps.Spot]) { taken += spots.map(\.range) }

    /// Where the words tell a step that no portal sees.
    mutating func spot(telling step: WorkflowPlan.ScriptStep) -> ToldSteps.Spot? {
        let spot =
            switch step.deed {
            case .human, .command: run(telling: step)?.spot
            case .wait: wait(telling: step)
            case .option: nil as ToldSteps.Spot?
            }
        if let spot { taken.append(spot.range) }
        return spot
    }

    private func isFree(_ spot: ToldSteps.Spot) -> Bool { !taken.contains { $0.overlaps(spot.range) } }

    private func run(telling step: WorkflowPlan.ScriptStep) -> Run? {
        let free = runs.filter { isFree($0.spot) }
        let named = WordsOutside.likened(Wording.significant(step.step.words ?? ""))
        let alike = free.filter { run in
            let common = run.words.common(step.words)
            guard common > 0, common * 2 >= step.words.count else { return false }
            return speaks(run, of: named)
        }
        let best = alike.filter { isDone($0, by: step.actor) }
            .max { $0.words.common(step.words) < $1.words.common(step.words) }
        if let best {
            // Where somebody else does a part of it, what the reader does is not the step.
            let orders = model.words.words(of: WordsOutside.orders(in: step.step.words ?? ""))
            let isShared = alike.contains { other in
                other.spot.range.overlaps(best.spot.range) && !isDone(other, by: step.actor)
                    && other.words.common(orders) > best.words.common(orders)
            }
            return isShared ? nil : best
        }
        guard case .human = step.deed else { return nil }
        return free.first { $0.isMarked && isDone($0, by: step.actor) }
    }

    /// Words that tell a step better than those at some spots, if there are any.
    func spot(telling step: WorkflowPlan.ScriptStep, betterThan spots: [ToldSteps.Spot])
        -> ToldSteps.Spot?
    {
        guard let best = run(telling: step) else { return nil }
        let common = spots.map { model.words.words(in: bytes($0.range)).common(step.words) }
        return best.words.common(step.words) > common.max() ?? 0 ? best.spot : nil
    }

    /// The words that say what is done: the first one, and each after *and*.
    private static func orders(in text: String) -> String {
        let words = Wording.words(text)
        let orders = words.indices.filter { $0 == 0 || words[$0 - 1] == "and" }
        return orders.map { words[$0] }.joined(separator: " ")
    }

    /// Whether somebody does what some words say, or is told, asked or waited for.
    private func isDone(_ run: Run, by actor: Int) -> Bool {
        run.actors.allSatisfy { doer in
            doer == actor
                || doer == reader
                    && model.actors.names(of: actor).isSubset(of: Wording.significant(words(at: run.spot.range)))
        }
    }

    private func wait(telling step: WorkflowPlan.ScriptStep) -> ToldSteps.Spot? {
        guard case .wait(let condition) = step.step.deed else { return nil }
        let awaited = Wording.significant("\(condition)")
        return waits.first { wait in
            isFree(wait.spot)
                && (!wait.isInPassing || !awaited.isDisjoint(with: Wording.significant(words(at: wait.spot.range))))
        }?.spot
    }
}

extension WorkflowPlan.ScriptStep {
    /// Whether no portal sees it, so that only words can tell it.
    var isOutside: Bool {
        switch deed {
        case .human, .wait, .command: true
        case .option: false
        }
    }
}
