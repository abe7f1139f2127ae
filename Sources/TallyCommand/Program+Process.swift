internal import CLinux
internal import Glibc

extension Program {
    /// Runs the command that the process was started with, and ends the process with its exit code.
    ///
    /// It is all that the executable of a program has to do:
    ///
    ///     Program(name: "library", domain: .lendingLibrary).runAsProcess()
    public func runAsProcess() -> Never {
        Self.keepSomeFreeMemory()
        exit(run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess()))
    }

    /// Lets memory that gets free stay with the process, up to a few megabytes.
    ///
    /// One document after the other takes as much as the one before it and gives it back. Without this, each of these steps
    /// is a call of the system, which all threads wait for, and the memory is cleared again before it is used again.
    private static func keepSomeFreeMemory() {
        _ = mallopt(Int32(TALLY_MALLOC_TRIM_THRESHOLD), 8 << 20)
        _ = mallopt(Int32(TALLY_MALLOC_MMAP_THRESHOLD), 32 << 20)
    }
}
