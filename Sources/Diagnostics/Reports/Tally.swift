/// A tally counts the findings of a report.
public struct Tally: Sendable, Hashable {
    /// How many errors there are.
    public private(set) var errors = 0
    /// How many warnings there are.
    public private(set) var warnings = 0
    /// How many suggestions there are.
    public private(set) var suggestions = 0
    /// How many findings have a fix that `--fix` would apply.
    public private(set) var fixable = 0

    /// Counts findings.
    public init(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .suggestion: suggestions += 1
            }
            if diagnostic.certainFix != nil { fixable += 1 }
        }
    }

    /// The counts in words, without those that are zero: `3 errors, 1 warning`.
    public var text: String {
        var parts: [String] = []
        if errors > 0 { parts.append(numbered(errors, "error")) }
        if warnings > 0 { parts.append(numbered(warnings, "warning")) }
        if suggestions > 0 { parts.append(numbered(suggestions, "suggestion")) }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }
}

extension Diagnostic {
    /// The best fix that is right whatever the writer meant.
    public var certainFix: Fix? { fixes.first { $0.confidence == .certain } }
}
