extension Collection<String> {
    /// The words joined as a sentence does: "a", "a or b", "a, b, or c".
    package func listed(_ conjunction: String) -> String {
        let words = Array(self)
        guard words.count > 2 else { return words.joined(separator: " \(conjunction) ") }
        return words.dropLast().joined(separator: ", ") + ", \(conjunction) " + words[words.count - 1]
    }
}

extension Int {
    /// The number with commas between the thousands: 12,288.
    package var grouped: String {
        var digits = Array(String(magnitude))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return (self < 0 ? "-" : "") + String(digits)
    }
}
