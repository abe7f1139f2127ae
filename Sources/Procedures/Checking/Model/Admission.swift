internal import Workflow

/// An admission is which starts of its workflow a document lets a procedure begin in.
struct Admission {
    /// What happens from the starts that are left.
    let plan: WorkflowPlan
    /// What is asked for and can be so, in the order of the document.
    var prerequisites: [Prerequisite] = []
    /// What of these leaves starts out.
    var applied = Condition.always
    /// What would leave none.
    var obstacle: Obstacle?

    /// A prerequisite that is so in no start.
    struct Obstacle {
        /// What is asked for, as far as it tells starts apart.
        let condition: Condition
        let range: Range<Int>
    }

    /// What holds in all of the starts.
    var condition: Condition { plan.workflow.start && applied }

    /// What leaves starts out.
    var narrowing: [Prerequisite] { prerequisites.filter(\.isNarrowing) }
}

/// The admissions of all procedures of a document, which may have their prerequisites in common.
struct Admissions {
    private var admissions: [Admission?] = []

    subscript(procedure: Int) -> Admission? { admissions[procedure] }

    init(_ read: ReadDocument, _ model: CheckerModel) {
        let plans = read.procedures.map { model.plan(for: $0.workflow) }
        guard !read.prerequisites.isEmpty else {
            admissions = plans.map { plan in plan.map { Admission(plan: $0) } }
            return
        }
        var meanings = Meanings(claims: read.prerequisites, model: model, areShared: plans.count > 1)
        // What is said of several procedures need not be so before each of them: one may begin where another ends.
        var isMet = [Bool](repeating: false, count: read.prerequisites.count)
        // Thousands of procedures may have met the same.
        var known: [Key: Admission?] = [:]
        // Where there is one procedure, what can't be so before it is so before none.
        for (procedure, plan) in zip(read.procedures, plans) where plans.count > 1 {
            guard let plan, known.updateValue(nil, forKey: Key(procedure)) == nil else { continue }
            for claim in procedure.prerequisites {
                guard !isMet[claim], let meaning = meanings[claim, plan] else { continue }
                isMet[claim] = model.plan(plan, where: plan.part(of: meaning.condition)) != nil
            }
        }
        for (procedure, plan) in zip(read.procedures, plans) {
            let key = plans.count > 1 ? Key(procedure) : nil
            let admission =
                key.flatMap { known[$0] ?? nil }
                ?? plan.map { Admissions.admission(procedure, $0, model, isMet, &meanings) }
            if let key { known[key] = .some(admission) }
            admissions.append(admission)
        }
    }

    /// What an admission depends on.
    private struct Key: Hashable {
        let workflow: String
        let prerequisites: [Int]

        init(_ procedure: Procedure) {
            workflow = procedure.workflow
            prerequisites = procedure.prerequisites
        }
    }

    private static func admission(
        _ procedure: Procedure, _ plan: WorkflowPlan, _ model: CheckerModel, _ isMet: [Bool],
        _ meanings: inout Meanings
    ) -> Admission {
        var admission = Admission(plan: plan)
        // What never begins is the fault of nothing that is said before it.
        if plan.starts.worlds.isEmpty { return admission }
        for claim in procedure.prerequisites {
            guard var meaning = meanings[claim, plan] else { continue }
            if plan.beginsOnly(where: meaning.condition) {
                admission.prerequisites.append(meaning)
                continue
            }
            let condition = plan.part(of: meaning.condition)
            guard let next = model.plan(plan, where: admission.applied && condition) else {
                // Another procedure begins there.
                if isMet[claim], model.plan(plan, where: condition) == nil { continue }
                admission.obstacle =
                    admission.obstacle ?? Admission.Obstacle(condition: condition, range: meaning.range)
                continue
            }
            meaning.isNarrowing = next.starts.worlds.count < admission.plan.starts.worlds.count
            let applied = meaning.isNarrowing ? admission.applied && condition : admission.applied
            admission = Admission(
                plan: next, prerequisites: admission.prerequisites + [meaning], applied: applied,
                obstacle: admission.obstacle)
        }
        return admission
    }
}

extension WorkflowPlan {
    /// What of a condition tells starts apart.
    fileprivate func part(of condition: Condition) -> Condition {
        .all(of: condition.conjuncts.filter { $0.variables.allSatisfy(tellingVariables.contains) })
    }
}

/// What the claims of a document mean to whoever carries out a workflow, each found out once.
private struct Meanings {
    let claims: [PrerequisiteClaim]
    let model: CheckerModel
    /// Whether there are several procedures that may have met them.
    let areShared: Bool
    private var known: [Key: Prerequisite?] = [:]

    private struct Key: Hashable {
        let claim: Int
        let workflow: String
    }

    init(claims: [PrerequisiteClaim], model: CheckerModel, areShared: Bool) {
        self.claims = claims
        self.model = model
        self.areShared = areShared
    }

    subscript(claim: Int, plan: WorkflowPlan) -> Prerequisite? {
        mutating get {
            guard areShared else { return meaning(of: claims[claim], plan) }
            let key = Key(claim: claim, workflow: plan.workflow.id)
            if let meaning = known[key] { return meaning }
            let meaning = meaning(of: claims[claim], plan)
            known[key] = .some(meaning)
            return meaning
        }
    }

    private func meaning(of claim: PrerequisiteClaim, _ plan: WorkflowPlan) -> Prerequisite? {
        StateReader.prerequisite(in: claim, model.states, of: plan.actor, started: plan.startVariables)
    }
}
