extension Naming {
    /// The names that sound like a text, the most similar first, at most three.
    static func similar(to text: String, among names: [String]) -> [String] {
        let key = Naming.key(text)
        let limit = max(2, key.unicodeScalars.count / 3)
        var seen: Set<String> = []
        var found: [(distance: Int, name: String)] = []
        for name in names where seen.insert(name).inserted {
            let other = Naming.key(name)
            if let distance = Naming.distance(key, other, atMost: limit) {
                found.append((distance, name))
            } else if other.hasPrefix(key + " ") || key.hasPrefix(other + " ") {
                found.append((limit, name))
            }
        }
        return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map { $0.name }
    }
}
