internal import Glibc
public import Preview

/// Surroundings are what a command knows of the world it runs in: where it is, what it reads and writes, and what the
/// terminal is like.
///
/// A command asks nobody else, so that a test can run it anywhere, many at a time.
public struct Surroundings: Sendable {
    /// The folder that relative paths are relative to; empty for the process's own.
    public var folder: String
    /// What is piped into the command.
    public var input: Input
    /// Where results go.
    public var output: Output
    /// Where messages and progress go.
    public var errors: Output
    /// What the terminal is like.
    public var terminal: Terminal
    /// The number of processors that work can be spread over.
    public var processors: Int
    /// Begins to wait for the word that a command is to end which goes on until then.
    public var stop: @Sendable () -> StopSignal = { StopSignal() }

    /// Makes surroundings.
    public init(
        folder: String, input: Input, output: Output, errors: Output, terminal: Terminal = Terminal(),
        processors: Int = 2
    ) {
        self.folder = folder
        self.input = input
        self.output = output
        self.errors = errors
        self.terminal = terminal
        self.processors = processors
    }

    /// The surroundings of this process.
    ///
    /// From now on a pipe that nobody reads is an error that writing returns, and no signal that ends the process.
    public static func ofProcess() -> Surroundings {
        signal(SIGPIPE, SIG_IGN)
        return Surroundings(
            folder: "", input: Input(descriptor: STDIN_FILENO), output: Output(descriptor: STDOUT_FILENO),
            errors: Output(descriptor: STDERR_FILENO), terminal: Terminal.ofProcess(),
            processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// A path as the system finds it.
    func locate(_ path: String) -> String {
        folder.isEmpty || path.hasPrefix("/") ? path : path.isEmpty || path == "." ? folder : folder + "/" + path
    }
}

extension Surroundings {
    /// A path from the root of the file system, as far as the text of it tells.
    func absolute(_ path: String) -> FilePath {
        if path.hasPrefix("/") { return FilePath(path) }
        guard let here = realpath(folder.isEmpty ? "." : folder, nil) else { return FilePath(path) }
        defer { free(here) }
        return FilePath(String(cString: here) + "/" + path)
    }

    /// A path from the root of the file system without the links on the way there; what of it is not there yet stays as it
    /// is written.
    func resolved(_ path: String) -> FilePath {
        let whole = absolute(path)
        guard whole.description.hasPrefix("/") else { return whole }
        var folder = whole
        while folder != folder.parent {
            if let real = realpath(folder.description, nil) {
                defer { free(real) }
                return FilePath(String(cString: real)).appending(whole.within(folder) ?? "")
            }
            folder = folder.parent
        }
        return whole
    }

    /// The first of some folders that a folder is in, or that is in it, so that one can't be written without the other.
    func overlap(of folder: FilePath, with others: [FilePath]) -> FilePath? {
        let place = resolved(folder.description)
        return others.first { other in
            let other = resolved(other.description)
            return place.within(other) != nil || other.within(place) != nil
        }
    }

    /// A path as messages name it: relative to the current folder, if it is in there.
    func plain(_ path: String) -> FilePath {
        guard path.hasPrefix("/"), let inner = FilePath(path).within(absolute(".")) else { return FilePath(path) }
        return FilePath(inner)
    }
}

/// A terminal is what a person looks at, as far as a command cares.
public struct Terminal: Sendable {
    /// Whether results go to one.
    public var showsOutput: Bool
    /// Whether messages go to one.
    public var showsErrors: Bool
    /// How many columns it has, if that is known.
    public var width: Int?
    /// Whether its user wants no colours, or it has none.
    public var refusesColor: Bool

    /// Makes a terminal; by default there is none.
    public init(
        showsOutput: Bool = false, showsErrors: Bool = false, width: Int? = nil, refusesColor: Bool = false
    ) {
        self.showsOutput = showsOutput
        self.showsErrors = showsErrors
        self.width = width
        self.refusesColor = refusesColor
    }

    static func ofProcess() -> Terminal {
        let noColor = variable("NO_COLOR").map { !$0.isEmpty } ?? false
        return Terminal(
            showsOutput: isatty(STDOUT_FILENO) == 1, showsErrors: isatty(STDERR_FILENO) == 1, width: widthOfProcess(),
            refusesColor: noColor || variable("TERM") == "dumb")
    }

    private static func widthOfProcess() -> Int? {
        var size = winsize()
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        return variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
