internal import YAML

/// The navigation of a site is the entries of all its tables of contents, joined into one tree.
///
/// An entry that leads to another table of contents holds the entries of that one. A table of contents that several
/// entries lead to is joined in the first place only, so that the tree is never larger than what writers wrote.
///
/// The entries stand one after the other, each before those below it, so that no depth is a problem for whoever reads
/// them.
public struct SiteNavigation: Sendable {
    /// An entry.
    public struct Entry: Sendable {
        /// What it is called.
        public let name: String
        /// Other words under which a reader may look for it.
        public let otherWords: String?
        /// Whether the entries below are shown from the beginning.
        public let isExpanded: Bool
        /// Where it leads, as it is written; nothing for a mere heading or another table of contents.
        public let address: String?
        /// The index of the file that it leads to, if it leads to one that is there.
        public let file: Int?
        /// How deep it stands; zero for the top.
        public let level: Int
        /// The number of the entry that it stands below.
        public let parent: Int?
        /// The number of the first entry after it that does not stand below it.
        public internal(set) var end: Int
    }

    /// The entries.
    public let entries: [Entry]
    /// The indices of the tables of contents that are not part of another one, which the tree begins with.
    public let roots: [Int]

    init(_ files: [ContentFile], _ links: [FileLinks]) {
        let contents = files.indices.filter { files[$0].navigation != nil }
        if contents.isEmpty {
            entries = []
            roots = []
            return
        }
        roots = SiteNavigation.roots(among: contents, files, links)
        var join = NavigationJoin(files, links)
        for root in roots { join.add(root) }
        entries = join.entries
    }

    /// The table of contents at the top of the content folder; where there is none, each one that no other leads to.
    private static func roots(among contents: [Int], _ files: [ContentFile], _ links: [FileLinks]) -> [Int] {
        let top = contents.filter { !files[$0].path.utf8.contains(UInt8(ascii: "/")) }
        if let best = top.first(where: { files[$0].path.isNavigationPath }) ?? top.first { return [best] }
        var isJoined: Set<Int> = []
        for file in contents {
            for destination in links[file].destinations {
                if let target = destination.file, target != file { isJoined.insert(target) }
            }
        }
        let free = contents.filter { !isJoined.contains($0) }
        return free.isEmpty ? Array(contents.prefix(1)) : free
    }
}

/// Joins tables of contents, with a stack of its own in place of recursion.
private struct NavigationJoin {
    /// A list of entries that is being added.
    private struct Level {
        let items: [NavigationItem]
        var next = 0
        let contents: Int
        /// The entry that the list stands below, if the level ends with it.
        let owner: Int?
        let depth: Int
    }

    private(set) var entries: [SiteNavigation.Entry] = []
    private let files: [ContentFile]
    private let links: [FileLinks]
    /// How many references of a table of contents have been used.
    private var used: [Int: Int] = [:]
    private var levels: [Level] = []

    init(_ files: [ContentFile], _ links: [FileLinks]) {
        self.files = files
        self.links = links
    }

    mutating func add(_ root: Int) {
        open(root, below: nil, depth: 0)
        while let level = levels.last {
            if level.next < level.items.count {
                levels[levels.count - 1].next += 1
                add(level.items[level.next], level)
            } else {
                levels.removeLast()
                if let owner = level.owner { entries[owner].end = entries.count }
            }
        }
    }

    private mutating func add(_ item: NavigationItem, _ level: Level) {
        let target = item.href == nil ? nil : nextFile(in: level.contents)
        let joined = item.tocHref == nil ? nil : nextFile(in: level.contents)
        let isPage = target.map { files[$0].navigation == nil } ?? true
        let number = entries.count
        entries.append(
            SiteNavigation.Entry(
                name: item.name.text, otherWords: item.otherWords, isExpanded: item.isExpanded,
                address: isPage ? item.href?.text : nil, file: isPage ? target : nil, level: level.depth,
                parent: level.owner, end: number + 1))
        // What is opened last is added first: the other tables of contents, then the entries below.
        if item.items.isEmpty, joined == nil, isPage { return }
        levels.append(Level(items: item.items, contents: level.contents, owner: number, depth: level.depth + 1))
        for file in [joined, isPage ? nil : target] {
            if let file { open(file, below: number, depth: level.depth + 1) }
        }
    }

    private mutating func open(_ contents: Int, below owner: Int?, depth: Int) {
        guard let items = files[contents].navigation, used[contents] == nil else { return }
        used[contents] = 0
        levels.append(Level(items: items, contents: contents, owner: owner, depth: depth))
    }

    /// The file that the next reference of a table of contents leads to.
    private mutating func nextFile(in contents: Int) -> Int? {
        let number = used[contents] ?? 0
        used[contents] = number + 1
        let destinations = links[contents].destinations
        return number < destinations.count ? destinations[number].file : nil
    }
}
