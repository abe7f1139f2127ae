import Testing

@testable import Workflow

@Suite struct DerivedTests {
    private func starts(_ workflow: Workflow, _ domain: Domain = Door.domain) -> [Start] {
        var explorer = Explorer(domain)
        return explorer.starts(of: workflow)
    }

    @Test func startsAreTheReachableWorldsThatDifferInWhatMatters() {
        #expect(starts(Door.goIn).map { $0.world } == [Door.world(.closed, .unlocked)])
        // With and without the right to edit; whether there is a copy does not matter to the request.
        #expect(starts(Approval.request, Approval.domain).count == 2)
    }

    @Test func aStartTellsHowItComesAbout() throws {
        let start = try #require(starts(Door.release).first)
        #expect(start.trace.steps.map { Door.domain[$0.command].command.id } == ["lock-door"])
    }

    @Test func theLeastRoleIsTheOneThatIsJustEnough() {
        let domain = Door.domain
        let opening = domain.leastRoles(for: Door.goIn, from: starts(Door.goIn))
        #expect(opening.least == [[Door.guest]])
        #expect(opening.sufficient == [[Door.guest], [Door.keeper]])
        let locking = domain.leastRoles(for: Door.secure, from: starts(Door.secure))
        #expect(locking.least == [[Door.keeper]])
        #expect(locking.insufficient.map { $0.roles } == [[Door.guest]])
        #expect(locking.insufficient.map { $0.step } == [1])
    }

    @Test func rolesAreKnownForEachStep() {
        let roles = Door.domain.leastRoles(for: Door.secure, from: starts(Door.secure)).perStep
        #expect(roles == [[[]], [[Door.keeper]], [[]], [[]], [[Door.keeper]]])
    }

    @Test func twoRolesInOneAccountAreFoundIfNoneIsEnough() {
        let domain = Approval.domain
        let reject = Workflow(
            "reject-document", "Reject", by: Approval.reviewer, from: Approval.state.is(.inReview),
            to: Approval.state.is(.rejected)
        ) {
            Open(message: "Please review")
            Select("Review the document")
            Select("Reject")
        }
        let least = domain.leastRoles(for: reject, from: starts(reject, domain)).least
        #expect(least == [[Approval.approver, Approval.lawyer]])
    }

    @Test func twoLesserRolesInOneAccountAreLessThanOneMightyRole() {
        enum Seal: String, Choice { case whole, broken }
        let seal = Variable<Seal>("the seal")
        let clerk = Actor("the clerk")
        let first = Role("First key", of: clerk)
        let second = Role("Second key", of: clerk)
        let master = Role("Master key", of: clerk, includes: [first, second])
        let open = Command("break-seal", by: first.and(second), then: seal.becomes(.broken))
        let breakIt = Workflow(
            "break-the-seal", "Break the seal", by: first.and(second), from: seal.is(.whole), to: seal.is(.broken)
        ) {
            Do("Break it", performing: open)
        }
        let domain = Domain("Seal") {
            seal
            clerk
            first
            second
            master
            open
            breakIt
        }
        let roles = domain.leastRoles(for: breakIt, from: starts(breakIt, domain))
        #expect(roles.least == [[first, second]])
        #expect(roles.sufficient == [[master], [first, second]])
        #expect(roles.insufficient.map { $0.roles } == [[first], [second]])
    }

    @Test func lockingIsUndoneByUnlocking() {
        guard case .workflows(let undoing) = Door.domain.undo(of: Door.secure, from: starts(Door.secure)) else {
            Issue.record("unlocking undoes locking")
            return
        }
        #expect(undoing.map { $0.id } == ["unlock-the-door"])
    }

    @Test func whatNoWorkflowUndoesMayBeUndoneByCommands() {
        let domain = Approval.domain
        guard case .commands(let path) = domain.undo(of: Approval.request, from: starts(Approval.request, domain))
        else {
            Issue.record("starting again leads back")
            return
        }
        #expect(
            path.map { domain[$0].command.id } == ["expire", "restart", "ask-for-edit"]
                || path.map { domain[$0].command.id } == ["approve", "restart", "ask-for-edit"])
    }

    @Test func whatNothingUndoesIsTold() {
        let burn = Command(
            "burn", by: Door.guest, when: Door.leaf.is(.open), then: Door.leaf.becomes(.closed),
            Door.lock.becomes(.locked))
        let workflow = Workflow(
            "burn-it", "Burn it", by: Door.guest, from: Door.leaf.is(.open), to: Door.lock.is(.locked)
        ) {
            Do("Light a fire", performing: burn)
        }
        let domain = Domain("Fire") {
            Door.leaf
            Door.lock
            Door.visitor
            Door.guest
            Door.open
            burn
            workflow
        }
        guard case .nothing = domain.undo(of: workflow, from: starts(workflow, domain)) else {
            Issue.record("fire can't be undone")
            return
        }
    }

    @Test func whatBecomesPossibleAfterwards() {
        let after = Door.domain.becomesPossible(after: Door.secure, from: starts(Door.secure))
        #expect(after.map { $0.id } == ["unlock-the-door"])
    }

    @Test func aJourneyChangesHandsWithItsParts() throws {
        let domain = Approval.domain
        let start = try #require(starts(Approval.journey, domain).first)
        let run = domain.run(Approval.journey, from: start.world, as: domain.account(Approval.writer))
        #expect(run.failure == nil)
        #expect(run.steps.count == 10)
        #expect(run.end.actor == Approval.reviewer)
        #expect(Approval.journey.isJourney)
        #expect(!Approval.decide.isJourney)
    }

    @Test func waitingLetsThingsHappen() throws {
        let domain = Approval.domain
        let start = try #require(starts(Approval.waitItOut, domain).first)
        let run = domain.run(Approval.waitItOut, from: start.world, as: domain.account(Approval.writer))
        #expect(run.failure == nil)
        #expect(domain.layout.value(of: Approval.state, in: run.end.world) == .expired)
    }

    @Test func aLifecycleHasTheStepsThatAreReallyPossible() {
        var explorer = Explorer(Approval.domain)
        let lifecycle = explorer.lifecycle(of: Approval.state)
        #expect(lifecycle.initial == [0])
        #expect(lifecycle.reachable == [0, 1, 2, 3, 4])
        let lines = lifecycle.transitions.map { "\($0.from) \($0.to) \(Approval.domain[$0.command].command.id)" }
        #expect(
            lines == [
                "0 1 submit", "1 2 approve", "1 3 reject", "1 4 expire", "2 0 restart", "3 0 restart", "4 0 restart",
            ])
    }
}
