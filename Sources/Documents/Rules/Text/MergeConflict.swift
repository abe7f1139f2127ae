internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds merge conflicts that nobody has settled, in the front matter and in the body.
enum MergeConflict: PageRule {
    static let rule = Rule(
        "text/merge-conflict", .error, "A document has no merge conflict in it.",
        explanation: """
            When two people have changed the same lines, Git writes both versions into the file, between lines that begin \
            with seven characters `<`, `=` and `>`. Whoever merges has to choose.

            Keep one of the two versions, or write a third one, and remove the marker lines.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            <<<<<<< HEAD
            Select **Contact me**.
            =======
            Select **Contact**.
            >>>>>>> rename-button
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select **Contact**.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        let conflicts = conflicts(in: page)
        if let rest = page.frontMatter?.problems.first(where: { isLeft($0, of: conflicts) }) {
            findings.report(
                rule, at: page.original(rest.range), "a part of a merge conflict was left in the file",
                help: "remove the marker line")
        }
        for conflict in conflicts {
            var notes: [Note] = []
            if let middle = conflict.middle {
                notes.append(Note("the other version begins", at: findings.place(page.original(middle))))
            }
            if let end = conflict.end {
                notes.append(Note("the conflict ends", at: findings.place(page.original(end))))
            }
            findings.report(
                rule, at: page.original(conflict.start), "a merge conflict was left in the file", notes: notes,
                help: "choose one of the two versions and remove the marker lines")
        }
    }

    /// Whether a problem of the front matter is a marker line that belongs to no conflict any more.
    private static func isLeft(_ problem: YAMLProblem, of conflicts: [Conflict]) -> Bool {
        guard problem.kind == .conflictMarker else { return false }
        return !conflicts.contains { conflict in
            let end = conflict.end ?? conflict.middle ?? conflict.start
            return conflict.start.lowerBound <= problem.range.lowerBound && problem.range.lowerBound < end.upperBound
        }
    }

    /// The marker lines of a conflict, in the source text.
    struct Conflict {
        let start: Range<Int>
        var middle: Range<Int>?
        var end: Range<Int>?
    }

    /// The conflicts in a page.
    ///
    /// Only the first marker can begin one: `=======` also underlines headings, and `>` quotes.
    static func conflicts(in page: borrowing Page) -> [Conflict] {
        var conflicts: [Conflict] = []
        var isOpen = false
        let bytes = page.bytes
        let starts = page.document.source.lines.starts
        guard mayHold(bytes, starts) else { return [] }
        for (number, start) in starts.enumerated() where start + 7 <= bytes.count {
            let sign = bytes[start]
            if sign == UInt8(ascii: "<") {
                guard isMarker(sign, at: start, in: bytes) else { continue }
                conflicts.append(Conflict(start: page.line(number)))
                isOpen = true
            } else if isOpen, sign == UInt8(ascii: "=") || sign == UInt8(ascii: ">") {
                guard isMarker(sign, at: start, in: bytes) else { continue }
                let last = conflicts.count - 1
                if sign == UInt8(ascii: ">") {
                    conflicts[last].end = page.line(number)
                    isOpen = false
                } else if conflicts[last].middle == nil {
                    conflicts[last].middle = page.line(number)
                }
            }
        }
        return conflicts
    }

    /// Whether a line begins as a conflict does.
    private static func mayHold(_ bytes: [UInt8], _ starts: [Int]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            starts.withUnsafeBufferPointer { starts in
                for start in starts where start + 7 <= bytes.count {
                    if bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "<") { return true }
                }
                return false
            }
        }
    }

    /// Whether seven equal signs stand at the beginning of a line, and then a blank or nothing.
    private static func isMarker(_ sign: UInt8, at start: Int, in bytes: [UInt8]) -> Bool {
        bytes[start..<start + 7].allSatisfy { $0 == sign }
            && (start + 7 == bytes.count || bytes[start + 7].isBlankOrBreak)
    }
}
