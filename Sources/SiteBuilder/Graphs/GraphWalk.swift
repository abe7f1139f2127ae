internal import Workflow

/// A graph walk puts a graph together: first the situations on the way of a workflow, then those beside it.
struct GraphWalk {
    private var graph: WorkflowGraph
    let domain: Domain
    private let relevant: [VariableDefinition]
    private let isAchieved: CompiledCondition

    /// The situations of the graph, in the order of its states.
    var situations: [Situation] = []
    var numbers: [Situation: Int] = [:]
    /// What only happens on the way: options that the situation itself does not offer, by the state.
    private var extras: [Int: [(choice: Int, situation: Situation)]] = [:]

    private var places = Numbering<Handle<Place>>()
    var people = Numbering<WorkflowGraph.Person>()
    private var worlds = Numbering<[String]>()
    var choices = Numbering<Key>()
    private var reasons = Numbering<String>()

    /// What a choice is, so that two buttons of one name are two choices.
    enum Key: Hashable {
        case option(Option)
        case extra(label: String, kind: String)
    }

    init(of workflow: Workflow, in domain: Domain) {
        self.domain = domain
        graph = WorkflowGraph(of: workflow)
        relevant = domain.relevantVariables(of: workflow)
        isAchieved = domain.compile(workflow.outcome)
    }

    /// The graph of all that was added.
    var finished: WorkflowGraph {
        var graph = graph
        var places = places
        graph.choices = choices.list.map { Self.choice($0, domain, &places) }
        graph.places = places.list.map { place in
            let entry = domain[place]
            return WorkflowGraph.Spot(
                title: entry.place.title, portal: domain[entry.portal].name, kind: entry.place.kind.rawValue)
        }
        graph.people = people.list
        graph.worlds = worlds.list
        graph.reasons = reasons.list
        return graph
    }

    /// Adds ways to begin, and up to some number of situations that are beside the ways.
    mutating func add(_ beginnings: [Beginnings.Beginning], stepsBeside limit: Int) {
        for beginning in beginnings { graph.starts.append(add(beginning)) }
        let end = situations.count + limit
        // States are looked at in the order in which they were found, so those near the way come first.
        var next = 0
        while next < situations.count {
            graph.states.append(state(of: next, upTo: end))
            next += 1
        }
    }

    // MARK: The way

    private mutating func add(_ beginning: Beginnings.Beginning) -> WorkflowGraph.Beginning {
        let run = beginning.run
        let first = run.situations[0]
        var start = WorkflowGraph.Beginning(
            words: beginning.words, person: number(of: first.account), isEnough: beginning.isEnough,
            state: number(of: first))
        for (index, step) in run.steps.enumerated() {
            let before = run.situations[index]
            let after = run.situations[index + 1]
            let state = number(of: before)
            var end = before
            if let taken = take(step, before, after) {
                start.way.append((state, taken.choice))
                end = taken.situation
            }
            // A part begins at the desk, wherever the part before it has ended.
            if end != after {
                let next = choices.number(of: .extra(label: "Go on", kind: "next"))
                start.way.append((number(of: end), next))
                addExtra(next, after, to: number(of: end))
            }
        }
        return start
    }

    /// What a step of the way does, and where it leads; nothing if it is not on the model.
    private mutating func take(
        _ step: Step, _ before: Situation, _ after: Situation
    ) -> (choice: Int, situation: Situation)? {
        switch step.deed {
        case .act(let action):
            guard let option = try? before.option(for: action), let following = try? before.performing(option) else {
                return nil
            }
            let choice = number(of: option)
            if !offers(in: before).contains(option) { addExtra(choice, following, to: number(of: before)) }
            _ = number(of: following)
            return (choice, following)
        case .handOver(let permission):
            return takeExtra("Hand over to \(permission)", "hand-over", before, after)
        case .wait(let condition): return takeExtra("Wait until \(condition)", "wait", before, after)
        case .perform(let command):
            return takeExtra(step.words ?? command.title, "outside", before, after)
        case .human, .complete: return nil
        }
    }

    private mutating func takeExtra(
        _ label: String, _ kind: String, _ before: Situation, _ after: Situation
    ) -> (choice: Int, situation: Situation) {
        let choice = choices.number(of: .extra(label: label, kind: kind))
        addExtra(choice, after, to: number(of: before))
        _ = number(of: after)
        return (choice, after)
    }

    private mutating func addExtra(_ choice: Int, _ situation: Situation, to state: Int) {
        _ = number(of: situation)
        if extras[state, default: []].contains(where: { $0.choice == choice }) { return }
        extras[state, default: []].append((choice, situation))
    }

    // MARK: What can be done

    private mutating func state(of number: Int, upTo end: Int) -> WorkflowGraph.State {
        let situation = situations[number]
        var state = WorkflowGraph.State(
            place: situation.place.map { places.number(of: $0) }, person: self.number(of: situation.account),
            world: worlds.number(of: domain.sentences(about: relevant, in: situation.world)),
            isGoal: isAchieved.holds(in: situation.world))
        for (choice, following) in extras[number] ?? [] {
            state.controls.append((choice, .state(self.number(of: following))))
        }
        for option in offers(in: situation) {
            let choice = self.number(of: option)
            if state.controls.contains(where: { $0.choice == choice }) { continue }
            do throws(Refusal) {
                let following = try situation.performing(option)
                state.controls.append((choice, outcome(following, upTo: end)))
            } catch {
                state.controls.append((choice, .refused(reasons.number(of: error.message(in: domain)))))
            }
        }
        guard let place = situation.place else { return state }
        for control in domain.controls(on: place) where situation.isFilled(control) {
            state.filled.append(self.number(of: .fill(control)))
        }
        return state
    }

    private mutating func outcome(_ following: Situation, upTo end: Int) -> WorkflowGraph.Outcome {
        if let known = numbers[following] { return .state(known) }
        return situations.count < end ? .state(number(of: following)) : .away
    }

    /// Everything on a place, whether it can be used now or not, and then what leads elsewhere.
    ///
    /// At the desk there are the ways into portals; of pages with an address only those that the way uses, because nobody
    /// wants a list of all.
    private func offers(in situation: Situation) -> [Option] {
        guard let place = situation.place else {
            return situation.options.filter { if case .go = $0 { false } else { true } }
        }
        var offers: [Option] = []
        for control in domain.controls(on: place) {
            if !domain[control].control.kind.isFilled {
                offers.append(.use(control))
            } else if domain[control].control.kind.isSwitch, situation.isFilled(control) {
                offers.append(.clear(control))
            } else if !situation.isFilled(control) {
                offers.append(.fill(control))
            }
        }
        return offers
            + situation.options.filter { option in
                switch option {
                case .menu, .close: true
                default: false
                }
            }
    }
}

extension GraphWalk {
    /// Adds the procedures that describe the workflow.
    mutating func add(_ guides: [GraphMaker.Guide]) {
        for guide in guides {
            let outline = StepOutline(guide.verdict)
            let items = outline.names.indices.filter { !outline.isHeading[$0] }.map { index in
                WorkflowGraph.Guide.Item(
                    name: outline.names[index],
                    options: guide.verdict.deeds(of: index).map { number(of: $0.option) })
            }
            graph.documents.append(.init(document: guide.document, anchor: guide.anchor, items: items))
        }
    }
}
