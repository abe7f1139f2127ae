internal import Markdown

/// A prerequisite reader finds the sentences that say what must be so before procedures.
///
/// Under a heading such as *Before you begin* all sentences do. What introduces a list does so where it says that something
/// must be: *The invitation must be sent.*
struct PrerequisiteReader {
    private let survey: Survey
    private let signs: StateSigns
    /// The lists that are procedures.
    private let lists: Set<Node>
    /// For each section, the one around it in which all that is said is a prerequisite.
    private let places: [Int?]
    /// The sections that lists stand in, and those around them.
    private let around: Set<Int>

    /// A document that asks for more than this is about states, and not for people who want to get something done.
    private static let limit = 32

    init(_ survey: Survey, _ lists: [FoundList], _ signs: StateSigns) {
        self.survey = survey
        self.signs = signs
        self.lists = Set(lists.compactMap { $0.items.first?.parent })
        places = PrerequisiteSigns.places(survey.sections)
        var around: Set<Int> = []
        for list in lists {
            var section = list.section
            while let place = section, around.insert(place).inserted { section = survey.sections[place].parent }
        }
        self.around = around
    }

    // MARK: Reading

    func claims(in document: borrowing Document, _ html: RawHTML, _ text: inout StepText) -> [PrerequisiteClaim] {
        var claims: [PrerequisiteClaim] = []
        var known: (list: Node, areDemands: Bool)?
        for (node, section) in survey.prose where claims.count < PrerequisiteReader.limit {
            guard node.kind == .paragraph else { continue }
            let place = section.flatMap { places[$0] }
            // What is quoted beside the text is a remark.
            guard place != nil || section.map({ around.contains($0) }) ?? true else { continue }
            if node.parent?.kind == .item {
                // Bullets of a section of steps are steps, or about these.
                guard place != nil, let list = node.parent?.parent, !lists.contains(list) else { continue }
                if known?.list != list { known = (list, areDemands(list)) }
                guard known?.areDemands == true, node == node.parent?.firstChild else { continue }
            } else {
                guard node.parent?.kind != .blockQuote, node.parent?.parent == nil else { continue }
                if place == nil, !PrerequisiteSigns.mayDemand(in: node) { continue }
            }
            guard signs.mayState(in: node) else { continue }
            text.read(node, in: document, html)
            if text.isCut { continue }
            for sentence in SentenceBounds.find(in: text) where claims.count < PrerequisiteReader.limit {
                if let claim = claim(sentence, of: text, place ?? section, isInPlace: place != nil) {
                    claims.append(claim)
                }
            }
        }
        return claims
    }

    private func claim(
        _ sentence: Range<Int>, of text: StepText, _ section: Int?, isInPlace: Bool
    ) -> PrerequisiteClaim? {
        guard let first = text.tokens[sentence].first, let last = text.tokens[sentence].last,
            signs.mayState(text.bytes[first.flat.lowerBound..<last.flat.upperBound]),
            let read = StatementWords(sentence, of: text), isInPlace || read.isDemand, read.words.count > 2
        else { return nil }
        let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
        let next = survey.lists.first { $0.section == section && $0.range.lowerBound >= range.upperBound }
        return PrerequisiteClaim(
            words: read.words, section: section, isInPlace: isInPlace, list: next?.range.lowerBound, range: range)
    }

    /// Whether a list says what must be so, and not what may be.
    private func areDemands(_ list: Node) -> Bool {
        guard let intro = list.previous, intro.kind == .paragraph else { return true }
        return PrerequisiteSigns.introducesDemands(intro.plainText)
    }

    // MARK: Who meets them

    /// The places of the claims that the reader of a list has met before it.
    func met(_ claims: [PrerequisiteClaim], by list: FoundList, in surroundings: ListSurroundings) -> [Int] {
        claims.indices.filter { index in
            let claim = claims[index]
            guard let section = claim.section, !surroundings.isWithin(section) else {
                return claim.isInPlace || introduces(claim, list)
            }
            return claim.isInPlace && surroundings.isBeside(section)
        }
    }

    /// Whether a claim stands before a list, with no other one between them.
    private func introduces(_ claim: PrerequisiteClaim, _ list: FoundList) -> Bool {
        claim.range.upperBound <= list.range.lowerBound
            && (claim.section != list.section || claim.list == list.range.lowerBound)
    }
}
