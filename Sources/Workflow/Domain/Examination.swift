internal import Diagnostics

/// An examination is everything that can be found out about whether a domain is sound, by exploring all its worlds.
///
/// What is wrong with the definitions themselves is found where it is put together (``Domain/findings``). What takes
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
    public internal(set) var findings: [Finding]
    /// The verdict on each rule.
    public internal(set) var verdicts: [Verdict] = []
    /// What became of each workflow.
    public internal(set) var reports: [Report] = []
    /// The explorations of the groups of variables that have nothing to do with each other.
    public internal(set) var groups: [Exploration.Census] = []

    var explorer: Explorer
    var domain: Domain { explorer.domain }

    /// Examines a domain, with so many threads at most where there is much to explore.
    public init(of domain: Domain, limit: Int = 5_000_000, threads: Int = 1) {
        explorer = Explorer(domain, limit: limit, threads: threads)
        findings = domain.findings
        // A domain whose definitions refer to what is not there is not worth exploring.
        let isBroken = findings.contains { $0.check == .unknownReference || $0.check == .tooLarge }
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

    mutating func report(
        _ check: ModelCheck, _ message: String, _ site: DefinitionSite, notes: [Finding.Note] = [],
        help: String? = nil, trace: Trace? = nil
    ) {
        findings.append(Finding(check, message, at: site, notes: notes, help: help, trace: trace))
    }

    mutating func exploreGroups() {
        for group in domain.independentGroups {
            let exploration = explorer.explore(group)
            groups.append(exploration.census)
            if !exploration.census.isExhaustive {
                let names = group.map { $0.id }.joined(separator: ", ")
                report(.notExhaustive, "there are more than \(explorer.limit) worlds of \(names)", group[0].site)
            }
        }
    }

    mutating func examineVariables() {
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
                report(
                    .unreachableValue,
                    "\(variable.name) never \(variable.kind == .choice ? "becomes" : "holds") \u{201C}\(value)\u{201D}",
                    variable.site)
            }
        }
    }

    /// Whether a condition holds in some reachable world; true where that could not be found out.
    mutating func isReachable(_ condition: Condition) -> Bool {
        if condition == .always { return true }
        let exploration = explorer.explore(condition.variables)
        return exploration.first(where: condition) != nil || !exploration.census.isExhaustive
    }

    /// The shortest trace to a world in which a condition holds.
    mutating func trace(to condition: Condition) -> Trace? {
        let exploration = explorer.explore(condition.variables)
        return exploration.first(where: condition).map { domain.trace(to: $0, in: exploration) }
    }

    mutating func examineCommands() {
        for entry in domain.commands where !isReachable(entry.command.guardCondition) {
            let message =
                "\u{201C}\(entry.command.id)\u{201D} is never possible: in no reachable world \(entry.command.guardCondition)"
            report(.commandNeverPossible, message, entry.command.site)
        }
    }

    mutating func examinePlaces() {
        for (index, entry) in domain.places.enumerated() {
            let access = domain.access(to: Handle(index))
            // A place that nothing leads to has been reported as such.
            if access == .never || isReachable(access) { continue }
            let message = "\u{201C}\(entry.place.title)\u{201D} can never be reached: in no reachable world \(access)"
            report(.unreachablePlace, message, entry.place.site)
        }
    }

    mutating func examineRest() {
        if domain.rest == .always { return }
        let exploration = explorer.explore(domain.rest.variables)
        guard exploration.census.isExhaustive else { return }
        let reaches = explorer.reaching(domain.rest, in: exploration)
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

    mutating func examine(_ rule: Rule) {
        let verdict = explorer.verdict(on: rule)
        verdicts.append(verdict)
        switch verdict.finding {
        case .proven: break
        case .refuted(let trace):
            let message = "\u{201C}\(rule.id)\u{201D} does not hold: \(rule.statement.words)"
            let isAtOnce = trace.steps.isEmpty
            report(
                .ruleFails, message, rule.site,
                notes: isAtOnce ? [.init(message: "it fails before anything happens", site: nil)] : [],
                help: isAtOnce ? "begin otherwise, or correct the rule" : nil, trace: trace)
        case .vacuous:
            let message = "\u{201C}\(rule.id)\u{201D} says nothing: what it is about never comes about"
            report(.ruleIsVacuous, message, rule.site)
        case .undecided:
            report(.notExhaustive, "\u{201C}\(rule.id)\u{201D} could not be decided", rule.site)
        }
    }
}
