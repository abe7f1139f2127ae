/// A terminal style says how wide text for people may be, and whether it may have colours.
///
/// Whether the output is a terminal, and whether `NO_COLOR` is set, is for the caller to find out.
public struct TerminalStyle: Sendable, Hashable {
    /// The width of the terminal in columns.
    public var width: Int
    /// Whether escape sequences for colours are written.
    public var hasColor: Bool

    /// Makes a style; the default is that of a file.
    public init(width: Int = 100, hasColor: Bool = false) {
        self.width = max(width, TerminalStyle.narrowest)
        self.hasColor = hasColor
    }

    /// A style from what the environment says: colours on a terminal only, and not against `NO_COLOR`, which counts
    /// when it is set to anything but nothing.
    public init(isTerminal: Bool, width: Int?, noColor: String?) {
        self.init(width: width ?? 100, hasColor: isTerminal && (noColor ?? "").isEmpty)
    }

    /// Below this width an excerpt shows nothing.
    static let narrowest = 40
}

/// A look that text can have on a terminal.
package enum TerminalLook: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case green = "1;32"
}

extension TerminalLook {
    /// The look of a severity.
    init(_ severity: Severity) {
        switch severity {
        case .error: self = .red
        case .warning: self = .yellow
        case .suggestion: self = .blue
        }
    }
}

extension TerminalStyle {
    /// A text with a look, if the style has colours.
    package func paint(_ text: String, _ look: TerminalLook) -> String {
        hasColor && !text.isEmpty ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// The name of a severity in its colour.
    func paint(_ severity: Severity) -> String { paint(severity.rawValue, TerminalLook(severity)) }
}
