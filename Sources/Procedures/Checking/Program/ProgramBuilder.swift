internal import Workflow

/// A program builder turns the items of a procedure into beats, and the words of its actions into wishes.
struct ProgramBuilder: ~Copyable {
    let model: CheckerModel
    let domain: Domain
    let source: [UInt8]
    var beats: [Beat] = []
    var forks: [Fork] = []
    /// The other actors who are told step by step what to do in their portals.
    var guided: Set<Int> = []
    /// The wish that *it* and *this option* refer to.
    var last: SharedWish?
    /// Whether the item that is read has items in it.
    var hasParts = false
    /// Where the words of the item begin that is read.
    var itemStart = 0
    /// Whether the head of the items that are read has led somewhere, where the first of them may lead once more.
    var isHeaded = false
    /// Whether somebody else does what is read.
    var isOthersTurn = false
    /// Whether the last wish is of the item that is read.
    var isSameItem = false
    /// Who acted last in the third person, whom *they* stands for; none if the model does not know them.
    var acting: Int?
    /// Whether anybody has acted in the third person.
    var hasActed = false
    /// Where the words of the procedure begin.
    var start = 0
    /// The first beat that speaks of others.
    var firstOthers: Int?
    /// What the item that is read is about, where it begins with that.
    var topic: Mention?
    /// Where those places end that stand before the verbs of the sentence that is read, and at which something was done.
    var leads = 0
    /// The actor whose procedure it is.
    let reader: Int?
    /// The names of the roles of that actor, each with the sets of roles that somebody in it has.
    let colleagues: [String: UInt64]
    /// Whether the words of a beat matter, because something may be done outside of all portals.
    let readsWords: Bool
    let plan: WorkflowPlan

    init(_ model: CheckerModel, _ source: [UInt8], _ plan: WorkflowPlan) {
        self.model = model
        domain = model.domain
        self.source = source
        self.plan = plan
        reader = model.roles.index(of: plan.actor)
        colleagues = reader.map { model.roles.sets[$0].names } ?? [:]
        readsWords = plan.hasCommands
    }

    var names: ModelNames { _read { yield model.names } }
    var actors: ActorWords { _read { yield model.actors } }

    /// The program of a procedure.
    static func program(
        of procedure: Procedure, _ model: CheckerModel, _ source: [UInt8], _ plan: WorkflowPlan
    ) -> Program {
        var builder = ProgramBuilder(model, source, plan)
        var children = [[Int]](repeating: [], count: procedure.items.count)
        var roots: [Int] = []
        for index in procedure.items.indices {
            if let parent = procedure.items[index].parent, parent < index {
                children[parent].append(index)
            } else {
                roots.append(index)
            }
        }
        builder.start = procedure.items.first?.textRange.lowerBound ?? 0
        let passages = roots.map { builder.passages(of: $0, procedure.items, children, depth: 0) }
        let whole = Passages.sequence(passages)
        builder.tellWholeFromSingle(in: whole.beats)
        return Program(beats: builder.beats, forks: builder.forks, passages: whole, guided: builder.guided)
    }

    // MARK: Items

    private mutating func passages(of index: Int, _ items: [Item], _ children: [[Int]], depth: Int) -> Passages {
        let text = items[index].textRange
        if let mark = items[index].mark {
            guard mark.kind == .human else { return .sequence([]) }
            let named = items[index].actions.first?.actor.map { words(at: $0.range) }
            // What people do in words of their own may be no action that is known; who does it stands first.
            let other = actors.actor(in: named ?? Array(words(at: text).prefix(2)), besides: reader)
            guard let other, other != reader else { return add(Beat(item: index, deed: .human, range: text)) }
            return add(Beat(item: index, deed: .others(other, isWhole: true), range: text, other: other))
        }
        // Hardly an item has such a table, and none is copied to find that out.
        let fields = items[index].fields.isEmpty ? [] : fields(in: items[index])
        hasParts = !children[index].isEmpty || !fields.isEmpty
        let isPart = items[index].parent != nil
        if !isPart { isHeaded = false }
        var parts = passages(ofSentencesOf: index, items)
        if hasParts, !isPart, let last = beats.last, last.item == index, case .wish(let head) = last.deed {
            isHeaded = head.wish.manner == .go || head.wish.manner == .signIn
        }
        for field in fields { parts.append(add(Beat(item: index, deed: .wish(field), range: text))) }
        // Lists within lists within lists are no procedure; what is deeper than this is taken as it comes.
        if depth < 16 {
            let inner = children[index].map { passages(of: $0, items, children, depth: depth + 1) }
            // What a head says of somebody else the steps under it say in full.
            if inner.contains(where: { $0.beats.contains { beats[$0].other != nil } }) {
                parts = parts.compactMap { withoutSummaries($0) }
            }
            let isChoice = children[index].contains { items[$0].nesting == .alternative }
            if isChoice, inner.count > 1 {
                let branches = children[index].map { (range: items[$0].textRange, hasPurpose: hasPurpose(items[$0])) }
                parts.append(fork(.choice, branches, inner))
            } else if let head = items[index].sentences.last, head.leadsUp, isConditional(head), !inner.isEmpty {
                parts.append(conditional(.sequence(inner), of: head, index))
            } else {
                parts += inner
            }
        }
        if let sign = items[index].sentences.first?.optional, !parts.isEmpty {
            let branches = [(range: text, hasPurpose: false), (range: sign.range, hasPurpose: false)]
            return fork(.optional, branches, [.sequence(parts), .sequence([])])
        }
        return .sequence(parts)
    }

    private func hasPurpose(_ item: Item) -> Bool {
        item.sentences.first.map { !$0.purposes.isEmpty || !$0.conditions.isEmpty } ?? false
    }

