public import Diagnostics
public import Markdown
public import Workflow

/// A former name scan finds names in the prose of documents that portals, products and roles had before.
///
/// Code and addresses are not looked at, and neither is what the writer says to be a former name.
public struct FormerNameScan: Sendable {
    private let names: FormerNames

    /// Makes a scan for the names of a domain.
    public init(_ domain: Domain) { names = FormerNames(domain) }

    /// Whether a file may have former names in its prose; false means that it has none.
    func mayFind(in bytes: [UInt8]) -> Bool { names.signs.mayOccur(in: bytes) }

    /// The former names in a document, as findings of `term/renamed` and `role/renamed`.
    public func findings(in document: borrowing Document, file: String) -> [Diagnostic] {
        guard mayFind(in: document.source.bytes) else { return [] }
        var found: [Diagnostic] = []
        // The closure can't hold the document, which is not copied.
        var texts: [ProseText] = []
        document.forEachProse { text in
            if names.former.mayOccur(in: text.bytes) { texts.append(copy text) }
        }
        for text in texts {
            for match in names.lexicon.matches(in: text.bytes, at: 0..<text.bytes.count) {
                guard let entry = names.entry(of: match), !isDeclared(match.range, text.bytes),
                    let place = text.range(of: match.range, in: document)
                else { continue }
                found.append(finding(entry, match.range, text, place.range, place.isPlain, document, file))
            }
        }
        return found
    }

    private func finding(
        _ entry: FormerNames.Entry, _ part: Range<Int>, _ text: ProseText, _ range: Range<Int>, _ isPlain: Bool,
        _ document: borrowing Document, _ file: String
    ) -> Diagnostic {
        let words = String(decoding: text.bytes[part], as: UTF8.self)
        let since = entry.former.until.map { " since \($0)" } ?? ""
        let rule = entry.kind == .role ? RoleRenamed.rule : TermRenamed.rule
        var fixes: [Fix] = []
        if isPlain {
            var edits = [Edit(in: file, replace: range, with: entry.name)]
            if let article = article(before: part, text.bytes, for: entry.name),
                let place = text.range(of: article.range, in: document)
            {
                edits.insert(Edit(in: file, replace: place.range, with: article.words), at: 0)
            }
            let isSure = entry.former.source?.isInferred != true && !isPartOfName(part, text.bytes)
            fixes.append(Fix("write \(entry.name)", isSure ? .certain : .likely, edits))
        }
        let notes = entry.former.source.map { [Note("the change is known from \($0.title)")] } ?? []
        return Diagnostic(
            rule.id, rule.severity, in: file, at: range, "\"\(words)\" is called \"\(entry.name)\"\(since)",
            notes: notes, fixes: fixes)
    }

    // MARK: What stands around a name

    /// Whether the writer says that the name is an old one: "formerly Azure AD".
    private func isDeclared(_ part: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let before = bytes[max(part.lowerBound - 32, 0)..<part.lowerBound]
        let words = String(decoding: before, as: UTF8.self).lowercased()
            .split { !$0.isLetter }.suffix(4).map(String.init)
        return words.contains { ["formerly", "previously", "former", "previous", "old", "renamed"].contains($0) }
    }

    /// Whether the next or previous word belongs to the name: "Azure AD Connect" is a product of its own.
    private func isPartOfName(_ part: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard part.upperBound + 1 < bytes.count, bytes[part.upperBound] == UInt8(ascii: " ") else { return false }
        let next = bytes[part.upperBound + 1]
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next)
    }

    /// The indefinite article before a name, if it doesn't fit another name.
    private func article(
        before part: Range<Int>, _ bytes: [UInt8], for name: String
    ) -> (range: Range<Int>, words: String)? {
        for (written, other) in [("a", "an"), ("an", "a"), ("A", "An"), ("An", "A")] {
            let start = part.lowerBound - written.utf8.count - 1
            guard start >= 0, bytes[start..<part.lowerBound].elementsEqual((written + " ").utf8) else { continue }
            let isWord = start == 0 || bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "(")
            let fits = DraftText.withArticle(name).hasPrefix(written.lowercased() + " ")
            if isWord, !fits { return (start..<start + written.utf8.count, other) }
        }
        return nil
    }
}
