import Markdown
import Workflow
import YAML

@testable import Procedures

/// Reads procedures, and compares what is read with the deeds that they were written for.
struct DeedReader {
    private let domain: Domain
    private let reader: ProcedureReader

    init(_ domain: Domain) {
        self.domain = domain
        reader = ProcedureReader(domain)
    }

    func read(_ markdown: String) -> ReadDocument {
        let bytes = Array(markdown.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        let sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        return reader.read(document, html: document.readHTML(), sheet)
    }

    /// What is read otherwise than it was meant, a line each.
    ///
    /// - Parameters:
    ///   - steps: the deeds that each item was written for.
    ///   - splitPaths: the deeds whose path is written as one selection after the other.
    func faults(
        in markdown: String, steps: [Range<Int>], splitPaths: Set<Int> = [], of plan: DraftPlan
    ) -> [String] {
        let text = Text(markdown)
        guard let procedure = read(markdown).procedures.first else { return ["nothing is bound"] }
        let items = procedure.items.filter { $0.reason != .heads }
        guard items.count == steps.count else {
            return ["\(items.count) items are read instead of \(steps.count)"]
        }
        var faults: [String] = []
        for (item, range) in zip(items, steps) {
            let words = text[item.range]
            if item.bucket == .notUnderstood { faults.append("not understood: \(words)") }
            let deeds = Array(plan.deeds[range])
            // What people do outside of all portals need not be understood to the last word.
            if deeds.contains(where: { !$0.isAct }) { continue }
            for unread in item.sentences.flatMap(\.unread) { faults.append("unread: \(text[unread]) in \(words)") }
            let expected = range.flatMap { expectations(plan.deeds[$0], isSplit: splitPaths.contains($0)) }
            if item.actions.count != expected.count {
                faults.append("\(item.actions.count) actions instead of \(expected.count): \(words)")
                continue
            }
            for (action, wanted) in zip(item.actions, expected) {
                faults += differences(action, wanted, text).map { "\($0): \(words)" }
            }
        }
        return faults
    }

    // MARK: One action

    private struct Expectation {
        var deed: DraftedDeed
        var verbs: Set<Verb>
        /// What may be named: a path, or a single label.
        var names: [[String]]
        var isGoing = false
    }

    private func expectations(_ deed: DraftedDeed, isSplit: Bool) -> [Expectation] {
        guard case .act(let action, let option) = deed.kind else { return [] }
        if isSplit, case .go(let path, _) = action {
            return path.map { Expectation(deed: deed, verbs: [.select], names: [[$0]], isGoing: true) }
        }
        var wanted = Expectation(deed: deed, verbs: verbs(for: option), names: names(of: action, option))
        if case .go = option { wanted.isGoing = true }
        return [wanted]
    }

    private func differences(_ action: ActionClaim, _ wanted: Expectation, _ text: Text) -> [String] {
        let deed = wanted.deed
        var faults: [String] = []
        if (action.actor == nil) != (deed.performer == .reader) { faults.append("another actor") }
        if !wanted.verbs.contains(action.verb) { faults.append("\(action.verb) is another verb") }
        let named = action.objects + action.locations.map(\.mention)
        if !wanted.names.contains(where: { name in named.contains { text.names($0, name) } }) {
            faults.append("another label")
        }
        if wanted.isGoing { return faults }
        for location in action.locations where location.mention.kind?.word.isPlace == true {
            guard let label = location.mention.label, let before = deed.before else { continue }
            let titles = [domain[before].place.title, domain[domain[before].portal].name]
            if !titles.contains(where: { Domain.key($0) == Domain.key(label.text) }) { faults.append("another place") }
        }
        return faults
    }

    private func verbs(for option: Option) -> Set<Verb> {
        switch option {
        case .signIn: return [.signIn]
        case .go: return [.go, .open]
        case .read: return [.open]
        case .menu, .use: return [.select, .choose]
        case .fill(let control):
            switch domain[control].control.kind {
            case .field: return [.enter]
            case .list: return [.choose, .select]
            case .toggle: return [.turnOn]
            default: return [.select, .check]
            }
        case .clear(let control): return domain[control].control.kind == .toggle ? [.turnOff] : [.clear]
        case .close: return [.close]
        }
    }

    private func names(of action: Action, _ option: Option) -> [[String]] {
        switch option {
        case .signIn(let portal): return [[domain[portal].name]]
        case .go(let place):
            let urls = domain[place].place.urls.map { [$0] }
            if case .go(let path, _) = action { return [path, [domain[place].place.title]] + urls }
            return [[domain[place].place.title]] + urls
        case .read(let place): return [[domain[place].place.title]]
        case .menu(let entry): return [[domain[entry].label]]
        case .use(let control), .fill(let control), .clear(let control): return [[domain[control].control.label]]
        case .close: return []
        }
    }
}

extension DeedReader {
    /// What is read otherwise than a draft means it.
    func faults(in draft: Draft) -> [String] {
        faults(in: draft.markdown, steps: draft.steps.map(\.deeds), of: draft.plan)
    }
}

/// A text by its bytes.
private struct Text {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a mention names something: by its labels, or in the words that describe it.
    func names(_ mention: Mention, _ name: [String]) -> Bool {
        if mention.segments.map({ Domain.key($0.text) }) == name.map({ Domain.key($0) }) { return true }
        guard name.count == 1 else { return false }
        let words = self[mention.range].replacing("*", with: "")
        return (" " + Domain.key(words)).hasSuffix(" " + Domain.key(name[0]))
    }
}
