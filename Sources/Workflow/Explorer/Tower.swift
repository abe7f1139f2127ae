/// A tower explores variables module by module: the worlds of what has a say in the others first, then those of both.
///
/// The modules of one cone stand in the same order in every other one, so that what two cones begin with is explored once.
struct Tower: Sendable {
    private let domain: Domain
    private let modules: [[VariableDefinition]]

    /// Prepares to explore a domain.
    init(_ domain: Domain) {
        self.domain = domain
        modules = domain.influence.modules
    }

    /// What the worlds of a cone are; nil where it must be found out in the plain way.
    ///
    /// - Parameters:
    ///   - stages: those that are known; what is worth keeping is added.
    func exploration(of cone: [VariableDefinition], limit: Int, _ stages: StageStore) -> Exploration? {
        guard var extended = lastExtension(of: cone, stages) else { return nil }
        let found = extended.search(limit: limit)
        let system = TransitionSystem(domain, cone)
        guard system.layout.variables == extended.layout.variables else { return nil }
        let exploration = Exploration(system, found, extended.worlds(found.worlds))
        let idle = IdleCommands(of: system, in: domain)
        return idle.isEmpty ? exploration : exploration.adding(idle, system)
    }

    /// What adds the last module of a cone to all others.
    private func lastExtension(of cone: [VariableDefinition], _ stages: StageStore) -> Extension? {
        let inside = Set(cone)
        let own = modules.filter { inside.contains($0[0]) }
        guard let last = own.last, let base = stage(of: own.dropLast(), stages) else { return nil }
        return Extension(of: base, by: last, in: domain)
    }

    /// For each world of an exploration, whether one of those that are goals can be reached from it; nil where it must be
    /// found out in the plain way.
    func reaching(_ isGoal: [Bool], in exploration: Exploration, _ stages: StageStore) -> [Bool]? {
        guard let numbers = exploration.worlds.joined,
            var extended = lastExtension(of: exploration.layout.variables, stages)
        else { return nil }
        return extended.reaching(numbers, isGoal)
    }

    /// All steps between the worlds of a cone; nil where they must be found in the plain way.
    func steps(of cone: [VariableDefinition], _ stages: StageStore) -> WorldSteps? {
        let inside = Set(cone)
        return stage(of: modules.filter { inside.contains($0[0]) }[...], stages)?.steps
    }

    private func stage(of modules: ArraySlice<[VariableDefinition]>, _ stages: StageStore) -> Stage? {
        var missing: [[VariableDefinition]] = []
        var known = modules
        var stage = Stage.nothing
        while let last = known.last {
            if let found = stages[known] {
                stage = found
                break
            }
            missing.append(last)
            known.removeLast()
        }
        for module in missing.reversed() {
            guard var extended = Extension(of: stage, by: module, in: domain) else { return nil }
            let found = extended.search(limit: Stage.mostWorlds)
            guard found.isExhaustive, let made = extended.stage(of: found) else { return nil }
            stage = made
            known = modules.prefix(known.count + 1)
            stages[known] = stage
        }
        return stage
    }
}
