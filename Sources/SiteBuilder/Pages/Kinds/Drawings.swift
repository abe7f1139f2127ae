internal import Mustache
internal import Workflow

/// The drawings in pages of the model.
extension Site {
    /// The drawing of a lifecycle; its nodes lead to the sections of its page.
    func drawing(of lifecycle: Lifecycle) -> MustacheValue {
        guard lifecycle.reachable.count > 1 else { return .null }
        let root = SiteFrame.root(of: ModelAddress.lifecycle(lifecycle.variable))
        let graph = lifecycle.diagramGraph(in: domain) { target in
            switch target {
            case .value(let value): return "#value-\(lifecycle.variable.valueIDs[value])"
            case .command(let command):
                guard let workflow = facts.performers[command.index]?.first else { return nil }
                return root + ModelAddress.workflow(workflow.id)
            default: return address(of: target).map { root + $0 }
            }
        }
        var svg: [UInt8] = []
        LayeredLayout(graph).diagram.svg(id: "diagram", into: &svg)
        return .bytes(svg)
    }

    /// The maps of a portal.
    func maps(of portal: Handle<Portal>) -> [Values] {
        let root = SiteFrame.root(of: ModelAddress.portal(domain[portal]))
        let map = PortalMap(of: portal, in: domain) { target in address(of: target).map { root + $0 } }
        return map.graphs.enumerated().map { number, graph in
            var svg: [UInt8] = []
            LayeredLayout(graph).diagram.svg(id: "map-\(number + 1)", into: &svg)
            return ["map": .bytes(svg), "mapTitle": .text(graph.title)]
        }
    }

    /// Where the page of something stands, from the site's root.
    private func address(of target: DiagramTarget) -> String? {
        switch target {
        case .place(let place): return ModelAddress.place(domain[place].place, in: domain[domain[place].portal])
        case .value, .command: return nil
        }
    }
}
