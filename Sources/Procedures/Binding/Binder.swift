internal import Diagnostics
internal import Markdown
internal import Workflow

/// A binder finds the parts of a document that its bindings are about, and the workflows and tables they name.
struct Binder: ~Copyable {
    /// A list that is bound.
    struct BoundList {
        var list: Int
        var binding: Binding
    }

    /// A table that is bound.
    struct BoundTable {
        var table: Int
        var id: String
    }

    private let domain: Domain
    private let survey: Survey
    private(set) var lists: [BoundList] = []
    private(set) var tables: [BoundTable] = []
    /// The lists that are no procedures, by their index.
    private(set) var ignored: [Int] = []
    /// What is wrong.
    private(set) var problems: [BindingProblem] = []
    /// The lists that a binding is about, by their index.
    private(set) var taken: BitSet
    /// The sections by the ids of their headings, as far as bindings name them.
    private var sections: [String: Int] = [:]
    /// The lists of each section that is bound; a list belongs to the innermost one.
    private var listsOfSection: [Int: [Int]] = [:]
    private var listNumbers: [Int: Int] = [:]
    private var intros: [(key: String, list: Int)] = []

    init(_ sheet: BindingSheet, _ survey: Survey, _ domain: Domain) {
        self.domain = domain
        self.survey = survey
        problems = sheet.problems
        taken = BitSet(room: survey.lists.count)
        if sheet.bindings.isEmpty { return }
        index(sheet)
        for binding in sheet.bindings {
            switch binding.purpose {
            case .table(let id): bindTable(id, binding)
            case .workflow, .nothing: bindList(binding)
            }
        }
    }

    /// Prepares what bindings are looked up in, so that each of them is found at once.
    private mutating func index(_ sheet: BindingSheet) {
        var named: Set<String> = []
        for binding in sheet.bindings {
            if case .heading(let id) = binding.target { named.insert(id) }
        }
        for index in survey.sections.indices {
            let id = survey.sections[index].id
            if named.contains(id), sections[id] == nil { sections[id] = index }
        }
        var bound = BitSet(room: survey.sections.count)
        var namesParagraphs = false
        for binding in sheet.bindings {
            if case .heading(let id) = binding.target, let section = sections[id] { bound.insert(section) }
            if case .paragraph = binding.target { namesParagraphs = true }
        }
        for (index, list) in survey.lists.enumerated() {
            if let number = list.number { listNumbers[number] = index }
            if namesParagraphs, let intro = list.intro { intros.append((Domain.key(intro.plainText), index)) }
            var section = list.section
            while let place = section, !bound.contains(place) { section = survey.sections[place].parent }
            if let section { listsOfSection[section, default: []].append(index) }
        }
    }

    /// The names that are near another one; not looked for any more when there are too many mistakes to be read.
    private func similar(to name: String, among names: some Sequence<String>) -> [String] {
        problems.count < 50 ? NearMisses.nearest(to: name, among: names) : []
    }

    // MARK: Lists

    private mutating func bindList(_ binding: Binding) {
        if case .workflow(let id) = binding.purpose, domain.workflow(id) == nil {
            let similar = similar(to: id, among: domain.workflows.map(\.id))
            problems.append(BindingProblem(.unknownWorkflow(id, similar: similar), at: binding.purposeRange))
        }
        guard let found = lists(of: binding) else { return }
        for list in found {
            if taken.contains(list) {
                problems.append(BindingProblem(.boundTwice, at: binding.targetRange))
                continue
            }
            taken.insert(list)
            if case .nothing = binding.purpose {
                ignored.append(list)
            } else {
                lists.append(BoundList(list: list, binding: binding))
            }
        }
    }

    private mutating func lists(of binding: Binding) -> [Int]? {
        switch binding.target {
        case .heading(let id):
            guard let section = section(id, at: binding.targetRange) else { return nil }
            let lists = procedures(in: section)
            if lists.isEmpty { problems.append(BindingProblem(.noList(heading: id), at: binding.targetRange)) }
            return lists
        case .list(let number):
            if let list = listNumbers[number] { return [list] }
            let count = survey.lists.count { $0.isOrdered }
            problems.append(BindingProblem(.unknownList(number, count: count), at: binding.targetRange))
            return nil
        case .paragraph(let words):
            let key = Domain.key(words)
            let list = key.isEmpty ? nil : intros.first { $0.key.hasPrefix(key) }?.list
            if let list { return [list] }
            problems.append(BindingProblem(.unknownParagraph(words), at: binding.targetRange))
            return nil
        }
    }

    /// The numbered lists of a section, the sections in it included; without any, its list of a single step.
    private func procedures(in section: Int) -> [Int] {
        let within = listsOfSection[section] ?? []
        let ordered = within.filter { survey.lists[$0].isOrdered }
        if !ordered.isEmpty { return ordered }
        let single = within.filter { survey.lists[$0].items.count == 1 }
        return single.count == 1 ? single : []
    }

    private mutating func section(_ id: String, at range: Range<Int>) -> Int? {
        if let section = sections[id] { return section }
        let similar = similar(to: id, among: survey.sections.map(\.id))
        problems.append(BindingProblem(.unknownHeading(id, similar: similar), at: range))
        return nil
    }

    // MARK: Tables

    private mutating func bindTable(_ id: String, _ binding: Binding) {
        if !domain.tables.contains(where: { $0.id == id }) {
            let similar = similar(to: id, among: domain.tables.map(\.id))
            problems.append(BindingProblem(.unknownTable(id, similar: similar), at: binding.purposeRange))
        }
        guard case .heading(let heading) = binding.target, let section = section(heading, at: binding.targetRange)
        else { return }
        guard let table = survey.tables.firstIndex(where: { $0.section == section }) else {
            problems.append(BindingProblem(.noTable(heading: heading), at: binding.targetRange))
            return
        }
        tables.append(BoundTable(table: table, id: id))
    }
}
