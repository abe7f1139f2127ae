internal import Documents
internal import Markdown
internal import Mustache
internal import Procedures

/// A procedure framer makes cards of the bound lists of one document.
struct ProcedureFramer: ArticleFramer {
    let cards: [ProcedureCard]
    private let templates: TemplateLibrary
    /// Where the cards are in each file that parts of them stand in, at each place at which it is included, as often as it is.
    private let places: [ArticlePlace: [CardPlaces]]

    init(_ verdicts: [ProcedureVerdict], document: String, bytes: [UInt8], _ site: Site) {
        templates = site.frame.templates
        var cards: [ProcedureCard] = []
        var used: [String: Int] = [:]
        for verdict in verdicts {
            // No id of a heading has a capital letter, so that these are the ids of none, and of no other procedure.
            let heading = verdict.heading ?? "Procedure"
            let count = used[heading, default: 0] + 1
            used[heading] = count
            let id = count == 1 ? heading : "\(heading)-List-\(count)"
            cards.append(ProcedureCard(verdict, id: id, document: document, bytes: bytes, site))
        }
        self.cards = cards
        var inclusions: [ArticlePlace: Inclusions] = [:]
        let inOrder = verdicts.indices.sorted {
            verdicts[$0].procedure.range.lowerBound < verdicts[$1].procedure.range.lowerBound
        }
        for card in inOrder {
            for (place, extent) in cards[card].extents {
                inclusions[place, default: Inclusions()].add(
                    card, extent, starts: cards[card].starts(in: place), sharing: place.directive == nil)
            }
        }
        places = inclusions.mapValues { $0.extents.map { CardPlaces($0) } }
    }

    func frame(of node: Node, at range: Range<Int>, in place: ArticlePlace, inclusion: Int) -> BlockFrame? {
        guard let places = places[place], inclusion < places.count else { return nil }
        for card in places[inclusion].cards(around: range) {
            if let frame = cards[card].frame(of: node, at: range, in: place, templates) { return frame }
        }
        return nil
    }

    func framedInclusions(at place: ArticlePlace) -> Int { places[place]?.count ?? 0 }
}

/// The times that a file is included at a place, each with the cards that have parts there.
///
/// An item can't be a part of two cards at a time: where the next card has the same one, the file is included again.
private struct Inclusions {
    private(set) var extents: [[(card: Int, extent: Range<Int>)]] = []
    /// Where the items begin that are in cards the last time.
    private var starts: Set<Int> = []

    mutating func add(_ card: Int, _ extent: Range<Int>, starts: [Int], sharing isDocument: Bool) {
        if extents.isEmpty || !(isDocument || self.starts.isDisjoint(with: starts)) {
            extents.append([])
            self.starts = []
        }
        extents[extents.count - 1].append((card, extent))
        self.starts.formUnion(starts)
    }
}

/// Card places tell which of thousands of cards can have a part at a place of their document.
struct CardPlaces: Sendable {
    /// The cards by where they begin, and up to where they and those before them reach.
    private var ordered: [(card: Int, extent: Range<Int>, reach: Int)] = []

    init(_ extents: [(card: Int, extent: Range<Int>)]) {
        ordered = extents.map { ($0.card, $0.extent, 0) }
        ordered.sort { ($0.extent.lowerBound, $0.card) < ($1.extent.lowerBound, $1.card) }
        var reach = 0
        for index in ordered.indices {
            reach = max(reach, ordered[index].extent.upperBound)
            ordered[index].reach = reach
        }
    }

    /// The cards that have something in common with a range or touch it, in their order.
    func cards(around range: Range<Int>) -> [Int] {
        var low = 0
        var high = ordered.count
        while low < high {
            let middle = (low + high) / 2
            if ordered[middle].extent.lowerBound <= range.upperBound { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while low > 0, ordered[low - 1].reach >= range.lowerBound {
            low -= 1
            if ordered[low].extent.upperBound >= range.lowerBound { found.append(ordered[low].card) }
        }
        return found.count > 1 ? found.sorted() : found
    }
}
