internal import Glibc

extension Program {
    /// Runs the command that the process was started with, and ends the process with its exit code.
    ///
    /// It is all that the executable of a program has to do:
    ///
    ///     Program(name: "library", domain: .lendingLibrary).runAsProcess()
    public func runAsProcess() -> Never { exit(run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess())) }
}
