/// A checked file is a file of a content folder among the others, as a content rule sees it.
struct CheckedFile {
    /// A reference with what it comes to.
    struct Pointer {
        /// The reference.
        let reference: Outline.Reference
        /// What it comes to.
        let destination: Destination
    }

    /// All files, and what there is between them.
    let content: Content
    /// The index of the file among them.
    private(set) var index: Int

    /// What is kept of the file.
    private(set) var file: ContentFile
    /// What the references of the file come to.
    private(set) var links: FileLinks

    init(_ index: Int, in content: Content) {
        self.content = content
        self.index = index
        file = content.files[index]
        links = content.links[index]
    }

    /// Goes on to another file of the same content, which costs less than beginning with it.
    mutating func move(to index: Int) {
        self.index = index
        file = content.files[index]
        links = content.links[index]
    }

    /// The references that come to a certain thing, one after the other.
    struct Pointers: Sequence, IteratorProtocol {
        private let references: [Outline.Reference]
        private let destinations: [Destination]
        private let kind: Destination.Kind
        private var index = 0

        fileprivate init(_ references: [Outline.Reference], _ destinations: [Destination], to kind: Destination.Kind) {
            self.references = references
            self.destinations = destinations
            self.kind = kind
        }

        mutating func next() -> Pointer? {
            while index < destinations.count {
                defer { index += 1 }
                guard destinations[index].kind == kind else { continue }
                return Pointer(reference: references[index], destination: destinations[index])
            }
            return nil
        }
    }

    /// The references that come to a certain thing.
    func pointers(to kind: Destination.Kind) -> Pointers {
        guard links.contain(kind), let references = file.pointing?.references else { return Pointers([], [], to: kind) }
        return Pointers(references, links.destinations, to: kind)
    }

    /// The references that name a place which their document does not have.
    var pointersWithoutAnchor: [Pointer] { links.lackAnchors ? pointers(where: \.lacksAnchor) : [] }

    /// The references of some uses that come to a certain thing.
    func pointers(where fits: (Destination) -> Bool) -> [Pointer] {
        guard let references = file.pointing?.references else { return [] }
        var pointers: [Pointer] = []
        for (reference, destination) in zip(references, links.destinations) where fits(destination) {
            pointers.append(Pointer(reference: reference, destination: destination))
        }
        return pointers
    }

    /// The address of a reference, as it is written.
    func address(of reference: Outline.Reference) -> ArraySlice<UInt8> { file.pointing?[reference.address] ?? [] }

    /// The path that a reference names, relative to the content folder.
    func path(of reference: Outline.Reference) -> String {
        var path: [UInt8] = []
        _ = LinkTarget.resolve(address(of: reference), from: file.folder, into: &path)
        return String(decoding: path, as: UTF8.self)
    }

    /// The path of another file, as diagnostics name it.
    func name(of file: Int) -> String { content.prefix + content.files[file].path }
}
