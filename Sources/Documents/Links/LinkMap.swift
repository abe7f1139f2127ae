/// A link map holds the destinations of all references of a content folder.
struct LinkMap: Sendable {
    /// The destinations, file by file.
    var links: [FileLinks]
    /// Which documents include which.
    var includes: FileGraph
    /// Which documents are included by which.
    var includers: FileGraph
    /// What is needed to tell what a wrong path was meant to be; nothing if no path is wrong.
    var similar: SimilarPaths?

    init(_ files: [ContentFile], _ paths: ByteTable, jobs: Int) {
        let links = parallel(files.count, jobs: jobs, state: { LinkResolver(files, paths) }) { resolver, file in
            resolver.links(of: file)
        }
        let includes = LinkMap.includes(files, links)
        let wrong = links.indices.filter { links[$0].contain(.missing) }
        self.links = links
        self.includes = includes
        includers = includes.reversed
        similar = wrong.isEmpty ? nil : SimilarPaths(files)
        if let similar {
            for file in wrong { settle(file, files, paths, similar) }
        }
        settleAnchors(of: links.indices, files)
    }

    static func includes(_ files: [ContentFile], _ links: [FileLinks]) -> FileGraph {
        let including = links.indices.filter { links[$0].hasIncludes }
        return FileGraph(files, links, from: including) { use, _ in use == .include }
    }

    /// Looks for the files that wrong paths mean without doubt.
    mutating func settle(_ file: Int, _ files: [ContentFile], _ paths: ByteTable, _ similar: SimilarPaths) {
        guard let outline = files[file].pointing else { return }
        let folder = files[file].folder
        var path: [UInt8] = []
        for (index, destination) in links[file].destinations.enumerated() where destination.kind == .missing {
            // It is known already what is meant.
            if destination.file != nil { continue }
            let address = outline[outline.references[index].address]
            _ = LinkTarget.resolve(address, from: folder, into: &path)
            if let other = similar.ignoringCase(path[...]) {
                links[file].change(index, to: Destination(.otherCase, file: other.first))
                continue
            }
            var meant = LinkMap.withSlashes(address, from: folder, paths)
            if meant == nil, !outline.references[index].use.isImage {
                path.append(contentsOf: ".md".utf8)
                meant = paths.index(of: path[...])
            }
            if let meant { links[file].change(index, to: Destination(.missing, file: meant)) }
        }
    }

    /// The file that a path leads to if its backslashes are slashes.
    private static func withSlashes(
        _ address: ArraySlice<UInt8>, from folder: ArraySlice<UInt8>, _ paths: ByteTable
    ) -> Int? {
        guard address.contains(UInt8(ascii: "\\")) else { return nil }
        let mended = address.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        var path: [UInt8] = []
        guard LinkTarget.resolve(mended[...], from: folder, into: &path) == .path else { return nil }
        return paths.index(of: path[...])
    }

    /// Looks for anchors in what documents include, and in what they are included by.
    mutating func settleAnchors(of changed: some Sequence<Int>, _ files: [ContentFile]) {
        if includes.isEmpty { return }
        var scopes = AnchorScopes(files, includes, includers)
        for file in changed where links[file].lackAnchors {
            let own = links[file]
            guard let outline = files[file].pointing else { continue }
            for (index, destination) in own.destinations.enumerated() where destination.lacksAnchor {
                let target = destination.file ?? file
                if scopes.hold(LinkTarget.fragment(of: outline[outline.references[index].address]), in: target) {
                    links[file].destinations[index].lacksAnchor = false
                }
            }
        }
    }
}
