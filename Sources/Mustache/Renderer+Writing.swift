extension Renderer {
    /// Writes bytes of a template, each line with the indentation of the place.
    mutating func writeText(_ text: Stretch, into output: inout OutputBuffer) {
        if indentation.isEmpty {
            output.append(program.text(text.range))
        } else {
            writeLines(text.range, into: &output)
        }
    }

    /// Empty lines stay empty, so that nothing ends in space that doesn't in the template.
    private mutating func writeLines(_ range: Range<Int>, into output: inout OutputBuffer) {
        var lineStart = range.lowerBound
        while lineStart < range.upperBound {
            if owesIndentation, !program.bytes.endsLine(at: lineStart) { writeOwedIndentation(into: &output) }
            var end = lineStart
            while end < range.upperBound, program.bytes[end] != Byte.lineFeed { end += 1 }
            if end < range.upperBound {
                end += 1
                owesIndentation = true
            }
            output.append(program.text(lineStart..<end))
            lineStart = end
        }
    }

    private mutating func writeOwedIndentation(into output: inout OutputBuffer) {
        indentation.withUnsafeBufferPointer { output.append($0) }
        owesIndentation = false
    }

    /// Writes a value as it is.
    mutating func writeUnescaped(_ value: MustacheValue, into output: inout OutputBuffer) {
        prepareToWrite(value, into: &output)
        switch value {
        case .text(var text): text.withUTF8 { output.append($0) }
        case .bytes(let bytes): bytes.withUnsafeBufferPointer { output.append($0) }
        default: writePlain(value, into: &output)
        }
    }

    /// Writes a value as text of an HTML element or attribute.
    mutating func writeEscaped(_ value: MustacheValue, into output: inout OutputBuffer) {
        prepareToWrite(value, into: &output)
        switch value {
        case .text(var text): text.withUTF8 { appendEscaped($0, to: &output) }
        case .bytes(let bytes): bytes.withUnsafeBufferPointer { appendEscaped($0, to: &output) }
        default: writePlain(value, into: &output)
        }
    }

    /// Writes what has no form that could need escaping; objects and lists have no form at all.
    private func writePlain(_ value: MustacheValue, into output: inout OutputBuffer) {
        switch value {
        case .bool(let value): output.append(value ? "true" as StaticString : "false")
        case .integer(let number): output.append(String(number))
        case .decimal(let number): output.append(decimalText(number))
        case .null, .text, .bytes, .fields, .object, .array, .list: break
        }
    }

    private mutating func prepareToWrite(_ value: MustacheValue, into output: inout OutputBuffer) {
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
