/// A unified diff shows what edits do to a file, in the form that `patch` and `git apply` read.
///
/// No lines are compared to find the changes, because the edits are known: the work is in proportion to the file, and
/// the hunks are where the edits are.
struct UnifiedDiff {
    /// How many unchanged lines surround a change.
    static let context = 3

    private let file: EditedFile
    /// The lines of the file, as `patch` counts them: a line feed ends one, a carriage return alone doesn't.
    private let lines: [Range<Int>]

    init(_ file: EditedFile) {
        self.file = file
        lines = UnifiedDiff.lines(of: file.before)
    }

    /// The diff; empty if the edits change nothing.
    var bytes: [UInt8] {
        let changes = changes()
        if changes.isEmpty { return [] }
        var out: [UInt8] = []
        out.write("--- \(UnifiedDiff.name(file.path, in: "a"))\n+++ \(UnifiedDiff.name(file.path, in: "b"))\n")
        var shift = 0
        var index = 0
        while index < changes.count {
            var end = index + 1
            while end < changes.count, changes[end].old.lowerBound - changes[end - 1].old.upperBound <= 2 * Self.context
            {
                end += 1
            }
            shift += writeHunk(changes[index..<end], shift: shift, to: &out)
            index = end
        }
        return out
    }

    /// Lines that are replaced by others.
    private struct Change {
        /// The indices of the old lines.
        var old: Range<Int>
        /// The new lines, with their line feeds.
        var new: [ArraySlice<UInt8>]
    }

    private func changes() -> [Change] {
        var changes: [Change] = []
        var index = 0
        while index < file.edits.count {
            var touched = linesTouched(by: file.edits[index])
            var end = index + 1
            while end < file.edits.count {
                let next = linesTouched(by: file.edits[end])
                if next.lowerBound > touched.upperBound { break }
                touched = touched.lowerBound..<max(touched.upperBound, next.upperBound)
                end += 1
            }
            if let change = change(of: touched, by: file.edits[index..<end]) { changes.append(change) }
            index = end
        }
        return changes
    }

    /// The lines that an edit changes.
    ///
    /// One that inserts behind the last line feed of the file changes no line.
    private func linesTouched(by edit: Edit) -> Range<Int> {
        let first = line(at: edit.range.lowerBound)
        if first == lines.count { return first..<first }
        var last = first
        while last + 1 < lines.count, lines[last + 1].lowerBound < edit.range.upperBound { last += 1 }
        // Where a line feed goes, the next line moves up and changes too.
        if edit.range.upperBound == lines[last].upperBound, last + 1 < lines.count { last += 1 }
        return first..<last + 1
    }

    /// The index of the line that an offset is on; behind the last line feed that is the number of lines.
    private func line(at offset: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        // At the end of a last line without a line feed, text is added to that line.
        if low == lines.count, let last = lines.last, file.before[last.upperBound - 1] != 0x0A { return low - 1 }
        return low
    }

    private func change(of touched: Range<Int>, by edits: ArraySlice<Edit>) -> Change? {
        let start = touched.lowerBound < lines.count ? lines[touched.lowerBound].lowerBound : file.before.count
        let end = touched.isEmpty ? start : lines[touched.upperBound - 1].upperBound
        let text = EditedFile.apply(edits, to: file.before, in: start..<end)
        var new = UnifiedDiff.lines(of: text).map { text[$0] }[...]
        var old = touched
        while let line = old.first, let first = new.first, file.before[lines[line]] == first {
            old = old.lowerBound + 1..<old.upperBound
            new = new.dropFirst()
        }
        while let line = old.last, let last = new.last, file.before[lines[line]] == last {
            old = old.lowerBound..<old.upperBound - 1
            new = new.dropLast()
        }
        return old.isEmpty && new.isEmpty ? nil : Change(old: old, new: Array(new))
    }

    /// Writes changes that share their context; says by how many lines they lengthen the file.
    private func writeHunk(_ changes: ArraySlice<Change>, shift: Int, to out: inout [UInt8]) -> Int {
        guard let first = changes.first, let last = changes.last else { return 0 }
        let start = max(0, first.old.lowerBound - Self.context)
        let end = min(lines.count, last.old.upperBound + Self.context)
        var growth = 0
        for change in changes { growth += change.new.count - change.old.count }
        let oldPlace = UnifiedDiff.place(start, end - start)
        let newPlace = UnifiedDiff.place(start + shift, end - start + growth)
        out.write("@@ -\(oldPlace) +\(newPlace) @@\n")
        var line = start
        for change in changes {
            for index in line..<change.old.lowerBound { write(file.before[lines[index]], " ", to: &out) }
            for index in change.old { write(file.before[lines[index]], "-", to: &out) }
            for text in change.new { write(text, "+", to: &out) }
            line = change.old.upperBound
        }
        for index in line..<end { write(file.before[lines[index]], " ", to: &out) }
        return growth
    }

    private func write(_ line: ArraySlice<UInt8>, _ sign: String, to out: inout [UInt8]) {
        out.write(sign)
        out.append(contentsOf: line)
        if line.last != 0x0A { out.write("\n\\ No newline at end of file\n") }
    }

    /// Where a hunk stands: no lines stand behind the line before them.
    private static func place(_ start: Int, _ count: Int) -> String {
        let line = count == 0 ? start : start + 1
        return count == 1 ? String(line) : "\(line),\(count)"
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }

    /// A name as git writes it: in quotes if it has odd characters, with a tab behind it if it has spaces.
    private static func name(_ path: String, in folder: String) -> String {
        let name = folder + "/" + path
        if name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return name }
        if name.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return name + "\t" }
        var quoted = "\""
        for byte in name.utf8 {
            if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
                quoted.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let octal = String(byte, radix: 8)
                quoted += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            }
        }
        return quoted + "\""
    }
}
