internal import Documents
internal import Markdown
internal import Mustache
internal import Procedures

/// A procedure framer makes cards of the bound lists of one document.
struct ProcedureFramer: ArticleFramer {
    let cards: [ProcedureCard]
    private let templates: TemplateLibrary

    init(_ verdicts: [ProcedureVerdict], document: String, bytes: [UInt8], _ site: Site) {
        templates = site.frame.templates
        var cards: [ProcedureCard] = []
        var used: [String: Int] = [:]
        for verdict in verdicts {
            let heading = verdict.heading ?? "procedure"
            let count = used[heading, default: 0] + 1
            used[heading] = count
            let id = count == 1 ? heading : "\(heading)-\(count)"
            cards.append(ProcedureCard(verdict, id: id, document: document, bytes: bytes, site))
        }
        self.cards = cards
    }

    func frame(of node: Node, at range: Range<Int>, in file: String) -> BlockFrame? {
        for card in cards { if let frame = card.frame(of: node, at: range, in: file, templates) { return frame } }
        return nil
    }

    func framesLists(in file: String) -> Bool { cards.contains { $0.isAbout(file) } }
}
