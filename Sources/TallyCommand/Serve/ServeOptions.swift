/// Serve options are what somebody asked of a preview.
struct ServeOptions: Sendable {
    var host: String
    var port: Int
    var configuration: String?
    var bindings: String?
    var templates: String?
    var opensBrowser: Bool
    var isQuiet: Bool
    var jobs: Int

    /// The port without `--port`.
    static let usualPort = 8000

    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        if let operand = arguments.operands.first {
            throw CommandFailure(
                "serve takes no \"\(operand)\"",
                hint: "it shows the site that tally.yml in the current folder describes")
        }
        host = arguments["host"] ?? "127.0.0.1"
        port = Self.usualPort
        if let text = arguments["port"] {
            guard let number = Int(text), (0...65_535).contains(number) else {
                throw CommandFailure("--port cannot be \"\(text)\"", hint: "a port is a number from 0 to 65535")
            }
            port = number
        }
        configuration = arguments["config"]
        bindings = arguments["bindings"]
        templates = arguments["templates"]
        opensBrowser = arguments.has("open")
        isQuiet = arguments.has("quiet")
        jobs = arguments.jobs(in: context.surroundings)
    }
}
