/// A fingerprint recognizes a finding after the file around it has changed.
///
/// It is made from the rule, the file, and the text of the lines that the finding is on, with every run of spaces taken
/// as one. It doesn't depend on line numbers, so that lines may come and go above; nor on the message, so that messages
/// may be worded better. A finding on an empty line takes the text of the line before it that has some. Of a finding on
/// many lines, the first four count.
///
/// Two findings of one rule on equal lines have equal fingerprints; who needs to tell them apart counts them.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// Sixteen hexadecimal digits.
    public let description: String

    /// Reads a fingerprint from its written form.
    public init?(_ text: String) {
        guard text.utf8.count == 16, text.utf8.allSatisfy(Fingerprint.isDigit) else { return nil }
        description = text
    }

    /// Makes the fingerprint of a finding in a file.
    ///
    /// Without the file, the message takes the place of its text.
    public init(of diagnostic: Diagnostic, in source: SourceMap?) {
        var hash = FNV1a()
        hash.add(diagnostic.rule.description.utf8)
        hash.add(0)
        hash.add(diagnostic.file.utf8)
        hash.add(0)
        if let source {
            Fingerprint.add(linesOf: diagnostic, in: source, to: &hash)
        } else {
            hash.add(diagnostic.message.utf8)
        }
        let digits = String(hash.value, radix: 16)
        description = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// How many lines of a finding count.
    private static let mostLines = 4
    /// How many empty lines are skipped to find text.
    private static let mostEmptyLines = 100
    /// How many bytes of a line count.
    private static let mostBytes = 4096

    private static func add(linesOf diagnostic: Diagnostic, in source: SourceMap, to hash: inout FNV1a) {
        let range = diagnostic.range.clamped(toCount: source.bytes.count)
        var first = source.lines.line(at: range.lowerBound)
        var last = source.lines.line(at: max(range.lowerBound, range.upperBound - 1))
        if first == last {
            let highest = max(0, first - mostEmptyLines)
            while first > highest, text(ofLine: first, in: source).allSatisfy(isSpace) { first -= 1 }
            last = first
        }
        for line in first...min(last, first + mostLines - 1) {
            for word in text(ofLine: line, in: source).split(whereSeparator: isSpace) {
                hash.add(word)
                hash.add(0x20)
            }
            hash.add(0x0A)
        }
    }

    private static func text(ofLine line: Int, in source: SourceMap) -> ArraySlice<UInt8> {
        source.bytes[source.content(ofLine: line)].prefix(mostBytes)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
    }
}

/// The hash of Fowler, Noll and Vo in 64 bits: small, and the same on every machine and in every run.
struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
