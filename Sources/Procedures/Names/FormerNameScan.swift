public import Diagnostics
public import Markdown
public import Workflow

internal import YAML

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
        var found = findingsInFrontMatter(of: document.source.bytes, before: document.body.lowerBound, file: file)
        // The closure can't hold the document, which is not copied.
        var texts: [ProseText] = []
        document.forEachProse { text in
            if names.former.mayOccur(in: text.bytes) { texts.append(copy text) }
        }
        for text in texts {
            for (entry, part) in formerNames(in: text.bytes) {
                guard let place = text.range(of: part, in: document) else { continue }
                let article = article(before: part, text.bytes, for: entry.name).flatMap { article in
                    text.range(of: article.range, in: document).map { ($0.range, article.words) }
                }
                found.append(finding(entry, part, text.bytes, at: place.range, place.isPlain, article, file))
            }
        }
        return found
    }

    /// The former names in what readers see of the front matter: the title and the description.
    ///
    /// - Parameter body: where the text begins; hardly any front matter has such a name, and so it is not read for it.
    private func findingsInFrontMatter(of bytes: [UInt8], before body: Int, file: String) -> [Diagnostic] {
        guard body > 0, mayFind(in: Array(bytes[..<min(body, bytes.count)])),
            let mapping = FrontMatter.read(bytes)?.mapping
        else { return [] }
        var found: [Diagnostic] = []
        for key in ["title", "description"] {
            guard let value = mapping[key]?.value, value.string != nil else { continue }
            let text = Array(bytes[value.range])
            let start = value.range.lowerBound
            for (entry, part) in formerNames(in: text) {
                let article = article(before: part, text, for: entry.name).map { ($0.range + start, $0.words) }
                found.append(finding(entry, part, text, at: part + start, true, article, file))
            }
        }
        return found
    }

    /// The former names in a text, with the bytes that a present one takes the place of.
    ///
    /// A name with its short form behind it, "Azure Active Directory (Azure AD)", is one name if both have become the same.
    private func formerNames(in bytes: [UInt8]) -> [(entry: FormerNames.Entry, part: Range<Int>)] {
        var found: [(entry: FormerNames.Entry, part: Range<Int>)] = []
        for match in names.lexicon.matches(in: bytes, at: 0..<bytes.count) {
            guard let entry = names.entry(of: match), !isDeclared(match.range, bytes) else { continue }
            if bytes[match.range].contains(UInt8(ascii: ")")), !bytes[match.range].contains(UInt8(ascii: "(")) {
                // "Azure Active Directory (Azure AD) roles" is one name; any other one ends where the parenthesis does.
                if let last = found.last, last.part.upperBound < match.range.lowerBound,
                    bytes[last.part.upperBound..<match.range.lowerBound].elementsEqual(" (".utf8)
                {
                    found[found.count - 1] = (entry, last.part.lowerBound..<match.range.upperBound)
                }
                continue
            }
            if let last = found.last, last.entry.name == entry.name, last.part.upperBound < match.range.lowerBound,
                match.range.upperBound < bytes.count,
                bytes[last.part.upperBound..<match.range.lowerBound].elementsEqual(" (".utf8),
                bytes[match.range.upperBound] == UInt8(ascii: ")")
            {
                found[found.count - 1].part = last.part.lowerBound..<match.range.upperBound + 1
            } else {
                found.append((entry, match.range))
            }
        }
        return found
    }

    private func finding(
        _ entry: FormerNames.Entry, _ part: Range<Int>, _ bytes: [UInt8], at range: Range<Int>, _ isPlain: Bool,
        _ article: (range: Range<Int>, words: String)?, _ file: String
    ) -> Diagnostic {
        let words = String(decoding: bytes[part], as: UTF8.self)
        let since = entry.former.until.map { " since \($0)" } ?? ""
        let rule = entry.kind == .role ? RoleRenamed.rule : TermRenamed.rule
        var fixes: [Fix] = []
        if isPlain {
            var edits = [Edit(in: file, replace: range, with: entry.name)]
            if let article { edits.insert(Edit(in: file, replace: article.range, with: article.words), at: 0) }
            let isSure = entry.former.source?.isInferred != true && !isPartOfName(part, bytes)
            fixes.append(Fix("write \(entry.name)", isSure ? .certain : .likely, edits))
        }
        let notes = entry.former.source.map { [Note("the change is known from \(Telling.quoted($0.title))")] } ?? []
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

extension Range<Int> {
    /// The range as many places further on.
    fileprivate static func + (range: Range<Int>, offset: Int) -> Range<Int> {
        range.lowerBound + offset..<range.upperBound + offset
    }
}
