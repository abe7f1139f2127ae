internal import Diagnostics
internal import Workflow

/// A step writer writes steps in the manner of the document that they are for.
struct StepWriter {
    let domain: Domain
    let procedure: Procedure
    let source: [UInt8]
    let file: String

    /// In a longer list nothing is inserted, because every step that is missing would come with new numbers for all others.
    private static let longestList = 200

    init(domain: Domain, procedure: Procedure, source: [UInt8], file: String) {
        self.domain = domain
        self.procedure = procedure
        self.source = source
        self.file = file
    }

    /// Whether the document sets labels off in bold.
    private var isBold: Bool {
        procedure.items.contains { item in
            item.actions.contains { action in
                action.objects.contains { mention in mention.segments.contains { $0.markup.contains(.bold) } }
            }
        }
    }

    /// The items that are nested in no other one.
    private var outermost: [Int] { procedure.items.indices.filter { procedure.items[$0].parent == nil } }

    /// The step for an option, as a sentence about whoever does it; about nobody if that is the reader.
    func sentence(for option: Option, by actor: Actor?) -> String {
        let sentence = sentence(for: option)
        return actor.map { StepWriter.sentence(sentence, by: $0) } ?? sentence
    }

    /// An order as a statement about somebody: *Your customer selects **Yes**.*
    static func sentence(_ order: String, by actor: Actor) -> String {
        let (lead, rest) = DraftVerbs.splitLead(order)
        let statement = "\(DraftNames.mention(of: actor)) \(DraftVerbs.thirdPerson(of: DraftText.uncapitalized(rest)))"
        return lead.map { "\($0), \(statement)" } ?? DraftText.capitalized(statement)
    }

    /// The steps for options that come one after the other, as sentences about whoever does them; the first one that leads
    /// into a portal names it.
    func sentences(for options: [Option], in situation: Situation, by actor: Actor?) -> [String] {
        var sentences = options.map { sentence(for: $0) }
        if situation.portal == nil, case .go(let place)? = options.first, let first = sentences.first,
            !domain[place].place.paths.isEmpty
        {
            let portal = Telling(domain: domain).name(of: domain[place].portal)
            sentences[0] = "In \(portal), \(DraftText.uncapitalized(first))"
        }
        return sentences.map { sentence in actor.map { StepWriter.sentence(sentence, by: $0) } ?? sentence }
    }

    /// The step for an option, as a sentence.
    func sentence(for option: Option) -> String {
        let bold = isBold
        let mark = { (label: String) in bold ? "**\(label)**" : label }
        switch option {
        case .signIn(let portal): return "Sign in to \(Telling(domain: domain).name(of: portal))."
        case .go(let place):
            let entry = domain[place].place
            if let path = entry.paths.first { return "Go to \(path.map(mark).joined(separator: " > "))." }
            return "Go to \(entry.urls.first ?? mark(entry.title))."
        case .read(let message): return "Open the \(mark(domain[message].place.title)) message."
        case .menu(let entry): return "Select \(mark(domain[entry].label))."
        case .use(let control):
            let entry = domain[control].control
            if entry.kind == .row { return "Select the row of the \(entry.label)." }
            let place = domain[domain[control].place].place
            if place.kind == .dialog { return "In the \(mark(place.title)) dialog box, select \(mark(entry.label))." }
            return "Select \(mark(entry.label))."
        case .fill(let control):
            let entry = domain[control].control
            switch entry.kind {
            case .field: return "Enter \(mark(entry.label))."
            case .checkBox: return "Select the \(mark(entry.label)) check box."
            case .toggle: return "Turn on the \(mark(entry.label)) toggle."
            default: return "Select \(mark(entry.label))."
            }
        case .clear(let control):
            let entry = domain[control].control
            if entry.kind == .toggle { return "Turn off the \(mark(entry.label)) toggle." }
            return "Clear the \(mark(entry.label)) check box."
        case .close: return "Close the panel."
        }
    }

