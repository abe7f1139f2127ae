internal import Diagnostics

/// An examination is everything that can be found out about whether a domain is sound, by exploring all its worlds.
///
/// What is wrong with the definitions themselves is found when a domain is put together, which costs nothing. What takes
/// exploring is found here, once, when somebody asks.
public struct Examination: Sendable {
    /// What became of one workflow.
    public struct Report: Sendable {
        /// The workflow.
        public let workflow: Workflow
        /// Its starts.
        public let starts: [Start]
        /// How many of them its steps succeed from, with every account that just meets its permission.
        public let successes: Int
    }

    /// All findings: those on the definitions, then those from exploring.
    public private(set) var findings: [Finding]
    /// The verdict on each rule.
    public private(set) var verdicts: [Verdict] = []
    /// What became of each workflow.
    public private(set) var reports: [Report] = []
    /// The explorations of the groups of variables that have nothing to do with each other.
    public private(set) var groups: [Exploration.Census] = []

    private var explorer: Explorer
    private var domain: Domain { explorer.domain }

    /// Examines a domain.
    public init(of domain: Domain, limit: Int = 5_000_000) {
        explorer = Explorer(domain, limit: limit)
        findings = domain.findings
        // A domain whose definitions refer to what is not there is not worth exploring.
        let isBroken = domain.findings.contains { $0.check == .unknownReference || $0.check == .tooLarge }
        if isBroken { return }
        exploreGroups()
        examineVariables()
        examineCommands()
        examinePlaces()
        examineControls()
        examineSwitches()
        examineRest()
        for workflow in domain.workflows { examine(workflow) }
        for rule in domain.rules { examine(rule) }
    }

    /// The number of reachable worlds of all variables together.
    ///
    /// Groups of variables that have nothing to do with each other go through their worlds independently, so that the
    /// numbers multiply, and the whole need not be explored to be counted.
    public var worlds: Double { groups.reduce(1) { $0 * Double($1.worlds) } }

    /// The number of times that a command can happen in one of them.
    public var transitions: Double {
        groups.reduce(0) { sum, group in
            group.worlds == 0 ? sum : sum + Double(group.transitions) * (worlds / Double(group.worlds))
        }
    }

    /// Whether everything was explored.
    public var isExhaustive: Bool { groups.allSatisfy { $0.isExhaustive } }

    private mutating func report(
        _ check: ModelCheck, _ message: String, _ site: DefinitionSite, notes: [Finding.Note] = [], trace: Trace? = nil
    ) {
        findings.append(Finding(check, message, at: site, notes: notes, trace: trace))
    }

    private mutating func exploreGroups() {
        for group in domain.independentGroups {
            let exploration = explorer.explore(group)
            groups.append(exploration.census)
            if !exploration.census.isExhaustive {
                let names = group.map { $0.id }.joined(separator: ", ")
                report(.notExhaustive, "there are more than \(explorer.limit) worlds of \(names)", group[0].site)
            }
        }
    }

    private mutating func examineVariables() {
        for variable in domain.variables {
            let exploration = explorer.explore([variable])
            guard exploration.census.isExhaustive else { continue }
            var seen: UInt64 = 0
            for number in 0..<exploration.count {
                let core = exploration.layout.core(of: variable, in: exploration.world(number))
                seen |= variable.kind == .choice ? 1 << core : core
            }
            for missing in variable.indices(of: ~seen) {
                let value = variable.valueWords[missing]
                report(.unreachableValue, "\(variable.name) never \(variable.kind == .choice ? "becomes" : "holds") \u{201C}\(value)\u{201D}", variable.site)
            }
        }
    }

    /// Whether a condition holds in some reachable world; true where that could not be found out.
    private mutating func isReachable(_ condition: Condition) -> Bool {
        if condition == .always { return true }
        let exploration = explorer.explore(condition.variables)
        return exploration.first(where: condition) != nil || !exploration.census.isExhaustive
    }

