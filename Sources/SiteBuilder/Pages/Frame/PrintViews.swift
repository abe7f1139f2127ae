internal import Documents

/// Print views are pages with all documents of a section of the navigation, one after the other.
struct PrintViews: Sendable {
    /// What one of them shows.
    struct View: Sendable {
        let path: String
        /// The name of the section.
        let title: String
        /// The documents in the order of the navigation.
        let documents: [String]
    }

    /// Sites with more documents have none: nobody prints them, and each document would be made twice.
    static let mostDocuments = 1_000

    private(set) var views: [View] = []
    /// The view of each section, which is told by its entry.
    private var places: [Int: Int] = [:]

    init(_ tree: NavigationTree, _ documents: [String]) {
        guard documents.count <= Self.mostDocuments else { return }
        let pages = Dictionary(documents.map { (PagePath.page(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        var paths: Set<String> = []
        for section in tree.tops where section < tree.documentCount {
            var seen: Set<String> = []
            let own = tree.entries[section..<tree.entries[section].end].compactMap { entry in
                entry.isExternal ? nil : entry.href.flatMap { pages[$0] }
            }.filter { seen.insert($0).inserted }
            guard own.count > 1 else { continue }
            let title = tree.entries[section].name
            places[section] = views.count
            views.append(View(path: Self.path(for: title, &paths), title: title, documents: own))
        }
    }

    /// The view of a section.
    subscript(section: Int) -> View? { places[section].map { views[$0] } }

    /// How long the name of a view's file gets, in bytes, before a number and an ending; a system takes 255.
    private static let longestName = 200

    /// A path of letters and digits, which no other view has.
    private static func path(for title: String, _ taken: inout Set<String>) -> String {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        var name = ""
        for character in words {
            if name.utf8.count + character.utf8.count > longestName { break }
            name.append(character)
        }
        if name.isEmpty { name = "section" }
        var path = "print/\(name).html"
        var number = 1
        while !taken.insert(path).inserted {
            number += 1
            path = "print/\(name)-\(number).html"
        }
        return path
    }
}
