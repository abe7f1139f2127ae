internal import Diagnostics
internal import Workflow

extension Command {
    /// The command `tally model explore`.
    static func modelExplore(_ source: @escaping DomainSource) -> Command {
        Command(description: exploreDescription) { arguments, context throws(CommandFailure) in
            let domain = source()
            if let extra = arguments.operands.first { throw CommandFailure("\"\(extra)\" is too much") }
            let threads = arguments.jobs(in: context.surroundings)
            let limit = arguments.count("limit") ?? Explorer(domain).limit
            var explorer = Explorer(domain, limit: limit, threads: threads)
            let began = ProgressLine.clock()
            let exploration = explorer.exploreEverything()
            let seconds = ProgressLine.clock() - began
            let census = exploration.census
            try context.print("\(census)\n")
            let perSecond = seconds > 0 ? Int(Double(census.worlds) / seconds) : 0
            context.note(
                "\(decimal(seconds, places: 3)) s, \(perSecond.grouped) worlds per second, "
                    + "\(decimal(exploration.bytesPerWorld, places: 1)) bytes per world, "
                    + "at most \(numbered(census.depth, "command")) from the beginning")
            return census.isExhaustive ? .clean : .findings
        }
    }

    /// A number that is not negative, with a few decimal places.
    private static func decimal(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        // What has no end, or is too large, is shown as the largest number there is room for.
        let scaled = Int(min((value * Double(scale)).rounded(), 1e18))
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
    }

    private static let exploreDescription = CommandDescription(
        name: "model explore",
        summary: "Visit all worlds of the model at once, and count them.",
        synopsis: ["model explore [--jobs N] [--limit N]"],
        description: [
            "Visits every reachable world, with all variables together, breadth first. What is found does not depend on "
                + "the number of processors. The numbers go to standard output; how long it took, and the memory that a "
                + "world takes, go to standard error.",
            "tally model check needs far fewer worlds: it looks at each question on the variables that have a say in "
                + "the answer, and says the same.",
        ],
        options: [
            .explorationJobs,
            .limit,
        ],
        exitCodes: [(0, "All worlds were visited."), (1, "There are more worlds than the limit.")],
        examples: [("tally model explore --limit 100000000", "Try to visit all worlds of a large model.")])
}
