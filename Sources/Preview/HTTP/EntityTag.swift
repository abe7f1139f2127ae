internal import Documents

/// An entity tag is a name for the bytes of a file, by which a browser asks whether it has them already.
struct EntityTag: Hashable, Sendable {
    /// The tag as headers have it, with quotation marks.
    let text: String

    init(of bytes: [UInt8]) { text = "\"\(String(ContentFile.hash(bytes), radix: 36))-\(bytes.count)\"" }

    /// The tag without quotation marks.
    var name: String { String(text.dropFirst().dropLast()) }

    /// Whether a header field that lists tags names this one; the weak form of a tag counts too, if it may.
    func isListed(in field: String, weakly: Bool) -> Bool {
        field.split(separator: ",").contains { part in
            let tag = part.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
            return tag == "*" || tag == text || weakly && tag.hasPrefix("W/") && tag.dropFirst(2) == text
        }
    }
}
