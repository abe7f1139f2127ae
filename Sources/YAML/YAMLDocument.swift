/// A YAML document is what a file, or a part of one, says in YAML, and everything that is wrong with it.
///
/// Reading never fails: after a syntax error the value holds what could be understood, and the problems say the rest. All
/// work is linear in the number of bytes, whatever they are.
public struct YAMLDocument: Sendable {
    /// The value; nil where nothing but comments is written.
    public var root: YAMLNode?
    /// What is wrong, in the order of the file.
    public var problems: [YAMLProblem]
    /// The number of bytes that were given to libyaml, counted again each time: the measure of the work.
    let bytesRead: Int

    /// The root's pairs; empty if the root is no mapping.
    public var mapping: YAMLMapping { root?.mapping ?? YAMLMapping() }

    /// Reads a part of a file.
    public static func parse(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> YAMLDocument {
        var reading = DocumentReading(bytes, range.clamped(to: 0..<bytes.count))
        reading.read()
        return YAMLDocument(reading)
    }

    /// Reads a whole file.
    public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLDocument { parse(bytes, in: 0..<bytes.count) }

    /// Reads a whole file.
    public static func parse(_ bytes: [UInt8]) -> YAMLDocument { bytes.withUnsafeBufferPointer { parse($0) } }

    /// Reads a text.
    public static func parse(_ text: String) -> YAMLDocument { parse(Array(text.utf8)) }

    private init(_ reading: DocumentReading) {
        root = reading.root
        problems = reading.problems
        bytesRead = reading.bytesRead
        if problems.count > 1 { problems.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }
}
