extension HTMLSanitizer {
    /// Writes the attributes of a start tag that are allowed, in the order in which they stand.
    mutating func writeAttributes(of element: HTMLElement, _ piece: Piece, into output: inout HTMLBuffer) {
        if piece.token.hasTooManyAttributes { report(.attributeNotAllowed, at: piece.place) }
        if attributes.isEmpty { return }
        var seen: UInt64 = 0
        var relations: UInt64 = 0
        var opensWindow = false
        for attribute in attributes {
            let place = HTMLPlace(chunk: piece.chunk, range: attribute.range)
            guard let name = HTMLName(piece.html, attribute.name),
                let index = HTMLAllowList.attributeIndex(of: name, on: element)
            else {
                // What a writer's tools note in `data-` attributes shows nowhere, whether it is there or not.
                if !piece.bytes(attribute.name).starts(with: "data-".utf8) { report(.attributeNotAllowed, at: place) }
                continue
            }
            if seen &>> UInt64(index) & 1 == 1 {
                report(.attributeRepeated, at: place)
                continue
            }
            seen |= 1 &<< UInt64(index)
            let value = piece.bytes(attribute.value ?? attribute.name.upperBound..<attribute.name.upperBound)
            let rule = HTMLAllowList.attributes[index].value
            if case .relations = rule {
                relations = readRelations(value, at: place)
            } else if let problem = write(name, rule, value, into: &output) {
                report(problem, at: place)
            } else if name == HTMLSanitizer.target {
                // A page opened in a window of its own must not get hold of the one that opened it.
                opensWindow = true
            }
        }
        if opensWindow { relations |= HTMLSanitizer.noOpener }
        if relations != 0 { writeRelations(relations, into: &output) }
    }

    /// Writes an attribute with a value that it may have, or says what is wrong with the value.
    private mutating func write(
        _ name: HTMLName, _ rule: HTMLValue, _ value: UnsafeBufferPointer<UInt8>, into output: inout HTMLBuffer
    ) -> HTMLProblem.Kind? {
        let trimmed = HTMLSanitizer.trim(value)
        switch rule {
        case .text:
            begin(name, into: &output)
            HTMLEscape.markup(value, into: &output)
        case .boolean:
            output.append(UInt8(ascii: " "))
            name.write(into: &output)
            return nil
        case .identifier:
            guard HTMLValue.isIdentifier(value[...]) else { return .valueNotAllowed }
            begin(name, into: &output)
            output.append(value)
        case .size, .integer:
            var mayBeNegative = false
            if case .integer = rule { mayBeNegative = true }
            guard HTMLValue.isInteger(trimmed, mayBeNegative: mayBeNegative) else { return .valueNotAllowed }
            begin(name, into: &output)
            output.append(UnsafeBufferPointer(rebasing: trimmed))
        case .listMarker:
            guard HTMLValue.isListMarker(trimmed) else { return .valueNotAllowed }
            begin(name, into: &output)
            output.append(UnsafeBufferPointer(rebasing: trimmed))
        case .oneOf(let words):
            guard let word = HTMLName(value, trimmed.startIndex..<trimmed.endIndex), words.contains(word) else {
                return .valueNotAllowed
            }
            begin(name, into: &output)
            word.write(into: &output)
        case .relations:
            return nil
        case .address(let use):
            if HTMLAddress.isPlain(value) {
                guard HTMLAddress.isAllowed(value, for: use) else { return .schemeNotAllowed }
                begin(name, into: &output)
                writeAddress(value, for: use, into: &output)
            } else {
                HTMLAddress.read(value, into: &address)
                let isAllowed = address.withUnsafeBufferPointer { HTMLAddress.isAllowed($0, for: use) }
                guard isAllowed else { return .schemeNotAllowed }
                begin(name, into: &output)
                let read = address
                read.withUnsafeBufferPointer { writeAddress($0, for: use, into: &output) }
            }
        }
        output.append(UInt8(ascii: "\""))
        return nil
    }

    /// Writes an address that is allowed, as it is on the page.
    private mutating func writeAddress(
        _ url: UnsafeBufferPointer<UInt8>, for use: HTMLAddress.Use, into output: inout HTMLBuffer
    ) {
        pageAddress.removeAll(keepingCapacity: true)
        if let context, context.writeAddress(for: url, isImage: use == .image, into: &pageAddress) {
            pageAddress.withUnsafeBufferPointer { HTMLEscape.href($0, into: &output) }
        } else {
            HTMLEscape.href(url, into: &output)
        }
    }

    private func begin(_ name: HTMLName, into output: inout HTMLBuffer) {
        output.append(UInt8(ascii: " "))
        name.write(into: &output)
        output.append("=\"")
    }

    private static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start].isHTMLSpace { start &+= 1 }
        while start < end, bytes[end &- 1].isHTMLSpace { end &-= 1 }
        return bytes[start..<end]
    }
}

// MARK: The relation of a link to its target

extension HTMLSanitizer {
    /// The bit of `noopener` among the relations.
    private static let noOpener: UInt64 = bit(of: "noopener")

    private static let target: HTMLName = "target"

    /// The bit of a relation; none for one that is not allowed.
    private static func bit(of relation: HTMLName) -> UInt64 {
        HTMLAllowList.relations.firstIndex(of: relation).map { 1 &<< UInt64($0) } ?? 0
    }

    /// Reads relations, and reports if one of them is not allowed.
    private mutating func readRelations(_ value: UnsafeBufferPointer<UInt8>, at place: HTMLPlace) -> UInt64 {
        var relations: UInt64 = 0
        var hasProblem = false
        var start = 0
        while start < value.count {
            var end = start
            while end < value.count, !value[end].isHTMLSpace { end += 1 }
            if end > start {
                let bit = HTMLName(value, start..<end).map(HTMLSanitizer.bit) ?? 0
                relations |= bit
                hasProblem = hasProblem || bit == 0
            }
            start = end + 1
        }
        if hasProblem { report(.valueNotAllowed, at: place) }
        return relations
    }

    /// Writes relations in the order of the allow-list.
    private func writeRelations(_ relations: UInt64, into output: inout HTMLBuffer) {
        output.append(" rel=\"")
        var isFirst = true
        for (index, name) in HTMLAllowList.relations.enumerated() where relations &>> UInt64(index) & 1 == 1 {
            if !isFirst { output.append(UInt8(ascii: " ")) }
            isFirst = false
            name.write(into: &output)
        }
        output.append(UInt8(ascii: "\""))
    }
}
