extension HTMLSanitizer {
    /// Writes a start tag, or shows it.
    mutating func writeStartTag(_ piece: Piece, into output: inout HTMLBuffer) {
        let token = piece.token
        let meaning = HTMLName(piece.html, token.inner).map(HTMLAllowList.meaning) ?? .unknown
        guard case .allowed(let element) = meaning else {
            // A placeholder such as `<your name>` is no attempt at HTML; `<applet code="x">` is.
            if meaning == .refused || attributes.contains(where: { $0.value != nil }) {
                report(.elementNotAllowed, at: piece.place)
            }
            return show(piece, into: &output)
        }
        let rule = HTMLAllowList.rule(for: element)
        if rule.content != .nothing, depth >= HTMLSanitizer.depthLimit {
            return refuse(element, .elementTooDeep, piece, into: &output)
        }
        var isWritten = true
        if element == .a, stack[stack.count - 1].isInLink {
            report(.linkInLink, at: piece.place)
            isWritten = closeLink(into: &output)
        }
        guard makeRoom(for: rule.placement, element, at: piece.place, into: &output) else {
            return refuse(element, .elementMisplaced, piece, into: &output)
        }
        if isWritten {
            output.append(UInt8(ascii: "<"))
            element.name.write(into: &output)
            writeAttributes(of: element, piece, into: &output)
        }
        if rule.content == .nothing { return output.append(" />") }
        if isWritten { output.append(UInt8(ascii: ">")) }
        open(element, isWritten ? .tag : .unwrittenTag, at: piece.place)
        if token.isSelfClosing { closeTop(because: nil, into: &output) }
    }

    /// Writes an end tag, leaves it out, or shows it.
    mutating func writeEndTag(_ piece: Piece, into output: inout HTMLBuffer) {
        let meaning = HTMLName(piece.html, piece.token.inner).map(HTMLAllowList.meaning) ?? .unknown
        guard case .allowed(let element) = meaning else { return show(piece, into: &output) }
        switch findStart(of: element) {
        case .open(let index):
            close(downTo: index + 1, because: .elementsOverlap, into: &output)
            closeTop(because: nil, into: &output)
        case .aroundMarkdown(let index):
            report(.elementsOverlap, at: piece.place)
            for inner in index..<stack.count where stack[inner].origin != .markdown {
                stack[inner].endsWithInner = true
            }
        case .nowhere where shown.contains(element):
            show(piece, into: &output)
        case .nowhere:
            report(element == .br ? .breakAsEndTag : .endTagWithoutStart, at: piece.place)
            if element == .br, makeRoom(for: .phrasing, at: piece.place, into: &output) {
                output.append("<br />")
            }
        }
    }

    /// Shows a start tag that would be allowed elsewhere.
    private mutating func refuse(
        _ element: HTMLElement, _ kind: HTMLProblem.Kind, _ piece: Piece, into output: inout HTMLBuffer
    ) {
        report(kind, at: piece.place)
        if HTMLAllowList.rule(for: element).content != .nothing { shown.insert(element) }
        show(piece, into: &output)
    }

    /// Where the start tag is that an end tag belongs to.
    private enum Start {
        /// In reach.
        case open(Int)
        /// Around something that Markdown has open.
        case aroundMarkdown(Int)
        /// Not open, or not in reach.
        case nowhere
    }

    /// Looks for the start tag that an end tag belongs to.
    ///
    /// The end of text does not reach out of its block, nor that of a block out of its cell or list item. The search is
    /// bounded, because Markdown's own nesting is not.
    private func findStart(of element: HTMLElement) -> Start {
        let isPhrasing = element.isPhrasing
        let isTablePart = element.isTablePart
        var crossesMarkdown = false
        var index = stack.count - 1
        let limit = max(0, index - HTMLSanitizer.depthLimit)
        while index > limit {
            let open = stack[index]
            if open.origin == .markdown {
                if open.content != .phrasing { return .nowhere }
                crossesMarkdown = true
            } else {
                if open.element == element, !open.endsWithInner {
                    return crossesMarkdown ? .aroundMarkdown(index) : .open(index)
                }
                if isPhrasing, !open.element.yields { return .nowhere }
                if open.element == .table || (!isTablePart && open.element.isCell) { return .nowhere }
            }
            index -= 1
        }
        return .nowhere
    }
}
