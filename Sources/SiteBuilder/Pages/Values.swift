internal import Diagnostics
internal import Documents
internal import Mustache

/// Values are what the names in a template stand for.
///
/// A name that an object lacks is looked for further out, so whoever makes values gives `null` to what may be absent.
typealias Values = MustacheFields

extension MustacheValue {
    /// A text, or nothing.
    static func text(_ text: String?) -> MustacheValue { text.map { .text($0) } ?? .null }

    /// An object, or nothing.
    static func values(_ values: Values?) -> MustacheValue { values.map { .fields($0) } ?? .null }

    /// A list of objects.
    static func values(_ values: [Values]) -> MustacheValue { .array(values.map { .fields($0) }) }

    /// A list of texts.
    static func texts(_ texts: [String]) -> MustacheValue { .array(texts.map { .text($0) }) }

    /// A number as people read it.
    static func count(_ number: Int) -> MustacheValue { .text(number.grouped) }
}

/// A link as templates see it: where it leads from the site's root, and what it is called.
func link(_ href: String, _ title: String) -> Values { ["href": .text(href), "title": .text(title)] }

/// A path from the site's root as it stands in an address.
func encoded(_ path: String) -> String { SiteAddress.encoded(path) }
