public import Markdown
public import Workflow

internal import Diagnostics

/// A procedure reader turns documents into claims about the model.
///
///     let reader = ProcedureReader(domain)
///     let read = reader.read(document, html: document.readHTML(), BindingSheet(frontMatter: frontMatter.mapping))
///     read.procedures[0].items[2].actions[0].verb   // .select
///
/// One reader serves for all documents, on any number of threads.
public struct ProcedureReader: Sendable {
    private let domain: Domain
    private let words: ReadingWords
    let roles: RoleReader
    let states: StateSigns
    private let statements: StatementTable
    private let unbound: UnboundListReader

    /// Makes a reader of documents about a domain.
    public init(_ domain: Domain) {
        self.domain = domain
        let vocabulary = Vocabulary.english(people: domain.peopleWords)
        roles = RoleReader(domain, vocabulary)
        let lexicon = StateLexicon(domain)
        states = StateSigns(domain, lexicon)
        statements = lexicon.table
        words = ReadingWords(vocabulary, domain.lexicon, (signs: states, table: statements))
        unbound = UnboundListReader(domain)
    }

    /// Reads the procedures and tables that a sheet binds, and what the document says about roles.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - html: its raw HTML.
    ///   - sheet: what is bound to what.
    public func read(_ document: borrowing Document, html: RawHTML, _ sheet: BindingSheet) -> ReadDocument {
        let survey = Survey(document)
        let binder = Binder(sheet, survey, domain)
        let marks = StepMarks(html)
        var read = ReadDocument(
            sections: survey.sections, procedures: [], tables: [], unbound: [], roles: [], problems: binder.problems,
            markProblems: marks.faults)
        readUnbound(survey, binder, in: document.source.bytes, into: &read)
        readBoundRoles(sheet, into: &read)
        if binder.lists.isEmpty, binder.tables.isEmpty { return read }

        var text = StepText(words)
        var demands = PrerequisiteReader(survey, binder.lists.map { survey.lists[$0.list] }, states, statements)
        read.roles = readProse(survey, document, html, &text, &demands)
        read.prerequisites = demands.claims
        // What steps in bullets say is read with the steps.
        let bullets = binder.lists.map { survey.lists[$0.list] }.filter { !$0.isOrdered }.map(\.range)
        if !bullets.isEmpty {
            read.roles.removeAll { claim in bullets.contains { $0.contains(claim.range.lowerBound) } }
        }
        var items = ItemReader(consume text, marks)
        var withLists = BitSet(room: survey.sections.count)
        for index in survey.lists.indices where survey.lists[index].isOrdered {
            if let section = survey.lists[index].section { withLists.insert(section) }
        }
        var sectionRoles: [String: [WrittenName]] = [:]
        for entry in sheet.sectionRoles { sectionRoles[entry.heading.text] = entry.roles }
        var met = read.roles
        for bound in binder.lists {
            let list = survey.lists[bound.list]
            guard case .workflow(let id) = bound.binding.purpose else { continue }
            let steps = items.read(list, in: document, html)
            let surroundings = ListSurroundings(of: list.section, in: survey.sections, withLists)
            let said = claims(read.roles, in: surroundings)
            // Lists of which the same is said have one array in common.
            if said != met { met = said }
            let named =
                bound.binding.roles.isEmpty
                ? boundRoles(list.section, sectionRoles, survey) ?? sheet.roles : bound.binding.roles
            read.procedures.append(
                Procedure(
                    workflow: id, binding: bound.binding, section: list.section, branch: list.branch,
                    listNumber: list.number, isOrdered: list.isOrdered, items: steps,
                    remarks: items.readRemarks(list, in: document, html),
                    proseRoles: met, stepRoles: roles.claims(of: steps, section: list.section),
                    boundRoles: named.prefix(ProcedureReader.roleClaimLimit).map { boundName($0) },
                    prerequisites: demands.met(by: list, in: surroundings), range: list.range))
        }
        for bound in binder.tables {
            read.tables.append(table(survey.tables[bound.table].node, id: bound.id, in: document))
        }
        return read
    }

    /// Whether a sentence of a text states a condition, to whomever and before whatever workflow.
    ///
    /// - Parameter places: bytes of which there are some in any sentence that is looked at; nil for all sentences.
    func mayState(_ bytes: ArraySlice<UInt8>, _ lexicon: StateLexicon, around places: [Range<Int>]? = nil) -> Bool {
        // Words in links are no words before these have been read as such.
        if bytes.count > StepText.limit || bytes.contains(UInt8(ascii: "[")) { return true }
        var text = StepText(words)
        text.read(bytes, at: bytes.indices)
        return SentenceBounds.find(in: text).contains { sentence in
            if let places, let first = text.tokens[sentence].first, let last = text.tokens[sentence].last {
                let range = first.flat.lowerBound..<last.flat.upperBound
                guard places.contains(where: range.overlaps), states.mayState(text.bytes[range]) else { return false }
            }
            guard let read = StatementWords(sentence, of: text, statements) else { return false }
            let claim = PrerequisiteClaim(words: read.words, isInPlace: true, range: bytes.indices)
            return StateReader.asks(claim, lexicon, ofAny: domain.actors)
        }
    }

    private func readUnbound(
        _ survey: Survey, _ binder: borrowing Binder, in bytes: [UInt8], into read: inout ReadDocument
    ) {
        read.ignored = binder.ignored.map { survey.lists[$0] }.filter { $0.number != nil }.map(\.range)
        for index in survey.lists.indices where !binder.taken.contains(index) {
            guard let unbound = unbound.list(survey.lists[index], in: survey.sections, bytes) else { continue }
            read.unbound.append(unbound)
        }
    }

