public import Foundation

/// A verifier is a Promela model that Spin and a C compiler have made a program of.
public struct Verifier {
    /// What it says after exploring a model.
    public struct Answer: Sendable {
        /// The number of states that it stored.
        public let states: Int
        /// The number of errors that it found.
        public let errors: Int
    }

    /// What went wrong on the way.
    public struct Failure: Error, CustomStringConvertible {
        /// What the tool wrote.
        public let description: String
    }

    private let tool: Tool
    private let folder: URL

    /// Makes the verifier in a folder; nil where Spin or a compiler is not installed, which is printed.
    ///
    /// Without `-o2`, variables that are written and never read would not count as part of a state. Optimizing a
    /// verifier takes longer than it then saves.
    public init?(of promela: String, _ flags: [String] = [], in folder: URL) throws {
        guard let spin = Tool("spin"), let compiler = Tool("gcc") ?? Tool("clang") else { return nil }
        try Data(promela.utf8).write(to: folder.appendingPathComponent("model.pml"))
        let generated = try spin.run(flags + ["-o2", "-a", "model.pml"], in: folder)
        if generated.code != 0 { throw Failure(description: generated.output) }
        let compiled = try compiler.run(["-O0", "-w", "-DNOREDUCE", "-o", "pan", "pan.c"], in: folder)
        guard compiled.code == 0, let tool = Tool(in: folder, "pan") else {
            throw Failure(description: compiled.output)
        }
        self.tool = tool
        self.folder = folder
    }

    /// Explores all states, and checks the assertions.
    public func explore() throws -> Answer { try ask(["-noclaim", "-E"]) }

    /// Decides a formula, given by its name.
    public func decide(_ formula: String) throws -> Answer { try ask(["-a", "-N", formula]) }

    private func ask(_ flags: [String]) throws -> Answer {
        let output = try tool.run(["-n", "-m1000000"] + flags, in: folder).output
        let words = output.split { $0 == " " || $0 == "\n" || $0 == "," }
        guard let states = words.firstIndex(of: "states").flatMap({ Int(words[$0 - 1]) }),
            let errors = words.firstIndex(of: "errors:").flatMap({ Int(words[$0 + 1]) })
        else { throw Failure(description: output) }
        return Answer(states: states, errors: errors)
    }
}
