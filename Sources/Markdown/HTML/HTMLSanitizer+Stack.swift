extension HTMLSanitizer {
    /// Notes that an element is open now.
    mutating func open(_ element: HTMLElement, _ origin: HTMLOpenElement.Origin, at place: HTMLPlace) {
        let parent = stack[stack.count - 1]
        var content = HTMLAllowList.rule(for: element).content
        if content == .inherited { content = parent.content.admitsFlow ? .flow : .phrasing }
        // A group of terms and descriptions.
        if element == .div, parent.content == .descriptions { content = .descriptions }
        stack.append(
            HTMLOpenElement(
                element: element, origin: origin, content: content, isInLink: parent.isInLink || element == .a,
                place: place))
        depth += 1
    }

    /// Closes the elements above a height of the stack.
    ///
    /// Markdown's are never among them.
    mutating func close(
        downTo height: Int, because kind: HTMLProblem.Kind, into output: inout HTMLBuffer
    ) {
        while stack.count > height { closeTop(because: kind, into: &output) }
    }

    /// Closes the innermost element, and reports that nobody did, unless HTML lets a writer leave out its end tag.
    mutating func closeTop(because kind: HTMLProblem.Kind?, into output: inout HTMLBuffer) {
        guard stack.count > 1, let top = stack.popLast() else { return }
        depth -= 1
        if let kind, top.origin != .implied, !top.endsWithInner,
            !HTMLAllowList.rule(for: top.element).endTagIsOptional
        {
            report(kind, at: top.place)
        }
        if top.origin == .unwrittenTag { return }
        output.append("</")
        top.element.name.write(into: &output)
        output.append(UInt8(ascii: ">"))
    }

    /// Finds a place for what comes next: closes what can't hold it, and opens what must be around it.
    ///
    /// As in HTML, a paragraph ends where another begins, a cell where the next one begins, and so on. Text always finds
    /// room. If there is none, nothing changes.
    mutating func makeRoom(
        for placement: HTMLPlacement, _ element: HTMLElement? = nil, at place: HTMLPlace, into output: inout HTMLBuffer
    ) -> Bool {
        var index = stack.count - 1
        var isReported = false
        while true {
            let open = stack[index]
            let isGroup = element == .div && open.content == .descriptions
            switch isGroup ? .here : open.content.room(for: placement) {
            case .here:
                close(downTo: index + 1, because: .elementsOverlap, into: &output)
                return true
            case .within(let child):
                close(downTo: index + 1, because: .elementsOverlap, into: &output)
                // Browsers too put a row around a cell; but around text they put nothing, and move it out of the table.
                if !isReported, placement != .cell, placement != .column { report(.itemMissing, at: place) }
                isReported = true
                output.append(UInt8(ascii: "<"))
                child.name.write(into: &output)
                output.append(UInt8(ascii: ">"))
                self.open(child, .implied, at: place)
                index = stack.count - 1
            case .none:
                if open.origin == .markdown || !open.element.yields { return false }
                index -= 1
            }
        }
    }

    /// Closes the link that is open, if nothing but text has to be closed with it.
    mutating func closeLink(into output: inout HTMLBuffer) -> Bool {
        var index = stack.count - 1
        while index > 0, stack[index].origin != .markdown, stack[index].element.isPhrasing {
            if stack[index].element == .a {
                close(downTo: index + 1, because: .elementsOverlap, into: &output)
                closeTop(because: nil, into: &output)
                return !stack[stack.count - 1].isInLink
            }
            index -= 1
        }
        return false
    }
}

extension HTMLElement {
    /// Whether the element stands among text.
    var isPhrasing: Bool {
        let placement = HTMLAllowList.rule(for: self).placement
        return placement == .phrasing || placement == .annotation
    }

    /// Whether the element ends by itself when something comes that it can't hold.
    var yields: Bool { isPhrasing || HTMLAllowList.rule(for: self).endTagIsOptional }

    /// Whether the element is a table's cell or caption, out of which only the table's own tags reach.
    var isCell: Bool { self == .td || self == .th || self == .caption }

    /// Whether the element is a table or a part of one.
    var isTablePart: Bool {
        switch HTMLAllowList.rule(for: self).placement {
        case .tableCaption, .columnGroup, .column, .rowGroup, .row, .cell: return true
        default: return self == .table
        }
    }
}
