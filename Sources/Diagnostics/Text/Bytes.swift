extension [UInt8] {
    /// Appends a text as UTF-8.
    mutating func write(_ text: some StringProtocol) { append(contentsOf: text.utf8) }

    /// Appends a text several times.
    mutating func write(_ text: String, times: Int) {
        for _ in 0..<Swift.max(times, 0) { append(contentsOf: text.utf8) }
    }
}

extension Range<Int> {
    /// The part of the range that lies within `0..<count`.
    func clamped(toCount count: Int) -> Range<Int> {
        let lower = Swift.min(Swift.max(lowerBound, 0), count)
        return lower..<Swift.min(Swift.max(upperBound, lower), count)
    }
}
