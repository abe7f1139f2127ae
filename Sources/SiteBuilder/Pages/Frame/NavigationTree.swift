internal import Configuration
internal import Documents
internal import Markdown
internal import YAML

/// A navigation tree is what the pages of a site are found by: the documents' table of contents, and the model's indexes.
///
/// The entries stand one after the other, each before those below it.
struct NavigationTree: Sendable {
    /// An entry.
    struct Entry: Sendable {
        var name: String
        /// Other words under which a reader may look for it.
        var otherWords: String?
        /// Where it leads: a path from the site's root, or a whole address; nothing for a mere heading.
        var href: String?
        /// Whether it leads out of the site.
        var isExternal = false
        var isExpanded = false
        var parent: Int?
        /// The number of the first entry after it that does not stand below it.
        var end = 0
    }

    private(set) var entries: [Entry] = []
    private var numbers: [String: Int] = [:]
    /// The number of entries that are the documents'.
    private(set) var documentCount = 0
    /// The numbers of the entries at the top.
    private(set) var tops: [Int] = []
    /// The numbers of the entries that stand directly below others.
    private var children: [Int: [Int]] = [:]
    /// The place of each entry among those beside it.
    private var places: [Int] = []

    /// Joins the documents' entries with the model's.
    init(_ source: SiteSource, model: [(name: String, href: String)], modelName: String) {
        if case .written(let items) = source.configuration.navigation {
            add(items, pages: Set(source.content.files.map { PagePath.page(of: $0.path) }))
        } else if source.content.navigation.entries.isEmpty {
            addFolders(of: source.content)
        } else {
            add(source.content)
        }
        documentCount = entries.count
        if !model.isEmpty {
            open(Entry(name: modelName, isExpanded: false, parent: nil))
            let parent = entries.count - 1
            for (name, href) in model {
                open(Entry(name: name, href: href, parent: parent))
                entries[entries.count - 1].end = entries.count
            }
            entries[parent].end = entries.count
        }
        places.reserveCapacity(entries.count)
        for (number, entry) in entries.enumerated() {
            if let parent = entry.parent {
                places.append(children[parent]?.count ?? 0)
                children[parent, default: []].append(number)
            } else {
                places.append(tops.count)
                tops.append(number)
            }
        }
        for (number, entry) in entries.enumerated() {
            if let href = entry.href, !entry.isExternal, numbers[href] == nil { numbers[href] = number }
        }
    }

    /// The number of the first entry that leads to a page.
    func entry(of path: String) -> Int? { numbers[path] }

    /// The entry at the top that an entry stands below, or is.
    func section(of entry: Int) -> Int {
        var entry = entry
        while let parent = entries[entry].parent { entry = parent }
        return entry
    }

    /// The entries at the top that are next to one of them; the last one, which is the model's, is always among them.
    ///
    /// - Parameter limit: how many there are on either side.
    func sections(around section: Int?, atMost limit: Int) -> Set<Int> {
        Set(Self.part(of: tops, around: section.map { places[$0] } ?? 0, atMost: limit) + tops.suffix(1))
    }

    /// The entries directly below another one, or those of them that are next to one.
    ///
    /// - Parameters:
    ///   - child: the one; without it, the first ones are meant.
    ///   - limit: how many there are on either side.
    func children(of entry: Int, around child: Int?, atMost limit: Int) -> ArraySlice<Int> {
        Self.part(of: children[entry] ?? [], around: child.map { places[$0] } ?? 0, atMost: limit)
    }

    /// How many entries stand directly below another one.
    func childCount(of entry: Int) -> Int { children[entry]?.count ?? 0 }

    private static func part(of list: [Int], around place: Int, atMost limit: Int) -> ArraySlice<Int> {
        let first = max(0, min(place - limit, list.count - 2 * limit - 1))
        return list[first..<min(list.count, first + 2 * limit + 1)]
    }

    /// The entries that an entry stands below, the outermost first.
    func ancestors(of entry: Int) -> [Int] {
        var ancestors: [Int] = []
        var entry = entry
        while let parent = entries[entry].parent {
            ancestors.append(parent)
            entry = parent
        }
        return ancestors.reversed()
    }

    /// The first page of an entry or below it.
    func firstPage(of entry: Int) -> String? {
        for number in entry..<entries[entry].end {
            if let href = entries[number].href, !entries[number].isExternal { return href }
        }
        return nil
    }

    private mutating func open(_ entry: Entry) { entries.append(entry) }

    // MARK: The sources of entries

    private mutating func add(_ content: Content) {
        for entry in content.navigation.entries {
            var href = entry.file.map { content.files[$0] }.flatMap { file -> String? in
                if !file.path.isPublishablePath { return nil }
                return file.path.isMarkdownFile ? PagePath.page(of: file.path) : file.path
            }
            var isExternal = false
            if href == nil, let address = entry.address, HTMLAddress.isSafe(address) {
                href = address
                isExternal = true
            }
            entries.append(
                Entry(
                    name: entry.name, otherWords: entry.otherWords, href: href, isExternal: isExternal,
                    isExpanded: entry.isExpanded, parent: entry.parent, end: entry.end))
        }
    }

    /// Adds the entries of the configuration, with a stack of its own.
    private mutating func add(_ items: [NavigationItem], pages: Set<String>) {
        var levels: [(items: [NavigationItem], next: Int, owner: Int?)] = [(items, 0, nil)]
        while let level = levels.last {
            guard level.next < level.items.count else {
                levels.removeLast()
                if let owner = level.owner { entries[owner].end = entries.count }
                continue
            }
            levels[levels.count - 1].next += 1
            let item = level.items[level.next]
            let page = item.href.map { PagePath.page(of: $0.text) }
            let isOurs = page.map { pages.contains($0) } ?? false
            let address = (item.href?.text).flatMap { HTMLAddress.isSafe($0) ? $0 : nil }
            entries.append(
                Entry(
                    name: item.name.text, otherWords: item.otherWords, href: isOurs ? page : address,
                    isExternal: address != nil && !isOurs, isExpanded: item.isExpanded, parent: level.owner,
                    end: entries.count + 1))
            levels.append((item.items, 0, entries.count - 1))
        }
    }

    /// Where nobody wrote a table of contents, the folders are one.
    private mutating func addFolders(of content: Content) {
        var folders: [String: [ContentFile]] = [:]
        for file in content.files where file.path.isMarkdownFile && PagePath.hasPage(file.path) {
            if !file.path.isPublishablePath { continue }
            let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
            folders[folder, default: []].append(file)
        }
        for folder in folders.keys.sorted() {
            var parent: Int?
            if !folder.isEmpty {
                open(Entry(name: folder, parent: nil))
                parent = entries.count - 1
            }
            for file in folders[folder, default: []] {
                open(Entry(name: file.title, href: PagePath.page(of: file.path), parent: parent))
                entries[entries.count - 1].end = entries.count
            }
            if let parent { entries[parent].end = entries.count }
        }
    }
}

extension String {
    /// Whether a path names a document.
    var isMarkdownFile: Bool { hasSuffix(".md") || hasSuffix(".markdown") }
}

extension ContentFile {
    /// What a document is called: its title, its first heading, or its file's name.
    var title: String {
        if let outline {
            if let given = outline.givenTitle { return String(decoding: outline[given.text], as: UTF8.self) }
            if let heading = outline.title { return String(decoding: outline[heading], as: UTF8.self) }
        }
        let file = path.split(separator: "/").last ?? ""
        return String(file.prefix { $0 != "." })
    }
}
