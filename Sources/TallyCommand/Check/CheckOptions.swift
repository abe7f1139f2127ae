internal import Diagnostics

/// Check options are what somebody asked of a check.
struct CheckOptions: Sendable {
    /// What is done about findings that have a certain fix.
    enum Mending: Sendable {
        /// They are reported.
        case none
        /// They are mended.
        case fix
        /// It is shown how they would be mended.
        case diff
    }

    var paths: [String]
    var configuration: String?
    var bindings: String?
    var mending = Mending.none
    /// How sure a fix has to be to be made or shown.
    var confidences: Set<Fix.Confidence> = [.certain]
    var format = ReportFormat.human
    var output: String?
    var isStrict: Bool
    var severities: [SeveritySetting]
    var baseline: String?
    var newBaseline: String?
    var jobs: Int
    var isQuiet: Bool
    var isVerbose: Bool
    var isWatching: Bool
    var style: TerminalStyle

    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        paths = arguments.operands
        configuration = arguments["config"]
        bindings = arguments["bindings"]
        // By custom a dash is standard output.
        output = arguments["output"].flatMap { $0 == "-" ? nil : $0 }
        isStrict = arguments.has("strict")
        severities = Self.severities(arguments)
        baseline = arguments["baseline"]
        newBaseline = arguments["write-baseline"]
        jobs = arguments.jobs(in: context.surroundings)
        isQuiet = arguments.has("quiet")
        isVerbose = arguments.has("verbose")
        isWatching = arguments.has("watch")
        style = Self.style(arguments, context)
        if let format = arguments["format"].flatMap({ ReportFormat(rawValue: $0) }) { self.format = format }
        if arguments.has("fix"), arguments.has("diff") {
            throw CommandFailure("--fix and --diff exclude each other", hint: "--diff shows what --fix would do")
        }
        if arguments.has("fix") { mending = .fix }
        if arguments.has("diff") { mending = .diff }
        if arguments.has("likely") {
            guard mending != .none else {
                throw CommandFailure(
                    "--likely says nothing by itself", hint: "write --fix --likely, or --diff --likely")
            }
            confidences.insert(.likely)
        }
        for option in ["fix", "diff", "write-baseline"] where isWatching && arguments.has(option) {
            throw CommandFailure("--watch and --\(option) exclude each other", hint: "a watch only reports")
        }
        if baseline != nil, newBaseline != nil {
            throw CommandFailure(
                "--baseline and --write-baseline exclude each other",
                hint: "--write-baseline replaces what a baseline knows")
        }
        let policy = SeverityPolicy(for: context.program.rules, commandLine: severities)
        if let unknown = policy.unknownSelectors.first {
            throw CommandFailure(unknown.message, hint: unknown.help.map(Hint.words))
        }
    }

    /// The severities in the order in which they were given, whichever option gave them.
    private static func severities(_ arguments: ParsedArguments) -> [SeveritySetting] {
        let levels: [String: SeveritySetting.Level] = ["error": .error, "warn": .warning, "off": .off]
        var settings: [SeveritySetting] = []
        for option in arguments.options {
            guard let level = levels[option.name] else { continue }
            for selector in option.value.split(whereSeparator: { $0 == "," || $0 == " " }) {
                settings.append(SeveritySetting(String(selector), level))
            }
        }
        return settings
    }

    private static func style(_ arguments: ParsedArguments, _ context: CommandContext) -> TerminalStyle {
        let terminal = context.surroundings.terminal
        let hasColor =
            switch arguments["color"] {
            case "always": true
            case "never": false
            default: terminal.showsOutput && !terminal.refusesColor && !arguments.has("output")
            }
        return TerminalStyle(width: terminal.width ?? 100, hasColor: hasColor)
    }
}
