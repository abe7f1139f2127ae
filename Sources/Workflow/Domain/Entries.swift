/// A command as a domain holds it.
public struct CommandEntry: Sendable {
    /// The command as it was defined.
    public let command: Command
    let condition: CompiledCondition
    let effects: [CompiledEffect]
    let permission: CompiledPermission
}

/// A place as a domain holds it.
public struct PlaceEntry: Sendable {
    /// The place as it was defined.
    public let place: Place
    /// The portal that it belongs to.
    public let portal: Handle<Portal>
    /// The controls on it.
    public let controls: Range<Int>
    let condition: CompiledCondition
    let permission: CompiledPermission
}

/// A control as a domain holds it.
public struct ControlEntry: Sendable {
    /// One thing that the control can do.
    public struct Behavior: Sendable {
        /// The position that a switch is brought into.
        public let position: Bool?
        /// The command that is performed.
        public let command: Handle<Command>?
        /// Where it leads.
        public let destination: Destination
    }

    /// Where a control leads.
    public enum Destination: Hashable, Sendable {
        /// Nowhere else.
        case stay
        /// To a place.
        case open(Handle<Place>)
        /// Out of the panel or dialog.
        case close
    }

    /// The control as it was defined.
    public let control: Control
    /// The place that it is on.
    public let place: Handle<Place>
    /// What it can do.
    public let behaviors: [Behavior]
    /// The controls that must be filled in before.
    public let needs: [Handle<Control>]
    let condition: CompiledCondition
    let permission: CompiledPermission?
    let isOn: CompiledCondition?
    /// The bit that says that it has been filled in; none if it can't be, or if the world says it.
    let slot: UInt64
    /// The bits of the controls that must be filled in before.
    let needed: UInt64
}

/// An entry of a portal's menu: it leads to a place, shows further entries, or both.
public struct MenuEntry: Sendable {
    /// The words of the entry.
    public let label: String
    /// The key under which the label is found.
    let key: String
    /// The portal that it belongs to.
    public let portal: Handle<Portal>
    /// The entry under which it appears; none for those that are always there.
    public let parent: Handle<MenuEntry>?
    /// The place that it leads to.
    public internal(set) var place: Handle<Place>?
    /// The places that it or one of its further entries leads to.
    public internal(set) var leadsTo: [Handle<Place>] = []

    init(label: String, portal: Handle<Portal>, parent: Handle<MenuEntry>?) {
        self.label = label
        key = Naming.key(label)
        self.portal = portal
        self.parent = parent
    }
}
