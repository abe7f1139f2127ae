internal import Diagnostics
internal import Markdown
internal import YAML

extension FrontMatter {
    /// What stands in place of a key that is missing: one with a similar name and a text for a value.
    ///
    /// Names with a dot in them are for other programs.
    func misspelt(_ key: String) -> YAMLPair? {
        let others = mapping.pairs.filter { $0.value.string != nil && !$0.key.contains(".") }
        guard let name = NearMisses.nearest(to: key, among: others.map(\.key), limit: 1).first else { return nil }
        // What merely has the word in it, as "short title" has, is another thing.
        return abs(name.utf8.count - key.utf8.count) <= 3 ? others.first { $0.key == name } : nil
    }
}

extension Findings {
    /// Says of a key that it seems to be meant for another one, which is missing.
    mutating func reportMisspelt(_ rule: Rule, _ pair: YAMLPair, as key: String, on page: borrowing Page) {
        let range = page.original(pair.keyRange)
        report(
            rule, at: range, "the front matter has no \(key), but a key with a similar name", help: "write \(key)",
            fixes: [fix("write \(key)", .likely, replace: range, with: key)])
    }
}
