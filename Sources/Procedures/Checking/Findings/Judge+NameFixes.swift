internal import Diagnostics
internal import Workflow

/// Fixes that put the right name where a wrong one stands.
extension Judge {
    /// A fix that puts the label of a control where another one stands.
    func nameFix(_ label: Mention.Segment, _ control: Handle<Control>) -> Fix {
        let name = domain[control].control.label
        return Fix("write **\(name)**", .likely, [Edit(in: file, replace: label.range, with: name)])
    }

    /// A fix that puts what stands in a row where other words for it stand, or a label that it doesn't have.
    func rowFix(_ label: Mention.Segment, _ control: Handle<Control>) -> Fix {
        let name = domain[control].control.label
        guard label.isPlain else {
            let text = "the row of the \(name)"
            return Fix("write \(text)", .likely, [Edit(in: file, replace: label.outer, with: text)])
        }
        // An article goes with the word behind it.
        let article = ["a ", "an "].first { source[..<label.range.lowerBound].hasWord($0) }
        let range = label.range.lowerBound - (article?.utf8.count ?? 0)..<label.range.upperBound
        let text = article == nil ? name : DraftText.withArticle(name)
        return Fix("write \(text)", .likely, [Edit(in: file, replace: range, with: text)])
    }
}

extension ArraySlice<UInt8> {
    /// Whether they end with a word, which is a word of its own.
    fileprivate func hasWord(_ word: String) -> Bool {
        guard suffix(word.utf8.count).elementsEqual(word.utf8) else { return false }
        return dropLast(word.utf8.count).last.map { !WordBytes.isPart($0) } ?? true
    }
}
