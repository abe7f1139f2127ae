internal import Configuration
internal import Diagnostics
internal import SiteBuilder

/// Build options are what somebody asked of a build.
struct BuildOptions: Sendable {
    var configuration: String?
    var bindings: String?
    var output: String?
    var templates: String?
    var baseURL: String?
    var jobs: Int
    var hasDrafts: Bool
    var isCompressing: Bool
    var showsProfile: Bool
    var isQuiet: Bool
    /// The part of the site that is made; nothing for the whole.
    var shard: SiteShard?

    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        if let operand = arguments.operands.first {
            throw CommandFailure(
                "a build takes no \"\(operand)\"",
                hint: .command("render", "writes single documents"))
        }
        configuration = arguments["config"]
        bindings = arguments["bindings"]
        output = arguments["output"]
        templates = arguments["templates"]
        jobs = arguments.jobs(in: context.surroundings)
        hasDrafts = arguments.has("drafts")
        isCompressing = arguments.has("compress")
        showsProfile = arguments.has("profile")
        isQuiet = arguments.has("quiet")
        if let text = arguments["shard"] {
            guard let shard = SiteShard(text) else {
                throw CommandFailure(
                    "--shard cannot be \"\(text)\"", hint: "write the second of seven shards as 2/7")
            }
            self.shard = shard
        }
        if let url = arguments["base-url"] {
            baseURL = SiteConfiguration.siteURL(url)
            if baseURL == nil {
                throw CommandFailure("--base-url cannot be \"\(url)\"", hint: "write it as https://example.com/docs")
            }
        }
    }
}
