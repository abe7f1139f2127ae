internal import Diagnostics

/// Snippet lines are the lines of a file that a document shows.
///
/// They are selected by numbers (`L1-L9`, `range=1-3,5`, `7-` for all from the seventh on) or by the name of a region,
/// which begins with a line that holds `<name>` or `#region name` and ends with `</name>` or `#endregion`. Regions may
/// stand in regions.
struct SnippetLines {
    private enum Selection {
        case all
        case lines([ClosedRange<Int>])
        case region(String)
    }

    private let selection: Selection

    /// Reads a selection as it is written.
    init(_ text: String) {
        var selection = Selection.all
        for part in text.split(separator: "&") {
            let name = part.prefix { $0 != "=" }
            let value = part.dropFirst(name.count + 1)
            switch name {
            case "range": selection = Self.lines(value).map { .lines($0) } ?? .region(String(value))
            case "name", "id": selection = .region(String(value))
            // What is to stand out is a matter of looks.
            case "highlight", "dedent", "interactive": continue
            default: selection = Self.lines(part).map { .lines($0) } ?? .region(String(part))
            }
        }
        self.selection = selection
    }

    /// What is longer is no piece of code: somebody selects the same lines over and over.
    private static let longest = 8_000_000

    /// The lines of a file; nothing if it does not have them.
    func select(from bytes: [UInt8]) -> [UInt8]? {
        switch selection {
        case .all: return bytes
        case .lines(let ranges): return Self.select(ranges, from: bytes)
        case .region(let name): return Self.region(name, of: bytes)
        }
    }

    private static func select(_ ranges: [ClosedRange<Int>], from bytes: [UInt8]) -> [UInt8]? {
        let index = LineIndex(bytes)
        // A line break at the end of the file opens no line to show.
        let count = bytes.last == 0x0A ? index.count - 1 : index.count
        var selected: [UInt8] = []
        for range in ranges {
            guard range.lowerBound <= count, selected.count <= longest else { return nil }
            for line in range.lowerBound...min(range.upperBound, count) {
                selected += bytes[index.range(ofLine: line - 1)]
                if selected.last != 0x0A { selected.append(0x0A) }
            }
        }
        return selected
    }

    private static func region(_ name: String, of bytes: [UInt8]) -> [UInt8]? {
        let index = LineIndex(bytes)
        var start: Int?
        // How many other regions have begun in it and not ended.
        var depth = 0
        for line in 0..<index.count {
            let range = index.range(ofLine: line)
            // Few lines can be a mark, and the file may be read again for each of hundreds of regions.
            guard bytes[range].contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "#") }) else { continue }
            let text = String(decoding: bytes[range], as: UTF8.self)
            if let start {
                if text.contains("#endregion") {
                    depth -= 1
                } else if beginsRegion(text) {
                    depth += 1
                }
                if depth < 0 || text.contains("</\(name)>") { return Array(bytes[start..<range.lowerBound]) }
            } else if text.contains("<\(name)>") || isRegion(name, text) {
                start = range.upperBound
            }
        }
        return nil
    }

    /// Whether some region begins at a line: the mark stands first in it, or behind the sign of a comment.
    private static func beginsRegion(_ line: String) -> Bool {
        line.split(maxSplits: 2, whereSeparator: \.isWhitespace).prefix(2).contains { $0.hasSuffix("#region") }
    }

    private static func isRegion(_ name: String, _ line: String) -> Bool {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let keyword = words.firstIndex(where: { $0.hasSuffix("#region") }) else { return false }
        return words[(keyword + 1)...].joined(separator: " ") == name
    }

    /// Reads `L1-L9`, `1-3,5` and `7-`.
    private static func lines(_ text: Substring) -> [ClosedRange<Int>]? {
        var ranges: [ClosedRange<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count <= 2, let first = number(ends[0]), first > 0 else { return nil }
            if ends.count == 1 {
                ranges.append(first...first)
            } else if ends[1].isEmpty {
                ranges.append(first...Int.max)
            } else {
                guard let last = number(ends[1]), last >= first else { return nil }
                ranges.append(first...last)
            }
        }
        return ranges.isEmpty ? nil : ranges
    }

    private static func number(_ text: Substring) -> Int? {
        let digits = text.drop { $0 == " " }
        return Int(digits.first == "L" || digits.first == "l" ? digits.dropFirst() : digits)
    }
}
