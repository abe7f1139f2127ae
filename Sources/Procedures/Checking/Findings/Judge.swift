internal import Diagnostics
internal import Workflow

/// A judge turns what came of walking a procedure into a verdict, and what is wrong into findings.
struct Judge: ~Copyable {
    let model: CheckerModel
    let plan: WorkflowPlan
    /// Which starts the document lets the procedure begin in.
    let admission: Admission
    let procedure: Procedure
    let program: Program
    let source: [UInt8]
    let file: String
    let telling: Telling
    let writer: StepWriter
    var walker: Walker
    var census: Census
    /// Whether steps refer to others; their numbers would no longer be right if a step were inserted.
    let hasReferences: Bool
    /// The roles of the reader that the document asks for.
    private(set) var asked: [Asked] = []
    /// The roles in which the steps say that one signs in.
    private(set) var used: [Asked] = []
    private(set) var findings: [Diagnostic] = []
    /// What the findings say, and of which bytes, so that nothing is said twice.
    private var told: Set<Told> = []
    /// Where the findings begin that call something superfluous, in order.
    private(set) var superfluous: [Int] = []
    /// The beats of each item.
    let beatsOfItems: [[Int]]
    /// The items that something has been found about that makes them impossible or superfluous.
    var blamed: Set<Int> = []
    /// The items whose words are steps of the workflow that no portal sees.
    var tellingInWords: Set<Int> = []
    /// The controls that steps clear where the workflow fills them in.
    var contrary: Set<Handle<Control>> = []
    /// For each condition that has been asked about, whether it holds for anybody who gets there.
    var everSo: [Int: Bool] = [:]
    /// The starts for which the remarks after the steps have an answer.
    var answered: Set<Int> = []

    private struct Told: Hashable {
        let rule: RuleID
        let range: Range<Int>
    }

    /// Whether nothing that was found is an error.
    var agrees: Bool { !findings.contains { $0.severity == .error } }

    var domain: Domain { model.domain }
    var sets: RoleBook.Sets { model.roles.sets[walker.reader] }

    init(
        _ model: CheckerModel, _ admission: Admission, _ procedure: Procedure, _ source: [UInt8], _ file: String
    ) {
        let plan = admission.plan
        self.model = model
        self.plan = plan
        self.admission = admission
        self.procedure = procedure
        self.source = source
        self.file = file
        program = ProgramBuilder.program(of: procedure, model, source, plan)
        telling = Telling(domain: model.domain)
        writer = StepWriter(domain: model.domain, procedure: procedure, source: source, file: file)
        var beats = [[Int]](repeating: [], count: procedure.items.count)
        for beat in program.beats.indices { beats[program.beats[beat].item].append(beat) }
        beatsOfItems = beats
        hasReferences = procedure.items.contains { $0.sentences.contains { !$0.references.isEmpty } }
        walker = Walker(model, plan, program)
        census = walker.census()
        asked = readAsked()
        used = readUsed()
    }

    mutating func report(
        _ rule: Diagnostics.Rule, item: Int? = nil, at range: Range<Int>, _ message: String, notes: [Note] = [],
        help: String? = nil, fixes: [Fix] = [], trace: [Note] = [], severity: Severity? = nil
    ) {
        let found = Diagnostic(
            rule.id, severity ?? rule.severity, in: file, at: range, message, notes: notes, help: help, fixes: fixes,
            trace: trace)
        // At most one error for each step: what else is wrong with it may be a consequence.
        if let item, found.severity == .error, !blamed.insert(item).inserted { return }
        if !told.insert(Told(rule: found.rule, range: range)).inserted { return }
        findings.append(found)
        if found.rule == StepRedundant.rule.id {
            superfluous.insert(range.lowerBound, at: superfluous.firstPlace { $0 >= range.lowerBound })
        }
    }

    // MARK: The verdict

    mutating func verdict(heading: String?) -> ProcedureVerdict {
        reportUnparsed()
        if census.count == 0 || admission.obstacle != nil {
            reportVacuous()
            return verdict(.notCarriedOut, heading: heading, roles: .max)
        }
        let failing = census.failing(program)
        if !failing.isEmpty { explain(failing) }
        reportBranches()
        reportRemarks()
        reportHeads()
        reportEntries()
        reportPortals()
        reportAddresses()
        reportWords()
        reportLeftOut()
        let roles = requirement
        reportRoles(roles)
        return verdict(agrees ? .agrees : .differs, heading: heading, roles: roles)
    }

    /// The sets of roles that are enough for all steps.
    private var requirement: UInt64 { census.records.reduce(sets.all) { $0 & $1.roles } }

    private func verdict(_ agreement: ProcedureVerdict.Agreement, heading: String?, roles: UInt64) -> ProcedureVerdict {
        let enough = sets.enough(roles & sets.all)
        let succeeding = census.count - census.failing(program).filter { !answered.contains($0) }.count
        return ProcedureVerdict(
            agreement: agreement, procedure: procedure, heading: heading, workflow: plan.workflow,
            starts: AdmittedStarts(
                count: census.count, succeeding: succeeding, condition: admission.condition),
            prerequisites: admission.prerequisites,
            roles: RoleVerdict(
                documented: documentedRoles, least: enough.least, sufficient: enough.sufficient),
            items: procedure.items.indices.map { itemVerdict($0) },
            diagnostics: findings.sorted {
                ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
            })
    }

    private func itemVerdict(_ item: Int) -> ItemVerdict {
        var deeds: [ItemVerdict.Deed] = []
        var commands: [Handle<Command>] = []
        var roles = sets.all
        var isAllSoft = true
        for beat in beatsOfItems[item] {
            roles &= census.records[beat].roles
            for command in census.records[beat].commands { commands.append(command) }
            if case .wish(let shared) = program.beats[beat].deed, !shared.wish.isSoft { isAllSoft = false }
            for tread in census.records[beat].treads.indices {
                deeds.append(ItemVerdict.Deed(census.records[beat].treads[tread], census.records[beat].possible))
            }
        }
        var bucket = procedure.items[item].bucket
        switch bucket {
        case .performed where deeds.isEmpty && isAllSoft && !isHead(item): bucket = .human
        case .human where !deeds.isEmpty && procedure.items[item].mark == nil: bucket = .performed
        // The reader may be spoken of in the third person.
        case .otherActor where !deeds.isEmpty && beatsOfItems[item].allSatisfy({ isReaders(program.beats[$0]) }):
            bucket = .performed
        default: break
        }
        return ItemVerdict(
            bucket: bucket, deeds: deeds, leastRoles: sets.enough(roles).least, commands: commands,
            tellsInWords: tellingInWords.contains(item))
    }

    private func isReaders(_ beat: Beat) -> Bool {
        if case .others = beat.deed { return false }
        return beat.other == nil && beat.colleague == nil
    }

    private func isHead(_ item: Int) -> Bool {
        if case .heads = procedure.items[item].reason { true } else { false }
    }
}

extension ItemVerdict.Deed {
    fileprivate init(_ tread: Tread, _ possibleStarts: Int) {
        self.init(
            option: tread.option, range: tread.range, actor: tread.before.actor, before: tread.before.place,
            after: tread.after.place, command: tread.command, possibleStarts: possibleStarts)
    }
}
