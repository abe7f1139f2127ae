/// A link resolver finds out what the references of files come to, one file after the other.
///
/// Paths are put together in one buffer and looked up by their bytes.
struct LinkResolver {
    private let files: [ContentFile]
    private let paths: ByteTable
    private var path: [UInt8] = []
    private var fragment: [UInt8] = []

    init(_ files: [ContentFile], _ paths: ByteTable) {
        self.files = files
        self.paths = paths
    }

    /// The destinations of all references of a file.
    mutating func links(of file: Int) -> FileLinks {
        var links = FileLinks()
        guard let outline = files[file].pointing, !outline.references.isEmpty else { return links }
        let folder = files[file].folder
        links.destinations.reserveCapacity(outline.references.count)
        for reference in outline.references {
            let address = outline[reference.address]
            var destination = destination(of: address, from: folder, for: reference.use)
            if let target = destination.kind == .samePage ? file : destination.file,
                reference.use.isLink || reference.use == .entry, let wanted = LinkTarget.fragment(of: address)
            {
                destination.lacksAnchor = lacks(wanted, target)
            }
            links.append(destination, of: reference.use)
        }
        return links
    }

    private mutating func destination(
        of address: ArraySlice<UInt8>, from folder: ArraySlice<UInt8>, for use: Outline.Use
    ) -> Destination {
        switch LinkTarget.resolve(address, from: folder, into: &path) {
        case .external: return Destination(.external)
        case .local: return Destination(.local)
        case .samePage: return Destination(.samePage)
        case .outside: return Destination(.outside)
        case .empty: return Destination(.empty)
        case .path:
            if let file = paths.index(of: path[...]) ?? fileOfFolder(for: use) { return Destination(.file, file: file) }
            return Destination(.missing)
        }
    }

    /// The file that stands for a folder: its table of contents in another one, and its first page in a link.
    private mutating func fileOfFolder(for use: Outline.Use) -> Int? {
        let length = path.count
        var names: [StaticString] = []
        if use == .entry { names = LinkResolver.contentsNames }
        if use == .entry || use.isLink { names += LinkResolver.indexNames }
        for name in names {
            if length > 0 { path.append(UInt8(ascii: "/")) }
            path.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
            let found = paths.index(of: path[...])
            path.removeLast(path.count - length)
            if let found { return found }
        }
        return nil
    }

    /// The names that the first page of a folder may have, the best one first.
    static let indexNames: [StaticString] = ["index.md", "README.md"]
    private static let contentsNames: [StaticString] = [
        "TOC.yml", "toc.yml", "TOC.yaml", "toc.yaml", "TOC.md", "toc.md",
    ]

    private mutating func lacks(_ wanted: ArraySlice<UInt8>, _ file: Int) -> Bool {
        guard let outline = files[file].outline else { return false }
        fragment.removeAll(keepingCapacity: true)
        LinkTarget.appendDecoded(wanted, to: &fragment)
        // Browsers know the top of a page without an anchor, and tabs are no anchors.
        if LinkTarget.equalsIgnoringCase(fragment[...], "top") || fragment.starts(with: "tab/".utf8) { return false }
        return !outline.hasAnchor(fragment[...])
    }
}
