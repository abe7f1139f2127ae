import Testing

@testable import Workflow

/// What is found out from a few starts and accounts is what trying all of them gives.
@Suite struct TrialTests {
    private static let domains = [Door.domain, Approval.domain, TrafficLight.domain]

    @Test(arguments: domains.indices)
    func anAccountFailsFirstWhereThePlainWaySaysSo(_ number: Int) {
        let domain = Self.domains[number]
        var explorer = Explorer(domain)
        for workflow in domain.workflows {
            let starts = explorer.starts(of: workflow)
            let accounts = Self.accounts(in: domain)
            var trials = Trials(of: workflow, in: domain, from: starts)
            for account in accounts {
                let plain = starts.lazy.map { domain.run(workflow, from: $0.world, as: account) }
                    .first { $0.failure != nil }
                let found = trials.firstFailure(as: account)
                #expect(found?.situations.first?.world == plain?.situations.first?.world)
                #expect(Self.message(found, domain) == Self.message(plain, domain))
                #expect(found?.steps.count == plain?.steps.count)
            }
        }
    }

    @Test(arguments: domains.indices)
    func whoCanDoAStepIsWhoCanDoItFromEveryStart(_ number: Int) {
        let domain = Self.domains[number]
        var explorer = Explorer(domain)
        for workflow in domain.workflows {
            guard let actor = workflow.permission.actors.first else { continue }
            let candidates = [[]] + domain.roles.filter { $0.actor == actor }.map { [$0] }
            let starts = explorer.starts(of: workflow)
            let mightiest = domain.mightiestAccount(of: actor)
            let runs = starts.map { domain.run(workflow, from: $0.world, as: mightiest) }.filter { $0.failure == nil }
            let found = domain.leastRoles(for: workflow, from: starts).perStep
            #expect(found.count == runs.first?.steps.count ?? 0)
            for (step, roles) in found.enumerated() {
                let able = candidates.filter { candidate in
                    let account = domain.account(of: actor, candidate)
                    return runs.allSatisfy { run in
                        guard case .act(let action) = run.steps[step].deed,
                            run.situations[step].actor == actor
                        else { return true }
                        return (try? run.situations[step].seen(by: account).performing(action)) != nil
                    }
                }
                let least = able.filter { roles in
                    !able.contains {
                        domain.isLesser(domain.account(of: actor, $0), than: domain.account(of: actor, roles))
                    }
                }
                #expect(roles.map { $0.map(\.id) } == least.map { $0.map(\.id) })
            }
        }
    }

    @Test(arguments: domains.indices)
    func worldsThatAgreeOnTheGroundsOfARunGoTheSameWay(_ number: Int) {
        let domain = Self.domains[number]
        var explorer = Explorer(domain)
        for workflow in domain.workflows {
            let starts = explorer.starts(of: workflow)
            let boundaries = domain.boundaries(of: workflow)
            for account in Self.accounts(in: domain) {
                let runs = starts.map { domain.run(workflow, from: $0.world, as: account) }
                for run in runs {
                    let grounds = domain.grounds(of: run, boundaries: boundaries)
                    for other in runs where Self.agree(run, other, on: grounds.bits) {
                        #expect(other.situations.map(\.place) == run.situations.map(\.place))
                        #expect((other.failure == nil) == (run.failure == nil))
                    }
                }
            }
        }
    }

    @Test(arguments: domains.indices)
    func whatBecomesPossibleIsPossibleAfterEveryStart(_ number: Int) {
        let domain = Self.domains[number]
        var explorer = Explorer(domain)
        for workflow in domain.workflows {
            let starts = explorer.starts(of: workflow)
            let pairs = starts.compactMap { start in
                Self.end(of: workflow, from: start.world, domain).map { (before: start.world, after: $0) }
            }
            let plain = domain.workflows.filter { other in
                other.id != workflow.id && !pairs.isEmpty
                    && pairs.allSatisfy {
                        domain.holds(other.start, in: $0.after) && !domain.holds(other.start, in: $0.before)
                    }
            }
            #expect(domain.becomesPossible(after: workflow, from: starts).map(\.id) == plain.map(\.id))
        }
    }

    @Test(arguments: domains.indices)
    func whatIsRememberedOfAWorkflowIsHowItEnds(_ number: Int) {
        let domain = Self.domains[number]
        var explorer = Explorer(domain)
        var prospects = Prospects(domain)
        let worlds = explorer.exploreEverything()
        for number in 0..<worlds.count {
            for workflow in domain.workflows {
                let ending = prospects.ending(of: workflow, from: worlds.world(number))
                #expect(ending.world == Self.end(of: workflow, from: worlds.world(number), domain))
            }
        }
    }

    @Test func aSearchThatIsGivenUpDoesNotSayThatNothingLeadsThere() {
        let domain = Approval.domain
        let goal = Approval.request.outcome
        guard case .givenUp = domain.search(for: goal, from: domain.initialWorld, limit: 1) else {
            Issue.record("one world is not all of them")
            return
        }
        guard case .impossible = domain.search(for: .never, from: domain.initialWorld) else {
            Issue.record("what is never so can't come about")
            return
        }
    }

    @Test(arguments: 1...40) func aSearchFindsTheSameWhateverWasSearchedBefore(seed: UInt64) throws {
        let domain = RandomDomain.make(seed)
        var explorer = Explorer(domain)
        let worlds = explorer.exploreEverything()
        var ground = SearchGround(domain, domain.variables)
        for number in 0..<min(worlds.count, 30) {
            for command in domain.commands.prefix(5) {
                let goal = command.command.guardCondition
                let found = ground.search(for: goal, from: worlds.world(number))
                var unused = SearchGround(domain, domain.variables)
                #expect(found == unused.search(for: goal, from: worlds.world(number)))
                guard case .found(let path) = found else { continue }
                var world = worlds.world(number)
                for command in path {
                    try #require(domain.isPossible(command, in: world))
                    world = domain.performing(command, in: world)
                }
                #expect(domain.holds(goal, in: world))
            }
        }
    }

    private static func end(of workflow: Workflow, from world: World, _ domain: Domain) -> World? {
        domain.accounts(for: workflow.permission).lazy.map { domain.run(workflow, from: world, as: $0) }
            .first { $0.failure == nil }?.end.world
    }

    private static func accounts(in domain: Domain) -> [Account] {
        domain.actors.flatMap { actor in
            [domain.account(of: actor), domain.mightiestAccount(of: actor)]
                + domain.roles.filter { $0.actor == actor }.map { domain.account($0) }
        }
    }

    private static func message(_ run: Run?, _ domain: Domain) -> String? {
        run?.failure.map { $0.failure.message(in: domain) }
    }

    private static func agree(_ left: Run, _ right: Run, on bits: SIMD8<UInt64>) -> Bool {
        left.situations[0].world.words & bits == right.situations[0].world.words & bits
    }
}
