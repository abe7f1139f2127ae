extension Diagnostic {
    /// Whether a diagnostic is reported before another one.
    ///
    /// The order is by file, by the bytes of its path; then by where the range begins and ends; then errors before
    /// warnings before suggestions; then by rule and by message. It doesn't depend on who found what first, so that
    /// reports of the same findings are the same bytes.
    public static func isReportedBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if !left.file.hasSameBytes(as: right.file) { return left.file.precedesByBytes(right.file) }
        if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
        if left.range.upperBound != right.range.upperBound { return left.range.upperBound < right.range.upperBound }
        if left.severity != right.severity { return left.severity.rank < right.severity.rank }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.message.precedesByBytes(right.message)
    }
}

extension Sequence where Element == Diagnostic {
    /// The diagnostics in the order in which every reporter prints them; see ``Diagnostic/isReportedBefore(_:_:)``.
    public func inReportOrder() -> [Diagnostic] { sorted(by: Diagnostic.isReportedBefore) }
}

extension Severity {
    /// The place of the severity in the order from the gravest to the mildest.
    var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .suggestion: 2
        }
    }
}

extension String {
    // Strings are equal and ordered by what they mean: two files whose names differ in the composition of an é are
    // different files, and equal strings.

    /// Whether two strings are the same bytes.
    func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// Whether a string comes first when strings are ordered by their bytes.
    func precedesByBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
