internal import CLinux
internal import Documents
internal import Markdown
internal import Mustache
internal import Procedures
internal import Workflow

/// A document's page: the article, with a card for each of its procedures, and what is known about it.
struct DocumentPage: Sendable {
    let document: String
    let title: String
    let site: Site
    let renderers: RendererPool
    /// The entries of the documents before and after it in the order of the table of contents.
    var previous: Int?
    var next: Int?
    /// The page from which the document's section is printed.
    var printView: Values?

    var page: SitePage {
        SitePage(path: PagePath.page(of: document), kind: .document, title: title) { render(into: &$0) }
    }

    private var verdicts: [ProcedureVerdict] { site.source.verdicts[document] ?? [] }

    func render(into output: inout [UInt8]) {
        let article = RenderedArticle(document, verdicts, site, renderers)
        if printView != nil { site.printed.keep(article.printed, of: document) }
        let path = PagePath.page(of: document)
        var frame = PageFrame(site.frame, path, .document, title: title)
        frame.summary = article.facts.summary
        frame.document = document
        frame.commit = site.source.revisions[document]?.commit
        frame.breadcrumbs = breadcrumbs(of: frame.entry)
        frame.content = article.content
        frame.content["previous"] = .values(previous.flatMap { link(to: $0) })
        frame.content["next"] = .values(next.flatMap { link(to: $0) })
        frame.content["printView"] = .values(printView)
        frame.content["hasNeighbors"] = .bool(previous != nil || next != nil)
        frame.content.merge(facts(of: article))
        frame.structuredData = structuredData(article)
        frame.render("document", into: &output)
    }

    private func link(to entry: Int) -> Values? {
        let entry = site.frame.tree.entries[entry]
        return entry.href.map { SiteBuilder.link(encoded($0), entry.name) }
    }

    private func breadcrumbs(of entry: Int?) -> [Values] {
        guard let entry else { return [] }
        let tree = site.frame.tree
        return tree.ancestors(of: entry).map { number in
            let ancestor = tree.entries[number]
            return [
                "href": .text(ancestor.isExternal ? nil : ancestor.href.map(encoded)), "title": .text(ancestor.name),
            ]
        }
    }

    /// What is known about the document besides its words.
    private func facts(of article: RenderedArticle) -> Values {
        let revision = site.source.revisions[document]
        var values: Values = [
            "reviewed": .text(revision?.date),
            "contributors": .text(revision.map { $0.contributors.joined(separator: ", ") }),
        ]
        values.merge(roles())
        let related = relatedPages()
        values["related"] = .values(related)
        values["hasRelated"] = .bool(!related.isEmpty)
        return values
    }

    /// The roles that each of the procedures needs, each once.
    private func roles() -> Values {
        var sets: [[Role]] = []
        var sufficient: [Role] = []
        var actor: Actor?
        for verdict in verdicts {
            guard let workflow = verdict.workflow, let own = workflow.permission.actors.first else { continue }
            actor = actor ?? own
            for set in verdict.roles.least where !set.isEmpty && !sets.contains(set) { sets.append(set) }
            for role in verdict.roles.sufficient where !sufficient.contains(role) { sufficient.append(role) }
        }
        guard let actor, !sets.isEmpty else {
            return ["needsRoles": false, "otherRoles": .values([]), "hasOtherRoles": false]
        }
        let others = sufficient.filter { !sets.contains([$0]) }
        return [
            "needsRoles": true, "pageRoles": .values(site.domain.roleSets(sets, of: actor)),
            "otherRoles": .values(others.map { site.domain.link(to: $0) }), "hasOtherRoles": .bool(!others.isEmpty),
        ]
    }

    /// What the model says comes before, after, and instead.
    private func relatedPages() -> [Values] {
        let own = verdicts.compactMap { $0.workflow?.id }
        if own.isEmpty { return [] }
        return site.findings.related.value(for: own) {
            var seen = Set(own)
            var related: [Values] = []
            for id in own {
                for workflow in site.related(to: id) where seen.insert(workflow.id).inserted && related.count < 6 {
                    related.append(site.bestLink(to: workflow))
                }
            }
            return related
        }
    }

