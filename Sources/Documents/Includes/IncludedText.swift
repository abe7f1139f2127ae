internal import YAML

/// An included text is a file that others include, looked at without reading it as Markdown.
public struct IncludedText: Sendable {
    /// The text, behind the front matter.
    public let bytes: ArraySlice<UInt8>

    /// Makes one of the bytes of a file.
    public init(_ file: [UInt8]) { bytes = file[(FrontMatter.bodyStart(of: file) ?? 0)...] }

    /// Whether there may be more in it than paragraphs and bullets: numbered lists, headings, tables, HTML, or other files;
    /// false means that there isn't.
    public var mayHaveStructure: Bool {
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
            if Self.mayHaveStructure(rest[..<end]) { return true }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return false
    }

    private static func mayHaveStructure(_ line: ArraySlice<UInt8>) -> Bool {
        // Alerts are quotes, and hold paragraphs.
        let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        guard let first = text.first else { return false }
        let second = text.dropFirst().first
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: ":"): return true
        case UInt8(ascii: "-") where second == nil || second == first: return true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let mark = text.first { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") { return true }
        default: break
        }
        return text.contains(UInt8(ascii: "<")) || text.contains(UInt8(ascii: "|")) || mayInclude(text)
    }

    /// Whether a mark may stand in a line that begins as those do which include files.
    private static func mayInclude(_ line: ArraySlice<UInt8>) -> Bool {
        line.indices.contains { index in
            line[index] == UInt8(ascii: "[") && line[index...].dropFirst().first == UInt8(ascii: "!")
                && line[index...].dropFirst(2).first.map { $0 | 0x20 } == UInt8(ascii: "i")
                && line[index...].dropFirst(4).first.map { $0 | 0x20 } == UInt8(ascii: "c")
        }
    }
}
