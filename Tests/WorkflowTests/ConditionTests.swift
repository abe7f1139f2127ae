import Testing
import Workflow

@Suite struct ConditionTests {
    @Test(arguments: 1...40) func joiningManyAtOnceIsJoiningOneAfterTheOther(seed: UInt64) {
        var random = SeededGenerator(seed)
        let parts = (0..<Int.random(in: 0...30, using: &random)).map { _ -> Condition in
            let member = Door.leaf.isNot(.open), other = Door.lock.is(.unlocked)
            let choices: [Condition] = [
                .always, member, other, member && other, member || other, !(member || other), Door.leaf.is(.closed),
            ]
            return seed % 7 == 0 && random.next() % 20 == 0 ? .never : choices[Int(random.next() % 7)]
        }
        #expect(Condition.all(of: parts) == parts.reduce(.always) { $0 && $1 })
        #expect(Condition.any(of: parts.map { !$0 }) == parts.map { !$0 }.reduce(.never) { $0 || $1 })
    }

    @Test func manyDifferentPartsAreJoinedInOnePass() {
        // A set of sixteen has 65,536 values.
        enum Letter: String, Choice { case a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p }
        let wide = SetVariable<Letter>("the letters").definition
        let parts = (1...40_000).map { Condition.test(.members(wide, among: wide.everything, are: $0)) }
        #expect(Condition.all(of: parts).conjuncts == parts)
        #expect(Condition.any(of: parts + parts) == .any(Condition.Parts(parts)))
    }

    @Test func aConditionOfAnyDepthIsComparedAndLetGo() {
        func deep() -> Condition {
            var deep = Door.leaf.is(.open)
            for number in 0..<400_000 {
                switch number % 3 {
                case 0: deep = deep && Door.lock.is(.unlocked)
                case 1: deep = deep || Door.leaf.is(.closed)
                default: deep = !deep
                }
            }
            return deep
        }
        func negated() -> Condition { (0..<400_000).reduce(Door.leaf.is(.open)) { part, _ in .not(part) } }
        #expect(deep() == deep())
        #expect(negated() == negated())
        #expect(deep() != negated())
        #expect(Set([deep(), deep()]).count == 1)
    }

    @Test func whatSomebodyElseRefersToIsNotLetGo() {
        let inner = Door.leaf.is(.open) || Door.lock.is(.unlocked)
        do {
            let outer = !(inner && Door.leaf.is(.closed))
            #expect(outer.variables.count == 2)
        }
        let copy = inner
        let more = inner || Door.leaf.is(.closed)
        #expect(copy == (Door.leaf.is(.open) || Door.lock.is(.unlocked)))
        #expect(more != copy && more.variables == copy.variables)
    }

    @Test func partsThatAreJoinedOneByOneAreCopiedOnce() {
        enum Letter: String, Choice { case a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p }
        let wide = SetVariable<Letter>("the letters").definition
        let parts = (1...40_000).map { Condition.test(.members(wide, among: wide.everything, are: $0)) }
        func joined(_ parts: ArraySlice<Condition>) -> Condition {
            var parts = parts
            var whole = Condition.always
            while let part = parts.popFirst() { whole = (consume whole) && part }
            return whole
        }
        #expect(joined(parts[...]).conjuncts == parts)
    }

    @Test func readsAsASentence() {
        let condition = Door.leaf.is(.closed) && Door.lock.is(.unlocked)
        #expect("\(condition)" == "the door is closed and the lock is unlocked")
    }

