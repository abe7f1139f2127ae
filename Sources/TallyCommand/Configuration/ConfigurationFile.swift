internal import Configuration
internal import Diagnostics
internal import Documents

/// A configuration file is the `tally.yml` that a command goes by, or what holds where there is none.
struct ConfigurationFile: Sendable {
    /// What it says, as far as it can be understood.
    let configuration: SiteConfiguration
    /// Its path, as diagnostics name it; nothing if there is none.
    let path: FilePath?
    /// Its bytes.
    let bytes: [UInt8]
    /// The folder that its paths are relative to.
    let folder: FilePath
    /// What is wrong with it, with the severities of the rules.
    let diagnostics: [Diagnostic]

    /// The folder of the documents.
    var content: FilePath { folder.appending(configuration.folders.content.value) }

    /// The folder of the templates and the style.
    var templates: FilePath { folder.appending(configuration.folders.templates.value) }

    /// The folder of the finished site.
    var output: FilePath { folder.appending(configuration.folders.output.value) }

    /// What it asks of documents.
    var ruleSettings: RuleSettings {
        RuleSettings(
            requiredFrontMatter: configuration.requiredFrontMatter.map(\.value),
            hosts: configuration.hosts.map(\.value))
    }

    /// The name of the file in the current folder.
    static let defaultName = SiteConfiguration.fileName

    /// Reads the file that somebody named, or the one in the current folder if there is one.
    static func read(_ named: String?, _ context: CommandContext) throws(CommandFailure) -> ConfigurationFile {
        let path = FilePath(named ?? SiteConfiguration.fileName)
        switch FileKind(at: context.surroundings.locate(path.description)) {
        case .file: break
        case .missing where named == nil:
            return ConfigurationFile(
                configuration: SiteConfiguration(), path: nil, bytes: [], folder: FilePath("."), diagnostics: [])
        case .missing: throw CommandFailure("there is no configuration \"\(path)\"")
        case .folder: throw CommandFailure("cannot read the configuration \"\(path)\": it is a folder")
        case .unknown(let reason): throw CommandFailure("cannot read the configuration \"\(path)\": \(reason)")
        }
        let bytes: [UInt8]
        do {
            bytes = try DiskFiles("").read(context.surroundings.locate(path.description))
        } catch {
            throw CommandFailure("cannot read the configuration \"\(path)\": \(error.reason)")
        }
        return ConfigurationFile(path, bytes, rules: context.program.rules)
    }

    private init(_ path: FilePath, _ bytes: [UInt8], rules: RuleCatalogue) {
        let reading = SiteConfiguration.read(bytes)
        let file = path.description
        var found = reading.syntax.map { $0.configurationFinding(in: file) }
        found += reading.problems.map { $0.configurationFinding(in: file) }
        let settings = reading.configuration.rules
        let places = Dictionary(settings.map { ($0.value, $0.range ?? 0..<0) }) { first, _ in first }
        for unknown in SeverityPolicy(for: rules, configuration: settings.map(\.value)).unknownSelectors {
            found.append(unknown.configurationFinding(at: places[unknown.setting] ?? 0..<0, in: file))
        }
        self.init(
            configuration: reading.configuration, path: path, bytes: bytes, folder: path.parent, diagnostics: found)
    }

    private init(
        configuration: SiteConfiguration, path: FilePath?, bytes: [UInt8], folder: FilePath, diagnostics: [Diagnostic]
    ) {
        self.configuration = configuration
        self.path = path
        self.bytes = bytes
        self.folder = folder
        self.diagnostics = diagnostics
    }
}
