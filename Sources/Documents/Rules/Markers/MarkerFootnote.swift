internal import Diagnostics
internal import Glibc
internal import Markdown

/// Finds the marks of footnotes, of which nothing is made.
enum MarkerFootnote: PageRule {
    static let rule = Rule(
        "marker/footnote", .warning, "A document does without footnotes.",
        explanation: """
            Neither Learn nor this program makes footnotes: readers see `[^1]` in the text, and the note where it stands. A note \
            that is a single address is taken for the definition of a link, and is not shown at all.

            Say it in the text or in brackets, or link to a place with the note.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select **Contact me**[^1].

            [^1]: The partner answers within two days.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select **Contact me**. The partner answers within two days.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        var notes = notes(of: page)
        if notes.isEmpty { return }
        page.document.unfoldTables()
        var walk = Walk(page.document.root)
        while let (node, kind) = walk.nextEntered(), !notes.isEmpty {
            switch kind {
            case .text:
                let text = node.literal
                var start = 0
                while let mark = nextMark(in: text, from: start) {
                    start = mark.upperBound
                    let isNote =
                        mark.lowerBound == 0 && text.dropFirst(mark.upperBound).first == UInt8(ascii: ":")
                        && node.previous.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true
                    let label = Array(text[mark.lowerBound + 2..<mark.upperBound - 1])
                    guard !isNote, let note = notes.removeValue(forKey: label) else { continue }
                    report(page.document.range(of: mark, in: node), note, page, &findings)
                }
            case .link:
                // A note that is one address has become the definition of a link.
                let text = node.plainText
                guard text.hasPrefix("^"), let note = notes.removeValue(forKey: Array(text.utf8.dropFirst())) else {
                    continue
                }
                report(page.document.range(of: node), note, page, &findings)
            default: continue
            }
        }
    }

    private static func report(
        _ mark: Range<Int>, _ note: Range<Int>, _ page: borrowing Page, _ findings: inout Findings
    ) {
        findings.report(
            rule, at: mark, "no footnote is made of this, so readers see it as it stands",
            notes: [Note("the note is", at: findings.place(page.original(note)))],
            help: "say it in the text, or link to a place that says it")
    }

    /// What looks like a note at the beginning of a line: the place of each by its label.
    private static func notes(of page: borrowing Page) -> [[UInt8]: Range<Int>] {
        let body = page.document.body
        var notes: [[UInt8]: Range<Int>] = [:]
        page.bytes.withUnsafeBufferPointer { bytes in
            var start = body.lowerBound
            let text = UnsafeBufferPointer(rebasing: bytes[..<body.upperBound])
            while let mark = nextMark(in: text, from: start) {
                start = mark.upperBound
                guard start < body.upperBound, bytes[start] == UInt8(ascii: ":"), beginsLine(mark.lowerBound, bytes)
                else {
                    continue
                }
                let label = Array(bytes[mark.lowerBound + 2..<mark.upperBound - 1])
                if notes[label] == nil { notes[label] = mark }
            }
        }
        return notes
    }

    /// The next `[^label]`.
    private static func nextMark(in text: UnsafeBufferPointer<UInt8>, from position: Int) -> Range<Int>? {
        guard let base = text.baseAddress else { return nil }
        var start = position
        while start + 3 < text.count, let found = memchr(base + start, Int32(UInt8(ascii: "[")), text.count - start) {
            start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if let end = markEnd(in: text, from: start) { return start..<end }
            start += 1
        }
        return nil
    }

    private static func markEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start + 3 < text.count, text[start + 1] == UInt8(ascii: "^") else { return nil }
        for end in start + 2..<min(text.count, start + 50) {
            switch text[end] {
            case UInt8(ascii: "]"): return end > start + 2 ? end + 1 : nil
            case UInt8(ascii: "["), UInt8(ascii: "^"), 0x00...0x20: return nil
            default: continue
            }
        }
        return nil
    }

    private static func beginsLine(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = offset
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 || bytes[start - 1] == UInt8(ascii: ">") {
            start -= 1
        }
        return start == 0 || bytes[start - 1] == 0x0A
    }
}
