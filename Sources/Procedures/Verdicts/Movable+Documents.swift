// Bindings, and what is wrong with them, stand in the front matter or in a file of their own, which stay what they are.

extension ReadDocument: Movable {
    mutating func move(by place: Relocation) {
        sections.move(by: place)
        procedures.move(by: place)
        tables.move(by: place)
        unbound.move(by: place)
        ignored.move(by: place)
        roles.move(by: place)
        prerequisites.move(by: place)
        markProblems.move(by: place)
    }
}

extension Section: Movable {
    mutating func move(by place: Relocation) {
        headingRange.move(by: place)
        range.move(by: place)
    }
}

extension Procedure: Movable {
    mutating func move(by place: Relocation) {
        items.move(by: place)
        remarks.move(by: place)
        proseRoles.move(by: place)
        stepRoles.move(by: place)
        range.move(by: place)
    }
}

extension DocumentTable: Movable {
    mutating func move(by place: Relocation) {
        rows.move(by: place)
        range.move(by: place)
    }
}

extension DocumentTable.Cell: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension UnboundList: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension StepMarkProblem: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension RoleClaim: Movable {
    mutating func move(by place: Relocation) {
        names.move(by: place)
        range.move(by: place)
        deed.move(by: place)
    }
}

extension RoleClaim.Name: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension PrerequisiteClaim: Movable {
    mutating func move(by place: Relocation) {
        words = []
        range.move(by: place)
    }
}

extension Prerequisite: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
        value?.range.move(by: place)
    }
}

// MARK: Verdicts

extension ProcedureVerdict: Movable {
    mutating func move(by place: Relocation) {
        procedure.move(by: place)
        prerequisites.move(by: place)
        items.move(by: place)
    }
}

extension ItemVerdict: Movable {
    mutating func move(by place: Relocation) {
        deeds.move(by: place)
    }
}

extension ItemVerdict.Deed: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}
