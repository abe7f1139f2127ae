internal import Diagnostics

/// Finds files whose names no page and no address can have.
enum ContentNameUnusable: ContentRule {
    static let rule = Rule(
        "content/name-unusable", .error, "The name of a file can be the name of a page.",
        explanation: """
            A file becomes a part of the site under its own name, and so the name must be one that browsers, servers and \
            other computers can do something with: it is written in UTF-8, has no line breaks, tabs or other control \
            characters, and leaves room for the endings that a site needs. A file with another name is not published.
            """,
        wrong: Example(.init("find\ta\tpartner.md", page)),
        right: Example(.init("find-a-partner.md", page)))

    private static let page = "---\ntitle: Find a partner\n---\n# Find a partner\n"

    /// The most bytes of a name: 255 are possible, and `.markdown` becomes `.html.tally-new` at most.
    private static let longest = 240

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        guard let problem = problem(in: file.file.path) else { return }
        findings.report(rule, at: 0..<0, problem, help: "give the file another name")
    }

    /// What is wrong with the names in a path; nothing if they can be published.
    static func problem(in path: String) -> String? {
        var path = path
        let isPlain = path.withUTF8 { bytes in
            // Nearly all names are; without an early exit the loop becomes a few wide instructions.
            var special: UInt8 = 0
            for byte in bytes { special |= (byte < 0x20 ? 1 : 0) | (byte >= 0x7F ? 1 : 0) }
            return special == 0 && bytes.count <= Self.longest
        }
        if isPlain { return nil }
        let (isOdd, hasControls, longest) = path.withUTF8 { bytes in
            var (isOdd, hasControls, start, longest) = (false, false, 0, 0)
            for index in bytes.indices {
                let byte = bytes[index]
                // The replacement character is EF BF BD.
                if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
                    isOdd = true
                }
                if byte < 0x20 || byte == 0x7F { hasControls = true }
                if byte == UInt8(ascii: "/") { start = index + 1 }
                longest = max(longest, index + 1 - start)
            }
            return (isOdd, hasControls, longest)
        }
        if isOdd { return "the name is not UTF-8" }
        if hasControls { return "the name has control characters" }
        return longest > Self.longest ? "the name has \(longest) bytes, and may have \(Self.longest)" : nil
    }
}

extension String {
    /// Whether a file with this path can be a part of the site.
    public var isPublishablePath: Bool { ContentNameUnusable.problem(in: self) == nil }
}
