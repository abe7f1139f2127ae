/// Content is all files of a content folder, and what there is between them.
///
/// Everything that concerns several files is found out here, once and in proportion to the number of references; the
/// rules only look it up.
public struct Content: Sendable {
    /// The files, in the order of their paths.
    public internal(set) var files: [ContentFile]
    /// The path of the content folder as diagnostics show it, with a slash at its end; empty for the current folder.
    public let prefix: String
    /// The tables of contents, joined.
    public internal(set) var navigation: SiteNavigation
    /// The destinations of all references, file by file.
    public var links: [FileLinks] { map.links }

    /// Which files a reader gets to.
    var reach: Reach
    /// Documents that include each other, by the first one.
    var includeCycles: [Int: [Int]]
    /// Tables of contents that lead to each other, by the first one.
    var navigationCycles: [Int: [Int]]
    var map: LinkMap
    let paths: ByteTable
    var titles: RepeatedTitles
    private let alike: AlikePaths

    init(_ files: [ContentFile], prefix: String, jobs: Int) {
        self.files = files
        self.prefix = prefix
        var paths = ByteTable(capacity: files.count)
        for file in files {
            var path = file.path
            _ = path.withUTF8 { paths.append($0) }
        }
        self.paths = paths
        let map = LinkMap(files, paths, jobs: jobs)
        self.map = map
        let (ways, faults) = together(jobs: jobs) {
            let navigation = SiteNavigation(files, map.links)
            return (navigation: navigation, reach: Reach(files, map, navigation))
        } _: {
            (
                titles: RepeatedTitles(files), alike: AlikePaths(files.lazy.map(\.path)),
                includeCycles: Content.byFirst(map.includes.cycles),
                navigationCycles: Content.navigationCycles(files, map.links)
            )
        }
        navigation = ways.navigation
        reach = ways.reach
        titles = faults.titles
        alike = faults.alike
        includeCycles = faults.includeCycles
        navigationCycles = faults.navigationCycles
    }

    static func navigationCycles(_ files: [ContentFile], _ links: [FileLinks]) -> [Int: [Int]] {
        let contents = files.indices.filter { files[$0].navigation != nil }
        let joins = FileGraph(files, links, from: contents) { _, target in files[target].navigation != nil }
        return byFirst(joins.cycles)
    }

    /// The file with exactly this path.
    public func file(_ path: ArraySlice<UInt8>) -> ContentFile? { index(of: path).map { files[$0] } }

    /// The index of the file with exactly this path.
    public func index(of path: ArraySlice<UInt8>) -> Int? { paths.index(of: path) }

    /// The index of the first document with the same title as a later one.
    func fileOfSameTitle(before file: Int) -> Int? { titles.first(before: file) }

    /// The index of the first file that a later one is like on some systems.
    func fileOfAlikePath(before file: Int) -> Int? { alike.first(before: file) }

    /// The documents that come together with a document on the pages that it is part of, itself included; as many of
    /// them as it takes to name similar anchors.
    func surroundings(of file: Int) -> [Int] {
        if map.includes.isEmpty { return [file] }
        return AnchorScopes.members(around: file, map.includes, map.includers, limit: 20)
    }

    /// The indices of the documents that a document's page is made of: itself, and what it includes, directly or not.
    public func parts(of file: Int) -> [Int] { map.includes.closure(of: [file]) }

    /// Whether a file differs in nothing but upper and lower case from another one.
    func hasTwin(_ file: Int) -> Bool {
        map.similar?.ignoringCase(Array(files[file].path.utf8)[...])?.isAlone == false
    }

    /// Whether there is a folder with this path.
    func hasFolder(_ path: String) -> Bool { map.similar?.folders.contains(path) ?? false }

    /// The files that a path was probably meant to be, the best one first.
    func nearest(to path: String, limit: Int) -> [Int] { map.similar?.nearest(to: path, limit: limit) ?? [] }

    static func byFirst(_ cycles: [[Int]]) -> [Int: [Int]] {
        var byFirst: [Int: [Int]] = [:]
        for cycle in cycles { byFirst[cycle[0]] = cycle }
        return byFirst
    }
}
