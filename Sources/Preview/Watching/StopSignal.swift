internal import CLinux
internal import Glibc

/// A stop signal is what tells a program that goes on until somebody ends it that it is to end.
public final class StopSignal: Sendable {
    /// A descriptor that can be read once the program is to end.
    public let descriptor: Int32

    /// Waits for the process to be interrupted or terminated, in place of being ended by it.
    ///
    /// It has to be made before other threads are: the signals are held back in those that are made later.
    public init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGHUP)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        descriptor = signalfd(-1, &signals, Int32(SFD_CLOEXEC))
    }

    /// Waits until a descriptor can be read, which is closed in the end.
    public init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
}
