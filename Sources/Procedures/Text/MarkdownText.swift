/// Markdown text is how plain words are put into Markdown without changing their meaning.
public enum MarkdownText {
    /// A text in which nothing is taken for markup.
    public static func escaped(_ text: String) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", "~": result += "\\"
            case "&" where index + 1 < scalars.count && isEntityStart(scalars[index + 1]): result += "\\"
            case "\n", "\r":
                result += " "
                continue
            default: break
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func isEntityStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "#" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
