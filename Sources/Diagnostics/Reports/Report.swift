/// A report holds everything that the reporters print from.
///
/// All formats print the same findings in the same order; see ``Diagnostic/isReportedBefore(_:_:)``. Lines and columns
/// are computed here, at the end, from the bytes that were checked. A file whose bytes are not to be had is named
/// without them.
public struct Report {
    /// The program that made the report.
    public struct Tool: Sendable, Hashable {
        /// The name of the program.
        public var name: String
        /// Its version.
        public var version: String
        /// Where to read about it, if there is such a place.
        public var url: String?

        /// Makes a description of a program.
        public init(name: String, version: String, url: String? = nil) {
            self.name = name
            self.version = version
            self.url = url
        }
    }

    /// A supplement is what else a check has brought to light, as a member of the JSON report.
    public struct Supplement {
        /// The name of the member.
        public var key: String
        /// Writes its value.
        public var write: (inout JSONWriter) -> Void

        /// Makes a supplement.
        public init(_ key: String, write: @escaping (inout JSONWriter) -> Void) {
            self.key = key
            self.write = write
        }
    }

    /// The findings, in report order.
    public let diagnostics: [Diagnostic]
    /// What was looked at.
    public let summary: Summary
    /// The rules, for formats that explain them.
    public let rules: RuleCatalogue
    /// The program.
    public let tool: Tool
    /// What else there is to tell programs.
    public let supplements: [Supplement]
    /// The bytes of a file, asked for only when a finding stands in it.
    let sources: (String) -> [UInt8]?

    /// Makes a report of findings in any order.
    public init(
        _ diagnostics: [Diagnostic], summary: Summary, rules: RuleCatalogue, tool: Tool,
        supplements: [Supplement] = [], sources: @escaping (String) -> [UInt8]?
    ) {
        self.diagnostics = diagnostics.inReportOrder()
        self.summary = summary
        self.rules = rules
        self.tool = tool
        self.supplements = supplements
        self.sources = sources
    }

    /// The counts of the findings.
    public var tally: Tally { Tally(diagnostics) }

    /// The report in a format.
    ///
    /// The style matters to `human` alone.
    public func bytes(as format: ReportFormat, style: TerminalStyle = TerminalStyle()) -> [UInt8] {
        switch format {
        case .human: HumanReporter(self, style).bytes()
        case .concise: ConciseReporter(self).bytes()
        case .json: JSONReporter(self).bytes()
        case .sarif: SARIFReporter(self).bytes()
        case .junit: JUnitReporter(self).bytes()
        case .github: GitHubReporter(self).bytes()
        case .rdjson: RDJSONReporter(self).bytes()
        }
    }

    /// A single finding of the report as `human` has it.
    public func text(of diagnostic: Diagnostic, style: TerminalStyle = TerminalStyle()) -> String {
        var cache = SourceCache(sources)
        return HumanReporter(self, style).text(of: diagnostic, &cache)
    }

    /// Where a finding stands, and what `human` has below its message: the lines themselves, notes and help.
    public func excerpt(
        of diagnostic: Diagnostic, style: TerminalStyle = TerminalStyle()
    ) -> (place: String, detail: String) {
        var cache = SourceCache(sources)
        let place = cache.text(of: diagnostic.file, at: diagnostic.range)
        return (place, HumanReporter(self, style).detail(of: diagnostic, &cache))
    }
}
