internal import Markdown

/// A prerequisite reader finds the sentences that say what must be so before procedures.
///
/// Under a heading such as *Before you begin* all sentences do. What introduces a list does so where it says that something
/// must be: *The invitation must be sent.*
struct PrerequisiteReader {
    private let survey: Survey
    private let states: StateSigns
    private let table: StatementTable
    /// The lists that are procedures.
    private let procedures: [FoundList]
    /// Their nodes, which hardly a document has bullets to ask for.
    private lazy var lists = Set(procedures.compactMap { $0.items.first?.parent })
    /// For each section, the one around it in which all that is said is a prerequisite.
    private let places: [Int?]
    /// For each section, whether lists stand in it, or in one within it.
    private var isAround: [Bool]
    /// The bulleted list that was asked last whether its bullets are demands.
    private var known: (list: Node, areDemands: Bool)?
    private(set) var claims: [PrerequisiteClaim] = []

    /// A document that asks for more than this is about states, and not for people who want to get something done.
    private static let limit = 32

    init(_ survey: Survey, _ lists: [FoundList], _ states: StateSigns, _ table: StatementTable) {
        self.survey = survey
        self.states = states
        self.table = table
        procedures = lists
        places = PrerequisiteSigns.places(survey.sections)
        isAround = [Bool](repeating: false, count: survey.sections.count)
        for list in lists {
            var section = list.section
            while let place = section, !isAround[place] {
                isAround[place] = true
                section = survey.sections[place].parent
            }
        }
    }

    // MARK: Reading

    /// Whether a paragraph may say what must be so; false means that it doesn't.
    mutating func mayClaim(in node: Node, _ section: Int?) -> Bool {
        guard claims.count < PrerequisiteReader.limit, node.kind == .paragraph, let parent = node.parent else {
            return false
        }
        let isInPlace = section.map { places[$0] != nil } ?? false
        if parent.kind == .item {
            // Bullets of a section of steps are steps, or about these.
            guard isInPlace, node == parent.firstChild, let list = parent.parent, !lists.contains(list) else {
                return false
            }
            if known?.list != list { known = (list, areDemands(list)) }
            guard known?.areDemands == true else { return false }
        } else {
            // What is quoted beside the text is a remark.
            guard parent.kind == .document, isInPlace || section.map({ isAround[$0] }) ?? true,
                isInPlace || PrerequisiteSigns.mayDemand(in: node)
            else { return false }
        }
        return states.mayState(in: node)
    }

    /// Takes what a paragraph says must be so.
    mutating func read(_ text: StepText, in section: Int?) {
        if text.isCut { return }
        let place = section.flatMap { places[$0] }
        for sentence in SentenceBounds.find(in: text) where claims.count < PrerequisiteReader.limit {
            if let claim = claim(sentence, of: text, place ?? section, isInPlace: place != nil) {
                claims.append(claim)
            }
        }
    }

    private func claim(
        _ sentence: Range<Int>, of text: StepText, _ section: Int?, isInPlace: Bool
    ) -> PrerequisiteClaim? {
        guard let first = text.tokens[sentence].first, let last = text.tokens[sentence].last,
            states.mayState(text.bytes[first.flat.lowerBound..<last.flat.upperBound]),
            let read = StatementWords(sentence, of: text, table), isInPlace || read.isDemand, read.words.count > 2
        else { return nil }
        let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
        let next = survey.lists.first { $0.section == section && $0.range.lowerBound >= range.upperBound }
        return PrerequisiteClaim(
            words: read.words, section: section, isInPlace: isInPlace, list: next?.range.lowerBound, range: range)
    }

    /// Whether a list says what must be so, and not what may be.
    private func areDemands(_ list: Node) -> Bool {
        guard let intro = list.previous, intro.kind == .paragraph else { return true }
        return PrerequisiteSigns.introducesDemands(intro)
    }

    // MARK: Who meets them

    /// The places of the claims that the reader of a list has met before it.
    func met(by list: FoundList, in surroundings: ListSurroundings) -> [Int] {
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