    // MARK: Roles

    /// A document that asks for more roles than this is about roles, and not for them.
    private static let roleClaimLimit = 100

    /// Reads what the paragraphs of a document say of roles, and what they say must be so.
    private func readProse(
        _ survey: Survey, _ document: borrowing Document, _ html: RawHTML, _ text: inout StepText,
        _ demands: inout PrerequisiteReader
    ) -> [RoleClaim] {
        var claims: [RoleClaim] = []
        let bytes = document.source.bytes
        // Bytes of the file and of the text are the same ones unless something had to be repaired.
        let isWhole = document.source.original(0..<bytes.count).count == bytes.count
        for (node, section) in survey.prose {
            let isCode = node.kind == .codeBlock
            let mayAsk =
                claims.count < ProcedureReader.roleClaimLimit && (isCode ? isWhole : roles.mayClaim(in: node))
            let mayDemand = demands.mayClaim(in: node, section)
            guard mayAsk || mayDemand else { continue }
            if isCode {
                let range = document.range(of: node)
                text.read(bytes[range], at: range)
            } else {
                text.read(node, in: document, html)
            }
            if mayDemand { demands.read(text, in: section) }
            if !mayAsk { continue }
            // A bullet that asks for a role begins with that; what others go on to say is about something of their own.
            let isBullet = node.parent?.kind == .item
            claims += roles.claims(in: text, section: section, ofFirstSentence: isBullet)
                .prefix(ProcedureReader.roleClaimLimit - claims.count)
        }
        return claims
    }

    private func readBoundRoles(_ sheet: BindingSheet, into read: inout ReadDocument) {
        let names = sheet.roles + sheet.sectionRoles.flatMap(\.roles) + sheet.bindings.flatMap(\.roles)
        for name in names where boundName(name).role == nil {
            let known = domain.roles.flatMap { [$0.name, $0.id] + $0.aliases }
            let similar = read.problems.count < 50 ? NearMisses.nearest(to: name.text, among: known) : []
            read.problems.append(BindingProblem(.unknownRole(name.text, similar: similar), at: name.range))
        }
        if sheet.sectionRoles.isEmpty { return }
        let ids = Set(read.sections.map(\.id))
        for entry in sheet.sectionRoles where !ids.contains(entry.heading.text) {
            let similar =
                read.problems.count < 50 ? NearMisses.nearest(to: entry.heading.text, among: ids) : []
            read.problems.append(
                BindingProblem(.unknownHeading(entry.heading.text, similar: similar), at: entry.heading.range))
        }
    }

    /// In a binding a role may be named by its id, too.
    private func boundName(_ name: WrittenName) -> RoleClaim.Name {
        var found = roles.name(name.text, name.range)
        found.role = found.role ?? domain.role(name.text)
        return found
    }

    /// The roles that a binding names for the innermost section around a list.
    private func boundRoles(
        _ section: Int?, _ roles: [String: [WrittenName]], _ survey: Survey
    ) -> [WrittenName]? {
        var section = section
        while let place = section {
            if let roles = roles[survey.sections[place].id] { return roles }
            section = survey.sections[place].parent
        }
        return nil
    }

    /// The claims that the reader of a list has met.
    private func claims(_ claims: [RoleClaim], in surroundings: ListSurroundings) -> [RoleClaim] {
        let isMet = { (claim: RoleClaim) in
            guard let section = claim.section, !surroundings.isWithin(section) else { return true }
            return surroundings.isBeside(section)
        }
        return claims.allSatisfy(isMet) ? claims : claims.filter(isMet)
    }

    // MARK: Tables

    private func table(_ table: Node, id: String, in document: borrowing Document) -> DocumentTable {
        var rows: [[DocumentTable.Cell]] = []
        var walk = Walk(table)
        while let step = walk.next() {
            guard step.isEntering, step.kind == .blockElement else { continue }
            switch document.element(of: step.node) {
            case .tableRow: rows.append([])
            case .tableCell where !rows.isEmpty:
                let cell = DocumentTable.Cell(text: step.node.plainText, range: document.range(of: step.node))
                rows[rows.count - 1].append(cell)
            default: continue
            }
        }
        return DocumentTable(id: id, rows: rows, range: document.range(of: table))
    }
}

extension Portal {
    /// The names that steps may call it by: its own, and those with a *centre* in it, as it is spelled elsewhere.
    var namesInSteps: [String] {
        ([name] + aliases).flatMap { name in
            let other = name.replacing("center", with: "centre").replacing("Center", with: "Centre")
            return other == name ? [name] : [name, other]
        }
    }
}

extension Domain {
    /// All names that a step may use without marking them: of portals, places, menu entries, controls and roles.
    var lexicon: Lexicon {
        var lexicon = Lexicon()
        for (value, name) in Set(stepNames).sorted().enumerated() { lexicon.add(name, value) }
        return lexicon
    }

    /// The words for the people of the domain: *librarian*, where *the librarian* acts, and *trainee*, where some of
    /// them are trainees.
    fileprivate var peopleWords: [String] {
        (actors.filter { !$0.isSystem }.map(\.name) + roles.map(\.name)).compactMap { name in
            name.split(separator: " ").last.map { $0.lowercased() }
        }
    }

    private var stepNames: [String] {
        var names: [String] = []
        for portal in portals { names += portal.namesInSteps + portal.formerly.map(\.text) }
        for entry in places { names += [entry.place.title] + entry.place.formerly.map(\.text) }
        for entry in menus { names.append(entry.label) }
        for entry in controls {
            names += [entry.control.label] + entry.control.aliases + entry.control.formerly.map(\.text)
        }
        return names
    }
}
