/// A written day is a day such as `2026-05-03` as people write it.
struct WrittenDay: Hashable, Sendable {
    /// The month with its year: "May 2026".
    let month: String
    /// The day with its month: "3 May".
    let day: String

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Reads a day; what is none stays as it is.
    init(_ date: String) {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]),
            Self.months.indices.contains(month - 1)
        else {
            self.month = date
            self.day = date
            return
        }
        self.month = "\(Self.months[month - 1]) \(parts[0])"
        self.day = "\(day) \(Self.months[month - 1])"
    }
}
