import Testing

@testable import Workflow

/// A lineage names the world that each world was found from, however many were found from one.
@Suite struct LineageTests {
    @Test func worldsToBeginWithWereFoundFromNone() {
        var lineage = Lineage()
        lineage.addBeginning()
        lineage.addBeginning()
        lineage.add(foundFrom: 0)
        #expect(lineage.initial == 2)
        #expect(lineage.count == 3)
        #expect((0..<3).map { lineage.parent(of: $0) } == [nil, nil, 0])
    }

    @Test(arguments: [1, 3, 70, 1_000]) func everyWorldHasTheParentThatWasNoted(most: Int) {
        var lineage = Lineage()
        var parents: [Int?] = [nil]
        lineage.addBeginning()
        var state: UInt64 = 7
        for parent in 0..<5_000 where parent < parents.count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Some have none, and long stretches of worlds have none at all.
            let children = parent % 900 > 600 ? 0 : max(Int(state >> 33) % most, parents.count == parent + 1 ? 1 : 0)
            for _ in 0..<children {
                lineage.add(foundFrom: parent)
                parents.append(parent)
            }
        }
        #expect(parents.indices.map { lineage.parent(of: $0) } == parents)
    }

    @Test(arguments: [1, 3, 700]) func notingWorldsIsAddingThemOneByOne(most: Int) {
        var (added, noted) = (Lineage(), Lineage())
        for _ in 0..<3 {
            added.addBeginning()
            noted.addBeginning()
        }
        var count = 3
        for parent in 0..<2_000 where parent < count {
            let children = parent % 7 == 6 ? 0 : 1 + parent % most
            noted.withNotes(upTo: max(count + children, 2_000)) { notes in
                for number in count..<count + children { notes.note(number, foundFrom: parent) }
            }
            for _ in 0..<children { added.add(foundFrom: parent) }
            count += children
        }
        noted.countNoted(upTo: count)
        #expect(noted.count == added.count)
        #expect((0..<count).allSatisfy { noted.parent(of: $0) == added.parent(of: $0) })
    }
}
