/// Visible text is text of a document made safe to print: nothing in it moves the cursor or changes the order of
/// letters.
///
/// Control characters become the pictures that Unicode has for them (␛ for escape), and invisible characters become
/// U+FFFD. What a document contains is thereby seen, and never obeyed, by the terminal.
package enum VisibleText {
    /// Makes a text of several lines safe; line feeds stay.
    static func lines(_ text: String) -> String { replacing(text) { $0 == "\n" ? $0 : picture(of: $0) } }

    /// Makes a text safe for one line; line breaks become spaces.
    package static func line(_ text: String) -> String {
        replacing(text) { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : picture(of: $0) }
    }

    /// What is shown for a scalar: itself, if it is harmless.
    static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: isInvisible(scalar) ? "\u{FFFD}" : scalar
        }
    }

    /// Whether nobody sees a character beyond ASCII, or it changes the order of letters.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func replacing(_ text: String, _ replace: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        // Text that is plain ASCII, as nearly all is, needs no copy.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(replace(scalar)) }
        return String(result)
    }
}
