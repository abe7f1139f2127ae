internal import Diagnostics

/// A command context is what every command has at hand: the program that it belongs to, and its surroundings.
struct CommandContext: Sendable {
    let program: Program
    let surroundings: Surroundings

    /// How manual pages and explanations are written.
    var helpStyle: TerminalStyle {
        let terminal = surroundings.terminal
        return TerminalStyle(
            width: terminal.width ?? 80, hasColor: terminal.showsOutput && !terminal.refusesColor)
    }

    /// Writes a result.
    @discardableResult
    func print(_ bytes: [UInt8]) throws(CommandFailure) -> ExitCode {
        do {
            try surroundings.output.write(bytes)
        } catch {
            // Where nobody reads on, there is nobody to tell.
            if case .refused(let reason) = error { throw CommandFailure("cannot write the output: \(reason)") }
        }
        return .clean
    }

    /// Writes a result.
    @discardableResult
    func print(_ text: String) throws(CommandFailure) -> ExitCode { try print(Array(text.utf8)) }

    /// Says what went wrong.
    ///
    /// Whoever cannot be told is not told.
    func complain(_ message: String) { note("\(program.name): \(message)") }

    /// Says what kept a command from doing its work.
    func complain(_ failure: CommandFailure) { complain(failure.text(program: program.name)) }

    /// Says something beside the results.
    func note(_ message: String) { try? surroundings.errors.write(VisibleText.line(message) + "\n") }
}
