internal import CLinux
internal import Glibc

extension Program {
    /// Runs the command that the process was started with, and ends the process with its exit code.
    ///
    /// It is all that the executable of a program has to do:
    ///
    ///     Program(name: "library", domain: .lendingLibrary).runAsProcess()
    public func runAsProcess() -> Never {
        Self.holdPlacesOfStandardStreams()
        Self.keepSomeFreeMemory()
        exit(run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess()))
    }

    /// Takes the places of those standard streams that are closed.
    ///
    /// Otherwise the next file that is opened would be taken for the standard output, and be written to.
    private static func holdPlacesOfStandardStreams() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
            // The lowest free place is given out first. Opened the wrong way round, it fails as a closed one does.
            _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
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
