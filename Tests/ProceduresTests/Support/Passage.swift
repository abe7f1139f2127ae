import Markdown
import YAML

@testable import Procedures

/// A document that is read without a model.
struct Passage {
    let bytes: [UInt8]
    let items: [Item]

    init(_ markdown: String, lexicon: [String] = [], people: [String] = []) {
        bytes = Array(markdown.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        let html = document.readHTML()
        var reader = ItemReader(.english(people: people), Lexicon(lexicon), StepMarks(html))
        var items: [Item] = []
        for list in Survey(document).lists { items += reader.read(list, in: document, html) }
        self.items = items
    }

    /// The words at some bytes.
    subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The claims of an item, a line each.
    func outline(_ index: Int = 0) -> [String] { items[index].sentences.flatMap { outline($0) } }

    private func outline(_ sentence: Sentence) -> [String] {
        var lines: [String] = []
        if sentence.relation == .alternative { lines.append("or else") }
        if let sign = sentence.optional { lines.append("optional: \(sign.text)") }
        if let sign = sentence.applicability { lines.append("applies: \(sign.text)") }
        lines += sentence.locations.map { "\($0.preposition) \(outline($0.mention)):" }
        lines += sentence.conditions.map { "\($0.kind): \(self[$0.range])" }
        lines += sentence.purposes.map { "to \($0.verb?.rawValue ?? "?"): \(self[$0.range])" }
        if let choice = sentence.choice { lines.append("choice: \(self[choice])") }
        lines += sentence.actions.map { outline($0) }
        lines += sentence.results.map { result in
            let mentions = result.mentions.map { " " + outline($0) }.joined()
            return "result \(result.verb.rawValue):\(mentions)"
        }
        lines += sentence.unread.map { "unread: \(self[$0])" }
        return lines
    }

    private func outline(_ action: ActionClaim) -> String {
        var line = ""
        switch action.joint {
        case .none: break
        case .then: line += "then "
        case .and: line += "and "
        case .or: line += "or "
        }
        if action.meansOf != nil { line += "by " }
        if let actor = action.actor { line += "\(actor.text): " }
        switch action.mood {
        case .permission: line += "may "
        case .duty: line += "must "
        case .order, .fact: break
        }
        line += action.verb.rawValue
        line += action.objects.map { " " + outline($0) }.joined(separator: " +")
        if let value = action.value { line += " = " + outline(value) }
        for location in action.locations where !location.isLeading {
            line += " " + location.preposition + " " + outline(location.mention)
        }
        line += action.roles.map { " as " + outline($0) }.joined()
        if let purpose = action.purpose {
            line += " {" + (purpose.verb?.rawValue ?? "?") + purpose.mentions.map { " " + outline($0) }.joined() + "}"
        }
        return line
    }

    /// A mention: marked labels as they are, plain ones with `~`, the kind word in parentheses.
    private func outline(_ mention: Mention) -> String {
        var words = mention.segments.map { ($0.isPlain ? "~" : "") + $0.text }.joined(separator: " > ")
        if mention.quantifier != nil { words = "any " + words }
        switch mention.reference {
        case .last: words += "<last>"
        case .next: words += "<next>"
        case .previous: words += "<previous>"
        case .steps(let steps): words += steps.count == 1 ? "<\(steps.lowerBound)>" : "<\(steps)>"
        case nil: break
        }
        if let kind = mention.kind { words += words.isEmpty ? "(\(kind.word.rawValue))" : " (\(kind.word.rawValue))" }
        if mention.description != nil { words += "…" }
        return words
    }
}

/// The claims of a single step, a line each.
func outline(_ step: String, lexicon: [String] = []) -> [String] {
    Passage("1. " + step.replacing("\n", with: "\n   "), lexicon: lexicon).outline()
}

/// The bucket of a single step.
func bucket(_ step: String) -> Bucket { Passage("1. " + step.replacing("\n", with: "\n   ")).items[0].bucket }
