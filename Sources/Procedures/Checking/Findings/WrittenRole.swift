internal import Diagnostics
internal import Workflow

/// A written role is the name of a role that a document asks for, as it stands there, so that another one can take its place.
struct WrittenRole {
    private let range: Range<Int>
    /// Whether it is written as one that several people have.
    private let isPlural: Bool
    /// The bytes of an article before it, with the blank.
    private let article: Range<Int>?

    init(_ asked: Judge.Asked, in source: [UInt8]) {
        range = asked.range
        isPlural = Self.isPlural(asked, in: source)
        article = Self.article(before: asked.range, in: source)
    }

    /// The other role in the place of the one that is asked for, in the same number and with its own article.
    func fix(writing role: String, in file: String) -> Fix {
        let name = isPlural ? Inflection.plural(of: role) : role
        var edit = Edit(in: file, replace: range, with: name)
        if let article, !isPlural {
            edit = Edit(in: file, replace: article.lowerBound..<range.upperBound, with: DraftText.withArticle(name))
        }
        return Fix("write \(name)", .likely, [edit])
    }

    private static func isPlural(_ asked: Judge.Asked, in source: [UInt8]) -> Bool {
        guard asked.roles.count == 1, asked.range.lowerBound >= 0, asked.range.upperBound <= source.count,
            // All plurals end with it.
            source[asked.range].last.map(WordBytes.lower) == UInt8(ascii: "s")
        else { return false }
        let key = Domain.key(String(decoding: source[asked.range], as: UTF8.self))
        let role = asked.roles[0]
        return ([role.name] + role.aliases + role.formerly.map(\.text)).contains {
            Domain.key($0) != key && Domain.key(Inflection.plural(of: $0)) == key
        }
    }

    private static func article(before range: Range<Int>, in source: [UInt8]) -> Range<Int>? {
        for article in [" a ", " an "] {
            let start = range.lowerBound - article.utf8.count
            if start >= 0, range.lowerBound <= source.count,
                source[start..<range.lowerBound].elementsEqual(article.utf8)
            {
                return start + 1..<range.lowerBound
            }
        }
        return nil
    }
}
