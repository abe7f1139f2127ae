internal import Diagnostics
internal import Workflow

/// The names of roles in a sentence: those of the model, and such as it doesn't have.
extension RoleReader.Reading {
    /// The names of the roles from a token on, *a Billing Administrator or a Global Administrator*, and whether they
    /// are joined by "and" alone; and the word after them.
    func names(from start: Int, isSure: Bool) -> (names: [RoleClaim.Name], needsAll: Bool, end: Int) {
        var names: [RoleClaim.Name] = []
        var (hasAnd, hasOther) = (false, false)
        var index = start
        while index < tokens.count, names.count < 64 {
            while isOne(index, of: RoleWord.skipped) { index += 1 }
            guard let found = name(at: index, isSure: isSure || !names.isEmpty) else { break }
            names.append(found.name)
            index = found.end
            while isOne(index, of: RoleWord.nouns) { index += 1 }
            guard let next = separator(index) else { break }
            for place in index..<next {
                hasAnd = hasAnd || isOne(place, of: [.and])
                hasOther = hasOther || isOne(place, of: [.or]) || tokens[place].kind == .bar
            }
            index = next
        }
        return (names, names.count > 1 && hasAnd && !hasOther, index)
    }

    private func separator(_ index: Int) -> Int? {
        var end = index
        while end < tokens.count {
            let isMark = tokens[end].kind == .bar || tokens[end].kind == .comma
            guard isMark || isOne(end, of: [.or, .and]) else { break }
            end += 1
        }
        return end > index && end < tokens.count ? end : nil
    }

    func name(at index: Int, isSure: Bool) -> (name: RoleClaim.Name, end: Int)? {
        guard index < tokens.count, let last = tokens.last else { return nil }
        let start = tokens[index].flat.lowerBound
        if let match = reader.lexicon.longestMatch(in: text.bytes, at: start..<last.flat.upperBound),
            match.range.lowerBound == start
        {
            var end = index
            while end < tokens.count, tokens[end].flat.upperBound <= match.range.upperBound { end += 1 }
            if end > index { return (name(index..<end, role: match.values.first.map { reader.roles[$0] }), end) }
        }
        return unknownName(at: index, isSure: isSure)
    }

    /// A name that the model doesn't have: words with capitals, or such as end in *admin*.
    private func unknownName(at index: Int, isSure: Bool) -> (name: RoleClaim.Name, end: Int)? {
        var end = index
        var hasTitle = false
        while end < tokens.count, end < index + 6, tokens[end].kind == .word,
            tokens[end].isCapital || isOne(end, of: RoleWord.titles)
        {
            hasTitle = hasTitle || isOne(end, of: RoleWord.titles)
            end += 1
        }
        guard end > index else { return nil }
        let isNamed = hasTitle || isOne(end, of: [.role, .roles])
        // "An admin" is anybody's title, and the name of no role.
        let isWhole = end > index + 1 || tokens[index].isCapital && (isSure || hasTitle)
        guard isNamed && isWhole || isMisspelt(index..<end) || isLeast(index..<end) else { return nil }
        guard isWhole || tokens[index].isCapital else { return nil }
        return (name(index..<end, role: nil), end)
    }

    /// Whether words are the name of a role, but for a letter or two: *Global Administator*.
    private func isMisspelt(_ words: Range<Int>) -> Bool {
        if words.isEmpty { return false }
        let name = text.text(
            tokens[words.lowerBound].flat.lowerBound..<tokens[words.upperBound - 1].flat.upperBound)
        // A short word is soon another one.
        return words.count == 1
            ? reader.singleNames.haveSlip(name) : reader.names.haveSlip(name, letters: 2)
    }

    /// Whether words with capitals are all that one has to be at least: *You must be at least a Porter*.
    ///
    /// Of *a Premium customer* the capital is no sign that there is a role.
    private func isLeast(_ words: Range<Int>) -> Bool {
        let end = words.upperBound
        let isAll = end == tokens.count || tokens[end].kind != .word || isOne(end, of: [.or, .and, .in, .to])
        var start = words.lowerBound
        while start > 0, isOne(start - 1, of: RoleWord.skipped) { start -= 1 }
        return isAll && start >= 3 && isOne(start - 1, of: [.least]) && isOne(start - 2, of: [.at])
            && isOne(start - 3, of: [.be])
    }

    private func name(_ words: Range<Int>, role: Role?) -> RoleClaim.Name {
        let first = tokens[words.lowerBound]
        let last = tokens[words.upperBound - 1]
        return RoleClaim.Name(
            text: text.text(first.flat.lowerBound..<last.flat.upperBound),
            range: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound), role: role)
    }
}
