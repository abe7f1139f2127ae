internal import Diagnostics
public import YAML

extension SiteConfiguration {
    /// A reading is a configuration together with everything that is wrong with the file it was read from.
    public struct Reading: Sendable {
        /// What could be understood; the rest is as if it had not been written.
        public var configuration: SiteConfiguration
        /// What is wrong with the file as YAML.
        public var syntax: [YAMLProblem]
        /// What is wrong with the keys and values.
        public var problems: [SchemaProblem]
    }

    /// Reads the bytes of `tally.yml`.
    public static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
        let document = YAMLDocument.parse(bytes)
        guard let root = document.root else {
            return Reading(configuration: SiteConfiguration(), syntax: document.problems, problems: [])
        }
        var values = ConfigurationValues(problems: schema.problems(in: root))
        let configuration = values.configuration(document.mapping)
        return Reading(
            configuration: configuration, syntax: document.problems,
            problems: values.problems.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// Reads the bytes of `tally.yml`.
    public static func read(_ bytes: [UInt8]) -> Reading { bytes.withUnsafeBufferPointer { read($0) } }
}

/// Configuration values are taken out of a mapping one after the other; what the schema objected to is passed over.
private struct ConfigurationValues {
    var problems: [SchemaProblem]

    mutating func configuration(_ mapping: YAMLMapping) -> SiteConfiguration {
        var configuration = SiteConfiguration()
        configuration.title = text("title", in: mapping)
        configuration.description = text("description", in: mapping)
        configuration.url = siteURL(in: mapping)
        if let language = language(mapping) { configuration.language = language }
        configuration.repository = repository(mapping["repository"])
        configuration.feedback = url("feedback", in: mapping)
        configuration.folders = folders(mapping)
        configuration.bindings = path("bindings", in: mapping)
        configuration.navigation = navigation(mapping["navigation"])
        if let frontMatter = mapping["front-matter"]?.value.mapping {
            configuration.requiredFrontMatter = texts("required", in: frontMatter)
        }
        configuration.hosts = texts("hosts", in: mapping)
        configuration.rules = rules(mapping["rules"])
        return configuration
    }

    private func text(_ key: String, in mapping: YAMLMapping) -> Setting<String>? {
        guard let node = mapping[key]?.value, let text = node.string, !text.isEmpty else { return nil }
        return Setting(text, at: node.range)
    }

    private func texts(_ key: String, in mapping: YAMLMapping) -> [Setting<String>] {
        guard let list = mapping[key]?.value.list else { return [] }
        return list.compactMap { node in node.string.map { Setting($0, at: node.range) } }
    }

    private mutating func siteURL(in mapping: YAMLMapping) -> Setting<String>? {
        guard let setting = url("url", in: mapping), let range = setting.range else { return nil }
        if let url = SiteConfiguration.siteURL(setting.value) { return Setting(url, at: range) }
        let expected = "a URL without a query and without a fragment"
        problems.append(SchemaProblem(.unusableValue(key: "url", expected: expected), at: range))
        return nil
    }

    private mutating func url(_ key: String, in mapping: YAMLMapping) -> Setting<String>? {
        guard let setting = text(key, in: mapping), let range = setting.range else { return nil }
        return url(setting.value, at: range, key)
    }

    /// Accepts URLs of the web alone: each ends up in a link.
    private mutating func url(_ text: String, at range: Range<Int>, _ key: String) -> Setting<String>? {
        guard let url = SiteConfiguration.webURL(text) else {
            let expected = "a URL that begins with https:// or http://"
            problems.append(SchemaProblem(.unusableValue(key: key, expected: expected), at: range))
            return nil
        }
        return Setting(url, at: range)
    }

    private mutating func language(_ mapping: YAMLMapping) -> Setting<String>? {
        guard let setting = text("language", in: mapping), let range = setting.range else { return nil }
        let parts = setting.value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
        }
        if isTag { return setting }
        problems.append(
            SchemaProblem(.unusableValue(key: "language", expected: "a language tag such as en or en-US"), at: range))
        return nil
    }

    private mutating func repository(_ pair: YAMLPair?) -> Repository? {
        guard let pair else { return nil }
        if let text = pair.value.string {
            return url(text, at: pair.value.range, "repository").map { Repository($0) }
        }
        guard let mapping = pair.value.mapping else { return nil }
        guard mapping["url"] != nil else {
            problems.append(SchemaProblem(.missingKey("url"), at: pair.keyRange))
            return nil
        }
        guard let url = url("url", in: mapping) else { return nil }
        var repository = Repository(url)
        if let branch = text("branch", in: mapping) { repository.branch = branch }
        return repository
    }

    private mutating func folders(_ mapping: YAMLMapping) -> Folders {
        var folders = Folders()
        guard let mapping = mapping["folders"]?.value.mapping else { return folders }
        if let content = path("content", in: mapping) { folders.content = content }
        if let templates = path("templates", in: mapping) { folders.templates = templates }
        if let output = path("output", in: mapping) { folders.output = output }
        for input in [folders.content, folders.templates] where overlap(input.value, folders.output.value) {
            let place = folders.output.range ?? input.range ?? 0..<0
            let expected = "a folder apart from \"\(input.value)\", because a build replaces what is in it"
            problems.append(SchemaProblem(.unusableValue(key: "output", expected: expected), at: place))
            return Folders()
        }
        return folders
    }

    /// Accepts a path that stays in the folder of the configuration.
    private mutating func path(_ key: String, in mapping: YAMLMapping) -> Setting<String>? {
        guard let setting = text(key, in: mapping), let range = setting.range else { return nil }
        var steps: [Substring] = []
        var isInside = !setting.value.hasPrefix("/") && !setting.value.utf8.contains(UInt8(ascii: "\\"))
        for step in setting.value.split(separator: "/") where step != "." {
            if step != ".." {
                steps.append(step)
            } else if steps.popLast() == nil {
                isInside = false
            }
        }
        guard isInside, !steps.isEmpty else {
            let expected = "a path, with slashes, to something within the folder of \(SiteConfiguration.fileName)"
            problems.append(SchemaProblem(.unusableValue(key: key, expected: expected), at: range))
            return nil
        }
        return Setting(steps.joined(separator: "/"), at: range)
    }

    /// Whether one of two folders is the other, or lies in it.
    private func overlap(_ first: String, _ second: String) -> Bool {
        (first + "/").hasPrefix(second + "/") || (second + "/").hasPrefix(first + "/")
    }

    private mutating func navigation(_ pair: YAMLPair?) -> NavigationSource {
        guard let node = pair?.value, node.sequence != nil else { return .automatic }
        let navigation = Navigation(node)
        problems += navigation.problems
        return .written(navigation.items)
    }

    private func rules(_ pair: YAMLPair?) -> [Setting<SeveritySetting>] {
        guard let pairs = pair?.value.mapping?.pairs else { return [] }
        return pairs.compactMap { pair in
            guard let level = pair.value.string.flatMap(SeveritySetting.Level.init(rawValue:)) else { return nil }
            return Setting(SeveritySetting(pair.key, level), at: pair.keyRange)
        }
    }
}