    /// The shortest trace to a world in which a condition holds.
    private mutating func trace(to condition: Condition) -> Trace? {
        let exploration = explorer.explore(condition.variables)
        return exploration.first(where: condition).map { domain.trace(to: $0, in: exploration) }
    }

    private mutating func examineCommands() {
        for entry in domain.commands where !isReachable(entry.command.guardCondition) {
            let message = "\u{201C}\(entry.command.id)\u{201D} is never possible: in no reachable world \(entry.command.guardCondition)"
            report(.commandNeverPossible, message, entry.command.site)
        }
    }

    private mutating func examinePlaces() {
        for (index, entry) in domain.places.enumerated() {
            let access = domain.access(to: Handle(index))
            // A place that nothing leads to has been reported as such.
            if access == .never || isReachable(access) { continue }
            let message = "\u{201C}\(entry.place.title)\u{201D} can never be reached: in no reachable world \(access)"
            report(.unreachablePlace, message, entry.place.site)
        }
    }

    private mutating func examineControls() {
        let access = domain.places.indices.map { domain.access(to: Handle($0)) }
        for entry in domain.controls {
            let place = domain[entry.place].place
            let seen = access[entry.place.index] && entry.control.visibility
            let label = entry.control.label
            guard isReachable(seen) else {
                if isReachable(access[entry.place.index]) {
                    report(.unreachableControl, "\u{201C}\(label)\u{201D} can never be seen on \u{201C}\(place.title)\u{201D}", entry.control.site)
                }
                continue
            }
            for position in [nil, true, false] {
                let behaviors = entry.behaviors.filter { $0.position == position }
                let commands = behaviors.compactMap { $0.command.map { domain[$0].command } }
                if behaviors.isEmpty || commands.count < behaviors.count { continue }
                var context = seen
                if let position, let isOn = entry.control.isOn { context = context && (position ? !isOn : isOn) }
                let possible = commands.reduce(.never) { $0 || $1.guardCondition }
                if let trace = trace(to: context && !possible) {
                    let message = "\u{201C}\(label)\u{201D} can be seen where it does nothing"
                    let why = domain.explain(possible, in: trace.end).culprits.map { (!$0).description }
                    let note = Finding.Note(message: "for example where " + Naming.list(why, "and"), site: nil)
                    report(.guardGap, message, entry.control.site, notes: [note], trace: trace)
                }
            }
        }
    }

    /// Reports switches whose commands do not bring them into the position that they stand for.
    private mutating func examineSwitches() {
        for entry in domain.controls {
            guard let isOn = entry.control.isOn else { continue }
            for behavior in entry.behaviors {
                guard let position = behavior.position, let command = behavior.command.map({ domain[$0].command }) else { continue }
                let premise = entry.control.visibility && (position ? !isOn : isOn)
                let rule = Rule("position", whenever: command, in: premise, then: position ? isOn : !isOn)
                guard let trace = explorer.verdict(on: rule).counterexample else { continue }
                let message = "\u{201C}\(entry.control.label)\u{201D} is still \(position ? "off" : "on") after \u{201C}\(command.id)\u{201D}"
                report(.stuckSwitch, message, entry.control.site, trace: trace)
            }
        }
    }

    private mutating func examineRest() {
        if domain.rest == .always { return }
        let exploration = explorer.explore(domain.rest.variables)
        guard exploration.census.isExhaustive else { return }
        let reaches = exploration.reaching(CompiledCondition(domain.rest, in: exploration.layout))
        guard let stuck = reaches.firstIndex(of: false) else { return }
        var isDead = true
        exploration.forEachNext(from: stuck) { _, next in if next != stuck { isDead = false } }
        let trace = domain.trace(to: stuck, in: exploration)
        if isDead {
            report(.deadEnd, "nothing more can happen, and it is not so that \(domain.rest)", domain.site, trace: trace)
        } else {
            report(.noWayToRest, "it can't come about any more that \(domain.rest)", domain.site, trace: trace)
        }
    }

