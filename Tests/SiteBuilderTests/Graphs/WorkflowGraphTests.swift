import PartnerRelationships
import Testing
import Workflow

@testable import SiteBuilder

/// The graphs that the dry run in the browser walks along.
struct WorkflowGraphTests {
    private static let domain = Domain.partnerRelationships

    /// The first worlds are enough to begin in, and the later ones take a while where nothing is optimized.
    private static var maker: GraphMaker { GraphMaker(Explorer(domain, limit: 15_000)) }

    private static let graphs: [WorkflowGraph] = {
        var maker = Self.maker
        return domain.workflows.map { maker.graph(of: $0) }
    }()

    @Test func everyWorkflowHasAGraphThatIsSmall() {
        for graph in Self.graphs {
            #expect(!graph.starts.isEmpty, "\(graph.workflow.id) can begin nowhere")
            #expect(graph.script.count <= GraphMaker.limit, "\(graph.workflow.id) is \(graph.script.count) bytes")
        }
    }

    @Test func theWayOfEveryStartCanBeWalkedInTheGraphAndEndsInTheOutcomeIfTheRolesAreEnough() {
        for graph in Self.graphs {
            for start in graph.starts {
                var here = start.state
                for (state, choice) in start.way {
                    #expect(state == here, "\(graph.workflow.id) goes on from where it did not get to")
                    let result = graph.states[state].controls.first { $0.choice == choice }?.outcome
                    guard case .state(let next)? = result else {
                        Issue.record("\(graph.workflow.id): \(graph.choices[choice].label) leads nowhere")
                        break
                    }
                    here = next
                }
                #expect(graph.states[here].isGoal || !start.isEnough, "\(graph.workflow.id) misses its outcome")
            }
        }
    }

    @Test func whereTheRolesAreNotEnoughSomethingOnTheWayIsRefused() throws {
        let graph = try #require(Self.graphs.first { $0.workflow.id == "remove-admin-roles" })
        let start = try #require(graph.starts.first { !$0.isEnough })
        let enough = try #require(graph.starts.first { $0.isEnough })
        #expect(start.way.count < enough.way.count)
        let refused = graph.states.filter { $0.person == start.person }.flatMap(\.controls).compactMap { control in
            if case .refused(let reason) = control.outcome { graph.reasons[reason] } else { nil }
        }
        #expect(!refused.isEmpty)
    }

    @Test func everyNumberNamesSomething() {
        for graph in Self.graphs {
            for state in graph.states {
                #expect(state.place.map { graph.places.indices.contains($0) } ?? true)
                #expect(graph.people.indices.contains(state.person))
                #expect(graph.worlds.indices.contains(state.world))
                for (choice, outcome) in state.controls {
                    #expect(graph.choices.indices.contains(choice))
                    switch outcome {
                    case .state(let next): #expect(graph.states.indices.contains(next))
                    case .refused(let reason): #expect(graph.reasons.indices.contains(reason))
                    case .away: break
                    }
                }
            }
        }
    }

    /// What a file is called must not become a scheme, a query or a fragment.
    @Test func theAddressOfADocumentIsEncoded() {
        var graph = WorkflowGraph(of: Self.domain.workflows[0])
        graph.documents = ["javascript:x.md", "a/b?c#d%20.md"].map { .init(document: $0, anchor: nil, items: []) }
        let script = String(decoding: graph.script, as: UTF8.self)
        #expect(script.contains(#""page":"./javascript:x.html","document":"javascript:x.md""#), "\(script)")
        #expect(script.contains(#""page":"a/b%3Fc%23d%2520.html","document":"a/b?c#d%20.md""#), "\(script)")
    }

    @Test func theSameModelGivesTheSameBytes() {
        var maker = Self.maker
        for (graph, workflow) in zip(Self.graphs, Self.domain.workflows).prefix(8) {
            #expect(maker.graph(of: workflow).script == graph.script)
        }
    }

    @Test func twoButtonsOfOneNameAreTwoChoices() throws {
        let owner = Actor("Owner")
        let kept = SetVariable<Thing>("kept things", initially: [.lamp])
        let discard = Command("discard", by: owner, when: kept.contains(.lamp), then: kept.loses(.lamp))
        let shed = Domain("Shed") {
            owner
            kept
            discard
            Portal("Shed", for: owner) {
                Page("Door") { Button("Discard").opens("First?") }
                Dialog("First?") { Button("Yes").opens("Really?") }
                Dialog("Really?") { Button("Yes").performs(discard) }
            }
            Workflow(
                "discard-lamp", "Discard the lamp", by: owner, from: kept.contains(.lamp), to: !kept.contains(.lamp)
            ) {
                SignIn(to: "Shed")
                Select("Discard")
                Select("Yes", in: "First?")
                Select("Yes", in: "Really?")
            }
        }
        #expect(shed.findings.isEmpty)
        var maker = GraphMaker(Explorer(shed))
        let graph = maker.graph(of: try #require(shed.workflow("discard-lamp")))
        #expect(graph.choices.count { $0.label == "Yes" } == 2)
    }

    private enum Thing: String, Choice { case lamp, rope }
}
