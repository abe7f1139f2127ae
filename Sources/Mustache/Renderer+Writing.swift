extension Renderer {
    /// Writes bytes of a template, each line with the indentation of the place.
    mutating func writeText(_ text: Stretch, into output: inout [UInt8]) {
        if indentation.isEmpty {
            output.append(contentsOf: program.text(text.range))
        } else {
            writeLines(text.range, into: &output)
        }
    }

    /// Empty lines stay empty, so that nothing ends in space that doesn't in the template.
    private mutating func writeLines(_ range: Range<Int>, into output: inout [UInt8]) {
        var lineStart = range.lowerBound
        while lineStart < range.upperBound {
            if owesIndentation, !program.bytes.endsLine(at: lineStart) { writeOwedIndentation(into: &output) }
            var end = lineStart
            while end < range.upperBound, program.bytes[end] != Byte.lineFeed { end += 1 }
            if end < range.upperBound {
                end += 1
                owesIndentation = true
            }
            output.append(contentsOf: program.text(lineStart..<end))
            lineStart = end
        }
    }

    private mutating func writeOwedIndentation(into output: inout [UInt8]) {
        output.append(contentsOf: indentation)
        owesIndentation = false
    }

    /// Writes a value as it is.
    mutating func writeUnescaped(_ value: MustacheValue, into output: inout [UInt8]) {
        prepareToWrite(value, into: &output)
        switch value {
        case .text(var text): text.withUTF8 { output.append(contentsOf: $0) }
        case .bytes(let bytes): output.append(contentsOf: bytes)
        default: writePlain(value, into: &output)
        }
    }

    /// Writes a value as text of an HTML element or attribute.
    mutating func writeEscaped(_ value: MustacheValue, into output: inout [UInt8]) {
        prepareToWrite(value, into: &output)
        switch value {
        case .text(var text): text.withUTF8 { appendEscaped($0, to: &output) }
        case .bytes(let bytes): bytes.withUnsafeBufferPointer { appendEscaped($0, to: &output) }
        default: writePlain(value, into: &output)
        }
    }

    /// Writes what has no form that could need escaping; objects and lists have no form at all.
    private func writePlain(_ value: MustacheValue, into output: inout [UInt8]) {
        switch value {
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let number): output.append(contentsOf: String(number).utf8)
        case .decimal(let number): output.append(contentsOf: decimalText(number).utf8)
        case .null, .text, .bytes, .fields, .object, .array, .list: break
        }
    }

    private mutating func prepareToWrite(_ value: MustacheValue, into output: inout [UInt8]) {
        guard owesIndentation, !indentation.isEmpty, value.writesSomething else { return }
        writeOwedIndentation(into: &output)
    }
}

extension MustacheValue {
    fileprivate var writesSomething: Bool {
        switch self {
        case .bool, .integer, .decimal: true
        case .text(let text): !text.isEmpty
        case .bytes(let bytes): !bytes.isEmpty
        case .null, .fields, .object, .array, .list: false
        }
    }
}
