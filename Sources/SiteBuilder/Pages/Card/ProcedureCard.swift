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
    /// The items of its lists, in their order.
    private let items: [Part]
    /// Which of them stand in each file, at each place at which it is included, in the order of their places there.
    private let places: [ArticlePlace: [Int]]
    private let isOrdered: Bool
    private let values: CardValues

    /// An item of the procedure, as far as the card is concerned.
    private struct Part: Sendable {
        let place: ArticlePlace
        let range: Range<Int>
        let parent: Int?
        let step: CardStep
    }

    init(_ verdict: ProcedureVerdict, id: String, document: String, bytes: [UInt8], _ site: Site) {
        self.id = id
        let procedure = verdict.procedure
        isOrdered = procedure.isOrdered
        let facts = verdict.workflow.flatMap { site.facts.workflow($0.id) }
        let outline = StepOutline(verdict)
        let actors = StepActors(
            verdict, outline, reader: facts?.actor ?? verdict.workflow?.permission.actors.first)
        var items: [Part] = []
        var version = Fingerprint([])
        var places: [ArticlePlace: [Int]] = [:]
        var others: [String: [UInt8]] = [:]
        for (index, item) in procedure.items.enumerated() {
            let included = procedure.included[index]
            let place = included.map { ArticlePlace($0.file, at: $0.directive) } ?? ArticlePlace(document)
            let range = included?.range ?? item.range
            if let file = included?.file, others[file] == nil { others[file] = try? site.source.folder.read(file) }
            let bytes = included.flatMap { others[$0.file] } ?? bytes
            // What stands in a step that has steps in it is told apart by its own words; they have theirs.
            let hasParts = !outline.nested(in: index).isEmpty
            let words = hasParts ? included?.textRange ?? item.textRange : range
            if item.parent == nil { version.add(bytes[range.clamped(to: 0..<bytes.count)]) }
            let step = CardStep(
                index, outline, actors, id: "\(id)-Step-\(outline.names[index])",
                hash: Fingerprint(bytes[words.clamped(to: 0..<bytes.count)]).short, facts, verdict, site)
            places[place, default: []].append(items.count)
            items.append(Part(place: place, range: range, parent: item.parent, step: step))
        }
        self.items = items
        self.places = places
        values = Self.values(
            of: verdict, facts, id: id, document: document, version: version.short, stepCount: outline.count, site)
    }

    private static func values(
        of verdict: ProcedureVerdict, _ facts: WorkflowFacts?, id: String, document: String, version: String,
        stepCount: Int, _ site: Site
    ) -> CardValues {
        var common: Values = [:]
        var values: Values = [
            "cardID": .text(id), "page": .text(document), "workflow": .text(verdict.procedure.workflow),
            "cardVersion": .text(version), "root": .text(SiteFrame.root(of: PagePath.page(of: document))),
            "agrees": .bool(verdict.agreement == .agrees),
            "fingerprint": .text(String(site.facts.fingerprint.prefix(8))),
        ]
        if let facts {
            common = site.findings.tasks.value(for: facts.workflow.id) { site.common(facts) }
            values["workflowHref"] = .text(ModelAddress.workflow(facts.workflow.id))
            let actor = facts.actor
            let least = verdict.roles.least
            values["leastRoles"] = .values(site.domain.roleSets(least, of: actor))
            values["role"] = .text(site.domain.words(forAnyOf: least, of: actor))
            // Where anybody will do, it is no news that a role will.
            let more = least.contains([]) ? [] : verdict.roles.sufficient.filter { !least.contains([$0]) }
            values["performer"] = .text(actor.name)
            // Sets of roles, each of which is enough; anybody is a star.
            let enough = least.contains([]) ? [[]] : least + more.map { [$0] }
            values["enough"] = .text(
                enough.map { $0.isEmpty ? "*" : $0.map(\.id).joined(separator: "+") }.joined(separator: " "))
            values["moreRoles"] =
                more.isEmpty ? .values([]) : .values(site.domain.roleSets(more.map { [$0] }, of: actor))
            values["hasMore"] = .bool(!more.isEmpty)
        } else {
            values["role"] = ""
            values["performer"] = .null
        }
        values["stepCount"] = .text(numbered(stepCount, "step"))
        values["cardStarts"] = .text(numbered(verdict.starts.count, "start"))
        values["roleCount"] = .text(numbered(verdict.roles.sufficient.count, "role"))
        return CardValues(own: values, common: common)
    }

    /// What the list or item of a file that begins at some bytes is written between, if it is a part of the card.
    func frame(
        of node: Node, at range: Range<Int>, in place: ArticlePlace, _ templates: TemplateLibrary
    ) -> BlockFrame? {
        guard let places = places[place] else { return nil }
        let first = firstItem(at: range.lowerBound, among: places)
        switch node.kind {
        case .item:
            guard first < places.count, items[places[first]].range.lowerBound == range.lowerBound else { return nil }
            return items[places[first]].step.frame(node, values, templates)
        case .list:
            if node.parent?.kind == .item, isNested(range, before: first, among: places) {
                return frame(ofNestedList: node)
            }
            guard first < places.count else { return nil }
            return frame(ofListAt: range, in: place, from: places[first], startingWith: node.listStart, templates)
        default: return nil
        }
    }

    /// For each file at each place, the bytes from the first of its items there to the last.
    var extents: [ArticlePlace: Range<Int>] {
        places.compactMapValues { places in
            guard let first = places.first else { return nil }
            let start = items[first].range
            return start.lowerBound..<places.reduce(start.upperBound) { max($0, items[$1].range.upperBound) }
        }
    }

    /// Where its items in a file at a place begin.
    func starts(in place: ArticlePlace) -> [Int] { (places[place] ?? []).map { items[$0].range.lowerBound } }

    /// The first of the items at some places that doesn't begin before a byte.
    private func firstItem(at offset: Int, among places: [Int]) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if items[places[middle]].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a list stands in one of the items.
    private func isNested(_ range: Range<Int>, before first: Int, among places: [Int]) -> Bool {
        // It may begin where the item does that it is in.
        let isFirst = first < places.count && items[places[first]].range.lowerBound == range.lowerBound
        let before = isFirst ? first : first - 1
        var around: Int? = places.indices.contains(before) ? places[before] : nil
        while let index = around, items.indices.contains(index), items[index].place == items[places[0]].place {
            let item = items[index]
            if item.range.lowerBound <= range.lowerBound, range.upperBound <= item.range.upperBound { return true }
            around = item.parent.flatMap { $0 < index ? $0 : nil }
        }
        return false
    }

    private func frame(ofNestedList node: Node) -> BlockFrame {
        let tag = node.isOrderedList ? "ol" : "ul"
        return BlockFrame(opening: Array("<\(tag) class=\"steps\">\n".utf8), closing: Array("</\(tag)>\n".utf8))
    }

    private func frame(
        ofListAt range: Range<Int>, in place: ArticlePlace, from first: Int, startingWith number: Int,
        _ templates: TemplateLibrary
    ) -> BlockFrame? {
        guard range.contains(items[first].range.lowerBound) else { return nil }
        var frame = BlockFrame(opening: [], closing: [])
        if first == 0 { values.append("partials/card-opening", of: templates, to: &frame.opening) }
        let tag = isOrdered ? "ol" : "ul"
        let start = isOrdered && number != 1 ? " start=\"\(number)\"" : ""
        frame.opening += Array("<\(tag) class=\"steps\"\(start)>\n".utf8)
        frame.closing += Array("</\(tag)>\n".utf8)
        if let last = items.last, last.place == place, range.contains(last.range.lowerBound) {
            values.append("partials/card-closing", of: templates, to: &frame.closing)
        }
        return frame
    }
}

/// Card values are what the names stand for in the templates of a card.
///
/// Some are its own, and the others it has in common with all cards of its workflow; its own count where both have some.
struct CardValues: Sendable {
    let own: Values
    let common: Values

    /// Appends what a template makes of them.
    func append(_ template: String, of templates: TemplateLibrary, to output: inout [UInt8]) {
        templates.append(template, own, within: [.fields(common)], to: &output)
    }
}

extension TemplateLibrary {
    /// Appends what a template makes of some values; nothing if there is no such template.
    func append(_ template: String, _ values: Values, within outer: [MustacheValue], to output: inout [UInt8]) {
        try? render(template, .fields(values), within: outer, into: &output)
    }
}
