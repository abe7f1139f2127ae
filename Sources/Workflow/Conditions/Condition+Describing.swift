extension Condition {
    /// The shortest condition found that tells some worlds from the others of a set.
    ///
    /// It holds in all of `worlds` and in none of the `others`; in worlds that are in neither it may do either, which is
    /// what makes it short. First the variables that are not needed to tell the two apart are left out. Then cubes (a
    /// set of values for each variable) are grown around the worlds, each as far as no other world comes in, until all
    /// are covered; last, cubes that the rest makes superfluous are dropped. A world in both sets counts as one of
    /// `worlds`.
    ///
    /// - Complexity: O(*c* × *v* × *n*) for *c* cubes, *v* values of all variables, and *n* worlds.
    public static func describing(_ worlds: [World], among others: [World], in layout: Layout) -> Condition {
        let inside = Set(worlds)
        let outside = others.filter { !inside.contains($0) }
        if worlds.isEmpty { return .never }
        if outside.isEmpty { return .always }
        return Describer(worlds, outside, layout).condition
    }
}

/// The work of ``Condition/describing(_:among:in:)``.
private struct Describer {
    /// One column of a world: a choice, or the membership of one member of a set; its value is below 64.
    private struct Column {
        let variable: VariableDefinition
        let member: Int?

        func value(in world: World, _ layout: Layout) -> UInt8 {
            let core = layout.core(of: variable, in: world)
            guard let member else { return UInt8(truncatingIfNeeded: core) }
            return UInt8(core >> UInt64(member) & 1)
        }

        var everything: UInt64 { member == nil ? variable.everything : 3 }

        func condition(_ values: UInt64) -> Condition {
            guard let member else { return .test(.value(variable, in: values)) }
            let bit: UInt64 = 1 << UInt64(member)
            return .test(.members(variable, among: bit, are: values == 2 ? bit : 0))
        }
    }

    private typealias Row = [UInt8]
    private typealias Cube = [UInt64]

    private var columns: [Column]
    private var inside: [Row]
    private var outside: [Row]

    init(_ worlds: [World], _ others: [World], _ layout: Layout) {
        columns = layout.variables.flatMap { variable -> [Column] in
            switch variable.kind {
            case .choice: return [Column(variable: variable, member: nil)]
            case .set: return (0..<variable.count).map { Column(variable: variable, member: $0) }
            }
        }
        let all = columns
        inside = worlds.map { world in all.map { $0.value(in: world, layout) } }
        outside = others.map { world in all.map { $0.value(in: world, layout) } }
        dropColumns()
    }

    /// Leaves out each column without which the two sets are still apart.
    private mutating func dropColumns() {
        var index = columns.count - 1
        while index >= 0 {
            let fewerInside = Set(inside.map { row in row.removing(at: index) })
            let separates = outside.allSatisfy { !fewerInside.contains($0.removing(at: index)) }
            if separates {
                columns.remove(at: index)
                inside = inside.map { $0.removing(at: index) }
                outside = outside.map { $0.removing(at: index) }
            }
            index -= 1
        }
        inside = Self.distinct(inside)
        outside = Self.distinct(outside)
    }

    private static func distinct(_ rows: [Row]) -> [Row] {
        var seen: Set<Row> = []
        return rows.filter { seen.insert($0).inserted }
    }

    private func covers(_ cube: Cube, _ row: Row) -> Bool {
        for index in cube.indices where cube[index] >> UInt64(row[index]) & 1 == 0 { return false }
        return true
    }

    var condition: Condition {
        var cubes: [Cube] = []
        var uncovered = inside
        while let seed = uncovered.first {
            let cube = grown(seed)
            cubes.append(cube)
            uncovered.removeAll { covers(cube, $0) }
        }
        var index = cubes.count - 1
        while index >= 0 {
            var rest = cubes
            rest.remove(at: index)
            if inside.allSatisfy({ row in rest.contains { covers($0, row) } }) { cubes = rest }
            index -= 1
        }
        return .any(of: cubes.map { condition(of: $0) })
    }

    /// The cube around one row, grown as far as it goes: whole columns first, then single values.
    private func grown(_ seed: Row) -> Cube {
        var cube = seed.map { 1 << UInt64($0) as UInt64 }
        func isFree(_ cube: Cube) -> Bool { !outside.contains { covers(cube, $0) } }
        for index in cube.indices {
            let before = cube[index]
            cube[index] = columns[index].everything
            if !isFree(cube) { cube[index] = before }
        }
        for index in cube.indices where cube[index] != columns[index].everything {
            for value in columns[index].everything.bits where cube[index] & value == 0 {
                cube[index] |= value
                if !isFree(cube) { cube[index] &= ~value }
            }
        }
        return cube
    }

    private func condition(of cube: Cube) -> Condition {
        .all(
            of: cube.indices.lazy.filter { cube[$0] != columns[$0].everything }
                .map { columns[$0].condition(cube[$0]) })
    }
}

extension Array {
    fileprivate func removing(at index: Int) -> [Element] {
        var copy = self
        copy.remove(at: index)
        return copy
    }
}

extension UInt64 {
    /// The single bits of which it consists, lowest first.
    var bits: [UInt64] { (0..<64).lazy.map { 1 << $0 }.filter { self & $0 != 0 } }
}
