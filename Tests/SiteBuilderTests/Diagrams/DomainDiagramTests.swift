import PartnerRelationships
@testable import SiteBuilder
import Testing
import Workflow

/// What the diagrams of the real domain must be.
@Suite struct DomainDiagramTests {
    private let domain = Domain.partnerRelationships

    private func lifecycles() -> [(Lifecycle, DiagramGraph)] {
        var explorer = Explorer(domain)
        return domain.variables.filter { $0.kind == .choice }.map { variable in
            let lifecycle = explorer.lifecycle(of: variable)
            return (lifecycle, lifecycle.diagramGraph(in: domain) { _ in "#there" })
        }
    }

    @Test func everyLifecycleCanBeRead() {
        for (lifecycle, graph) in lifecycles() {
            let diagram = LayeredLayout(graph).diagram
            let faults = DiagramInspection(diagram).faults
            #expect(faults.isEmpty, "\(lifecycle.variable.id): \(faults)")
            // As wide as an article at four fifths of its size; wider ones would have to be scrolled everywhere.
            #expect(diagram.width <= 880, "\(lifecycle.variable.id)")
        }
    }

    @Test func aLifecycleShowsEveryValueAndEveryTransition() {
        for (lifecycle, graph) in lifecycles() {
            let words = lifecycle.variable.valueWords
            #expect(
                graph.nodes.filter { $0.shape == .box }.map { $0.title }
                    == lifecycle.reachable.sorted().map { words[$0] })
            let drawn = graph.edges.filter { graph.nodes[$0.from].shape == .box }.map { edge in
                [graph.nodes[edge.from].title, graph.nodes[edge.to].title, edge.label?.text]
            }
            let expected = lifecycle.transitions.map { transition in
                [words[transition.from], words[transition.to], domain[transition.command].command.title]
            }
            #expect(drawn.count == expected.count && Set(drawn) == Set(expected))
        }
    }

    @Test func theLifecycleOfGranularAdministrationSaysWhoActs() throws {
        let variable = try #require(domain.variable("gdap-relationship"))
        var explorer = Explorer(domain)
        let graph = explorer.lifecycle(of: variable).diagramGraph(in: domain) { _ in nil }
        let texts = graph.edges.map { edge in
            let ends = graph.nodes[edge.from].title + " \u{2192} " + graph.nodes[edge.to].title
            return edge.label.map { "\(ends): \($0.text) (\($0.by ?? "nobody"))" } ?? ends
        }
        #expect(texts.contains("start \u{2192} none"))
        #expect(
            texts.contains(
                "approval pending \u{2192} approved: Approve the roles that the partner asks for "
                    + "(the customer, Global Administrator)"))
        #expect(texts.contains("activating \u{2192} active: The relationship becomes active (the system)"))
        // Both of the ends are cleared away by the same command: one label for two lines.
        let diagram = LayeredLayout(graph).diagram
        #expect(diagram.labels.count { $0.captions.contains { $0.lines.joined().contains("cleared") } } == 1)
        #expect(diagram.legend.map { $0.lines } == [["the system"], ["the customer"], ["the partner"]])
    }

    @Test func everyWayBetweenPlacesIsOnSomeMap() {
        for portal in domain.portalHandles {
            let graphs = PortalMap(of: portal, in: domain) { _ in nil }.graphs
            let drawn = Set(graphs.flatMap { graph in graph.edges.map { $0.label?.text ?? "" } })
            for control in domain.controls where domain[control.place].portal == portal {
                let opens = control.behaviors.contains { behavior in
                    if case .open(let target) = behavior.destination { return target != control.place }
                    return false
                }
                if opens { #expect(drawn.contains(control.control.label), "\(domain[portal].name)") }
            }
        }
    }

    @Test func noMapIsDrawnTwice() {
        for portal in domain.portalHandles {
            let maps = PlaceWeb(of: portal, in: domain).regions().map { Set($0.places) }
            #expect(Set(maps).count == maps.count, "\(domain[portal].name)")
            #expect(maps.allSatisfy { $0.count > 1 })
        }
    }

    @Test func everyMapCanBeRead() {
        for portal in domain.portalHandles {
            for graph in PortalMap(of: portal, in: domain, link: { _ in nil }).graphs {
                let faults = DiagramInspection(LayeredLayout(graph).diagram).faults
                #expect(faults.isEmpty, "\(graph.title): \(faults)")
            }
        }
    }
}
