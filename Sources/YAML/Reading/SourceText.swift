/// A source text is a stretch of a file as libyaml is to see it, and the way back from libyaml's positions.
///
/// libyaml counts characters, and it gives up a whole buffer for a single byte that it dislikes, before it has looked at
/// what stands in front of it. So bytes that YAML forbids are replaced beforehand, one character for one character, and
/// a table of every 64th character leads from a count of characters to an offset in the file. Text of plain ASCII, which
/// is most of it, needs neither.
struct SourceText {
    /// The stretch of the file.
    let range: Range<Int>
    /// The bytes to read in place of those of the file, where some of these may not be read.
    private(set) var replacement: [UInt8]?
    /// What was found wrong with the characters.
    private(set) var problems: [YAMLProblem] = []
    /// The offset of every 64th character; nil where a character is a byte.
    private var checkpoints: [Int]?

    private static let spacing = 64

    /// Looks over a stretch of a file once.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.range = range
        var isPlain = true
        for byte in UnsafeBufferPointer(rebasing: bytes[range]) {
            isPlain = isPlain && Self.isCommon(byte)
        }
        if !isPlain { index(bytes) }
    }

    /// Whether a byte is a character of ASCII that YAML permits.
    private static func isCommon(_ byte: UInt8) -> Bool {
        byte &- 0x20 < 0x5F || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private mutating func index(_ bytes: UnsafeBufferPointer<UInt8>) {
        var checkpoints: [Int] = []
        var cleaned: [UInt8]?
        var offset = range.lowerBound
        var characters = 0
        while offset < range.upperBound {
            if characters % Self.spacing == 0 { checkpoints.append(offset) }
            characters += 1
            if Self.isCommon(bytes[offset]) {
                cleaned?.append(bytes[offset])
                offset += 1
                continue
            }
            let character = UTF8Character(bytes, at: offset, before: range.upperBound)
            let end = offset + character.length
            if let kind = character.problem {
                if cleaned == nil { cleaned = Array(bytes[range.lowerBound..<offset]) }
                cleaned?.append(contentsOf: [0xEF, 0xBF, 0xBD])
                report(kind, offset..<end)
            } else {
                cleaned?.append(contentsOf: bytes[offset..<end])
            }
            offset = end
        }
        self.checkpoints = checkpoints
        replacement = cleaned
    }

    /// Adds a problem, or makes the one before it longer: a broken stretch is one problem, not one per byte.
    private mutating func report(_ kind: YAMLProblem.Kind, _ range: Range<Int>) {
        if let last = problems.last, last.kind == kind, last.range.upperBound == range.lowerBound {
            problems[problems.count - 1].range = last.range.lowerBound..<range.upperBound
        } else {
            problems.append(YAMLProblem(kind, at: range))
        }
    }

    /// The offset in the file of a position that libyaml gives.
    func offset(_ bytes: UnsafeBufferPointer<UInt8>, ofCharacter index: Int) -> Int {
        guard let checkpoints else { return min(range.lowerBound + index, range.upperBound) }
        guard index / Self.spacing < checkpoints.count else { return range.upperBound }
        var offset = checkpoints[index / Self.spacing]
        for _ in 0..<(index % Self.spacing) where offset < range.upperBound {
            let isASCII = bytes[offset] < 0x80
            offset += isASCII ? 1 : UTF8Character(bytes, at: offset, before: range.upperBound).length
        }
        return offset
    }

    /// Puts blanks in the place of tabs that indent lines, so that the rest can be read as it was meant.
    mutating func blankIndentingTabs(_ bytes: UnsafeBufferPointer<UInt8>) {
        var text = replacement ?? Array(bytes[range])
        var indents = true
        for index in text.indices {
            switch text[index] {
            case .tab where indents: text[index] = .blank
            case .lineFeed, .carriageReturn: indents = true
            case .blank: break
            default: indents = false
            }
        }
        replacement = text
    }
}

/// A character as UTF-8 spells it, or a byte sequence that spells none.
struct UTF8Character {
    /// The number of bytes; at least one.
    let length: Int
    /// What YAML has against it.
    let problem: YAMLProblem.Kind?

    /// Reads the character at an offset.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) {
        let lead = bytes[offset]
        if lead < 0x80 {
            length = 1
            problem = Self.isForbidden(UInt32(lead)) ? .forbiddenCharacter(UInt32(lead)) : nil
            return
        }
        let expected: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        var value: UInt32
        switch lead {
        case 0xC2...0xDF: (expected, value) = (2, UInt32(lead & 0x1F))
        case 0xE0...0xEF: (expected, value) = (3, UInt32(lead & 0x0F))
        case 0xF0...0xF4: (expected, value) = (4, UInt32(lead & 0x07))
        default:
            (length, problem) = (1, .invalidUTF8)
            return
        }
        // The second byte's bounds keep out overlong forms, surrogates, and what lies beyond Unicode.
        switch lead {
        case 0xE0: lowest = 0xA0
        case 0xED: highest = 0x9F
        case 0xF0: lowest = 0x90
        case 0xF4: highest = 0x8F
        default: break
        }
        var count = 1
        while count < expected, offset + count < end, (lowest...highest).contains(bytes[offset + count]) {
            value = value << 6 | UInt32(bytes[offset + count] & 0x3F)
            (lowest, highest) = (0x80, 0xBF)
            count += 1
        }
        length = count
        if count < expected {
            problem = .invalidUTF8
        } else {
            problem = Self.isForbidden(value) ? .forbiddenCharacter(value) : nil
        }
    }

    /// Control characters, noncharacters, and the line breaks that only YAML 1.1 takes for such.
    static func isForbidden(_ value: UInt32) -> Bool {
        if value < 0x7F { return value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D }
        return value < 0xA0 || value == 0x2028 || value == 0x2029 || value == 0xFFFE || value == 0xFFFF
    }
}
