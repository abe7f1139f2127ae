import Testing

@testable import Workflow

@Suite struct WorldTests {
    enum Letter: String, Choice {
        case a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z
    }

    @Test func moreThanOneWordOfVariablesKeepApart() throws {
        let sets = (1...5).map { SetVariable<Letter>("set \($0)") }
        let layout = Layout(sets.map { $0.definition })
        #expect(layout.bitCount == 130)
        #expect(layout.wordCount == 3)
        var world = World()
        for (index, set) in sets.enumerated() {
            world = layout.setting(set.definition, to: UInt64(index + 1) << 20, in: world)
        }
        for (index, set) in sets.enumerated() {
            #expect(layout.core(of: set.definition, in: world) == UInt64(index + 1) << 20)
        }
        world = layout.setting(sets[2].definition, to: 0, in: world)
        #expect(layout.members(of: sets[2], in: world).isEmpty)
        #expect(layout.members(of: sets[3], in: world) == [.w])
    }

    @Test func aChoiceTakesAsFewBitsAsItCan() {
        #expect(Door.leaf.definition.width == 1)
        #expect(Approval.state.definition.width == 3)
        #expect(Approval.wanted.definition.width == 3)
        #expect(Variable<Letter>("the letter").definition.width == 5)
    }

    @Test func valuesComeBackAsTheyWentIn() {
        let domain = Approval.domain
        let world = domain.world(Approval.state.is(.rejected), Approval.wanted.is([.read, .comment]))
        #expect(domain.layout.value(of: Approval.state, in: world) == .rejected)
        #expect(domain.layout.members(of: Approval.wanted, in: world) == [.read, .comment])
    }

    @Test func everyCombinationOfInitialValuesIsABeginning() {
        #expect(Approval.domain.initialWorlds.count == 2)
        #expect(Door.domain.initialWorlds == [Door.world(.closed, .unlocked)])
    }

    @Test func effectsLookAtTheWorldBefore() throws {
        let left = Variable<Door.Leaf>("the left")
        let right = Variable<Door.Leaf>("the right", initially: .open)
        let swap = Command("swap", by: Actor.system, then: left.copies(from: right), right.copies(from: left))
        let domain = Domain("Swap") {
            left
            right
            swap
        }
        let after = domain.performing(try #require(domain.command("swap")), in: domain.initialWorld)
        #expect(domain.layout.value(of: left, in: after) == .open)
        #expect(domain.layout.value(of: right, in: after) == .closed)
    }

    @Test func idsComeFromNames() {
        #expect(Variable<Door.Leaf>("the partner\u{2019}s admin roles").definition.id == "partners-admin-roles")
        #expect(Role("Global Administrator", of: Door.visitor).id == "global-administrator")
        #expect(Approval.State.inReview.words == "in review")
    }
}
