internal import Markdown

/// Hand numbers are headings, paragraphs or bullets that count up from one by words of their own: *Step 1*, *Step 2*.
struct HandNumbers {
    /// What has a number.
    enum Form: Hashable {
        case heading(level: Int)
        case bullet
        case paragraph
    }

    /// One of them.
    struct Step {
        let number: Int
        let form: Form
        /// Whether the number stands behind the word *Step*.
        let hasWord: Bool
        /// The words that number it, in the source text.
        let range: Range<Int>
    }

    /// The steps, each with the number after that of the one before.
    var steps: [Step]

    /// All runs of two or more steps in a page, in the order of their ends.
    ///
    /// Steps of one form may stand between those of another.
    static func find(in page: borrowing Page) -> [HandNumbers] {
        struct Kind: Hashable {
            let form: Form
            let hasWord: Bool
        }
        var ended: [HandNumbers] = []
        var open: [Kind: HandNumbers] = [:]
        for node in page.survey.stepNumbers {
            guard let step = step(at: node, in: page) else { continue }
            let kind = Kind(form: step.form, hasWord: step.hasWord)
            if let last = open[kind]?.steps.last, last.number + 1 == step.number {
                open[kind]?.steps.append(step)
            } else if step.number == 1, let run = open.updateValue(HandNumbers(steps: [step]), forKey: kind) {
                ended.append(run)
            }
        }
        return (ended + open.values).filter { $0.steps.count > 1 }.sorted { $0.end < $1.end }
    }

    /// Where the number of the last one ends.
    private var end: Int { steps.last?.range.upperBound ?? 0 }

    // MARK: A single one

    /// The step that a text begins with; nil if it numbers none.
    static func step(at node: Node, in page: borrowing Page) -> Step? {
        guard let form = form(of: node) else { return nil }
        let start = page.document.textRange(of: node).lowerBound
        let line = page.line(page.lineNumber(at: start))
        guard start <= line.upperBound else { return nil }
        var reader = HandNumberReader(page.bytes[start..<line.upperBound])
        guard let number = reader.number(inHeading: form.isHeading, isBold: node.parent?.kind == .strong) else {
            return nil
        }
        return Step(number: number, form: form, hasWord: reader.hasWord, range: start..<reader.end)
    }

    /// What begins with a text, or has a line that does; nil where something else stands before it, or a list numbers it.
    private static func form(of text: Node) -> Form? {
        var node = text
        while let parent = node.parent {
            switch node.previous?.kind {
            case nil: break
            case .softBreak, .lineBreak: if parent.kind != .paragraph { return nil }
            default: return nil
            }
            switch parent.kind {
            case .strong, .emphasis: node = parent
            case .heading: return .heading(level: parent.headingLevel)
            case .paragraph:
                guard let item = parent.parent, item.kind == .item else { return .paragraph }
                return item.parent?.isOrderedList == true ? nil : .bullet
            default: return nil
            }
        }
        return nil
    }
}

extension HandNumbers.Form {
    fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// Reads the number of a step from the beginning of a line.
private struct HandNumberReader {
    private var rest: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) { rest = line }

    /// Whether the word *Step* has been read.
    private(set) var hasWord = false

    /// The end of what has been read.
    var end: Int { rest.startIndex }

    /// Reads `Step 1:`, or `1.` where that is alone in bold, or `1\.`, with which a converter keeps a number from being an
    /// item; nil for a sentence that only begins like that.
    ///
    /// In a heading no mark has to follow the number of a step.
    mutating func number(inHeading isHeading: Bool, isBold: Bool) -> Int? {
        if takeWord() {
            guard takeBlanks(), let number = takeDigits() else { return nil }
            return isFollowed(inHeading: isHeading) ? number : nil
        }
        guard !isHeading, let number = takeDigits() else { return nil }
        let isEscaped = take("\\")
        guard take(".") || take(")") else { return nil }
        return isEscaped || isBold && (rest.first == UInt8(ascii: "*") || rest.first == UInt8(ascii: "_"))
            ? number : nil
    }

    private mutating func takeWord() -> Bool {
        guard rest.count > 4, zip(rest, "step".utf8).allSatisfy({ $0 | 0x20 == $1 }) else { return false }
        rest = rest.dropFirst(4)
        hasWord = true
        return true
    }

    private mutating func takeBlanks() -> Bool {
        let before = rest.count
        while take(" ") || takeNoBreakSpace() {}
        return rest.count < before
    }

    private mutating func takeNoBreakSpace() -> Bool {
        guard rest.starts(with: "\u{A0}".utf8) else { return false }
        rest = rest.dropFirst(2)
        return true
    }

    private mutating func takeDigits() -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Whether what stands behind the number of a step divides it from the rest.
    private func isFollowed(inHeading isHeading: Bool) -> Bool {
        let blanks = rest.prefix { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
        guard let next = rest.dropFirst(blanks.count).first else { return true }
        let isDash = rest.dropFirst(blanks.count).isDash
        if blanks.isEmpty { return ":.)*_-".utf8.contains(next) || isDash }
        return isHeading || next == UInt8(ascii: "-") || next == UInt8(ascii: ":") || isDash
    }
}

extension ArraySlice<UInt8> {
    /// Whether an en dash or em dash stands at the beginning.
    fileprivate var isDash: Bool { starts(with: "–".utf8) || starts(with: "—".utf8) }
}
