internal import YAML

/// How texts are written into front matter.
enum FrontMatterText {
    /// A text in double quotation marks.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}

extension FrontMatter {
    /// Whether the YAML is so wrong that a key may be there without having been found.
    var mayHideKeys: Bool {
        problems.contains { problem in
            switch problem.kind {
            case .frontMatterNotEnded, .duplicateKey, .conflictMarker: false
            default: true
            }
        }
    }
}
