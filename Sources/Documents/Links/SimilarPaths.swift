internal import Diagnostics

/// Similar paths find the files that a wrong path was probably meant to be.
///
/// Only a few files are compared with a path: those beside it in two dictionaries of file names, one read forwards and
/// one backwards. A single mistake in a name leaves its beginning or its end as it was, so the right one stands near in
/// one of them.
struct SimilarPaths: Sendable {
    /// The name of a file, without its folder, in lower case.
    private struct Name: Sendable {
        let bytes: [UInt8]
        let file: Int32
    }

    /// The paths of all folders.
    let folders: Set<String>
    private let paths: [String]
    private let folded: [String: (first: Int, isAlone: Bool)]
    private let forwards: [Name]
    private let backwards: [Name]

    /// How many similar paths are named where a path is wrong.
    static let mostNamed = 3
    /// The number of names that are looked at to each side of a path's own.
    private static let reach = 16

    init(_ files: [ContentFile]) {
        paths = files.map(\.path)
        var folded: [String: (first: Int, isAlone: Bool)] = [:]
        folded.reserveCapacity(paths.count)
        var folders: Set<String> = []
        var names: [Name] = []
        for (index, path) in paths.enumerated() {
            let key = path.lowercased()
            var folder = path[...]
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                if !folders.insert(String(folder)).inserted { break }
            }
            folded[key] = folded[key].map { ($0.first, false) } ?? (index, true)
            names.append(Name(bytes: SimilarPaths.name(of: key), file: Int32(truncatingIfNeeded: index)))
        }
        self.folded = folded
        self.folders = folders
        forwards = names.sorted { SimilarPaths.comesFirst($0, $1) }
        backwards = names.map { Name(bytes: $0.bytes.reversed(), file: $0.file) }
            .sorted { SimilarPaths.comesFirst($0, $1) }
    }

    /// The first file whose path differs in nothing but upper and lower case, and whether it is the only one.
    func ignoringCase(_ path: ArraySlice<UInt8>) -> (first: Int, isAlone: Bool)? {
        folded[String(decoding: path, as: UTF8.self).lowercased()]
    }

    /// The files that a path was probably meant to be, the best one first: those of the same name in other folders,
    /// then those of a similar path.
    func nearest(to path: String, limit: Int) -> [Int] {
        let name = SimilarPaths.name(of: path.lowercased())
        var sameName: [Int] = []
        var others: [Int] = []
        var otherNames: [ArraySlice<UInt8>] = []
        for file in candidates(beside: name) {
            let other = SimilarPaths.name(of: paths[file].lowercased())
            if other == name {
                sameName.append(file)
            } else {
                others.append(file)
                otherNames.append(other[...])
            }
        }
        let best = Likeness.best(for: name[...], among: otherNames).map { others[$0] }
        let near = NearMisses.nearest(to: path, among: best.map { paths[$0] }, limit: limit)
        let named = near.compactMap { path in best.first { paths[$0] == path } }
        return Array((sameName + named).prefix(limit))
    }

    /// The files that the wrong paths of a file may mean.
    func meant(by file: ContentFile, _ links: FileLinks) -> [Int] {
        guard let outline = file.pointing else { return [] }
        var path: [UInt8] = []
        var known: Set<[UInt8]> = []
        var found: [Int] = []
        for (reference, destination) in zip(outline.references, links.destinations)
        where destination.kind == .missing && destination.file == nil {
            _ = LinkTarget.resolve(outline[reference.address], from: file.folder, into: &path)
            guard known.insert(path).inserted else { continue }
            found += nearest(to: String(decoding: path, as: UTF8.self), limit: SimilarPaths.mostNamed)
        }
        return found
    }

    private func candidates(beside name: [UInt8]) -> [Int] {
        var found: Set<Int> = []
        for (names, key) in [(forwards, name), (backwards, name.reversed())] {
            let place = SimilarPaths.place(of: key, in: names)
            let window = max(0, place - SimilarPaths.reach)..<min(names.count, place + SimilarPaths.reach)
            for entry in names[window] { found.insert(Int(entry.file)) }
        }
        return found.sorted()
    }

    private static func name(of path: String) -> [UInt8] {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return Array(bytes) }
        return Array(bytes[bytes.index(after: slash)...])
    }

    private static func comesFirst(_ left: Name, _ right: Name) -> Bool {
        if left.bytes == right.bytes { return left.file < right.file }
        return left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    private static func place(of key: [UInt8], in names: [Name]) -> Int {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].bytes.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