    private mutating func examine(_ rule: Rule) {
        let verdict = explorer.verdict(on: rule)
        verdicts.append(verdict)
        switch verdict.finding {
        case .proven: break
        case .refuted(let trace):
            report(.ruleFails, "\u{201C}\(rule.id)\u{201D} does not hold: \(rule.statement.words)", rule.site, trace: trace)
        case .vacuous:
            let message = "\u{201C}\(rule.id)\u{201D} says nothing: what it is about never comes about"
            report(.ruleIsVacuous, message, rule.site)
        case .undecided:
            report(.notExhaustive, "\u{201C}\(rule.id)\u{201D} could not be decided", rule.site)
        }
    }

    private mutating func examine(_ workflow: Workflow) {
        let starts = explorer.starts(of: workflow)
        if starts.isEmpty {
            report(.workflowCannotStart, "\u{201C}\(workflow.id)\u{201D} can't begin: in no reachable world \(workflow.start)", workflow.site)
            reports.append(Report(workflow: workflow, starts: [], successes: 0))
            return
        }
        var failures: [(start: Start, run: Run)] = []
        if !workflow.steps.isEmpty {
            for start in starts {
                let runs = domain.accounts(for: workflow.permission).map { domain.run(workflow, from: start.world, as: $0) }
                if let failed = runs.first(where: { $0.failure != nil }) { failures.append((start, failed)) }
            }
        }
        reports.append(Report(workflow: workflow, starts: starts, successes: starts.count - failures.count))
        reportFailures(failures, of: workflow, among: starts)
        if workflow.steps.isEmpty || !failures.isEmpty { examineWays(of: workflow, from: starts) }
    }

    /// Reports, for each step that fails, the worlds in which it does.
    private mutating func reportFailures(
        _ failures: [(start: Start, run: Run)], of workflow: Workflow, among starts: [Start]
    ) {
        var reported: Set<DefinitionSite> = []
        for (start, run) in failures {
            guard let (failure, step) = run.failure else { continue }
            let site = step?.site ?? workflow.site
            guard reported.insert(site).inserted else { continue }
            let alike = failures.filter { ($0.run.failure?.step?.site ?? workflow.site) == site }.map { $0.start.world }
            let condition = Condition.describing(alike, among: starts.map { $0.world }, in: domain.layout)
            var notes: [Finding.Note] = []
            if alike.count < starts.count {
                notes.append(.init(message: "in \(alike.count) of \(starts.count) starts, where \(condition)", site: nil))
            }
            notes.append(.init(message: "a step of \u{201C}\(workflow.id)\u{201D}", site: workflow.site))
            var check = ModelCheck.stepFails
            if case .outcomeMissed = failure { check = .outcomeMissed }
            report(check, failure.message(in: domain), site, notes: notes, trace: start.trace)
        }
    }

    /// Reports starts from which nothing leads to the outcome, whoever does it.
    private mutating func examineWays(of workflow: Workflow, from starts: [Start]) {
        for start in starts where domain.shortestCommands(to: workflow.outcome, from: start.world) == nil {
            let message = "nothing leads from a start of \u{201C}\(workflow.id)\u{201D} to where \(workflow.outcome)"
            report(.workflowCannotFinish, message, workflow.site, trace: start.trace)
            return
        }
    }
}

extension Domain {
    /// The variables in groups that have nothing to do with each other: no command looks at or writes two of them.
    var independentGroups: [[VariableDefinition]] {
        var group = Array(variables.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while group[index] != index { index = group[index] }
            return index
        }
        for entry in commands {
            let involved = entry.command.variables.compactMap { layout.index(of: $0) }
            for index in involved.dropFirst() {
                let (left, right) = (root(involved[0]), root(index))
                group[max(left, right)] = min(left, right)
            }
        }
        return variables.indices.filter { root($0) == $0 }.map { first in
            variables.indices.filter { root($0) == first }.map { variables[$0] }
        }
    }
}
