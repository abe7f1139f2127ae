/// An action is what a document says that somebody does in a portal: in words, not yet matched with the model.
public enum Action: Hashable, Sendable {
    /// Signs in to a portal.
    case signIn(String)
    /// Goes along a menu path, in the portal that one is in, or in the one named.
    case go([String], portal: String?)
    /// Goes to an address.
    case goToURL(String)
    /// Opens a message.
    case open(String)
    /// Selects a control or a menu entry, or turns a switch on.
    case select(String, kind: Control.Kind?, place: String?)
    /// Fills in a field, or chooses from a list.
    case enter(String, place: String?)
    /// Turns a switch off.
    case clear(String, place: String?)
    /// Closes the panel or dialog.
    case close
}

extension Action {
    /// The place that the words name, where the control is to be found.
    public var place: String? {
        switch self {
        case .select(_, _, let place), .enter(_, let place), .clear(_, let place): return place
        case .signIn, .go, .goToURL, .open, .close: return nil
        }
    }
}

extension Action: CustomStringConvertible {
    /// The action as an instruction.
    public var description: String {
        switch self {
        case .signIn(let portal): return "Sign in to \(Portal.inSentence(portal))"
        case .go(let path, let portal):
            return "Go to \(path.joined(separator: " > "))" + (portal.map { " in \(Portal.inSentence($0))" } ?? "")
        case .goToURL(let url): return "Go to \(url)"
        case .open(let message): return "Open the message \u{201C}\(message)\u{201D}"
        case .select(let label, _, let place): return "Select \(label)" + Self.suffix(place)
        case .enter(let label, let place): return "Enter \(label)" + Self.suffix(place)
        case .clear(let label, let place): return "Clear \(label)" + Self.suffix(place)
        case .close: return "Close"
        }
    }

    private static func suffix(_ place: String?) -> String { place.map { " on \u{201C}\($0)\u{201D}" } ?? "" }
}
