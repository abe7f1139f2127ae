internal import Diagnostics

extension Findings {
    /// Reports a circle of files that lead to each other, in the first of them.
    mutating func reportCircle(
        _ rule: Rule, _ circle: [Int], of use: Outline.Use, in file: CheckedFile, _ message: String, _ verb: String
    ) {
        guard let next = circle.dropFirst().first ?? circle.first,
            let place = file.place(of: use, from: file.index, to: next)
        else { return }
        var notes: [Note] = []
        for (number, member) in circle.enumerated().dropFirst() {
            let target = number + 1 < circle.count ? circle[number + 1] : circle[0]
            if notes.count == Findings.longestCircle {
                notes.append(Note("and so on, over \(circle.count) files in all"))
                break
            }
            guard let range = file.place(of: use, from: member, to: target) else { continue }
            let text = "\"\(file.content.files[member].path)\" \(verb) \"\(file.content.files[target].path)\""
            notes.append(Note(text, at: .document(file: file.name(of: member), range: range)))
        }
        report(rule, at: place, message, notes: notes)
    }

    /// The number of steps of a circle that are shown.
    private static let longestCircle = 8
}

extension CheckedFile {
    /// Where a file first leads to another one in this way.
    fileprivate func place(of use: Outline.Use, from source: Int, to target: Int) -> Range<Int>? {
        let file = CheckedFile(source, in: content)
        return file.pointers { $0.file == target }.first { $0.reference.use == use }?.reference.place
    }
}
