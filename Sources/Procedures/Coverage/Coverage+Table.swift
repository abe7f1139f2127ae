internal import Diagnostics

extension Coverage {
    /// The coverage as lines for a terminal: a line for each kind, what is not covered, and what each document covers.
    ///
    /// - Parameter isComplete: whether what is covered is listed, too, with the documents that cover it.
    public func lines(isComplete: Bool = false) -> [String] {
        var lines: [String] = []
        for kind in Kind.allCases {
            let (covered, total) = share(of: kind)
            let percent = total == 0 ? "nothing to cover" : "\(covered * 100 / total) %"
            lines.append("\(kind.rawValue): \(covered) of \(total) (\(percent))")
            for entry in entries(of: kind) where isComplete || !entry.isCovered {
                let documents = entry.isCovered ? entry.documents.joined(separator: ", ") : "-"
                lines.append("  \(entry.id): \(documents)")
            }
        }
        lines.append("documents: \(documents.count)")
        for document in documents {
            let counts = Kind.allCases.compactMap { kind in
                document.counts[kind].map { numbered($0, String(kind.rawValue.dropLast())) }
            }
            lines.append("  \(document.file): \(counts.isEmpty ? "-" : counts.joined(separator: ", "))")
        }
        lines.append("all: \(percentage.map { "\($0) %" } ?? "nothing to cover")")
        return lines
    }
}
