/// A destination is what a reference comes to in its content folder.
public struct Destination: Sendable {
    /// What a destination can be.
    public enum Kind: UInt8, Sendable {
        /// An address that leads out of the site: it has a scheme, or begins with a slash that leads to the site around it.
        case external
        /// A path on the writer's own computer.
        case local
        /// A part of the same document.
        case samePage
        /// A file of the content folder.
        case file
        /// A file of the content folder, but for upper and lower case.
        case otherCase
        /// A path to which there is no file.
        case missing
        /// A path that leaves the content folder.
        case outside
        /// Nothing at all.
        case empty
    }

    /// What it is.
    public internal(set) var kind: Kind
    /// Whether it names a place that the document does not have.
    public internal(set) var lacksAnchor = false
    private var number: Int32 = -1

    init(_ kind: Kind, file: Int? = nil) {
        self.kind = kind
        self.file = file
    }

    /// The index of the file.
    ///
    /// Where there is no such file, it is the one that was meant without doubt, such as `roles.md` for `roles`.
    public internal(set) var file: Int? {
        get { number < 0 ? nil : Int(number) }
        set { number = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
    }
}

/// File links are the destinations of all references of a file, in their order.
public struct FileLinks: Sendable {
    /// A destination for each reference.
    public internal(set) var destinations: [Destination] = []
    /// Whether a reference names a place that its document does not have.
    private(set) var lackAnchors = false
    /// Whether a reference includes another document.
    private(set) var hasIncludes = false
    private var kinds: UInt16 = 0

    /// Whether any reference comes to this.
    func contain(_ kind: Destination.Kind) -> Bool { kinds & 1 << kind.rawValue != 0 }

    mutating func append(_ destination: Destination, of use: Outline.Use) {
        destinations.append(destination)
        kinds |= 1 << destination.kind.rawValue
        if destination.lacksAnchor { lackAnchors = true }
        if use == .include { hasIncludes = true }
    }

    mutating func change(_ index: Int, to destination: Destination) {
        destinations[index] = destination
        kinds |= 1 << destination.kind.rawValue
    }
}
