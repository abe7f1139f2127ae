extension Domain {
    /// The cone of influence of some variables: those that can have a say in what they become, directly or not.
    ///
    /// Whatever is true of these variables is true no matter what the others do. Commands that are of interest
    /// themselves bring in what decides whether they are possible.
    func cone(of variables: [VariableDefinition], and interesting: Set<Handle<Command>> = []) -> [VariableDefinition] {
        influence.cone(of: variables, and: interesting)
    }
}
