import Foundation
import Testing

@testable import PartnerRelationships
@testable import Workflow

/// Spin, which knows nothing of our explorer, finds as many worlds of the domain, and decides its rules alike.
@Suite struct SpinTests {
    /// The sets of variables that have a say in what one of the variables becomes, each once.
    private static let cones: [[VariableDefinition]] = {
        let domain = Domain.partnerRelationships
        var seen: Set<[String]> = []
        return domain.variables.map { domain.cone(of: [$0]) }.filter { cone in
            seen.insert(cone.map { $0.id }.sorted()).inserted
        }
    }()

    @Test(arguments: cones.indices) func spinAgreesOnACone(index: Int) throws {
        guard let spin = Program("spin"), let compiler = Program("gcc") ?? Program("clang") else { return }
        let domain = Domain.partnerRelationships
        let cone = Self.cones[index]
        var explorer = Explorer(domain)
        let census = explorer.explore(cone).census
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("domain-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(domain.promela(coneOf: cone).utf8).write(to: folder.appendingPathComponent("model.pml"))
        _ = try spin.run(["-o2", "-a", "model.pml"], in: folder)
        _ = try compiler.run(["-O1", "-w", "-DNOREDUCE", "-o", "pan", "pan.c"], in: folder)
        let verifier = Program(at: folder.appendingPathComponent("pan"))

        let output = try verifier.run(["-n", "-m1000000", "-noclaim", "-E"], in: folder)
        // With several beginnings, the state before choosing one is stored too.
        let states = census.worlds + (census.initial > 1 ? 1 : 0)
        #expect(output.contains(" \(states) states, stored"), "\(cone.map { $0.id }): \(output)")

        let known = Set(cone)
        for rule in domain.rules where known.isSuperset(of: rule.variables) {
            switch rule.statement {
            case .always, .never: break
            default: continue
            }
            let name = "rule_" + rule.id.split(separator: "-").joined(separator: "_")
            let output = try verifier.run(["-n", "-m1000000", "-a", "-N", name], in: folder)
            let isProven = explorer.verdict(on: rule).isProven
            #expect(output.contains("errors: 0") == isProven, "\(rule.id)")
        }
    }

    /// The rules about what happens, which Spin checks as assertions, one at a time.
    private static let rulesAboutChanges = Domain.partnerRelationships.rules.filter { rule in
        switch rule.statement {
        case .always, .never, .canReach: false
        default: true
        }
    }

    @Test(arguments: rulesAboutChanges.indices) func spinAgreesOnWhatChanges(index: Int) throws {
        guard let spin = Program("spin"), let compiler = Program("gcc") ?? Program("clang") else { return }
        let domain = Domain.partnerRelationships
        let rule = Self.rulesAboutChanges[index]
        // A command that the rule is about must be in the model, so what it changes must be too.
        let changed = rule.commands.flatMap { command in command.effects.map { $0.variable } }
        let cone = domain.cone(of: rule.variables.merging(changed))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("domain-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = domain.promela(coneOf: cone)
        let flag = "RULE_" + rule.id.split(separator: "-").joined(separator: "_")
        guard model.contains("#ifdef \(flag)\n") else {
            // A command that changes nothing is in no model, and there is nothing in it to disagree about.
            #expect(rule.commands.contains { $0.effects.isEmpty }, "\(rule.id) is not in the model of its cone")
            print("not for Spin: \(rule.id) is about a command that changes nothing")
            return
        }
        try Data(model.utf8).write(to: folder.appendingPathComponent("model.pml"))
        _ = try spin.run(["-D" + flag, "-o2", "-a", "model.pml"], in: folder)
        _ = try compiler.run(["-O1", "-w", "-DNOREDUCE", "-o", "pan", "pan.c"], in: folder)
        let verifier = Program(at: folder.appendingPathComponent("pan"))
        let output = try verifier.run(["-n", "-m1000000", "-noclaim", "-E"], in: folder)
        var explorer = Explorer(domain)
        let isProven = explorer.verdict(on: rule).isProven
        #expect(output.contains("errors: 0") == isProven, "\(rule.id): \(output)")
    }
}

/// A program that is installed, or was just made.
private struct Program {
    let url: URL

    init(at url: URL) { self.url = url }

    /// Finds an installed program; says so if it is not there, so that the test is not passed over in silence.
    init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        let paths = folders.map { $0 + "/" + name }
        guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            print("skipped, because \(name) is not installed")
            return nil
        }
        url = URL(fileURLWithPath: path)
    }

    func run(_ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
