/// What tools need that go through all of a domain, or match texts with it.
extension Domain {
    /// The handles of all commands.
    public var commandHandles: [Handle<Command>] { commands.indices.map { Handle($0) } }
    /// The handles of all portals.
    public var portalHandles: [Handle<Portal>] { portals.indices.map { Handle($0) } }
    /// The handles of all places.
    public var placeHandles: [Handle<Place>] { places.indices.map { Handle($0) } }
    /// The handles of all menu entries.
    public var menuHandles: [Handle<MenuEntry>] { menus.indices.map { Handle($0) } }
    /// The handles of all controls.
    public var controlHandles: [Handle<Control>] { controls.indices.map { Handle($0) } }

    /// The controls on a place, in the order in which they were defined.
    public func controls(on place: Handle<Place>) -> [Handle<Control>] { self[place].controls.map { Handle($0) } }

    /// The controls that have a label, or go by it; case and surplus blanks do not count.
    public func controls(named label: String) -> [Handle<Control>] { controlsByKey[Naming.key(label)] ?? [] }

    /// The controls that had a label.
    public func controls(formerlyNamed label: String) -> [Handle<Control>] {
        controlsByFormerKey[Naming.key(label)] ?? []
    }

    /// The places that have a title.
    public func places(named title: String) -> [Handle<Place>] { placesByKey[Naming.key(title)] ?? [] }

    /// The places that a menu path leads to, in any portal.
    public func places(at path: [String]) -> [Handle<Place>] {
        placesByPath[path.map(Naming.key).joined(separator: " > ")] ?? []
    }

    /// The place that an address leads to.
    public func place(url: String) -> Handle<Place>? { placesByURL[url] }

    /// The form in which two labels are equal if they differ only in case, surplus blanks and closing punctuation.
    public static func key(_ label: String) -> String { Naming.key(label) }

    /// What some variables are in a world, as sentences.
    public func sentences(about variables: [VariableDefinition], in world: World) -> [String] {
        variables.map { $0.sentence(core: layout.core(of: $0, in: world)) }
    }
}
