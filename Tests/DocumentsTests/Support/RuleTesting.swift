import Diagnostics
import Documents
import Testing

/// A document with marks where findings are expected: `«` and `»` enclose bytes, `‸` stands at a point.
struct MarkedText {
    /// The bytes without the marks.
    let bytes: [UInt8]
    /// What is marked, in the order of the text.
    let ranges: [Range<Int>]

    init(_ marked: String) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var starts: [Int] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": starts.append(bytes.count)
            case "»": if let start = starts.popLast() { ranges.append(start..<bytes.count) }
            case "‸": ranges.append(bytes.count..<bytes.count)
            default: bytes.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        self.bytes = bytes
        self.ranges = ranges
    }

    /// A text with marks put around some of its bytes.
    static func marking(_ ranges: [Range<Int>], in bytes: [UInt8]) -> String {
        var insertions: [(offset: Int, order: Int, mark: String)] = []
        for range in ranges {
            if range.isEmpty {
                insertions.append((range.lowerBound, 1, "‸"))
            } else {
                insertions.append((range.lowerBound, 2, "«"))
                insertions.append((range.upperBound, 0, "»"))
            }
        }
        insertions.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
        var result: [UInt8] = []
        var position = 0
        for insertion in insertions {
            result += bytes[position..<min(insertion.offset, bytes.count)]
            result += Array(insertion.mark.utf8)
            position = min(insertion.offset, bytes.count)
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}

/// What all rules find in a small content folder, in the order of reports.
func findings(in files: [String: [UInt8]]) -> [Diagnostic] {
    let store = MemoryFiles(bytes: files)
    return ContentCheck(of: store.paths, in: store, jobs: 1).diagnostics.inReportOrder()
}

/// What all rules find in one document.
func findings(in text: String, at path: String = "page.md") -> [Diagnostic] { findings(in: [path: Array(text.utf8)]) }

/// What one rule finds in one document.
func findings(of rule: Rule, in text: String, at path: String = "page.md") -> [Diagnostic] {
    findings(in: text, at: path).filter { $0.rule == rule.id }
}

/// Asserts that a rule finds in a document what is marked there, and nothing else.
///
/// - Parameters:
///   - rule: the rule.
///   - marked: the document; see ``MarkedText``.
///   - path: its path within the content folder.
///   - others: the other files of the folder.
///   - messages: the messages of the findings, if they matter.
/// - Returns: what the rule finds.
@discardableResult
func expect(
    _ rule: Rule, finds marked: String, at path: String = "page.md", with others: [String: String] = [:],
    saying messages: String..., sourceLocation: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
    let text = MarkedText(marked)
    var files = others.mapValues { Array($0.utf8) }
    files[path] = text.bytes
    let found = findings(in: files).filter { $0.rule == rule.id && $0.file == path }
    #expect(MarkedText.marking(found.map(\.range), in: text.bytes) == marked, sourceLocation: sourceLocation)
    if !messages.isEmpty { #expect(found.map(\.message) == messages, sourceLocation: sourceLocation) }
    return found
}

/// A document as the fixes of one rule make it.
func fixed(
    _ text: String, by rule: Rule, at path: String = "page.md", _ confidences: Set<Fix.Confidence> = [.certain]
) -> String {
    let found = findings(of: rule, in: text, at: path)
    let plan = FixPlan(for: found, confidences: confidences) { $0 == path ? Array(text.utf8) : nil }
    return plan.files.first.map { String(decoding: $0.after, as: UTF8.self) } ?? text
}

/// Asserts that the fixes of a rule turn one document into another, in which the rule finds nothing more.
func expect(
    _ rule: Rule, mends text: String, to expected: String, at path: String = "page.md",
    _ confidences: Set<Fix.Confidence> = [.certain], sourceLocation: SourceLocation = #_sourceLocation
) {
    let result = fixed(text, by: rule, at: path, confidences)
    #expect(result == expected, sourceLocation: sourceLocation)
    #expect(findings(of: rule, in: result, at: path).isEmpty, sourceLocation: sourceLocation)
}
