internal import CLinux
internal import Glibc

/// A child process is another program that is run for what it prints.
enum ChildProcess {
    /// What a program has printed.
    struct Outcome {
        let code: Int32
        let output: [UInt8]
    }

    /// Runs a program to its end, without its messages; nothing if it cannot be run.
    static func run(_ program: String, _ arguments: [String], input: [UInt8]? = nil) -> Outcome? {
        guard let source = source(of: input ?? []) else { return nil }
        defer { close(source) }
        var ends: [Int32] = [-1, -1]
        // No program that another thread starts meanwhile gets an end of it, which would never be closed then.
        guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, source, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        // Signals that this process holds back for itself are none of the other program's business.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let status = posix_spawnp(&process, program, &actions, &attributes, words, environ)
        close(ends[1])
        defer { close(ends[0]) }
        guard status == 0 else { return nil }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            output += buffer[..<count]
        }
        var end: Int32 = 0
        while waitpid(process, &end, 0) < 0, errno == EINTR {}
        // The low bits say whether a signal has ended it.
        return Outcome(code: end & 0x7F == 0 ? end >> 8 & 0xFF : 128 + (end & 0x7F), output: output)
    }

    /// A file without a name that has the input; so nobody waits for anybody, however much there is.
    private static func source(of input: [UInt8]) -> Int32? {
        if input.isEmpty {
            let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
            return descriptor < 0 ? nil : descriptor
        }
        guard let file = tmpfile() else { return nil }
        defer { fclose(file) }
        guard fwrite(input, 1, input.count, file) == input.count, fflush(file) == 0 else { return nil }
        rewind(file)
        let descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0)
        return descriptor < 0 ? nil : descriptor
    }
}
