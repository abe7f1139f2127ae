extension Domain {
    /// The cone of influence of some variables: those that can have a say in what they become, directly or not.
    ///
    /// Whatever is true of these variables is true no matter what the others do. Commands that are of interest
    /// themselves bring in what decides whether they are possible.
    func cone(of variables: [VariableDefinition], and interesting: Set<Handle<Command>> = []) -> [VariableDefinition] {
        var cone = Set(variables)
        for handle in interesting { cone.formUnion(self[handle].command.guardCondition.variables) }
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for entry in commands {
                let effects = entry.command.effects.filter { cone.contains($0.variable) }
                if effects.isEmpty { continue }
                let inputs = effects.flatMap { $0.inputs } + entry.command.guardCondition.variables
                for variable in inputs where cone.insert(variable).inserted { isGrowing = true }
            }
        }
        return self.variables.filter { cone.contains($0) }
    }
}
