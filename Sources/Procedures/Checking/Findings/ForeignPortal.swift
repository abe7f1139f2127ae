internal import Workflow

/// A foreign portal is what a mention calls a portal and the model has none of: *the Foo portal*, *the Foo admin center*.
struct ForeignPortal {
    /// What it is called.
    let name: String
    /// The bytes of the name, with the word for the kind of thing.
    let range: Range<Int>

    /// The words that any portal may be called by.
    private static let common: Set<String> = [
        "admin", "center", "centre", "console", "online", "portal", "site", "web", "website",
    ]

    /// Whether some words end as the names of portals do.
    static func endsAsName(_ text: String) -> Bool {
        ["portal", "center", "centre"].contains { Wording.words(text).last == $0 }
    }

    /// Reads a mention; nothing if it names no portal, or speaks of one in words that may mean any.
    init?(_ mention: Mention, in source: [UInt8]) {
        guard let label = mention.label, mention.reference == nil, let first = label.text.utf8.first,
            !label.isPlain || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first
        else { return nil }
        var end = label.outer.upperBound
        if let kind = mention.kind {
            guard kind.word == .portal || kind.word == .site, !kind.isBefore,
                Self.words(at: kind.range, in: source).last != "app"
            else { return nil }
            end = label.isPlain ? kind.range.upperBound : max(end, kind.range.upperBound)
        } else {
            guard Self.endsAsName(label.text) else { return nil }
        }
        let start = label.outer.lowerBound
        guard start >= 0, start < end, end <= source.count,
            !Set(Wording.words(label.text)).isSubset(of: Self.common)
        else { return nil }
        range = start..<end
        name = label.isPlain ? String(decoding: source[range], as: UTF8.self) : label.text
    }

    /// Whether it may be a portal that somebody calls by some words of its name: *the Microsoft portal*.
    func mayBe(_ portal: Portal) -> Bool {
        let names = [portal.name] + portal.aliases + portal.formerly.map(\.text)
        return Set(Wording.words(name)).subtracting(Self.common).isSubset(of: names.flatMap(Wording.words))
    }

    private static func words(at range: Range<Int>, in source: [UInt8]) -> [String] {
        Wording.words(source[range.clamped(to: 0..<source.count)])
    }
}
