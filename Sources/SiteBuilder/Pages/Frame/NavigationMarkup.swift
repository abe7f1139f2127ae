internal import Markdown

/// Navigation markup is the navigation of one section as the pages of one folder show it, written once for all of them.
///
/// What differs from page to page is spliced in: the mark on the current entry, and which groups are open.
struct NavigationMarkup: Sendable {
    private var html: [UInt8] = []
    /// For each entry, where in its tag the mark of the current page goes.
    private var marks: [Int: Int] = [:]
    /// For each group, where in its tag the word goes that opens it.
    private var groups: [Int: Int] = [:]

    /// How many entries there may be for all of them to be on every page.
    static let wholeLimit = 80

    /// How many sections are named before and after the one that is shown: a page doesn't grow with the site.
    private static let neighbors = 20

    /// How many entries a section may have for all of them to be on every page of it.
    private static let sectionLimit = 400

    /// Whether there are so many sections that a page names only those next to its own.
    private static func leavesOutSections(_ tree: NavigationTree) -> Bool {
        tree.entries.count > wholeLimit && tree.tops.count > 2 * neighbors + 2
    }

    /// Whether a section has so many entries that a page names only those around its own.
    static func isLarge(_ section: Int, _ tree: NavigationTree) -> Bool {
        tree.entries[section].end - section > sectionLimit
    }

    /// Whether there is something that a page does not name.
    static func leavesOut(_ tree: NavigationTree) -> Bool {
        leavesOutSections(tree) || tree.tops.contains { isLarge($0, tree) }
    }

    /// Writes the navigation.
    ///
    /// - Parameters:
    ///   - section: the entry at the top that is shown with all that is in it; of the others only the first page is
    ///     linked. Small trees are shown whole.
    ///   - current: the entry of the page, which tells what is shown of a large section.
    ///   - root: what leads from the pages' folder to the site's root.
    init(_ tree: NavigationTree, section: Int?, current: Int?, root: String) {
        let isWhole = tree.entries.count <= Self.wholeLimit
        let named = Self.leavesOutSections(tree) ? tree.sections(around: section, atMost: Self.neighbors) : nil
        var open: [Int] = []
        write("<ul>\n")
        var number = 0
        while number < tree.entries.count {
            while let last = open.last, tree.entries[last].end <= number { close(open.removeLast(), tree) }
            let entry = tree.entries[number]
            if let current, number == section, Self.isLarge(number, tree) {
                writePart(of: number, around: current, tree, root)
                number = entry.end
            } else if isWhole || entry.parent != nil || number == section {
                if writeOpened(number, tree, root) { open.append(number) }
                number += 1
            } else {
                if named?.contains(number) != false { writeClosed(number, tree, root) }
                number = entry.end
            }
        }
        while let last = open.popLast() { close(last, tree) }
        if named != nil { writeRest("All sections", root) }
        write("</ul>\n")
    }

    /// Writes what is around a page in a large section: what it stands below, what is beside that, and what is below it.
    private mutating func writePart(of section: Int, around current: Int, _ tree: NavigationTree, _ root: String) {
        // What follows behind an entry that is open.
        var waiting: [(after: ArraySlice<Int>, isPart: Bool, closing: Int)] = []
        let way = tree.ancestors(of: current) + [current]
        for (depth, number) in way.enumerated() {
            guard writeOpened(number, tree, root) else { break }
            let next = depth + 1 < way.count ? way[depth + 1] : nil
            let shown = tree.children(of: number, around: next, atMost: Self.neighbors)
            let isPart = shown.count < tree.childCount(of: number)
            for child in shown.prefix(while: { $0 != next }) { writeClosed(child, tree, root) }
            let after = shown.drop { $0 != next }.dropFirst()
            waiting.append((after, isPart, number))
        }
        while let (after, isPart, closing) = waiting.popLast() {
            for child in after { writeClosed(child, tree, root) }
            if isPart { writeRest("All in this section", root) }
            close(closing, tree)
        }
    }

    /// Names an entry and begins the list of what is below it; answers whether there is anything.
    private mutating func writeOpened(_ number: Int, _ tree: NavigationTree, _ root: String) -> Bool {
        let entry = tree.entries[number]
        let hasChildren = entry.end > number + 1
        write("<li>")
        if hasChildren, entry.href == nil {
            write("<details")
            if entry.isExpanded { write(" open") } else { groups[number] = html.count }
            write("><summary>")
            writeText(entry.name)
            write("</summary>\n<ul>\n")
        } else {
            writeLink(entry.name, entry.href, isExternal: entry.isExternal, root, number)
            write(hasChildren ? "\n<ul>\n" : "</li>\n")
        }
        return hasChildren
    }

    /// Names an entry without what is below it, of which the first page is linked.
    private mutating func writeClosed(_ number: Int, _ tree: NavigationTree, _ root: String) {
        let entry = tree.entries[number]
        write("<li>")
        let isAway = entry.isExternal && entry.end == number + 1
        writeLink(entry.name, isAway ? entry.href : tree.firstPage(of: number), isExternal: isAway, root, number)
        write("</li>\n")
    }

    /// Leads to the page that names what is left out here.
    private mutating func writeRest(_ words: StaticString, _ root: String) {
        write("<li><a href=\"")
        writeText(root + ModelAddress.sections)
        write("\">")
        write(words)
        write("</a></li>\n")
    }

    /// The navigation as the page of an entry shows it.
    func html(for current: Int?, in tree: NavigationTree) -> [UInt8] {
        guard let current else { return html }
        var splices: [(offset: Int, text: StaticString)] = []
        for ancestor in tree.ancestors(of: current) + [current] {
            if let offset = groups[ancestor] { splices.append((offset, " open")) }
        }
        if let offset = marks[current] { splices.append((offset, " aria-current=\"page\"")) }
        splices.sort { $0.offset < $1.offset }
        var output: [UInt8] = []
        output.reserveCapacity(html.count + 64)
        var start = 0
        for splice in splices {
            output += html[start..<splice.offset]
            splice.text.withUTF8Buffer { output.append(contentsOf: $0) }
            start = splice.offset
        }
        output += html[start...]
        return output
    }

    private mutating func close(_ entry: Int, _ tree: NavigationTree) {
        write(tree.entries[entry].href == nil ? "</ul>\n</details></li>\n" : "</ul>\n</li>\n")
    }

    private mutating func writeLink(_ name: String, _ href: String?, isExternal: Bool, _ root: String, _ number: Int) {
        guard let href else {
            write("<span>")
            writeText(name)
            write("</span>")
            return
        }
        write("<a")
        marks[number] = html.count
        write(" href=\"")
        writeText(isExternal ? href : root + encoded(href))
        write("\">")
        writeText(name)
        write("</a>")
    }

    private mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { html.append(contentsOf: $0) }
    }

    private mutating func writeText(_ text: String) {
        var text = text
        text.withUTF8 { HTMLEscape.text($0, into: &html) }
    }
}
