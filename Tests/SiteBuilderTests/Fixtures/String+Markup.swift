extension String {
    /// How often a text occurs.
    func components(of text: String) -> Int { ranges(of: text).count }

    /// What stands between two texts.
    func between(_ start: String, _ end: String) -> Substring? {
        guard let from = firstRange(of: start) else { return nil }
        guard let to = self[from.upperBound...].firstRange(of: end) else { return nil }
        return self[from.lowerBound..<to.lowerBound]
    }

    /// The values of an attribute, in order.
    func values(of attribute: String) -> [String] {
        ranges(of: " \(attribute)=\"").map { range in String(self[range.upperBound...].prefix { $0 != "\"" }) }
    }
}

extension Substring {
    /// How often a text occurs.
    func components(of text: String) -> Int { ranges(of: text).count }
}
