import Diagnostics
import Testing

@testable import Workflow

@Suite struct GuardSieveTests {
    /// A variable of a kind with so many values.
    private static func variable(_ id: String, _ kind: VariableDefinition.Kind, _ count: Int) -> VariableDefinition {
        let values = (0..<count).map { "\(id.prefix(1))\($0)" }
        return VariableDefinition(
            id: id, name: id, kind: kind, valueIDs: values, valueWords: values, sentences: [:], isPlural: false,
            initial: [0], site: DefinitionSite(fileID: #fileID, line: #line))
    }

    /// Variables that fill two words: narrow ones, sets that are wider than any slice, and two that are alike.
    private static let variables =
        (0..<5).map { variable("choice-\($0)", .choice, 5) }
        + (0..<3).map { variable("long-set-\($0)", .set, 30) }
        + [variable("set", .set, 3), variable("tiny-set", .set, 1)]

    private static func domain(_ guards: [Condition]) -> Domain {
        let commands = guards.enumerated().map { number, condition in
            Command("command-\(number)", by: Actor.system, when: condition, then: [])
        }
        return Domain("Sieved") {
            variables.map { DomainPart.variable($0) }
            for command in commands { command }
        }
    }

    @Test(arguments: 1...20) func whatCanHappenIsWhatTheGuardsAllow(seed: UInt64) {
        var random = SeededGenerator(seed)
        // More guards than a word has bits, of which some can be told by one slice and others need several.
        let guards = (0..<150).map { _ in Condition.random(on: Self.variables, depth: 2, &random) }
        let domain = Self.domain(guards)
        let system = TransitionSystem(domain, domain.variables)
        #expect(domain.layout.wordCount == 2)
        var happened = 0
        for _ in 0..<200 {
            let world = World.random(in: domain.layout, &random)
            var possible: [Int] = []
            system.forEachNext(from: world) { command, next in
                possible.append(command.index)
                #expect(next == world)
            }
            #expect(possible == guards.indices.filter { guards[$0].holds(in: world, domain.layout) })
            happened += possible.count
        }
        #expect(happened > 0 && happened < 200 * guards.count)
    }

    @Test(arguments: [0, 1, 63, 64, 65, 128]) func anyNumberOfGuardsIsSieved(count: Int) {
        let domain = Self.domain((0..<count).map { $0 % 2 == 0 ? .always : .never })
        let system = TransitionSystem(domain, domain.variables)
        var possible = 0
        system.forEachNext(from: World()) { _, _ in possible += 1 }
        #expect(possible == (count + 1) / 2)
    }

    @Test func whatIsWrittenTwiceIsWhatWasSaidLast() {
        enum Colour: String, Choice { case red, green, blue }
        let lamp = Variable<Colour>("lamp")
        let door = Variable<Colour>("door")
        let paint = Command(
            "paint", by: Actor.system,
            then: lamp.becomes(.red), lamp.becomes(.blue).if(door.is(.red)), door.copies(from: lamp),
            lamp.becomes(.green))
        let domain = Domain("Paint") {
            lamp
            door
            paint
        }
        let system = TransitionSystem(domain, domain.variables)
        for world in World.all(in: domain.layout) {
            system.forEachNext(from: world) { _, next in
                #expect(next == NaiveExplorer.perform(paint, in: world, domain.layout))
            }
        }
    }
}
