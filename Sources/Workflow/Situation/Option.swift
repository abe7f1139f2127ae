/// An option is something that can be done in a situation, matched with the model.
public enum Option: Hashable, Sendable {
    /// Sign in to a portal.
    case signIn(Handle<Portal>)
    /// Go to a place by its menu path or address.
    case go(Handle<Place>)
    /// Open a message.
    case read(Handle<Place>)
    /// Select a menu entry.
    case menu(Handle<MenuEntry>)
    /// Select a button, a link, a row or a tab.
    case use(Handle<Control>)
    /// Fill in a field, choose from a list, or turn a switch on.
    case fill(Handle<Control>)
    /// Turn a switch off.
    case clear(Handle<Control>)
    /// Close the panel or dialog.
    case close
}

extension Domain {
    /// An option as an instruction.
    public func words(for option: Option) -> String {
        switch option {
        case .signIn(let portal): return "Sign in to \(self[portal].nameInSentence)"
        case .go(let place):
            let entry = self[place].place
            if let path = entry.paths.first { return "Go to \(path.joined(separator: " > "))" }
            return "Go to \(entry.urls.first ?? entry.title)"
        case .read(let message): return "Open the message \u{201C}\(self[message].place.title)\u{201D}"
        case .menu(let entry): return "Select \(self[entry].label)"
        case .use(let control): return "Select \(self[control].control.label)"
        case .fill(let control):
            let control = self[control].control
            switch control.kind {
            case .field: return "Enter \(control.label)"
            case .list: return "Choose \(control.label)"
            default: return "Select \(control.label)"
            }
        case .clear(let control): return "Clear \(self[control].control.label)"
        case .close: return "Close"
        }
    }
}
