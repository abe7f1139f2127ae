internal import Workflow

/// The variables that sentences name, and their values.
extension StateReader {
    /// The values of a variable from a word on, joined by *or*; for sets, all that they have.
    func choices(_ variable: Int, at start: Int) -> (mask: UInt64, end: Int, indices: [Int])? {
        if lexicon.variables[variable].kind == .set {
            if word(start) == .exactly { return list(of: variable, at: start + 1, joinedBy: .and) }
            return word(start) == .empty && ends(at: start + 1) ? (0, start + 1, []) : nil
        }
        return list(of: variable, at: start, joinedBy: .or)
    }

    private func list(
        of variable: Int, at start: Int, joinedBy joint: StatementParticle
    ) -> (mask: UInt64, end: Int, indices: [Int])? {
        guard var (index, end) = value(of: variable, at: start) else { return nil }
        var mask: UInt64 = 1 << UInt64(index)
        var indices = [index]
        while true {
            var next = end
            if word(next) == .comma { next += 1 }
            if word(next) == joint { next += 1 }
            guard next > end, let (other, after) = value(of: variable, at: next) else { break }
            (index, end) = (other, after)
            mask |= 1 << UInt64(index)
            indices.append(index)
        }
        return ends(at: end) ? (mask, end, indices) : nil
    }

    private func value(of variable: Int, at start: Int) -> (Int, Int)? {
        lexicon.values[variable].first { stands($0.words, at: start) }.map { ($0.meaning, start + $0.words.count) }
    }

    /// Whether a statement can end before a word.
    private func ends(at index: Int) -> Bool {
        guard index < words.count else { return true }
        return switch words[index].particle {
        case .comma, .colon, .and, .or, .but, .because: true
        default: false
        }
    }

    func membership(
        of candidates: [StateLexicon.Name], at start: Int, includes: Bool
    ) -> (Condition, Int)? {
        let joint = includes ? StatementParticle.and : .or
        let fitting = candidates.filter {
            lexicon.variables[$0.variable].kind == .set && list(of: $0.variable, at: start, joinedBy: joint) != nil
        }
        guard let variable = chosen(fitting), let found = list(of: variable, at: start, joinedBy: joint) else {
            return nil
        }
        let definition = lexicon.variables[variable]
        return (.test(.members(definition, among: found.mask, are: includes ? found.mask : 0)), found.end)
    }

    /// The variables that go by a name at a word, and the word after it; longer names first.
    func names(at start: Int) -> [(candidates: [StateLexicon.Name], end: Int)] {
        let own = entries(at: start)
        // "The customer's tenant" may be called the tenant in the model, and the other way round.
        return own.isEmpty ? actor(at: start).map { entries(at: $0) } ?? [] : own
    }

    /// The names that begin at a word, with the variables that go by them.
    func entries(at start: Int) -> [(candidates: [StateLexicon.Name], end: Int)] {
        var found: [(candidates: [StateLexicon.Name], end: Int)] = []
        guard start < words.count else { return [] }
        for entry in lexicon.names(words[start].number) where stands(entry.words, at: start) {
            let end = start + entry.words.count
            if found.last?.end == end {
                found[found.count - 1].candidates.append(entry.meaning)
            } else {
                found.append(([entry.meaning], end))
            }
        }
        return found
    }

    /// Which of some variables is meant: the one of that whole name, or the only one that the start looks at.
    func chosen(_ candidates: [StateLexicon.Name]) -> Int? {
        if let whole = candidates.first(where: \.isWhole) { return whole.variable }
        let near = candidates.filter { started.contains($0.variable) }
        return near.count == 1 ? near[0].variable : nil
    }
}
