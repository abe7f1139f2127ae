extension Condition {
    /// How many conditions may be within each other: what works on conditions calls itself for each part.
    static let deepestNesting = 256

    /// How many parts a condition may have: a compiled one counts its instructions in 16 bits.
    static let mostParts = 10_000

    /// Whether it can be worked on, whatever thread does so.
    var hasModestSize: Bool {
        if case .test = self { return true }
        var count = 0
        var open = [(part: self, depth: 1)]
        while let (part, depth) = open.popLast() {
            count += 1
            if depth > Self.deepestNesting || count + open.count > Self.mostParts { return false }
            switch part {
            case .constant, .test: break
            case .negation(let inner): open.append((inner.part, depth + 1))
            case .all(let parts), .any(let parts): open += parts.lazy.map { ($0, depth + 1) }
            }
        }
        return true
    }
}
