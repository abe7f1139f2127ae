internal import CYAML

/// An event reader lets libyaml read one stretch of a file, and a builder make a tree of it.
struct EventReader {
    /// How a reading ended.
    enum Outcome {
        /// At the end of a document; the offset is the end of what belongs to it.
        case complete(end: Int)
        /// With a problem; the tree is what was understood until then.
        case failed(YAMLProblem)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let source: SourceText

    /// Reads one document into a builder.
    func read(into builder: inout TreeBuilder) -> Outcome {
        guard let replacement = source.replacement else {
            return read(UnsafeBufferPointer(rebasing: bytes[source.range]), into: &builder)
        }
        return replacement.withUnsafeBufferPointer { read($0, into: &builder) }
    }

    private func read(_ input: UnsafeBufferPointer<UInt8>, into builder: inout TreeBuilder) -> Outcome {
        let stream = EventStream(input)
        var event = yaml_event_t()
        var lastQuoted: Range<Int>?
        while stream.next(&event) {
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_SCALAR_EVENT:
                let range = takeScalar(event, into: &builder)
                lastQuoted = isQuoted(event) ? range : nil
            case YAML_SEQUENCE_START_EVENT:
                let start = event.data.sequence_start
                let range = takeProperties(event, anchor: start.anchor, tag: start.tag, into: &builder)
                guard builder.begin(.sequence, at: range.lowerBound, anchor: name(start.anchor)) else {
                    return .failed(tooDeep(range))
                }
            case YAML_MAPPING_START_EVENT:
                let start = event.data.mapping_start
                let range = takeProperties(event, anchor: start.anchor, tag: start.tag, into: &builder)
                guard builder.begin(.mapping, at: range.lowerBound, anchor: name(start.anchor)) else {
                    return .failed(tooDeep(range))
                }
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                // Only a list or mapping in brackets has an end of its own.
                let hasBracket = event.end_mark.index > event.start_mark.index
                builder.end(bracket: hasBracket ? offset(event.end_mark) : nil)
            case YAML_ALIAS_EVENT:
                if let alias = name(event.data.alias.anchor) { builder.alias(alias, at: range(event)) }
            case YAML_DOCUMENT_END_EVENT:
                return .complete(end: offset(event.end_mark))
            case YAML_STREAM_END_EVENT:
                return .complete(end: source.range.upperBound)
            default:
                break
            }
        }
        let translation = FaultTranslation(bytes: bytes, range: source.range, lastQuoted: lastQuoted)
        let failure = stream.failure
        return .failed(
            translation.problem(
                failure, at: source.offset(bytes, ofCharacter: failure.index),
                context: source.offset(bytes, ofCharacter: failure.contextIndex)))
    }

    private func takeScalar(_ event: yaml_event_t, into builder: inout TreeBuilder) -> Range<Int> {
        let scalar = event.data.scalar
        var range = takeProperties(event, anchor: scalar.anchor, tag: scalar.tag, into: &builder)
        var style: YAMLScalar.Style
        switch scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            style = .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
            style = .block
            range = withoutTrailingBlanks(range)
        default:
            style = .plain
            if range.isEmpty { range = backToText(range) }
        }
        if let tag = scalar.tag, style == .plain, scalar.quoted_implicit == 0, String(cString: tag).hasSuffix(":str") {
            style = .quoted
        }
        var text = String(scalar.value, count: scalar.length)
        if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE {
            let escapes = ControlEscapes.find(in: bytes, range)
            for escape in escapes.prefix(10) { builder.report(.controlEscape(escape.value), at: escape.range) }
            if !escapes.isEmpty { text = ControlEscapes.replaced(in: text) }
        }
        builder.scalar(text, style, at: range, anchor: name(scalar.anchor))
        return range
    }

    private func isQuoted(_ event: yaml_event_t) -> Bool {
        let style = event.data.scalar.style
        return style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
    }

    /// The range of a node without its anchor and tag, which libyaml counts in.
    ///
    /// A tag that means nothing is reported.
    private func takeProperties(
        _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?,
        into builder: inout TreeBuilder
    ) -> Range<Int> {
        let whole = range(event)
        if anchor == nil, tag == nil { return whole }
        var start = whole.lowerBound
        while start < whole.upperBound {
            let sign = bytes[start]
            if sign == UInt8(ascii: "&") || sign == UInt8(ascii: "!") {
                let wordStart = start
                start += 1
                while start < whole.upperBound, continues(bytes[start], sign) { start += 1 }
                if sign == UInt8(ascii: "!"), let tag, !String(cString: tag).hasPrefix("tag:yaml.org,2002:") {
                    builder.report(.unknownTag(spelling(wordStart..<start)), at: wordStart..<start)
                }
            } else if sign.isBlank || sign.isLineEnd {
                start += 1
            } else if sign == UInt8(ascii: "#") {
                start = Line(bytes, from: start, before: whole.upperBound).next
            } else {
                break
            }
        }
        return start..<whole.upperBound
    }

    /// Whether a byte belongs to an anchor, of which only some can be part, or to a tag, which ends with a blank.
    private func continues(_ byte: UInt8, _ sign: UInt8) -> Bool {
        if sign == UInt8(ascii: "!") { return !byte.isBlank && !byte.isLineEnd }
        let isLetter = (0x61...0x7A).contains(byte | 0x20)
        return isLetter || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private func spelling(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The place of a value that is not written: within brackets libyaml finds it only before the next sign.
    private func backToText(_ range: Range<Int>) -> Range<Int> {
        var place = range.lowerBound
        while place > source.range.lowerBound, bytes[place - 1].isBlank { place -= 1 }
        return place..<place
    }

    private func withoutTrailingBlanks(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].isBlank || bytes[end - 1].isLineEnd { end -= 1 }
        return range.lowerBound..<end
    }

    private func tooDeep(_ range: Range<Int>) -> YAMLProblem {
        YAMLProblem(.nestingTooDeep(limit: TreeBuilder.depthLimit), at: range)
    }

    private func name(_ anchor: UnsafeMutablePointer<UInt8>?) -> String? { anchor.map { String(cString: $0) } }

    private func offset(_ mark: yaml_mark_t) -> Int { source.offset(bytes, ofCharacter: Int(mark.index)) }

    private func range(_ event: yaml_event_t) -> Range<Int> {
        let start = offset(event.start_mark)
        return start..<max(start, offset(event.end_mark))
    }
}
