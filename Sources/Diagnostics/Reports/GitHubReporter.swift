/// Writes workflow commands of GitHub Actions, each of which becomes an annotation of a pull request.
///
/// GitHub shows ten annotations of a kind from one step and drops the rest without a word. So the first ten errors, ten
/// warnings and nine suggestions are written, and where there are more, the tenth notice says how many.
///
/// Columns are written for findings on one line only, because GitHub ignores them otherwise; the last one is included
/// in the range, unlike in all other formats.
struct GitHubReporter {
    private static let mostOfAKind = 10

    private let report: Report

    init(_ report: Report) { self.report = report }

    func bytes() -> [UInt8] {
        var out: [UInt8] = []
        var sources = SourceCache(report.sources)
        var written: [Severity: Int] = [:]
        var dropped: [Diagnostic] = []
        for diagnostic in report.diagnostics {
            let limit = diagnostic.severity == .suggestion ? Self.mostOfAKind - 1 : Self.mostOfAKind
            let count = written[diagnostic.severity, default: 0]
            if count < limit {
                written[diagnostic.severity] = count + 1
                write(diagnostic, &sources, to: &out)
            } else {
                dropped.append(diagnostic)
            }
        }
        if !dropped.isEmpty {
            out.write("::notice title=\(Self.property(report.tool.name))::")
            out.write("\(Tally(dropped).text) not shown here; the log of the check lists them all\n")
        }
        return out
    }

    private func write(_ diagnostic: Diagnostic, _ sources: inout SourceCache, to out: inout [UInt8]) {
        switch diagnostic.severity {
        case .error: out.write("::error ")
        case .warning: out.write("::warning ")
        case .suggestion: out.write("::notice ")
        }
        out.write("file=" + Self.property(diagnostic.file))
        if let source = sources.map(of: diagnostic.file) {
            let place = Place(diagnostic.range, in: source, .characters)
            out.write(",line=\(place.start.line),endLine=\(place.end.line)")
            if place.start.line == place.end.line {
                let lastColumn = max(place.start.column, place.end.column - 1)
                out.write(",col=\(place.start.column),endColumn=\(lastColumn)")
            }
        }
        out.write(",title=" + Self.property(diagnostic.rule.description) + "::")
        var text = diagnostic.message
        for note in diagnostic.notes {
            text += "\nnote: " + note.message
            if let place = note.place { text += " at " + sources.text(of: place) }
        }
        if let help = diagnostic.help { text += "\nhelp: " + help }
        out.write(Self.escape(text, alsoSeparators: false) + "\n")
    }

    private static func property(_ text: String) -> String { escape(text, alsoSeparators: true) }

    private static func escape(_ text: String, alsoSeparators: Bool) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped.append(contentsOf: "%25".unicodeScalars)
            case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
            case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
            case ":" where alsoSeparators: escaped.append(contentsOf: "%3A".unicodeScalars)
            case "," where alsoSeparators: escaped.append(contentsOf: "%2C".unicodeScalars)
            default: escaped.append(VisibleText.picture(of: scalar))
            }
        }
        return String(escaped)
    }
}
