extension Domain {
    /// The variables in groups that have nothing to do with each other: no command looks at or writes two of them.
    var independentGroups: [[VariableDefinition]] {
        var group = Array(variables.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while group[index] != index { index = group[index] }
            return index
        }
        for entry in commands {
            let involved = entry.command.variables.compactMap { layout.index(of: $0) }
            for index in involved.dropFirst() {
                let (left, right) = (root(involved[0]), root(index))
                group[max(left, right)] = min(left, right)
            }
        }
        return variables.indices.filter { root($0) == $0 }.map { first in
            variables.indices.filter { root($0) == first }.map { variables[$0] }
        }
    }
}
