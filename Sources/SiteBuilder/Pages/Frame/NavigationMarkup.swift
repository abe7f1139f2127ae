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

    /// Whether there are so many sections that a page names only those next to its own.
    static func leavesOut(_ tree: NavigationTree) -> Bool {
        tree.entries.count > wholeLimit && tree.tops.count > 2 * neighbors + 2
    }

    /// Writes the navigation.
    ///
    /// - Parameters:
    ///   - section: the entry at the top that is shown with all that is in it; of the others only the first page is
    ///     linked. Small trees are shown whole.
    ///   - root: what leads from the pages' folder to the site's root.
    init(_ tree: NavigationTree, section: Int?, root: String) {
        let isWhole = tree.entries.count <= Self.wholeLimit
        let named = Self.leavesOut(tree) ? tree.sections(around: section, atMost: Self.neighbors) : nil
        var open: [Int] = []
        write("<ul>\n")
        var number = 0
        while number < tree.entries.count {
            while let last = open.last, tree.entries[last].end <= number { close(open.removeLast(), tree) }
            let entry = tree.entries[number]
            let isShown = isWhole || entry.parent != nil || number == section
            if !isShown {
                if named?.contains(number) == false {
                    number = entry.end
                    continue
                }
                write("<li>")
                let isAway = entry.isExternal && entry.end == number + 1
                writeLink(
                    entry.name, isAway ? entry.href : tree.firstPage(of: number), isExternal: isAway, root, number)
                write("</li>\n")
                number = entry.end
                continue
            }
            write("<li>")
            let hasChildren = entry.end > number + 1
            if hasChildren, entry.href == nil {
                write("<details")
                if entry.isExpanded { write(" open") } else { groups[number] = html.count }
                write("><summary>")
                writeText(entry.name)
                write("</summary>\n<ul>\n")
                open.append(number)
            } else {
                writeLink(entry.name, entry.href, isExternal: entry.isExternal, root, number)
                if hasChildren {
                    write("\n<ul>\n")
                    open.append(number)
                } else {
                    write("</li>\n")
                }
            }
            number += 1
        }
        while let last = open.popLast() { close(last, tree) }
        if named != nil {
            write("<li><a href=\"")
            writeText(root + ModelAddress.sections)
            write("\">All sections</a></li>\n")
        }
        write("</ul>\n")
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
