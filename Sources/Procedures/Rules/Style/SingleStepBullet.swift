internal import Diagnostics

/// Finds numbers before single steps.
enum SingleStepBullet {
    static let rule = Diagnostics.Rule(
        "style/single-step-bullet", .warning, "A procedure of a single step has a bullet and no number.",
        explanation: """
            A number makes readers look for the next one. A procedure of one step is written with a bullet, so that it still \
            looks like something to do.
            """,
        wrong: .steps("1. In the **Remove roles?** dialog box, select **Yes**."),
        right: .steps("- In the **Remove roles?** dialog box, select **Yes**."))

    static func check(_ procedure: Procedure, on page: StylePage, _ findings: inout StyleFindings) {
        guard procedure.isOrdered, let item = procedure.items.first,
            !procedure.items.dropFirst().contains(where: { $0.parent == nil }),
            let marker = page.marker(of: item)
        else { return }
        let isSafe = isBoundByHeading(procedure, on: page) && !hasOtherBullets(procedure, marker, on: page)
        // What stands on further lines keeps its distance from the margin.
        let blanks = page.source[page.trimmed(item.range)].contains(0x0A) ? marker.count - 1 : 0
        let bullet = "-" + String(repeating: " ", count: max(blanks, 0))
        findings.report(
            rule, at: marker, "a number stands before the only step",
            help: "write a bullet",
            fixes: [
                findings.fix("write a bullet", isSafe ? .certain : .likely, [Change(marker, bullet)])
            ])
    }

    /// Whether the procedure is still found if it has no number: a heading binds it, and nothing but it.
    private static func isBoundByHeading(_ procedure: Procedure, on page: StylePage) -> Bool {
        guard case .heading(let id) = procedure.binding.target, let section = procedure.section else { return false }
        return page.read.sections[section].id == id && page.procedureCounts[procedure.binding.targetRange] == 1
    }

    /// Whether other bullets in the section would become a part of the list, or be taken for it.
    private static func hasOtherBullets(_ procedure: Procedure, _ marker: Range<Int>, on page: StylePage) -> Bool {
        guard let place = procedure.section else { return true }
        let section = page.read.sections[place]
        var index = section.range.lowerBound
        let end = min(section.range.upperBound, page.source.count)
        var isLineStart = true
        while index < end {
            let byte = page.source[index]
            if isLineStart, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+"),
                page.byte(index + 1).isBlank
            {
                return true
            }
            if byte == 0x0A { isLineStart = true } else if !byte.isBlank { isLineStart = false }
            index += 1
        }
        return false
    }
}

extension StylePage {
    /// The number before an item, with the mark after it.
    func marker(of item: Item) -> Range<Int>? {
        var end = min(item.textRange.lowerBound, source.count)
        while end > 0, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
        guard end > 0, source[end - 1] == UInt8(ascii: ".") || source[end - 1] == UInt8(ascii: ")") else { return nil }
        var start = end - 1
        while start > 0, (0x30...0x39).contains(source[start - 1]) { start -= 1 }
        return start < end - 1 ? start..<end : nil
    }
}
