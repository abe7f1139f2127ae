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

    init(_ files: [ContentFile], _ links: [FileLinks], _ navigation: SiteNavigation) {
        isReached = [Bool](repeating: false, count: files.count)
        referrers = [Int32](repeating: -1, count: files.count)
        for (file, own) in links.enumerated() {
            for destination in own.destinations {
                guard let target = destination.file, target != file, referrers[target] < 0 else { continue }
                referrers[target] = Int32(truncatingIfNeeded: file)
            }
        }
        let pages = files.indices.filter { Reach.isFirstPage(files[$0].path) }
        var waiting = navigation.roots + pages
        hasStart = !waiting.isEmpty
        for file in waiting { isReached[file] = true }
        while let file = waiting.popLast() {
            for destination in links[file].destinations {
                guard let target = destination.file, !isReached[target] else { continue }
                isReached[target] = true
                waiting.append(target)
            }
        }
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
