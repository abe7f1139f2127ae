import Foundation
import PartnerRelationships
import TestSupport
import Testing

@testable import Workflow

/// A program in another language that knows nothing but the JSON export goes the same ways.
@Suite struct InterpreterTests {
    private let interpreter = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Interpreter/interpreter.py").path

    /// The fixtures, and one domain that was not made for tests.
    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain, .partnerRelationships])
    func aThousandRandomRunsAreReplayed(domain: Domain) throws {
        guard let python = Tool("python3") else { return }
        var random = SeededGenerator(UInt64(domain.name.utf8.count))
        var runs = ""
        for number in 0..<1000 { runs += (number == 0 ? "[" : ",") + run(domain, &random) }
        runs += "]"
        try withFolder { folder in
            try Data(domain.json.utf8).write(to: folder.appendingPathComponent("model.json"))
            try Data(runs.utf8).write(to: folder.appendingPathComponent("runs.json"))
            let (code, output) = try python.run([interpreter, "model.json", "runs.json"], in: folder)
            #expect(code == 0, "\(output)")
            #expect(output.hasPrefix("1000 runs, "))
        }
    }

    /// One random run of at most twelve steps, as JSON.
    private func run(_ domain: Domain, _ random: inout SeededGenerator) -> String {
        let worlds = domain.initialWorlds
        let world = worlds[Int.random(in: 0..<worlds.count, using: &random)]
        let actor = domain.actors[Int.random(in: 0..<domain.actors.count, using: &random)]
        let roles = domain.roles.filter { $0.actor == actor }.filter { _ in Bool.random(using: &random) }
        let account = domain.account(of: actor, roles)
        var situation = Situation(in: domain, world: world, as: account)
        var steps: [JSON] = []
        for _ in 0..<12 {
            let moves = moves(in: situation)
            guard let move = moves.randomElement(using: &random) else { break }
            situation = move.next
            steps.append(
                .object([
                    ("options", .strings(moves.map { $0.name })), ("took", .string(move.name)),
                    ("world", json(situation.world, domain)),
                ]))
        }
        let who = JSON.object([
            ("actor", .string(actor.id)), ("roles", .strings(domain.roles(of: account).map { $0.id })),
        ])
        return JSON.object([("world", json(world, domain)), ("account", who), ("steps", .array(steps))]).text
    }

    private func json(_ world: World, _ domain: Domain) -> JSON {
        .object(domain.variables.map { ($0.id, $0.json(of: domain.layout.core(of: $0, in: world))) })
    }

    /// Everything that can be done or happen, menus aside, which only lead to places that can be gone to anyway.
    private func moves(in situation: Situation) -> [(name: String, next: Situation)] {
        let domain = situation.domain
        var moves: [(name: String, next: Situation)] = []
        let options = situation.options + (situation.place == nil ? [] : situation.arrivals)
        for option in options {
            guard let name = name(of: option, domain) else { continue }
            do throws(Refusal) {
                moves.append((name, try situation.performing(option)))
            } catch {
                Issue.record("\(name) is offered, and refused: \(error.message(in: domain))")
            }
        }
        for command in situation.happenings {
            let next = situation.moved(to: domain.performing(command, in: situation.world))
            moves.append(("happen " + domain[command].command.id, next))
        }
        return moves
    }

    private func name(of option: Option, _ domain: Domain) -> String? {
        func path(_ place: Handle<Place>) -> String { domain[domain[place].portal].id + "/" + domain[place].place.id }
        func path(_ control: Handle<Control>) -> String {
            let place = domain[control].place
            return path(place) + "#\(control.index - domain[place].controls.lowerBound)"
        }
        switch option {
        case .signIn(let portal): return "sign-in " + domain[portal].id
        case .go(let place): return "go " + path(place)
        case .read(let place): return "read " + path(place)
        case .menu: return nil
        case .use(let control): return "use " + path(control)
        case .fill(let control): return "fill " + path(control)
        case .clear(let control): return "clear " + path(control)
        case .close: return "close"
        }
    }
}
