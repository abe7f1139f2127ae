/// Reach says which files of a content folder a reader can get to.
///
/// Readers begin at the tables of contents that the site's navigation begins with, and at the first page of the content
/// folder. From there they follow links and see images and inclusions. All files are gone through once.
struct Reach: Sendable {
    /// Whether there is anything to begin at.
    let hasStart: Bool
    private var isReached: [Bool]
    /// The first file that leads to a file, or -1.
    private var referrers: [Int32]

    init(_ files: [ContentFile], _ map: LinkMap, _ navigation: SiteNavigation) {
        let links = map.links
        isReached = [Bool](repeating: false, count: files.count)
        referrers = [Int32](repeating: -1, count: files.count)
        for (file, own) in links.enumerated() {
            for destination in own.destinations {
                guard let target = destination.file, target != file, referrers[target] < 0 else { continue }
                referrers[target] = Int32(truncatingIfNeeded: file)
            }
        }
        let pages = files.indices.filter { Reach.isFirstPage(files[$0].path) }
        // Hub pages are found by their address, like the first page.
        let hubs = files.indices.filter { files[$0].isHub }
        hasStart = !navigation.roots.isEmpty || !pages.isEmpty
        let waiting = navigation.roots + pages + hubs
        for file in waiting { isReached[file] = true }
        go(on: waiting, links)
        if let similar = map.similar { takeWrongPathsForMeantOnes(files, links, similar) }
    }

    /// Goes on from some files that a reader has got to.
    ///
    /// - Parameter meant: the files that wrong paths of files may mean.
    private mutating func go(on start: [Int], _ links: [FileLinks], meant: [Int: [Int]] = [:]) {
        var waiting = start
        while let file = waiting.popLast() {
            for target in links[file].destinations.lazy.compactMap(\.file) where !isReached[target] {
                isReached[target] = true
                waiting.append(target)
            }
            for target in meant[file] ?? [] where !isReached[target] {
                isReached[target] = true
                waiting.append(target)
            }
        }
    }

    /// Whoever mends a wrong path lets it lead to a file that is similar: that nothing leads there yet is no other mistake.
    private mutating func takeWrongPathsForMeantOnes(
        _ files: [ContentFile], _ links: [FileLinks], _ similar: SimilarPaths
    ) {
        guard isReached.contains(false) else { return }
        var meant: [Int: [Int]] = [:]
        for (file, own) in links.enumerated() where own.contain(.missing) {
            let targets = similar.meant(by: files[file], own).filter { $0 != file }
            for target in targets where referrers[target] < 0 { referrers[target] = Int32(truncatingIfNeeded: file) }
            meant[file] = targets
        }
        go(on: meant.keys.filter { isReached[$0] }, links, meant: meant)
    }

    /// The files of which another reach says something else.
    func differences(from other: Reach) -> [Int] {
        if hasStart != other.hasStart { return Array(isReached.indices) }
        return isReached.indices.filter {
            isReached[$0] != other.isReached[$0] || referrers[$0] != other.referrers[$0]
        }
    }

    /// Whether a reader gets to a file.
    func contains(_ file: Int) -> Bool { isReached[file] }

    /// The first file that leads to a file, whether or not a reader gets there.
    func referrer(of file: Int) -> Int? { referrers[file] < 0 ? nil : Int(referrers[file]) }

    private static func isFirstPage(_ path: String) -> Bool {
        guard path.utf8.count <= 9 else { return false }
        let name = path.lowercased()
        return name == "index.md" || name == "readme.md"
    }
}