    /// Writes steps before an item, or after the last one; the numbers of those that follow grow.
    func inserting(_ sentences: [String], before item: Int?) -> [Edit]? {
        guard let anchor = item ?? outermost.last, !sentences.isEmpty, outermost.count <= StepWriter.longestList else {
            return nil
        }
        // What is inserted goes beside the outermost item: in the way of alternatives it would be one of them.
        var place = anchor
        while let parent = procedure.items[place].parent { place = parent }
        let siblings = outermost
        guard let position = siblings.firstIndex(of: place), let marker = marker(of: procedure.items[place]) else {
            return nil
        }
        // A blank line in a quote has the mark of the quote, too.
        let quote = marker.before.lastIndex(of: ">").map { String(marker.before[...$0]) } ?? ""
        let gap = isLoose(siblings) ? source.lineBreak + quote + source.lineBreak : source.lineBreak
        let counts = counts(siblings)
        var text = ""
        let first = marker.number.map { item == nil ? $0 + 1 : $0 }
        for (offset, sentence) in sentences.enumerated() {
            let number = first.map { counts ? "\($0 + offset)" : "\($0)" } ?? ""
            let line = marker.before + number + marker.after + sentence
            text += item == nil ? gap + line : line + gap
        }
        var edits: [Edit] = []
        if item == nil {
            edits.append(Edit(in: file, replace: end(of: place)..<end(of: place), with: text))
        } else {
            edits.append(Edit(in: file, replace: marker.start..<marker.start, with: text))
            guard counts else { return edits }
            for index in siblings[position...] {
                guard let other = self.marker(of: procedure.items[index]), let number = other.number else { return nil }
                let digits = "\(number + sentences.count)"
                guard let inner = indenting(index, other, by: digits.utf8.count - other.digits.count) else {
                    return nil
                }
                edits.append(Edit(in: file, replace: other.digits, with: digits))
                edits += inner
            }
        }
        return edits
    }

    /// Moves what stands under an item to the right by as much as its number grows wider, so that it stays in the item.
    private func indenting(_ index: Int, _ marker: Marker, by columns: Int) -> [Edit]? {
        if columns == 0 { return [] }
        let isPlain = { (text: String) in text.allSatisfy { $0 == " " } }
        // Five blanks are one and indented code.
        let gap = marker.after.dropFirst().prefix { $0 == " " }.count
        let width = marker.before.utf8.count + marker.digits.count + 1 + (gap > 4 ? 1 : max(gap, 1))
        let blanks = String(repeating: " ", count: columns)
        var edits: [Edit] = []
        var place = marker.start
        let end = end(of: index)
        while let line = source[place..<end].firstIndex(of: UInt8(ascii: "\n")).map({ $0 + 1 }) {
            place = line
            let text = source[line..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
            if text == end { break }
            let first = source[text]
            if first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r") { continue }
            // A tab or the mark of a quote has a width of its own.
            guard isPlain(marker.before), first != UInt8(ascii: "\t") else { return nil }
            if text - line >= width { edits.append(Edit(in: file, replace: line..<line, with: blanks)) }
        }
        return edits
    }

    /// The end of the text of an item, without blank lines.
    private func end(of index: Int) -> Int {
        var end = min(procedure.items[index].range.upperBound, source.count)
        while end > 0,
            source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r")
                || source[end - 1] == UInt8(ascii: " ")
        {
            end -= 1
        }
        return end
    }

    /// What stands in a line before the text of an item.
    private struct Marker {
        var start: Int
        var before: String
        var digits: Range<Int>
        var number: Int?
        var after: String
    }

    private func marker(of item: Item) -> Marker? {
        let text = item.textRange.lowerBound
        guard text >= 0, text <= source.count else { return nil }
        var start = text
        while start > 0, source[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        let line = source[start..<text]
        let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        let lower = line.firstIndex(where: isDigit) ?? text
        var upper = lower
        while upper < text, isDigit(source[upper]) { upper += 1 }
        let words = { (range: Range<Int>) in String(decoding: source[range], as: UTF8.self) }
        if lower == text {
            guard line.contains(where: { [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains($0) })
            else {
                return nil
            }
            return Marker(start: start, before: words(start..<text), digits: text..<text, number: nil, after: "")
        }
        guard upper - lower < 10, words(start..<lower).allSatisfy({ $0 == " " || $0 == "\t" || $0 == ">" }) else {
            return nil
        }
        return Marker(
            start: start, before: words(start..<lower), digits: lower..<upper, number: Int(words(lower..<upper)),
            after: words(upper..<text))
    }

    /// Whether the numbers count up; in some documents every step is number one.
    private func counts(_ siblings: [Int]) -> Bool {
        guard procedure.isOrdered else { return false }
        let numbers = siblings.map { marker(of: procedure.items[$0])?.number }
        if numbers.count < 2 { return true }
        return zip(numbers, numbers.dropFirst()).allSatisfy { left, right in
            left.flatMap { left in right.map { $0 == left + 1 } } ?? false
        }
    }

    /// Whether blank lines stand between the items.
    private func isLoose(_ siblings: [Int]) -> Bool {
        guard siblings.count > 1 else { return false }
        let first = end(of: siblings[0])
        let second = procedure.items[siblings[1]].textRange.lowerBound
        guard first <= second, second <= source.count else { return false }
        return source[first..<second].filter { $0 == UInt8(ascii: "\n") }.count > 1
    }
}
