internal import Documents
internal import Markdown
internal import Mustache
internal import Procedures
internal import Workflow

/// A procedure card is what a page makes of a bound list: a checklist that knows where each step happens, what it
/// needs, and what comes of it.
///
/// The words of the steps remain the writer's.
struct ProcedureCard: Sendable {
    /// The id that the ids of its parts begin with: that of its heading, told apart from others under the same one.
    let id: String
    /// The steps, by the first byte of each one's item in the file.
    private let steps: [Int: CardStep]
    /// The first bytes of the steps' items, in order.
    private let starts: [Int]
    private let isOrdered: Bool
    private let values: Values

    init(_ verdict: ProcedureVerdict, id: String, document: String, bytes: [UInt8], _ site: Site) {
        self.id = id
        let procedure = verdict.procedure
        isOrdered = procedure.isOrdered
        let facts = verdict.workflow.flatMap { site.facts.workflow($0.id) }
        var steps: [Int: CardStep] = [:]
        var version = Fingerprint([])
        var number = 0
        for (index, item) in procedure.items.enumerated() where item.parent == nil {
            number += 1
            let nested = procedure.items.indices.filter { procedure.items[$0].isWithin(index, of: procedure.items) }
            let parts = ([index] + nested).filter { verdict.items.indices.contains($0) }.map { verdict.items[$0] }
            let range = item.range.clamped(to: 0..<bytes.count)
            let content = bytes[range]
            version.add(content)
            steps[item.range.lowerBound] = CardStep(
                number: number, id: "\(id)-step-\(number)", hash: Fingerprint(content).short, parts, facts, verdict,
                site)
        }
        self.steps = steps
        starts = steps.keys.sorted()
        values = Self.values(
            of: verdict, facts, id: id, document: document, version: version.short, stepCount: number, site)
    }

    private static func values(
        of verdict: ProcedureVerdict, _ facts: WorkflowFacts?, id: String, document: String, version: String,
        stepCount: Int, _ site: Site
    ) -> Values {
        var values: Values = [
            "cardID": .text(id), "page": .text(document), "workflow": .text(verdict.procedure.workflow),
            "cardVersion": .text(version), "root": .text(SiteFrame.root(of: PagePath.page(of: document))),
            "agrees": .bool(verdict.agreement == .agrees),
            "fingerprint": .text(String(site.facts.fingerprint.prefix(8))),
        ]
        if let facts {
            // The card's own values count where both have some.
            let common = site.findings.tasks.value(for: facts.workflow.id) { site.common(facts) }
            values.merge(common) { own, _ in own }
            values["workflowHref"] = .text(ModelAddress.workflow(facts.workflow.id))
            let actor = facts.actor
            let least = verdict.roles.least
            values["leastRoles"] = .values(site.domain.roleSets(least, of: actor))
            values["role"] = .text(site.domain.words(forAnyOf: least, of: actor))
            // Where anybody will do, it is no news that a role will.
            let more = least.contains([]) ? [] : verdict.roles.sufficient.filter { !least.contains([$0]) }
            values["moreRoles"] = .values(more.map { site.domain.link(to: $0) })
            values["hasMore"] = .bool(!more.isEmpty)
        } else {
            values["role"] = ""
        }
        values["stepCount"] = .text(numbered(stepCount, "step"))
        values["cardStarts"] = .text(numbered(verdict.starts.count, "start"))
        values["roleCount"] = .text(numbered(verdict.roles.sufficient.count, "role"))
        return values
    }

    /// Whether the list or item that begins at some bytes is a part of the card.
    func frame(of node: Node, at range: Range<Int>, _ templates: TemplateLibrary) -> BlockFrame? {
        switch node.kind {
        case .item: return steps[range.lowerBound].map { $0.frame(node, values, templates) }
        case .list: return frame(ofListAt: range, startingWith: node.listStart, templates)
        default: return nil
        }
    }

    private func frame(ofListAt range: Range<Int>, startingWith number: Int, _ templates: TemplateLibrary)
        -> BlockFrame?
    {
        guard let first = starts.first(where: { range.contains($0) }),
            let last = starts.last(where: { range.contains($0) })
        else { return nil }
        var frame = BlockFrame(opening: [], closing: [])
        if first == starts.first { templates.append("partials/card-opening", values, to: &frame.opening) }
        let tag = isOrdered ? "ol" : "ul"
        let start = isOrdered && number != 1 ? " start=\"\(number)\"" : ""
        frame.opening += Array("<\(tag) class=\"steps\"\(start)>\n".utf8)
        frame.closing += Array("</\(tag)>\n".utf8)
        if last == starts.last { templates.append("partials/card-closing", values, to: &frame.closing) }
        return frame
    }

    /// The first byte of its first step.
    var start: Int { starts.first ?? .max }
}

extension Item {
    /// Whether an item is nested, however deep, in the one with an index.
    fileprivate func isWithin(_ index: Int, of items: [Item]) -> Bool {
        var parent = parent
        while let current = parent {
            if current == index { return true }
            // An item stands after the one that it is nested in.
            parent = items[current].parent.flatMap { $0 < current ? $0 : nil }
        }
        return false
    }
}

extension TemplateLibrary {
    /// Appends what a template makes of some values; nothing if there is no such template.
    func append(_ template: String, _ values: Values, to output: inout [UInt8]) {
        try? render(template, .object(values), into: &output)
    }
}