    private func structuredData(_ article: RenderedArticle) -> [UInt8] {
        guard let verdict = verdicts.first, let workflow = verdict.workflow, let card = article.cardIDs.first else {
            return []
        }
        let outline = StepOutline(verdict)
        let steps = outline.names.indices.filter { !outline.isHeading[$0] }
        return StructuredData.howTo(
            name: workflow.title, url: site.frame.address(of: PagePath.page(of: document)),
            steps: steps.map { index in
                let included = verdict.procedure.included[index]
                let source = included.flatMap { try? site.source.folder.read($0.file) } ?? article.source
                let range = included?.textRange ?? verdict.procedure.items[index].textRange
                return (
                    plain(source[range.clamped(to: 0..<source.count)]), "\(card)-Step-\(outline.names[index])"
                )
            })
    }

    /// Whether a text has no blanks but those of ASCII: no other characters than Latin letters and the marks of sentences,
    /// and none that join with the one before.
    private func areBlanksPlain(_ text: ArraySlice<UInt8>) -> Bool {
        var index = text.startIndex
        while index < text.endIndex {
            switch text[index] {
            case ..<0x80: index += 1
            case 0xC3...0xC9: index += 2
            // Dashes, quotation marks, the bullet and the ellipsis: U+2010 to U+2026.
            case 0xE2
            where index + 2 < text.endIndex && text[index + 1] == 0x80 && (0x90...0xA6).contains(text[index + 2]):
                index += 3
            default: return false
            }
        }
        return true
    }

    /// The words of a step without the marks of its emphasis.
    private func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        if !areBlanksPlain(text) {
            // Other alphabets have blanks of their own.
            return Array(
                String(decoding: text.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "`") }, as: UTF8.self)
                    .split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
        }
        var isBetween = false
        for byte in text where byte != UInt8(ascii: "*") && byte != UInt8(ascii: "`") {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                isBetween = true
                continue
            }
            if isBetween, !words.isEmpty { words.append(0x20) }
            isBetween = false
            words.append(byte)
        }
        return words
    }
}

extension Site {
    /// The workflows that come after a workflow, undo it, bring about what it needs, or that it is a part of.
    fileprivate func related(to id: String) -> [Workflow] {
        guard let facts = facts.workflow(id) else { return [] }
        var workflows = facts.next
        if case .workflows(let undoing) = facts.undo { workflows += undoing }
        workflows += facts.prerequisites.flatMap { remedies.bringing(about: $0, besides: id) }
        return workflows + facts.journeys
    }
}

extension [UInt8] {
    /// Whether some words stand in the bytes.
    fileprivate func contains(_ words: StaticString) -> Bool {
        withUnsafeBytes { memmem($0.baseAddress, $0.count, words.utf8Start, words.utf8CodeUnitCount) != nil }
    }
}

/// A rendered article is the HTML of a document, taken apart as a page needs it.
struct RenderedArticle {
    let facts: ArticleRenderer.Facts
    let source: [UInt8]
    let cardIDs: [String]
    /// The HTML of the title, if there is one, and that of what follows it.
    let heading: [UInt8]
    let article: [UInt8]
    let content: Values

    /// What of it is printed.
    var printed: PrintedArticles.Article { PrintedArticles.Article(heading: heading, body: article) }

    /// Renders the article of a document.
    init(_ document: String, _ verdicts: [ProcedureVerdict], _ site: Site, _ renderers: RendererPool) {
        let bytes = (try? site.source.folder.read(document)) ?? []
        let framer = verdicts.isEmpty ? nil : ProcedureFramer(verdicts, document: document, bytes: bytes, site)
        var html: [UInt8] = []
        let facts = renderers.render(document, bytes, framer, into: &html)
        var heading: [UInt8] = []
        if let title = facts.titleHTML, title.upperBound <= html.count {
            heading = Array(html[title])
            html.removeSubrange(title)
        }
        self.facts = facts
        source = bytes
        self.heading = heading
        article = html
        cardIDs = framer?.cards.map(\.id) ?? []
        let headings = facts.headings.filter { (2...3).contains($0.level) && !$0.id.isEmpty }
        content = [
            "heading": heading.isEmpty ? .null : .bytes(heading), "article": .bytes(html),
            "headings": .values(
                headings.map {
                    ["headingID": .bytes($0.id), "headingText": .bytes($0.text), "isSub": .bool($0.level > 2)]
                }),
            "hasOutline": .bool(headings.count > 1), "hasCards": .bool(framer != nil),
            "hasTabs": .bool(html.contains("<div class=\"tabs\">")),
        ]
    }
}