    @Test func saysWhatIsNotOnlyWhereThatIsShorter() {
        #expect("\(!Door.leaf.is(.open))" == "the door is closed")
        #expect("\(Approval.state.isNot(.inReview))" == "the document is not in review")
        #expect(
            "\(Approval.state.isOneOf(.draft, .approved, .expired))" == "the document is draft, approved, or expired")
    }

    @Test func neverSaysThatSomethingIsNotNot() {
        let period = Variable<Period>("the period")
        #expect("\(period.isNot(.notStarted))" == "the period is running or over")
        #expect("\(period.isNot(.over))" == "the period is not over")
    }

    private enum Period: String, Choice { case notStarted, running, over }

    @Test func usesTheSentencesOfTheVariable() {
        #expect("\(Approval.mail.is(.none))" == "no request has been sent")
        #expect("\(!Approval.mail.is(.sent))" == "no request has been sent")
    }

    @Test func speaksOfSets() {
        #expect("\(Approval.wanted.contains(.edit))" == "the requested rights include edit")
        #expect("\(!Approval.wanted.contains(.edit))" == "the requested rights do not include edit")
        #expect("\(Approval.wanted.isEmpty)" == "the requested rights are empty")
        #expect("\(Approval.wanted.is([.read, .edit]))" == "the requested rights are exactly read and edit")
        #expect("\(Approval.wanted.contains(anyOf: .read, .edit))" == "the requested rights include read or edit")
        let subset = Approval.granted.isSubset(of: Approval.wanted)
        #expect("\(subset)" == "all of the granted rights are among the requested rights")
    }

    @Test func makesClearWhatBelongsTogether() {
        let condition = Door.leaf.is(.open) && (Door.lock.is(.locked) || Approval.state.is(.draft))
        #expect("\(condition)" == "the door is open, and either the lock is locked or the document is draft")
        let other = Door.leaf.is(.open) && Door.lock.is(.locked) || Approval.state.is(.draft)
        #expect("\(other)" == "either the door is open and the lock is locked, or the document is draft")
    }

    @Test func namesTheFalsePartsOfAConjunction() {
        let world = Door.world(.open, .unlocked)
        let explanation = Door.domain.explain(Door.open.guardCondition, in: world)
        #expect(!explanation.holds)
        #expect(explanation.parts.map { $0.holds } == [false, true])
        #expect(explanation.culprits == [Door.leaf.is(.closed)])
    }

    @Test func blamesAllPartsOfAChoice() {
        let choice = Door.leaf.is(.open) || Door.lock.is(.locked)
        #expect(Door.domain.explain(choice, in: Door.world(.closed, .unlocked)).culprits.count == 2)
        #expect(Door.domain.explain(choice, in: Door.world(.open, .unlocked)).culprits.isEmpty)
    }

    @Test func implicationIsDecidedExactly() {
        let state = Approval.state
        #expect(state.is(.draft).isStronger(than: state.isOneOf(.draft, .expired)))
        #expect(!state.isOneOf(.draft, .expired).isStronger(than: state.is(.draft)))
        #expect(
            (state.isNot(.draft) && state.isNot(.inReview)).isEquivalent(
                to: state.isOneOf(.approved, .rejected, .expired)))
        #expect(Approval.wanted.is([.read]).isStronger(than: !Approval.wanted.contains(.edit)))
    }

    @Test func setsAreComparedMemberByMember() {
        let both = Approval.granted.isSubset(of: Approval.wanted) && Approval.wanted.isSubset(of: Approval.granted)
        #expect(both.isEquivalent(to: Approval.granted.is(sameAs: Approval.wanted)))
        #expect(
            (Approval.granted.contains(.edit) && Approval.granted.isSubset(of: Approval.wanted))
                .isStronger(than: Approval.wanted.contains(.edit)))
    }

    @Test func aConditionAndItsNegationExcludeEachOther() {
        let condition = Door.leaf.is(.open) || Approval.state.is(.draft) && Approval.wanted.isEmpty
        #expect(!condition.overlaps(!condition))
        #expect((condition || !condition).isTautology)
        #expect((condition && !condition).example == nil)
    }

    @Test func anExampleMakesTheConditionTrue() throws {
        let condition = !Door.leaf.is(.open) && (Door.lock.is(.locked) || Door.leaf.is(.open))
        let example = try #require(condition.example)
        #expect(Door.domain.holds(condition, in: Door.domain.world(example)))
    }

    @Test func describesWorldsByWhatTellsThemFromTheOthers() {
        let all = [Door.world(.closed, .unlocked), Door.world(.closed, .locked), Door.world(.open, .unlocked)]
        let layout = Door.domain.layout
        #expect(Condition.describing([all[1]], among: all, in: layout) == Door.lock.is(.locked))
        #expect(Condition.describing([all[0], all[1]], among: all, in: layout).isEquivalent(to: Door.leaf.is(.closed)))
        #expect(Condition.describing(all, among: all, in: layout) == .always)
        #expect(Condition.describing([], among: all, in: layout) == .never)
    }

    @Test(arguments: 1...60) func compiledConditionsAgreeWithTheirMeaning(seed: UInt64) {
        var random = SeededGenerator(seed)
        let domain = Approval.domain
        let condition = Condition.random(on: domain.variables, depth: 4, &random)
        let compiled = domain.compile(condition)
        for _ in 0..<50 {
            let world = World.random(in: domain.layout, &random)
            let holds = domain.holds(condition, in: world)
            #expect(compiled.holds(in: world) == holds, "\(condition)")
            #expect(domain.explain(condition, in: world).holds == holds, "\(condition)")
        }
    }

    @Test(arguments: 1...40) func comparisonsAgreeWithTryingAllWorlds(seed: UInt64) {
        var random = SeededGenerator(seed)
        let domain = Approval.domain
        let left = Condition.random(on: domain.variables, depth: 3, &random)
        let right = Condition.random(on: domain.variables, depth: 3, &random)
        let worlds = World.all(in: domain.layout)
        #expect(
            left.isStronger(than: right)
                == worlds.allSatisfy { !domain.holds(left, in: $0) || domain.holds(right, in: $0) })
        #expect(
            left.isEquivalent(to: right)
                == worlds.allSatisfy { domain.holds(left, in: $0) == domain.holds(right, in: $0) })
        #expect(left.isSatisfiable == worlds.contains { domain.holds(left, in: $0) })
    }

    @Test(arguments: 1...30) func descriptionsHoldInTheWorldsAndInNoneOfTheOthers(seed: UInt64) {
        var random = SeededGenerator(seed)
        let layout = Approval.domain.layout
        let all = (0..<40).map { _ in World.random(in: layout, &random) }
        let chosen = all.filter { _ in Bool.random(using: &random) }
        let condition = Condition.describing(chosen, among: all, in: layout)
        let inside = Set(chosen)
        for world in all { #expect(condition.holds(in: world, layout) == inside.contains(world)) }
    }
}
