/// Known names are names that somebody may have written with a slip of the pen.
public struct KnownNames: Sendable {
    private let names: [(name: String, shape: NameShape)]

    /// Prepares some names.
    public init(_ names: some Sequence<String>) { self.names = names.map { ($0, NameShape($0)) } }

    /// Whether a name is one of them with a slip of the pen, as ``NearMisses/isSlip(_:of:letters:)`` says.
    public func haveSlip(_ name: String, letters: Int = 1) -> Bool {
        let shape = NameShape(name)
        return names.contains {
            shape.mayBeSlip(of: $0.shape, letters: letters) && NearMisses.isSlip(name, of: $0.name, letters: letters)
        }
    }
}
