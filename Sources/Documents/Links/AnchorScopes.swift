/// Anchor scopes find anchors that are not in a document itself: in what it includes, and in what includes it.
///
/// A page has the anchors of all that it includes. A document that is included stands in other pages, so its own links
/// may name anything in these.
struct AnchorScopes {
    private let files: [ContentFile]
    private let includes: FileGraph
    private let includers: FileGraph
    private var names: [Int: Set<ArraySlice<UInt8>>] = [:]
    private var size = 0

    /// The number of names that are kept at the same time.
    private static let capacity = 1 << 20

    init(_ files: [ContentFile], _ includes: FileGraph, _ includers: FileGraph) {
        self.files = files
        self.includes = includes
        self.includers = includers
    }

    /// Whether a place that links call by this name is in the surroundings of a document.
    mutating func hold(_ fragment: ArraySlice<UInt8>?, in file: Int) -> Bool {
        guard let fragment else { return false }
        if includes[file].isEmpty, includers[file].isEmpty { return false }
        return names(around: file).contains(LinkTarget.decoded(fragment)[...])
    }

    private mutating func names(around file: Int) -> Set<ArraySlice<UInt8>> {
        if let known = names[file] { return known }
        var found: Set<ArraySlice<UInt8>> = []
        for member in AnchorScopes.members(around: file, includes, includers) {
            guard let outline = files[member].outline else { continue }
            for anchor in outline.anchors { found.insert(outline[anchor.name]) }
        }
        if size + found.count > AnchorScopes.capacity {
            names.removeAll()
            size = 0
        }
        size += found.count
        names[file] = found
        return found
    }

    /// The documents that come together with a document on the pages that it is part of.
    static func members(
        around file: Int, _ includes: FileGraph, _ includers: FileGraph, limit: Int = .max
    ) -> [Int] {
        includes.closure(of: includers.closure(of: [file], limit: limit), limit: limit)
    }
}
