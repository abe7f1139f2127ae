public import Foundation

/// A tool is a program that tests ask for a second opinion: one that is installed, or one that a test has just made.
public struct Tool: Sendable {
    /// Where it is.
    public let path: String

    /// Finds an installed program; says so if it is not there, so that a test that needs it is not passed over in silence.
    public init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        let paths = folders.map { $0 + "/" + name }
        guard let found = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            print("skipped, because \(name) is not installed")
            return nil
        }
        path = found
    }

    /// The program that a test has just made in a folder; nil if it has not.
    public init?(in folder: URL, _ name: String) {
        path = folder.appendingPathComponent(name).path
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    }

    /// Runs the program in a folder; gives its exit code and what it wrote.
    public func run(_ arguments: [String], in folder: URL) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
