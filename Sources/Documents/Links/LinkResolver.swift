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
        guard let outline = files[file].pointing, !outline.references.isEmpty else { return FileLinks() }
        let folder = files[file].folder
        // Pointers, because a slice for each address would be counted, over and over.
        return outline.text.withUnsafeBufferPointer { text in
            folder.withUnsafeBufferPointer { folder in
                var links = FileLinks()
                links.destinations.reserveCapacity(outline.references.count)
                for reference in outline.references {
                    let address = LinkTarget.Bytes(
                        rebasing: text[Int(reference.address.lower)..<Int(reference.address.upper)])
                    var destination = destination(of: address, from: folder, for: reference.use)
                    if destination.kind == .samePage || destination.kind == .file,
                        reference.use.isLink || reference.use == .entry,
                        let wanted = LinkTarget.fragment(of: address)
                    {
                        destination.lacksAnchor = lacks(wanted, files[destination.file ?? file].outline)
                    }
                    links.append(destination, of: reference.use)
                }
                return links
            }
        }
    }

    private mutating func destination(
        of address: LinkTarget.Bytes, from folder: LinkTarget.Bytes, for use: Outline.Use
    ) -> Destination {
        switch LinkTarget.resolve(address, from: folder, into: &path) {
        case .external:
            // What no page of the site can be, because it is a file of the folder, has only been given a slash too many.
            return fileBehindSlash(address).map { Destination(.missing, file: $0) } ?? Destination(.external)
        case .local: return Destination(.local)
        case .samePage: return Destination(.samePage)
        case .outside: return Destination(.outside)
        case .empty: return Destination(.empty)
        case .path:
            let file = path.withUnsafeBufferPointer { paths.index(of: $0) } ?? fileOfFolder(for: use)
            return file.map { Destination(.file, file: $0) } ?? Destination(.missing)
        }
    }

    /// The file of the content folder that an address names but for the slash at its beginning.
    private mutating func fileBehindSlash(_ address: LinkTarget.Bytes) -> Int? {
        let slash = UInt8(ascii: "/")
        guard address.count > 1, address[0] == slash, address[1] != slash else { return nil }
        let rest = LinkTarget.Bytes(rebasing: address[1...])
        let root = LinkTarget.Bytes(start: nil, count: 0)
        guard LinkTarget.resolve(rest, from: root, into: &path) == .path else { return nil }
        return path.withUnsafeBufferPointer { paths.index(of: $0) }
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

    private mutating func lacks(_ wanted: LinkTarget.Bytes, _ outline: Outline?) -> Bool {
        guard let outline else { return false }
        fragment.removeAll(keepingCapacity: true)
        LinkTarget.appendDecoded(wanted[...], to: &fragment)
        return fragment.withUnsafeBufferPointer { name in
            if outline.hasAnchor(name) { return false }
            // Browsers know the top of a page without an anchor, and tabs are no anchors.
            let isTop = LinkTarget.equalsIgnoringCase(Array(name.prefix(4))[...], "top")
            return !isTop && !name.starts(with: "tab/".utf8)
        }
    }
}