    private mutating func passages(ofSentencesOf index: Int, _ items: [Item]) -> [Passages] {
        let sentences = items[index].sentences
        topic = sentences.isEmpty ? nil : sentences[0].topic
        isSameItem = false
        itemStart = sentences.isEmpty ? 0 : sentences[0].range.lowerBound
        var parts: [Passages] = []
        if topic != nil, let name = nameSelected(in: sentences) {
            topic = nil
            parts += beats(of: name, in: sentences[0], index)
        }
        var place = 0
        while place < sentences.count {
            var end = place + 1
            while end < sentences.count,
                sentences[end].relation == .alternative || isOtherWayOut(sentences[end], than: sentences[end - 1])
            {
                end += 1
            }
            if end - place == 1 {
                parts.append(passages(of: sentences[place], index, isCase: false))
            } else {
                var branches: [Passages] = []
                var ranges: [(range: Range<Int>, hasPurpose: Bool)] = []
                var cases = Cases()
                for sentence in sentences[place..<end] {
                    let said = passages(of: sentence, index, isCase: true)
                    branches.append(given(case: sentence, in: &cases, index, before: said))
                    // "Otherwise" is about the other case of the condition before it.
                    let isCase = !sentence.conditions.isEmpty || !sentences[place].conditions.isEmpty
                    ranges.append((sentence.range, isCase || !sentence.purposes.isEmpty))
                }
                if let rest = cases.rest {
                    branches.append(given(rest, index, at: sentences[place].range, isWritten: false))
                    ranges.append((sentences[place].range, true))
                }
                parts.append(fork(.choice, ranges, branches))
            }
            place = end
        }
        return parts
    }

    // MARK: Sentences

    /// What a sentence says; within a choice its condition has been accounted for.
    private mutating func passages(of sentence: Sentence, _ item: Int, isCase: Bool) -> Passages {
        let actions = actionsWithSoleEntry(of: sentence)
        // "There's an arrow: select it".
        if let told = sentence.results.first, !actions.isEmpty, actions[0].objects.first?.isPronoun == true,
            told.range.upperBound <= actions[0].range.lowerBound, let thing = thing(toldOf: sentence)
        {
            last = SharedWish(thing, names)
            isSameItem = true
        }
        let before = last
        leads = 0
        var branches: [[Passages]] = []
        var ranges: [Range<Int>] = []
        for number in actions.indices where !actions.indices.contains(where: { actions[$0].meansOf == number }) {
            // "Select **Save**, or press Alt+S": a key is another way to do the same.
            if actions[number].branch > 0, actions[number].pressesKey { continue }
            let (branch, range) = (actions[number].branch, actions[number].range)
            while branches.count <= branch {
                branches.append([])
                ranges.append(range)
                // "Search for **Customers**, or select it in the menu".
                let isSearched = number > 0 && actions[number - 1].verb == .search
                if branches.count > 1, !isSearched { last = before }
            }
            ranges[branch] = ranges[branch].lowerBound..<max(ranges[branch].upperBound, range.upperBound)
            let said = beats(of: actions[number], in: sentence, item)
            if branches[branch].isEmpty { branches[branch] = said } else { branches[branch] += said }
        }
        var parts: [Passages]
        if branches.count > 1 {
            let choices = ranges.enumerated().map { number, range in
                let hasPurpose = sentence.actions.contains { $0.branch == number && $0.purpose != nil }
                return (range: range, hasPurpose: hasPurpose || !sentence.conditions.isEmpty)
            }
            parts = [fork(.choice, choices, branches.map { .sequence($0) })]
        } else {
            parts = branches.first ?? []
        }
        for index in sentence.conditions.indices where sentence.conditions[index].kind == .when {
            let words = words(at: sentence.conditions[index].range)
            guard let other = actors.actor(in: words, besides: reader) else { continue }
            parts.insert(add(Beat(item: item, deed: .others(other, isWhole: true), range: sentence.range)), at: 0)
        }
        for index in sentence.results.indices {
            let range = sentence.results[index].range
            parts.append(
                add(
                    Beat(
                        item: item, deed: .result(sentence.results[index]), locations: unknownPlaces(around: sentence),
                        range: range)))
        }
        if sentence.actions.isEmpty, let thing = thing(toldOf: sentence) {
            last = SharedWish(thing, names)
            isSameItem = true
        }
        if isConditional(sentence), !isCase, branches.count == 1, !parts.isEmpty {
            return conditional(.sequence(parts), of: sentence, item)
        }
        return .sequence(parts)
    }

    // MARK: Parts

    mutating func add(_ beat: Beat) -> Passages {
        if case .others = beat.deed { firstOthers = firstOthers ?? beats.count }
        beats.append(beat)
        if readsWords { beats[beats.count - 1].words = meaning(at: beat.range) }
        return .beat(beats.count - 1)
    }

    mutating func fork(
        _ kind: Fork.Kind, _ branches: [(range: Range<Int>, hasPurpose: Bool)], _ parts: [Passages]
    ) -> Passages {
        let ways = zip(branches, parts).map { branch, part in
            Fork.Branch(range: branch.range, hasPurpose: branch.hasPurpose, beats: part.beats)
        }
        forks.append(Fork(kind: kind, branches: ways))
        return .fork(forks.count - 1, parts)
    }

    /// The words of some bytes that carry a meaning.
    func meaning(at range: Range<Int>) -> WordSet {
        guard range.lowerBound >= 0, range.upperBound <= source.count else { return WordSet() }
        return model.words.words(in: source[range])
    }

    /// The words of some bytes, in lower case.
    func words(at range: Range<Int>) -> [String] {
        guard range.lowerBound >= 0, range.upperBound <= source.count else { return [] }
        return Wording.words(source[range])
    }
}
